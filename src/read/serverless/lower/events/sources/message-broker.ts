import { get, printValue } from '../../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../../lowering.js';
import { alphanumeric, normalize } from '../../naming.js';
import { setIn } from '../../template/values.js';
import { addMapping, batchOf, networkActions } from './mapping.js';

/** A queue of an ActiveMQ broker. */
export const activemq: EventLowering = {
  event: 'activemq',
  lower(events, lowering) {
    for (const event of events) lowerQueue(event, 'ActiveMQ', lowering);
  },
};

/** A queue of a RabbitMQ broker. */
export const rabbitmq: EventLowering = {
  event: 'rabbitmq',
  lower(events, lowering) {
    for (const event of events) lowerQueue(event, 'RabbitMQ', lowering);
  },
};

function lowerQueue(event: FunctionEvent, kind: string, { draft, ...rest }: Lowering): void {
  const { value, fn, at } = event;
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
  addMapping(`${normalize(fn.key)}EventSourceMapping${kind}${name}`, event, properties, { draft, ...rest });
  draft.allow(['secretsmanager:GetSecretValue'], [secret], at);
  draft.allow(['mq:DescribeBroker'], [get(value, 'arn')], at);
  draft.allow(networkActions, '*', at);
}
