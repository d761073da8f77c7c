import { createHash } from 'node:crypto';
import type { Value } from '../../../../../model/value.js';
import { get, printValue, stringOf } from '../../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../../lowering.js';
import { alphanumeric, normalize } from '../../naming.js';
import { account, type Json, join, partition, region } from '../../template/json.js';
import { prefixed } from '../../template/prefixed.js';
import { setIn } from '../../template/values.js';
import { permit } from '../permission.js';
import { inputOf } from './rule-input.js';
import { stateOf } from './schedule.js';

/** A rule on the default bus, on a bus that exists (an ARN or a function), or on one made here by name. */
export const eventBridge: EventLowering = {
  event: 'eventBridge',
  lower(events, lowering) {
    for (const event of events) lowerRule(event, lowering);
  },
};

function lowerRule(event: FunctionEvent, lowering: Lowering): void {
  const { fn, value } = event;
  const bus = busOf(setIn(value, 'eventBus'));
  const busId = bus?.made ? `${normalize(printValue(bus.name))}EventBridgeEventBus` : undefined;
  if (bus && busId !== undefined) {
    lowering.draft.add(busId, { type: 'AWS::Events::EventBus', properties: { Name: bus.name }, at: event.at });
  }
  const suffix = `rule-${event.index}`;
  const name = setIn(value, 'name') ?? bounded(prefixed('', fn.name, `-${suffix}`), suffix);
  const retry = setIn(value, 'retryPolicy');
  const deadLetter = setIn(value, 'deadLetterQueueArn');
  const target = {
    Arn: fn.target,
    Id: bounded(prefixed('', name, '-target'), 'target'),
    RetryPolicy: retry && {
      MaximumEventAgeInSeconds: get(retry, 'maximumEventAge'),
      MaximumRetryAttempts: get(retry, 'maximumRetryAttempts'),
    },
    DeadLetterConfig: deadLetter && { Arn: deadLetter },
    ...inputOf(value),
  };
  lowering.draft.add(`${alphanumeric(`${printValue(fn.name)}-${suffix}`)}EventBridgeRule`, {
    type: 'AWS::Events::Rule',
    properties: {
      Description: get(value, 'description'),
      EventBusName: bus?.name,
      EventPattern: setIn(value, 'pattern'),
      Name: name,
      ScheduleExpression: setIn(value, 'schedule'),
      State: stateOf(value),
      Targets: [target],
    },
    dependsOn: [fn.alias?.logicalId, busId],
    at: event.at,
    madeFor: fn.key,
  });
  const caller = { principal: 'events.amazonaws.com', sourceArn: ruleArn(bus?.name, name) };
  permit(`${normalize(fn.key)}EventBridgeLambdaPermission${event.index}`, event, caller, lowering);
}

function ruleArn(bus: Value | undefined, rule: Value): Json {
  const path = join('/', 'rule', ...(bus ? [bus] : []), rule);
  return join(':', 'arn', partition, 'events', region, account, path);
}

/** Undefined for the default bus. A name that is not wholly known is taken for a bus that exists. */
function busOf(bus: Value | undefined): { readonly name: Value; readonly made: boolean } | undefined {
  const name = stringOf(bus);
  if (bus === undefined || name === 'default') return undefined;
  if (name === undefined) return { name: bus, made: false };
  if (!name.startsWith('arn')) return { name: bus, made: true };
  return {
    name: { kind: 'scalar', value: name.slice(name.indexOf('/') + 1), source: bus.source, offset: bus.offset },
    made: false,
  };
}

/** Names of rules and targets end at 64 characters; the framework then puts a digest inside. */
function bounded(name: Value, suffix: string): Value {
  const text = stringOf(name);
  if (text === undefined || text.length <= 64) return name;
  const digest = createHash('md5').update(text).digest('hex');
  return {
    kind: 'scalar',
    value: `${text.slice(0, 31 - suffix.length)}${digest}-${suffix}`,
    source: name.source,
    offset: name.offset,
  };
}
