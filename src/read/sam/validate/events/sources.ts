import type { Dict, Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import { isIntrinsic } from '../../intrinsic/intrinsic.js';
import { given, keyPlace } from '../../intrinsic/make.js';
import type { Lowering } from '../../lowering.js';
import type { SamResource } from '../../sam-resource.js';
import { isBlank, isOpen, partsOf, type Tell, teller } from '../expect.js';

type Rule = (lowering: Lowering, tell: Tell, properties: Dict, what: string) => void;

/** Rules about one event alone, where it can be read at all. */
const rules: ReadonlyMap<string, Rule> = new Map([
  ...['Kinesis', 'DynamoDB', 'SQS', 'MQ', 'DocumentDB'].map((type) => [type, checkNoGroup] as const),
  ...['MSK', 'SelfManagedKafka'].map((type) => [type, checkRegistry] as const),
  ['SNS', checkSubscription],
  ['HttpApi', checkHttpApi],
  ['Api', checkRestApi],
]);

export function checkEvents(lowering: Lowering, owner: SamResource): void {
  const tell = teller(lowering, 'sam/event');
  const events = given(owner.properties, 'Events');
  if (events !== undefined && isIntrinsic(events) && !isOpen(lowering, events))
    tell(`Events of ${owner.logicalId} is to be a map of events; functions cannot stand here.`, events);
  for (const [id, event] of partsOf(events)) {
    const rule = rules.get(stringOf(get(event, 'Type')) ?? '');
    const properties = get(event, 'Properties');
    if (event.kind === 'dict') checkNotNull(tell, event, 'Properties', `the event ${id} of ${owner.logicalId}`);
    if (rule !== undefined && properties?.kind === 'dict')
      rule(lowering, tell, properties, `${id} of ${owner.logicalId}`);
  }
}

/** Consumer groups are Kafka's. */
function checkNoGroup(_: Lowering, tell: Tell, properties: Dict, what: string): void {
  if (!isBlank(given(properties, 'ConsumerGroupId')))
    tell(
      `ConsumerGroupId of ${what} belongs to MSK and SelfManagedKafka events.`,
      keyPlace(properties, 'ConsumerGroupId'),
    );
}

/** A subscription to a queue of the author's own names it in both ways. */
function checkSubscription(lowering: Lowering, tell: Tell, properties: Dict, what: string): void {
  const queue = given(properties, 'SqsSubscription');
  if (queue?.kind !== 'dict' || isBlank(queue) || isIntrinsic(queue) || isOpen(lowering, queue)) return;
  for (const key of ['QueueArn', 'QueueUrl']) {
    const value = given(queue, key);
    if (value !== undefined && isBlank(value)) tell(`${key} of the SqsSubscription of ${what} is empty.`, value);
  }
}

/** A route is written into the definition under its path and method: both have to be known. */
function checkApi(lowering: Lowering, tell: Tell, properties: Dict, what: string): void {
  for (const key of ['Path', 'Method']) checkWord(lowering, tell, properties, key, what);
}

function checkRestApi(lowering: Lowering, tell: Tell, properties: Dict, what: string): void {
  checkApi(lowering, tell, properties, what);
  checkNotNull(tell, properties, 'RestApiId', what);
}

function checkHttpApi(lowering: Lowering, tell: Tell, properties: Dict, what: string): void {
  checkApi(lowering, tell, properties, what);
  checkNotNull(tell, properties, 'RouteSettings', what);
  checkNotNull(tell, properties, 'ApiId', what);
}

/** Without a value a key is not the same as no key. */
function checkNotNull(tell: Tell, properties: Dict, key: string, what: string): void {
  const value = properties.entries.get(key)?.value;
  if (value?.kind === 'scalar' && value.value === null)
    tell(`${key} of ${what} is empty: give a value, or drop it.`, value);
}

function checkRegistry(lowering: Lowering, tell: Tell, properties: Dict, what: string): void {
  const configs = get(given(properties, 'SchemaRegistryConfig'), 'AccessConfigs');
  for (const config of configs?.kind === 'list' ? configs.items : []) {
    if (isOpen(lowering, config)) continue;
    const sound = config.kind === 'dict' && config.entries.has('Type') && config.entries.has('URI');
    if (!sound) tell(`Each of AccessConfigs of ${what} needs a Type and a URI.`, config);
  }
}

function checkWord(lowering: Lowering, tell: Tell, properties: Dict, key: string, what: string): void {
  const value: Value | undefined = given(properties, key);
  if (value !== undefined && isIntrinsic(value) && !isOpen(lowering, value))
    tell(`${key} of ${what} is to be a text; functions cannot stand here.`, value);
}
