import { VirtualClock } from '../../src/cloud/local/virtual-clock.js';
import type { Cloud, CloudFormation, StackDescription } from '../../src/cloud/port.js';
import type { Packaged } from '../../src/package/packaged.js';

export interface StandingStack {
  readonly stackName: string;
  readonly body: string;
  readonly region?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly status?: string;
  readonly updatedAt?: number;
}

export interface StandingCloud {
  readonly cloud: Cloud;
  /** Calls that were made, by name, with what they were of. */
  readonly calls: string[];
  readonly stacks: StandingStack[];
  readonly importers: Map<string, readonly string[]>;
  /** The most calls that were under way at once. */
  atOnce(): number;
}

/** A cloud whose stacks stand as they are given; whoever tries to write fails. */
export function standingCloud(stacks: readonly StandingStack[]): StandingCloud {
  const calls: string[] = [];
  const standing = [...stacks];
  const importers = new Map<string, readonly string[]>();
  let [now, most] = [0, 0];
  const asked = async <Answer>(call: string, answer: () => Answer): Promise<Answer> => {
    calls.push(call);
    now += 1;
    most = Math.max(most, now);
    await new Promise<void>((done) => setImmediate(done));
    now -= 1;
    return answer();
  };
  const refused = (): never => {
    throw new Error('a write was tried');
  };
  const at = (region: string): CloudFormation => {
    const here = () => standing.filter((stack) => (stack.region ?? region) === region);
    const find = (id: string) => here().find(({ stackName }) => stackName === id || idOf(stackName) === id);
    return {
      describeStack: (id) =>
        asked(`describe ${id}`, () => {
          const stack = find(id);
          return stack && descriptionOf(stack);
        }),
      listStacks: () => asked('list', () => here().map(descriptionOf)),
      originalTemplate: (id) => asked(`template ${id}`, () => find(id)?.body),
      exports: () =>
        asked('exports', () =>
          here().flatMap(({ stackName, exports = {} }) =>
            Object.entries(exports).map(([name, value]) => ({ name, value, stackId: idOf(stackName) })),
          ),
        ),
      importers: (name) => asked(`importers ${name}`, () => importers.get(name) ?? []),
      createChangeSet: refused,
      describeChangeSet: refused,
      executeChangeSet: refused,
      deleteChangeSet: refused,
      deleteStack: refused,
      cancelUpdate: refused,
      continueRollback: refused,
      rollbackStack: refused,
      events: refused,
      resources: refused,
      stackPolicy: refused,
      detectDrift: refused,
      driftDetection: refused,
      driftedResources: refused,
    };
  };
  const clock = new VirtualClock({ startAt: 0, onAdvance: () => undefined });
  return {
    cloud: { clock, at: ({ region }) => at(region) },
    calls,
    stacks: standing,
    importers,
    atOnce: () => most,
  };
}

/** Stacks as CloudFormation has them once they were deployed. */
export function asStanding({ stacks, bodies }: Packaged): readonly StandingStack[] {
  return stacks.map(({ stackName, target, parameters, tags, templateDigest, noEcho }) => ({
    stackName,
    region: target.region,
    tags,
    parameters: { ...parameters, ...Object.fromEntries(noEcho.map((name) => [name, '****'])) },
    body: bodies.get(templateDigest) ?? '',
  }));
}

function idOf(stackName: string): string {
  return `arn:aws:cloudformation:eu-west-1:000000000000:stack/${stackName}/0a1b`;
}

function descriptionOf({
  stackName,
  parameters = {},
  tags = {},
  exports = {},
  outputs = {},
  ...stack
}: StandingStack): StackDescription {
  const { status = 'UPDATE_COMPLETE', updatedAt = 2 } = stack;
  return {
    stackId: idOf(stackName),
    stackName,
    status,
    parameters,
    tags,
    outputs,
    exports,
    capabilities: [],
    terminationProtection: false,
    notificationArns: [],
    createdAt: 1,
    updatedAt,
    lastOperations: [{ id: `${stackName}-${updatedAt}`, type: 'UPDATE_STACK' }],
  };
}
