import fc from 'fast-check';
import { contents, newWorld, type World } from '../../../test/support/deploy-world.js';
import { out, takes, topic } from '../../../test/support/leads-through.js';
import { deployEstate, exportsIn, type PhaseEstate, phasePlan } from '../../../test/support/phase-world.js';

/** An estate as a few letters: of each stack its things, what it exports of them or as text, and what it imports. */
interface Sketch {
  readonly things: readonly string[];
  readonly exports: Readonly<Record<string, string>>;
  readonly imports: readonly string[];
}

const services = ['a', 'b', 'c', 'd'];
const names = ['n1', 'n2', 'n3', 'n4'];

/** A name is one stack's alone; imports lead to stacks before one's own, so that it can be deployed from nothing. */
const estates: fc.Arbitrary<PhaseEstate> = fc
  .record({
    owners: fc.array(fc.constantFrom(...services.slice(0, 3), undefined), { minLength: 4, maxLength: 4 }),
    of: fc.array(fc.constantFrom('One', 'Two', 'text', 'other', 'handed'), { minLength: 4, maxLength: 4 }),
    imports: fc.array(fc.subarray(names), { minLength: 4, maxLength: 4 }),
  })
  .map(({ owners, of, imports }) => {
    const exportsOf = (service: string) => names.filter((_, at) => owners[at] === service);
    return Object.fromEntries(
      services.map((service, at) => {
        const before = services.slice(0, at).flatMap(exportsOf);
        const taken = (imports[at] ?? []).filter((name) => before.includes(name));
        const own = exportsOf(service).map((name) => [name, of[names.indexOf(name)] ?? 'text'] as const);
        const things = ['Own', ...own.flatMap(([, what]) => (what === 'One' || what === 'Two' ? [what] : []))];
        return [service, { template: templateOf({ things, exports: Object.fromEntries(own), imports: taken }) }];
      }),
    );
  });

function templateOf({ things, exports, imports }: Sketch): object {
  const written = (what: string) => {
    if (things.includes(what)) return { Ref: what };
    return what === 'handed' && imports[0] !== undefined ? { 'Fn::ImportValue': imports[0] } : what;
  };
  return {
    Resources: {
      ...Object.fromEntries(things.map((id) => [id, topic(id)])),
      ...Object.fromEntries(imports.map((name) => [`Takes${name}`, takes(name)])),
    },
    Outputs: Object.fromEntries(
      Object.entries(exports).map(([name, what]) => [`Out${name}`, out(written(what), name)]),
    ),
  };
}

async function standing(world: World) {
  return { contents: await contents(world), exports: Object.keys(await exportsIn(world)) };
}

async function begun(before: PhaseEstate): Promise<World> {
  const world = newWorld();
  const { report } = await deployEstate(world, before);
  expect(report.outcome?.kind).toBe('deployed');
  return world;
}

/** For a loaded machine; alone it takes a second or two. Milliseconds. */
const patience = 60_000;

test(
  'every plan leads to its end without a refusal in the middle; every refusal has a reason',
  async () => {
    let phased = 0;
    await fc.assert(
      fc.asyncProperty(estates, estates, async (before, after) => {
        const world = await begun(before);
        const result = await phasePlan(world, after);
        if (result.kind === 'refused') {
          for (const { message } of result.refusals) expect(message).toMatch(/\w+ .*\./);
          return;
        }
        if (result.plan.steps.some(({ part }) => part !== undefined)) phased += 1;
        const { report } = await deployEstate(world, after);
        expect(['deployed', 'unchanged']).toContain(report.outcome?.kind);
        expect(report.outcome).not.toMatchObject({ remains: [{}] });
        expect(await phasePlan(world, after)).toMatchObject({ kind: 'planned', plan: { steps: [] } });
      }),
      { numRuns: 14, seed: 5 },
    );
    expect(phased).toBeGreaterThan(2);
  },
  patience,
);

test(
  'whichever step fails, all is as it was, or only what nobody uses is left',
  async () => {
    const which = fc.tuple(fc.constantFrom(...services), fc.integer({ min: 1, max: 3 }));
    await fc.assert(
      fc.asyncProperty(estates, estates, which, async (before, after, [service, nth]) => {
        const world = await begun(before);
        if ((await phasePlan(world, after)).kind === 'refused') return;
        const was = await standing(world);
        world.faults.push({
          match: { action: 'ExecuteChangeSet', stackName: `${service}-dev`, nth },
          effect: { kind: 'error', code: 'ValidationError', message: 'no more today' },
        });
        const { report } = await deployEstate(world, after);
        if (report.outcome?.kind === 'failed-and-restored') expect(await standing(world)).toEqual(was);
        else expect(['deployed', 'unchanged']).toContain(report.outcome?.kind);
        // What comes of it can be gone on with.
        world.faults.splice(0);
        expect((await deployEstate(world, after)).report.outcome?.kind).toMatch(/^(deployed|unchanged)$/);
      }),
      { numRuns: 12 },
    );
  },
  patience,
);
