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
  ['HttpApi', checkHttpApi],
  ['Api', checkApi],
]);

export function checkEvents(lowering: Lowering, owner: SamResource): void {
  const tell = teller(lowering, 'sam/event');
  for (const [id, event] of partsOf(given(owner.properties, 'Events'))) {
    const rule = rules.get(stringOf(get(event, 'Type')) ?? '');
    const properties = get(event, 'Properties');
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

/** A route is written into the definition under its path and method: both have to be known. */
function checkApi(lowering: Lowering, tell: Tell, properties: Dict, what: string): void {
  for (const key of ['Path', 'Method']) checkWord(lowering, tell, properties, key, what);
}

function checkHttpApi(lowering: Lowering, tell: Tell, properties: Dict, what: string): void {
  checkApi(lowering, tell, properties, what);
  const settings = properties.entries.get('RouteSettings')?.value;
  if (settings?.kind === 'scalar' && settings.value === null) tell(`RouteSettings of ${what} is empty.`, settings);
}

function checkWord(lowering: Lowering, tell: Tell, properties: Dict, key: string, what: string): void {
  const value: Value | undefined = given(properties, key);
  if (value !== undefined && isIntrinsic(value) && !isOpen(lowering, value))
    tell(`${key} of ${what} is to be a text; functions cannot stand here.`, value);
}
