import fc from 'fast-check';
import type { Edge, EdgeKind } from '../../src/model/edge.js';
import type { DeployedStack, PackagedStack } from '../../src/model/plan.js';
import { edgeOf } from './edge.js';
import { deployedFrom, type PlainPlanInput, packaged } from './plan.js';

/** One service as a random estate has it before or after; numbers stand for other services. */
interface RandomStack {
  readonly version: number;
  readonly exports: readonly number[];
  readonly imports: readonly (readonly [service: number, which: number])[];
  readonly bindings: readonly number[];
}

export interface RandomEstate {
  /** By service; undefined where it does not exist. */
  readonly before: readonly (RandomStack | undefined)[];
  readonly after: readonly (RandomStack | undefined)[];
  readonly edges: readonly (readonly [kind: EdgeKind, from: number, to: number])[];
  readonly declared: readonly (readonly [stack: number, on: number])[];
}

const kinds: readonly EdgeKind[] = ['call', 'subscribe', 'publish', 'read', 'write'];
export const nameOf = (service: number) => `s${service}`;
export const exportOf = (service: number, which: number) => `s${service}-export${which}`;

export interface RandomSize {
  readonly services: number;
  /** Edges beside imports. */
  readonly edges: number;
  readonly removals: boolean;
}

/** Estates before and after a change that CloudFormation could have come by: every import before has its export. */
export function randomEstates({ services, edges, removals }: RandomSize): fc.Arbitrary<RandomEstate> {
  const service = fc.nat(services - 1);
  const stack = fc.record({
    version: fc.nat(1),
    exports: fc.subarray([0, 1]),
    imports: fc.array(fc.tuple(service, fc.nat(1)), { maxLength: 2 }),
    bindings: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(service, { maxLength: 2 }) },
    ),
  });
  const gone = fc.constant(undefined);
  const few = { minLength: services, maxLength: services };
  return fc
    .record({
      before: fc.array(fc.oneof({ weight: 3, arbitrary: stack }, { weight: 1, arbitrary: gone }), few),
      after: fc.array(
        removals ? fc.oneof({ weight: 5, arbitrary: stack }, { weight: 1, arbitrary: gone }) : stack,
        few,
      ),
      isKept: fc.array(fc.nat(3), few),
      edges: fc.array(fc.tuple(fc.constantFrom(...kinds), service, service), { maxLength: edges }),
      declared: fc.array(fc.tuple(service, service), { maxLength: Math.ceil(edges / 10) }),
    })
    .map(({ before, after, isKept, ...rest }) => ({
      before: consistent(before),
      // Mostly small changes: many services stay as they are.
      after: consistent(
        after.map((one, at) => (isKept[at] === 0 || (!removals && one === undefined) ? one : (before[at] ?? one))),
      ),
      ...rest,
    }));
}

/** Imports of what nobody exports, and outputs of what is not there, are left out. */
function consistent(stacks: readonly (RandomStack | undefined)[]): readonly (RandomStack | undefined)[] {
  return stacks.map(
    (stack, own) =>
      stack && {
        ...stack,
        imports: unique(
          stack.imports.filter(([of, which]) => of !== own && stacks[of]?.exports.includes(which) === true),
        ),
        bindings: [...new Set(stack.bindings)].filter((of) => of !== own && stacks[of] !== undefined),
      },
  );
}

function unique(imports: RandomStack['imports']): RandomStack['imports'] {
  return [...new Map(imports.map((one) => [one.join(), one])).values()];
}

/** The input that a random estate stands for. What is bound depends on the version of the stack that is named. */
export function inputOf({ before, after, edges, declared }: RandomEstate): PlainPlanInput {
  const proposed = after.flatMap((stack, at) => (stack ? [packagedOf(stack, at)] : []));
  return {
    proposed,
    deployed: before.flatMap((stack, at) => (stack ? [deployedOf(stack, at, before)] : [])),
    exportsOf: namesBy(after, ({ exports }, at) => exports.map((which) => exportOf(at, which))),
    importsOf: namesBy(after, ({ imports }) => imports.map(([of, which]) => exportOf(of, which))),
    edges: edges.flatMap(([kind, from, to]) => (from === to ? [] : [edgeBetween(kind, from, to)])),
    declared: declared
      .filter(([stack, on]) => stack < on)
      .map(([stack, on]) => ({ stack: `s${stack}/main`, on: `s${on}/main`, text: `depends on s${on}` })),
    stackOf: (service) => `${service}/main`,
  };
}

function packagedOf({ version, exports, imports, bindings }: RandomStack, at: number): PackagedStack {
  return packaged(nameOf(at), {
    template: JSON.stringify([at, version, [...exports].sort(), [...imports].sort(), [...bindings].sort()]),
    bindings: bindings.map((of) => ({ parameter: `P${of}`, stackName: `s${of}-dev`, output: 'Out' })),
  });
}

function deployedOf(stack: RandomStack, at: number, all: RandomEstate['before']): DeployedStack {
  return deployedFrom(packagedOf(stack, at), {
    parameters: Object.fromEntries(stack.bindings.map((of) => [`P${of}`, `out-${all[of]?.version}`])),
    outputs: { Out: `out-${stack.version}` },
    exports: Object.fromEntries(stack.exports.map((which) => [exportOf(at, which), 'value'])),
    imports: stack.imports.map(([of, which]) => exportOf(of, which)),
  });
}

/** What the cloud has when the plan of an estate is through. */
export function afterDeploy(estate: RandomEstate): RandomEstate {
  return { ...estate, before: estate.after };
}

function namesBy(
  stacks: RandomEstate['after'],
  of: (stack: RandomStack, at: number) => readonly string[],
): { readonly [key: string]: readonly string[] } {
  return Object.fromEntries(stacks.flatMap((stack, at) => (stack ? [[`s${at}/main`, of(stack, at)]] : [])));
}

function edgeBetween(kind: EdgeKind, from: number, to: number): Edge {
  return edgeOf({ kind, mechanism: kind === 'call' ? 'lambda-invoke' : 'sns', from: `s${from}:Fn`, to: `s${to}:Fn` });
}
