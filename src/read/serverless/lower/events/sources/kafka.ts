import type { Value } from '../../../../../model/value.js';
import { get, itemsOf, printValue } from '../../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../../lowering.js';
import { alphanumeric, normalize } from '../../naming.js';
import type { Json, JsonObject } from '../../template/json.js';
import { prefixed } from '../../template/prefixed.js';
import { dictOf, given, setIn } from '../../template/values.js';
import { byFunction } from '../by-function.js';
import { addMapping, batchOf, networkActions } from './mapping.js';

/** A topic of a Kafka cluster that runs elsewhere. */
export const kafka: EventLowering = {
  event: 'kafka',
  lower(events, lowering) {
    for (const own of byFunction(events).values()) {
      for (const event of own) lowerTopic(event, lowering);
      allowAccess(own, lowering);
    }
  },
};

const accessTypes = new Map([
  ['vpcSubnet', 'VPC_SUBNET'],
  ['vpcSecurityGroup', 'VPC_SECURITY_GROUP'],
  ['saslPlainAuth', 'BASIC_AUTH'],
  ['saslScram256Auth', 'SASL_SCRAM_256_AUTH'],
  ['saslScram512Auth', 'SASL_SCRAM_512_AUTH'],
  ['clientCertificateTlsAuth', 'CLIENT_CERTIFICATE_TLS_AUTH'],
  ['serverRootCaCertificate', 'SERVER_ROOT_CA_CERTIFICATE'],
]);

const prefixes = new Map([
  ['vpcSubnet', 'subnet:'],
  ['vpcSecurityGroup', 'security_group:'],
]);

function lowerTopic(event: FunctionEvent, lowering: Lowering): void {
  const { value, fn } = event;
  const topic = get(value, 'topic');
  const access = accessOf(value);
  const name = alphanumeric(topic ? printValue(topic) : '').slice(0, 158);
  const properties = {
    StartingPosition: setIn(value, 'startingPosition') ?? 'TRIM_HORIZON',
    StartingPositionTimestamp: given(value, 'startingPositionTimestamp'),
    SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: get(value, 'bootstrapServers') } },
    Topics: [topic],
    SourceAccessConfigurations: access.map(({ key, value: held }) => ({
      Type: accessTypes.get(key) ?? key,
      URI: prefixed(prefixes.get(key) ?? '', held),
    })),
    SelfManagedKafkaEventSourceConfig: consumerGroup(value),
    DestinationConfig: destinationOf(value),
    ProvisionedPollerConfig: pollersOf(value),
    ...batchOf(value),
  };
  addMapping(`${normalize(fn.key)}EventSourceMappingKafka${name}`, event, properties, lowering);
}

/** Secrets, and the network where the cluster is in a VPC: once for all topics of a function. */
function allowAccess(events: readonly FunctionEvent[], { draft, at }: Lowering): void {
  const access = events.flatMap(({ value }) => accessOf(value));
  const secrets = access.filter(({ key }) => !prefixes.has(key)).map((item) => item.value);
  const place = events[0]?.at ?? at;
  if (secrets.length > 0) draft.allow(['secretsmanager:GetSecretValue'], secrets, place);
  if (access.some(({ key }) => prefixes.has(key))) draft.allow(networkActions, '*', place);
}

function accessOf(event: Value): readonly { readonly key: string; readonly value: Value }[] {
  const configurations = dictOf(get(event, 'accessConfigurations'));
  return [...(configurations?.entries ?? [])].flatMap(([key, entry]) =>
    [...itemsOf(entry.value)].map((value) => ({ key, value })),
  );
}

export function consumerGroup(event: Value): JsonObject | undefined {
  const group = setIn(event, 'consumerGroupId');
  return group && { ConsumerGroupId: group };
}

function destinationOf(event: Value): Json {
  const destination = setIn(event, 'onFailureDestination');
  return destination && { OnFailure: { Destination: destination } };
}

export function pollersOf(event: Value): Json {
  const config = setIn(event, 'provisionedPollerConfig');
  return config && { MinimumPollers: get(config, 'minimumPollers'), MaximumPollers: get(config, 'maximumPollers') };
}
