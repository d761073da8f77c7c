import type { Send } from '../../src/cloud/send.js';
import { ServiceFault } from '../../src/cloud/send.js';

/** A CloudFormation to be looked at, and how time passes there. */
export interface Endpoint {
  readonly send: Send;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Begins the names of all that is made, so that nothing else is touched or deleted. */
  readonly prefix: string;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Template = { readonly [key: string]: Json };
type Members = Readonly<Record<string, unknown>>;

/** What is there is not what the rule says. */
export class Different extends Error {}
/** Nothing can be said about the rule here. */
export class NotTestable extends Error {}

/** How a template was turned down: with the call, or by an operation that failed. Undefined where it was taken. */
export interface Refusal {
  readonly at: 'call' | 'operation';
  readonly code: string;
  readonly message: string;
}

/**
 * A place for one probe: what it makes is named after it and deleted afterwards. Only topics and string parameters are
 * ever made, and IAM roles are only asked for where they are refused.
 */
export interface Lab {
  readonly send: Send;
  readonly name: (part?: string) => string;
  /** @returns the stack once its operation has ended */
  create(name: string, template: Template | string, more?: Members): Promise<Members>;
  update(name: string, template: Template | string, more?: Members): Promise<Members>;
  remove(name: string): Promise<void>;
  /** Newest first. */
  events(name: string): Promise<readonly Members[]>;
  describe(nameOrId: string): Promise<Members>;
  settled(nameOrId: string): Promise<Members>;
  changeSet(name: string, changeSet: string): Promise<Members>;
  /** Creates a stack and says why it could not be. */
  refusal(template: Template | string, more?: Members): Promise<Refusal | undefined>;
  /** The value of an output made of `value`, in a stack of its own. */
  valueOf(value: Json, more?: Template, given?: Members): Promise<string>;
  /** What a call was refused with. @throws Different where it was not */
  fault(work: Promise<unknown>): Promise<ServiceFault>;
}

export const topic: Json = { Type: 'AWS::SNS::Topic' };
/** No CloudFormation makes a parameter of this type. The embedded one is told to fail it by its logical id. */
export const bad: Json = { Type: 'AWS::SSM::Parameter', Properties: { Type: 'SecureString', Value: 'x' } };

/** A stack with a topic, and what else is given. */
export const withTopic = (more: Template = {}, resources: Template = {}): Template => ({
  ...more,
  Resources: { Topic: topic, ...resources },
});

export function openLab(endpoint: Endpoint, rule: string): { readonly lab: Lab; close(): Promise<void> } {
  const made = new Set<string>();
  let count = 0;
  const { send, sleep } = endpoint;
  const name = (part = ''): string => {
    const own = `${endpoint.prefix}${rule}${part && `-${part}`}`;
    made.add(own);
    return own;
  };
  const describe = async (nameOrId: string): Promise<Members> => {
    const [stack] = listOf(await send('DescribeStacks', { StackName: nameOrId }), 'Stacks');
    if (stack === undefined) throw new Different(`DescribeStacks answers no stack for ${nameOrId}`);
    return stack;
  };
  const settled = async (nameOrId: string): Promise<Members> => {
    for (let waited = 0; waited < 15 * 60_000; waited += 1_000) {
      const stack = await describe(nameOrId);
      if (!/_IN_PROGRESS$/.test(String(stack.StackStatus))) return stack;
      await sleep(1_000);
    }
    throw new Different(`${nameOrId} does not come to an end within 15 minutes`);
  };
  const bodyOf = (template: Template | string) => (typeof template === 'string' ? template : JSON.stringify(template));
  const begin = async (action: string, stackName: string, template: Template | string, more: Members) => {
    const { StackId } = await send(action, { StackName: stackName, TemplateBody: bodyOf(template), ...more });
    return settled(String(StackId));
  };
  const lab: Lab = {
    send,
    name,
    describe,
    settled,
    create: (stackName, template, more = {}) => begin('CreateStack', stackName, template, more),
    update: (stackName, template, more = {}) => begin('UpdateStack', stackName, template, more),
    async remove(stackName) {
      const { StackId } = await describe(stackName);
      await send('DeleteStack', { StackName: stackName });
      await settled(String(StackId));
    },
    events: async (stackName) => listOf(await send('DescribeStackEvents', { StackName: stackName }), 'StackEvents'),
    async changeSet(stackName, changeSet) {
      for (;;) {
        const found = await send('DescribeChangeSet', { StackName: stackName, ChangeSetName: changeSet });
        if (!/_(?:PENDING|IN_PROGRESS)$/.test(String(found.Status))) return found;
        await sleep(1_000);
      }
    },
    async refusal(template, more = {}) {
      count += 1;
      const own = name(`refused${count}`);
      try {
        const stack = await lab.create(own, template, more);
        if (stack.StackStatus === 'CREATE_COMPLETE') return undefined;
        const failed = [...(await lab.events(String(stack.StackId)))].reverse().find(isFailure);
        const message = String(failed?.ResourceStatusReason ?? stack.StackStatusReason ?? '');
        return { at: 'operation', code: String(stack.StackStatus), message };
      } catch (error) {
        if (!(error instanceof ServiceFault)) throw error;
        return { at: 'call', code: error.code, message: error.message };
      }
    },
    async valueOf(value, more = {}, given = {}) {
      count += 1;
      const template = withTopic({ ...more, Outputs: { Value: { Value: value } } });
      const stack = await lab.create(name(`value${count}`), template, given);
      const [output] = listOf(stack, 'Outputs');
      if (stack.StackStatus !== 'CREATE_COMPLETE' || output === undefined)
        throw new Different(
          `the stack is ${String(stack.StackStatus)}: ${String(stack.StackStatusReason ?? 'no output')}`,
        );
      return String(output.OutputValue);
    },
    async fault(work) {
      try {
        await work;
      } catch (error) {
        if (error instanceof ServiceFault) return error;
        throw error;
      }
      throw new Different('the call was taken');
    },
  };
  return { lab, close: () => removeAll(endpoint, made) };
}

/** Consumers of exports before what they import from: whatever is left is tried again after the others. */
async function removeAll({ send, sleep }: Endpoint, made: ReadonlySet<string>): Promise<void> {
  let left = [...made].reverse();
  for (let round = 0; round < 4 && left.length > 0; round += 1) {
    for (const name of left) {
      await send('UpdateTerminationProtection', { StackName: name, EnableTerminationProtection: false }).catch(ignored);
      await send('DeleteStack', { StackName: name }).catch(ignored);
    }
    const still: string[] = [];
    for (const name of left) if (await isStillThere(name, send, sleep)) still.push(name);
    left = still;
  }
  if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
}

/** A refusal of the service says that there is nothing to do; anything else is not ours to hide. */
function ignored(error: unknown): void {
  if (!(error instanceof ServiceFault)) throw error;
}

async function isStillThere(name: string, send: Send, sleep: Endpoint['sleep']): Promise<boolean> {
  for (let turn = 0; turn < 120; turn += 1) {
    try {
      const [stack] = listOf(await send('DescribeStacks', { StackName: name }), 'Stacks');
      if (!/^DELETE_IN_PROGRESS$/.test(String(stack?.StackStatus))) return stack?.StackStatus !== 'DELETE_COMPLETE';
    } catch (error) {
      ignored(error);
      return false;
    }
    await sleep(1_000);
  }
  return true;
}

export function listOf(members: Members, name: string): readonly Members[] {
  const value = members[name];
  return Array.isArray(value) ? (value as readonly Members[]) : [];
}

/** A resource that failed, or the stack's own turn for the worse, which says why where no resource was begun. */
export const isFailure = ({ ResourceStatus, ResourceStatusReason }: Members): boolean =>
  /_FAILED$|^(?:UPDATE_)?ROLLBACK_IN_PROGRESS$/.test(String(ResourceStatus)) && Boolean(ResourceStatusReason);

export function expectEqual(found: unknown, expected: unknown, what: string): void {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Different(`${what}: ${JSON.stringify(found) ?? 'nothing'} and not ${JSON.stringify(expected)}`);
}

export function expectWords(found: string, expected: RegExp): void {
  if (!expected.test(found)) throw new Different(`the words are ${JSON.stringify(found.slice(0, 200))}`);
}

export function expectRefused(refusal: Refusal | undefined, at: Refusal['at'] | 'either', words?: RegExp): void {
  if (refusal === undefined) throw new Different('it is taken');
  if (at !== 'either' && refusal.at !== at)
    throw new Different(
      `it is refused ${refusal.at === 'call' ? 'with the call' : 'by the operation'}: ${refusal.message.slice(0, 150)}`,
    );
  if (words !== undefined) expectWords(refusal.message, words);
}
