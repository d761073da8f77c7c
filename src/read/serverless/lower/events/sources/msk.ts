import { get, printValue } from '../../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../../lowering.js';
import { alphanumeric, normalize } from '../../naming.js';
import { given, setIn } from '../../template/values.js';
import { byFunction } from '../by-function.js';
import { consumerGroup, pollersOf } from './kafka.js';
import { addMapping, batchOf, networkActions } from './mapping.js';
import { sourceName } from './source-name.js';

/** A topic of an MSK cluster. */
export const msk: EventLowering = {
  event: 'msk',
  lower(events, lowering) {
    for (const own of byFunction(events).values()) {
      for (const event of own) lowerTopic(event, lowering);
      const at = own[0]?.at ?? lowering.at;
      const clusters = own.map(({ value }) => get(value, 'arn'));
      lowering.draft.allow(['kafka:DescribeCluster', 'kafka:GetBootstrapBrokers'], clusters, at);
      lowering.draft.allow(networkActions, '*', at);
    }
  },
};

function lowerTopic(event: FunctionEvent, lowering: Lowering): void {
  const { value, fn } = event;
  const arn = get(value, 'arn');
  const topic = get(value, 'topic');
  if (!arn) return;
  const cluster = alphanumeric(sourceName(arn, (text) => text.split('/')[1])).slice(0, 79);
  const name = alphanumeric(topic ? printValue(topic) : '').slice(0, 79);
  const secret = setIn(value, 'saslScram512');
  const properties = {
    EventSourceArn: arn,
    StartingPosition: setIn(value, 'startingPosition') ?? 'TRIM_HORIZON',
    StartingPositionTimestamp: given(value, 'startingPositionTimestamp'),
    Topics: [topic],
    AmazonManagedKafkaEventSourceConfig: consumerGroup(value),
    SourceAccessConfigurations: secret && [{ Type: 'SASL_SCRAM_512_AUTH', URI: secret }],
    ProvisionedPollerConfig: pollersOf(value),
    ...batchOf(value),
  };
  addMapping(`${normalize(fn.key)}EventSourceMappingMSK${cluster}${name}`, event, properties, lowering);
}
