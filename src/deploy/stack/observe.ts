import type { ChangeSetDescription, CloudFormation, StackDescription, StackEvent } from '../../cloud/port.js';
import { ownEntry } from '../../model/own-entry.js';
import type { Binding } from '../../model/plan.js';
import { absent, digestOf, type StackContent, stackFingerprint } from '../../plan/fingerprint.js';
import { leftFingerprint } from '../../plan/phases/left-behind.js';
import { isInProgress, isInReview, isTerminal, succeeded } from '../stack-status.js';
import { isAsLeft } from './as-left.js';
import { type EventLog, openEventLog } from './event-log.js';
import { firstFailureIn, isNestedStack, lastFailureIn, wordsOf } from './first-failure.js';
import type { Intent, Observation, OwnOperation, Watched } from './goal.js';
import { knownTemplate } from './known-template.js';
import { lastIsOurs, ownOperationIn } from './own-operation.js';
import { readPatiently } from './patient-read.js';
import { contentWith } from './stack-content.js';
import type { StackTask } from './stack-task.js';
import type { StackTools } from './stack-tools.js';

/** Looks at one stack for one task, and remembers what it saw. */
export interface Observer {
  /** @param intents of this goal, earlier epochs included */
  look(watched: readonly Watched[], intents: readonly Intent[]): Promise<Observation>;
  /** The `Original` body of the stack as last seen. */
  template(): SeenTemplate | undefined;
  newestEvent(stackId: string): string | undefined;
}

/** The body is in the artefact store already where it is not given. */
export interface SeenTemplate {
  readonly digest: string;
  readonly body?: string;
}

interface Sight {
  stack?: StackDescription | undefined;
  template?: SeenTemplate | undefined;
  changeSet?: ChangeSetDescription | undefined;
  older: readonly ChangeSetDescription[];
  exportsInUse: readonly string[];
}

export function observerOf(task: StackTask, tools: StackTools): Observer {
  const cloud = tools.cloud.at(task.step.target);
  const log = openEventLog(eventsBefore(task.announced));
  const sight: Sight = { older: [], exportsInUse: [] };
  const read = <T>(what: string, call: () => Promise<T>): Promise<T> =>
    readPatiently(tools, `${task.names.changeSet} ${what}`, call);
  const looks: Readonly<Record<Watched, (intents: readonly Intent[]) => Promise<void>>> = {
    stack: async (intents) => {
      const executed = ownOperationIn(log.all(), intents)?.executed ?? false;
      const events = () => readEvents(task, tools, cloud, log, sight, intents, read);
      // The execution names the stack whose events count.
      if (executed) return together([readDescription(task, cloud, sight, read), events()]);
      await readDescription(task, cloud, sight, read);
      // What it holds matters before something is executed, and where nothing moves.
      await together([...(isMoving(sight.stack) ? [] : [readContent(task, tools, cloud, sight, read)]), events()]);
    },
    operation: async (intents) => {
      if (sight.older.length > 0) await readChangeSets(task, cloud, sight, read);
      await readEvents(task, tools, cloud, log, sight, intents, read);
    },
    'change-set': () => readChangeSets(task, cloud, sight, read),
  };
  return {
    async look(watched, intents) {
      await together(watched.map((each) => looks[each](intents)));
      return observationOf(task, tools, cloud, log, sight, intents, read);
    },
    template: () => sight.template,
    newestEvent: (stackId) => log.newestId(stackId),
  };
}

type Read = <T>(what: string, call: () => Promise<T>) => Promise<T>;

/** Reads that do not wait for each other. All have ended before an error of one is told: none goes on behind a driver that is gone. */
async function together(reads: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(reads);
  await Promise.all(reads);
}

async function readDescription(task: StackTask, cloud: CloudFormation, sight: Sight, read: Read): Promise<void> {
  sight.stack = await read('stack', () => cloud.describeStack(task.step.stackName));
}

const isMoving = (stack: StackDescription | undefined): boolean => stack !== undefined && isInProgress(stack.status);

async function readContent(
  task: StackTask,
  tools: StackTools,
  cloud: CloudFormation,
  sight: Sight,
  read: Read,
): Promise<void> {
  const { stack } = sight;
  const hasContent = stack !== undefined && !isInReview(stack.status);
  sight.template = hasContent ? await readTemplate(stack, tools, cloud, read) : undefined;
  if (hasContent && task.goal.kind === 'delete') sight.exportsInUse = await usedExports(stack, cloud, read);
}

async function readTemplate(
  stack: StackDescription,
  tools: StackTools,
  cloud: CloudFormation,
  read: Read,
): Promise<SeenTemplate | undefined> {
  const known = knownTemplate(stack, tools);
  if (known !== undefined) return { digest: known };
  const body = await read('template', () => cloud.originalTemplate(stack.stackId));
  return body === undefined ? undefined : { digest: digestOf(body), body };
}

async function usedExports(stack: StackDescription, cloud: CloudFormation, read: Read): Promise<readonly string[]> {
  const used: string[] = [];
  for (const name of Object.keys(stack.exports).sort()) {
    const importers = await read('importers', () => cloud.importers(name));
    if (importers.length > 0) used.push(`${name} (by ${importers.join(', ')})`);
  }
  return used;
}

