import { contents, newWorld, type World } from './deploy-world.js';
import { bodiesIn, bodyOf, deployEstate, exportsIn, type PhaseEstate, phasePlan } from './phase-world.js';

export const topic = (name = 'orders') => ({ Type: 'AWS::SNS::Topic', Properties: { DisplayName: name } });
export const takes = (name: unknown) => ({
  Type: 'AWS::SSM::Parameter',
  Properties: { Type: 'String', Value: { 'Fn::ImportValue': name } },
});
export const out = (value: unknown, name: unknown) => ({ Value: value, Export: { Name: name } });
/** A stack that imports, and nothing else. */
export const taker = (name: unknown, more: object = {}) => ({
  template: { Resources: { Takes: takes(name), ...more } },
});
/** A stack of one topic that it exports. */
export const giver = (name: string, id = 'Topic') => ({
  template: { Resources: { [id]: topic() }, Outputs: { [id]: out({ Ref: id }, name) } },
});

export async function deployedWorld(estate: PhaseEstate): Promise<World> {
  const world = newWorld();
  const { report } = await deployEstate(world, estate);
  expect(report.outcome).toMatchObject({ kind: 'deployed' });
  return world;
}

/**
 * Runs it to the wished end, where a plan made anew has nothing to do; then from the same start with each operation of
 * each stack failing before the commit point, and all is as it was.
 */
export async function leadsThrough(before: PhaseEstate, after: PhaseEstate, steps: readonly string[]): Promise<World> {
  const world = await deployedWorld(before);
  const { steps: made, report } = await deployEstate(world, after);
  expect(made).toEqual(steps);
  expect(report.outcome).toEqual({ kind: 'deployed', remains: [] });
  const wished = Object.entries(after).map(([name, one]) => [`${name}-dev`, bodyOf(one)]);
  const nested = (name: string) => name.split('-').length > 2;
  const found = Object.entries(await bodiesIn(world)).filter(([name]) => !nested(name));
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wished));
  expect(await phasePlan(world, after)).toMatchObject({ kind: 'planned', plan: { steps: [] } });
  await isTakenBack(before, after, steps);
  return world;
}

async function isTakenBack(before: PhaseEstate, after: PhaseEstate, steps: readonly string[]): Promise<void> {
  for (const step of steps) {
    const [part = '', stack = ''] = step.split(':');
    if (part === 'delete') continue;
    const service = stack.replace(/\/.*/, '');
    const nth = 1 + steps.slice(0, steps.indexOf(step)).filter((one) => one.endsWith(`:${stack}`)).length;
    const world = await deployedWorld(before);
    const was = { contents: await contents(world), exports: Object.keys(await exportsIn(world)) };
    world.faults.push({
      match: { action: 'ExecuteChangeSet', stackName: `${service}-dev`, nth },
      effect: { kind: 'error', code: 'ValidationError', message: 'no more today' },
    });
    const { report } = await deployEstate(world, after);
    if (report.outcome?.kind === 'deployed') {
      // What is left comes after the commit point, and the next run goes on with it.
      expect(report.outcome.remains).toMatchObject([{ step, state: 'not-deployed' }]);
      continue;
    }
    expect({ step, outcome: report.outcome?.kind }).toEqual({ step, outcome: 'failed-and-restored' });
    expect(await contents(world)).toEqual(was.contents);
    expect(Object.keys(await exportsIn(world))).toEqual(was.exports);
  }
}
