import type { Edge } from '../model/edge.js';
import type { ServiceName, StackKey } from '../model/names.js';
import type { PackagedStack, StepChange, Target } from '../model/plan.js';

/** An alarm that CloudWatch has, of a stack that is deployed. */
export interface DeployedAlarm {
  readonly service: ServiceName;
  readonly stack: StackKey;
  readonly target: Target;
  readonly logicalId: string;
  readonly arn: string;
}

export interface AlarmQuestion {
  /** Of the changed service alone, or of those that call it as well. */
  readonly which: 'own' | 'callers';
  /** How long after an operation they still count; 0 to 180. */
  readonly minutes: number;
  readonly stacks: readonly PackagedStack[];
  readonly edges: readonly Edge[];
  readonly alarms: readonly DeployedAlarm[];
  /** What the run does to the resources of each stack. */
  readonly changes: ReadonlyMap<StackKey, readonly StepChange[]>;
}

export interface AlarmAnswer {
  /** The stacks, each with its triggers. */
  readonly stacks: readonly PackagedStack[];
  /** Alarms that were wanted and are left out, and why, by stack. */
  readonly notes: readonly { readonly stack: StackKey; readonly text: string }[];
}

/** CloudFormation takes no more (API, "RollbackConfiguration"). */
const most = 5;

/**
 * Which alarms roll each stack's operation back: those of its own service before those of the services that call it. Only
 * alarms that are there before the run and still are after it, as an operation fails whose trigger is missing, and
 * only those in the stack's own account and region. A stack without any has its old triggers taken away.
 */
export function withRollbackAlarms(question: AlarmQuestion): AlarmAnswer {
  const notes: { readonly stack: StackKey; readonly text: string }[] = [];
  const staying = question.alarms.filter((alarm) => !goesAway(alarm, question.changes));
  const callers = callersOf(question.edges);
  const stacks = question.stacks.map((stack) => {
    const others = question.which === 'own' ? [] : (callers.get(stack.service) ?? []);
    const wanted = [stack.service, ...others].flatMap((service) => alarmsOf(service, stack, staying));
    const taken = wanted.slice(0, most);
    if (wanted.length > most) notes.push({ stack: stack.key, text: sayMore(wanted.slice(most)) });
    for (const text of newAlarms(stack, question)) notes.push({ stack: stack.key, text });
    const triggers = { alarms: taken.map(({ arn }) => arn), minutes: taken.length === 0 ? 0 : question.minutes };
    return { ...stack, settings: { ...stack.settings, triggers } };
  });
  return { stacks, notes };
}

/** A replaced alarm has another name, and so another ARN, while the operation goes on. */
function goesAway({ stack, logicalId }: DeployedAlarm, changes: AlarmQuestion['changes']): boolean {
  return (changes.get(stack) ?? []).some(
    (change) => change.logicalId === logicalId && (change.action === 'removed' || change.action === 'replaced'),
  );
}

/** Services that call each, by name. */
function callersOf(edges: readonly Edge[]): ReadonlyMap<ServiceName, readonly ServiceName[]> {
  const callers = new Map<ServiceName, Set<ServiceName>>();
  for (const { kind, from, to } of edges) {
    if (kind !== 'call' || from.service === null || to.service === null || from.service === to.service) continue;
    const known = callers.get(to.service) ?? new Set();
    callers.set(to.service, known.add(from.service));
  }
  return new Map([...callers].map(([service, names]) => [service, [...names].sort()]));
}

/** In the order of stacks and logical ids, without doubles. */
function alarmsOf(
  service: ServiceName,
  { target }: PackagedStack,
  alarms: readonly DeployedAlarm[],
): readonly DeployedAlarm[] {
  const isHere = (alarm: DeployedAlarm) =>
    alarm.service === service && alarm.target.account === target.account && alarm.target.region === target.region;
  const sortKey = ({ stack, logicalId }: DeployedAlarm) => JSON.stringify([stack, logicalId]);
  const own = alarms.filter(isHere).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return [...new Map(own.map((alarm) => [alarm.arn, alarm])).values()];
}

function newAlarms({ key }: PackagedStack, { changes }: AlarmQuestion): readonly string[] {
  const added = (changes.get(key) ?? []).filter(
    ({ type, action }) => type === 'AWS::CloudWatch::Alarm' && (action === 'added' || action === 'replaced'),
  );
  return added.map(
    ({ logicalId }) => `alarm ${logicalId} does not exist before this deploy: it rolls back from the next one on`,
  );
}

const sayMore = (left: readonly DeployedAlarm[]): string =>
  `CloudFormation listens to ${most} alarms; left out: ${left.map(({ service, logicalId }) => `${logicalId} of ${service}`).join(', ')}`;

/** The ARN of an alarm by its name, which is its physical id. */
export function alarmArn({ account, region }: Target, name: string): string {
  const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  return `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}`;
}