/** Of the stack that bears the name, and of those that this goal had to do with before. */
async function readEvents(
  task: StackTask,
  tools: StackTools,
  cloud: CloudFormation,
  log: EventLog,
  { stack }: Sight,
  intents: readonly Intent[],
  read: Read,
): Promise<void> {
  const ids = new Set([...intents.map(({ stackId }) => stackId), stack?.stackId]);
  for (const stackId of ids) {
    if (stackId === undefined) continue;
    // What the stack went through before this goal is nothing to it, but the newest of it.
    const isOurs = intents.some((intent) => intent.stackId === stackId);
    const fresh = await read('events', () => log.read(cloud, stackId, isOurs ? 'all' : 'newest'));
    for (const event of fresh) report(event, task, tools, intents);
  }
}

function report(event: StackEvent, task: StackTask, tools: StackTools, intents: readonly Intent[]): void {
  if (!intents.some(({ token }) => token === event.token)) return;
  const { at, logicalId, type, status, reason } = event;
  const base = { kind: 'resource', at, step: task.step.id, logicalId, type, status } as const;
  tools.progress(reason === undefined ? base : { ...base, reason });
}

async function readChangeSets(task: StackTask, cloud: CloudFormation, sight: Sight, read: Read): Promise<void> {
  const { stackName } = task.step;
  const describe = (name: string) => read('change set', () => cloud.describeChangeSet(stackName, name));
  sight.changeSet = await describe(task.names.changeSet);
  const older: ChangeSetDescription[] = [];
  for (const name of task.olderChangeSets) {
    const found = await describe(name);
    // One that was executed is described for a while; its operation tells what became of it.
    if (found !== undefined && !wasExecuted(found)) older.push(found);
  }
  sight.older = older;
}

const wasExecuted = ({ executionStatus }: ChangeSetDescription): boolean =>
  executionStatus === 'EXECUTE_COMPLETE' || executionStatus === 'EXECUTE_FAILED';

async function observationOf(
  task: StackTask,
  tools: StackTools,
  cloud: CloudFormation,
  log: EventLog,
  sight: Sight,
  intents: readonly Intent[],
  read: Read,
): Promise<Observation> {
  const { stack, template, changeSet, older, exportsInUse } = sight;
  const content = stack === undefined || template === undefined ? undefined : contentWith(stack, template.digest);
  const own = ownOperationIn(log.all(), intents);
  const tokens = new Set([...task.runTokens, ...intents.map(({ token }) => token)]);
  const events = log.all();
  const isOurs = stack && lastIsOurs(events, stack, tokens);
  const left = stack && content && { deploy: task.step.deploy, stack, content, events, tokens };
  const mayBeLeft = task.goal.kind === 'restore' && isOurs === false && left !== undefined;
  return {
    now: tools.cloud.clock.now(),
    stack,
    fingerprint: content === undefined ? absent : fingerprintFor(task, content),
    changeSet,
    older,
    own: own && (await withFailures(own, log, cloud, intents, read)),
    lastIsOurs: isOurs,
    asLeft: mayBeLeft && (await isAsLeft(left, (binding) => boundOutput(binding, task, tools, read))),
    exportsInUse,
  };
}

/** What an earlier step of the same stack left is compared without what nobody knew when the plan was made. */
function fingerprintFor({ goal, boundBefore }: StackTask, content: StackContent): string {
  const isOwn = goal.kind !== 'restore' && boundBefore !== undefined;
  return isOwn ? leftFingerprint(content, boundBefore) : stackFingerprint(content);
}

async function boundOutput(
  { stackName, output, region }: Binding,
  { step: { target } }: StackTask,
  tools: StackTools,
  read: Read,
): Promise<string | undefined> {
  const cloud = tools.cloud.at({ account: target.account, region: region ?? target.region });
  const stack = await read('bound output', () => cloud.describeStack(stackName));
  return ownEntry(stack?.outputs ?? {}, output);
}

/** A nested stack's own event only says that something in it failed: what did stands in its events. */
async function withFailures(
  own: OwnOperation,
  log: EventLog,
  cloud: CloudFormation,
  intents: readonly Intent[],
  read: Read,
): Promise<OwnOperation> {
  if (!isTerminal(own.status) || succeeded(own.status)) return own;
  const tokens = new Set(intents.map(({ token }) => token));
  const events = log.all().filter(({ token }) => tokens.has(token ?? ''));
  const first = await innermost(firstFailureIn, events, cloud, read);
  if (first === undefined) return own;
  const last = await innermost(lastFailureIn, events, cloud, read);
  const goesOn = last !== undefined && last.id !== first.id;
  return { ...own, failure: wordsOf(first), ...(goesOn && { rollbackFailure: wordsOf(last) }) };
}

async function innermost(
  failureIn: typeof firstFailureIn,
  events: readonly StackEvent[],
  cloud: CloudFormation,
  read: Read,
): Promise<StackEvent | undefined> {
  let failure = failureIn(events);
  for (let depth = 0; depth < 5 && failure !== undefined && isNestedStack(failure); depth += 1) {
    const { physicalId, token } = failure;
    const inside = await read('nested events', () => cloud.events(physicalId));
    const deeper = failureIn([...inside].reverse().filter((event) => event.token === token));
    if (deeper === undefined) break;
    failure = deeper;
  }
  return failure;
}

/** A stack that this run first announced without an event before it is new: all of its events count. */
function eventsBefore(announced: readonly Intent[]): ReadonlyMap<string, string> {
  const before = new Map<string, string | undefined>();
  for (const { stackId, eventsAfter } of announced) {
    if (stackId !== undefined && !before.has(stackId)) before.set(stackId, eventsAfter);
  }
  return new Map([...before].flatMap(([stackId, id]) => (id === undefined ? [] : [[stackId, id]])));
}
