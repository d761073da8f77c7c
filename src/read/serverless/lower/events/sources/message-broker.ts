import { get, printValue } from '../../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../../lowering.js';
import { alphanumeric, normalize } from '../../naming.js';
import { setIn } from '../../template/values.js';
import { byFunction } from '../by-function.js';
import { addMapping, batchOf, networkActions } from './mapping.js';

/** A queue of an ActiveMQ broker. */
export const activemq: EventLowering = {
  event: 'activemq',
  lower(events, lowering) {
    for (const own of byFunction(events).values()) lowerQueues(own, 'ActiveMQ', lowering);
  },
};

/** A queue of a RabbitMQ broker. */
export const rabbitmq: EventLowering = {
  event: 'rabbitmq',
  lower(events, lowering) {
    for (const own of byFunction(events).values()) lowerQueues(own, 'RabbitMQ', lowering);
  },
};

/** Secrets and brokers of a function are allowed together. */
function lowerQueues(events: readonly FunctionEvent[], kind: string, lowering: Lowering): void {
  for (const event of events) lowerQueue(event, kind, lowering);
  const at = events[0]?.at ?? lowering.at;
  const all = (key: string) => events.map(({ value }) => get(value, key));
  lowering.draft.allow(['secretsmanager:GetSecretValue'], all('basicAuthArn'), at);
  lowering.draft.allow(['mq:DescribeBroker'], all('arn'), at);
  lowering.draft.allow(networkActions, '*', at);
}

function lowerQueue(event: FunctionEvent, kind: string, lowering: Lowering): void {
  const { value, fn } = event;
  const queue = get(value, 'queue');
  const secret = get(value, 'basicAuthArn');
  const host = kind === 'RabbitMQ' ? setIn(value, 'virtualHost') : undefined;
  const name = alphanumeric(queue ? printValue(queue) : '').slice(0, 150);
  const properties = {
    EventSourceArn: get(value, 'arn'),
    Queues: [queue],
    SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: secret }, host && { Type: 'VIRTUAL_HOST', URI: host }],
    ...batchOf(value),
  };
  addMapping(`${normalize(fn.key)}EventSourceMapping${kind}${name}`, event, properties, lowering);
}
