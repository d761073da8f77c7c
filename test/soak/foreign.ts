import { ServiceFault } from '../../src/cloud/send.js';
import { target } from '../support/plan.js';
import type { ForeignAct } from './random-script.js';
import type { SoakWorld } from './soak-world.js';

/** What somebody else did while the run went on, as far as CloudFormation let them. */
export interface ForeignDeed extends ForeignAct {
  readonly token: string;
}

export interface Foreigners {
  readonly deeds: readonly ForeignDeed[];
  /** What waits for a stack to be deployed is done. */
  deployed(stackName: string): void;
}

/** Begins what is due at its time, without a port: faults of the run's own calls do not concern it. */
export function foreigners(world: SoakWorld, acts: readonly ForeignAct[]): Foreigners {
  const deeds: ForeignDeed[] = [];
  const perform = (act: ForeignAct): void => {
    const token = `foreign-${world.clock.now()}-${acts.indexOf(act)}`;
    if (begin(world, act, token)) deeds.push({ ...act, token });
  };
  // Where the clock ends before, nothing happens.
  for (const act of acts)
    if (act.after !== 'deployed')
      world.clock.sleep(act.after).then(
        () => perform(act),
        () => {},
      );
  const waiting = new Set(acts.filter(({ after }) => after === 'deployed'));
  return {
    deeds,
    deployed: (stackName) => {
      for (const act of waiting) if (act.stackName === stackName && waiting.delete(act)) perform(act);
    },
  };
}

function begin(world: SoakWorld, { stackName, kind }: ForeignAct, token: string): boolean {
  const faults = world.faults.splice(0);
  try {
    if (kind === 'delete') {
      const [stack] = world.core.call(target, 'DescribeStacks', { StackName: stackName }).Stacks as object[];
      world.core.call(target, 'DeleteStack', { StackName: stackName, ClientRequestToken: token });
      return stack !== undefined;
    }
    update(world, stackName, token);
    return true;
  } catch (error) {
    if (error instanceof ServiceFault) return false;
    throw error;
  } finally {
    world.faults.push(...faults);
  }
}

/** Another value of the tag `owner`, and a resource of theirs. */
function update({ core }: SoakWorld, StackName: string, ClientRequestToken: string): void {
  const call = (action: string, input: object) => core.call(target, action, { StackName, ...input });
  const body = JSON.parse(String(call('GetTemplate', { TemplateStage: 'Original' }).TemplateBody));
  const [stack] = call('DescribeStacks', {}).Stacks as { Parameters: { ParameterKey: string }[]; Tags: object[] }[];
  body.Resources.Foreign = { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: ClientRequestToken } };
  call('UpdateStack', {
    TemplateBody: JSON.stringify(body),
    Parameters: stack?.Parameters.map(({ ParameterKey }) => ({ ParameterKey, UsePreviousValue: true })),
    Tags: stack?.Tags,
    ClientRequestToken,
  });
}
