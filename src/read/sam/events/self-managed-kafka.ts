import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { type FunctionEvent, property, reportEvent } from './event.js';
import { addPolledSource } from './mapping.js';
import {
  decryptSecret,
  kafkaConfig,
  networkAccess,
  readSecret,
  registryAccess,
  type SourceAccess,
  sourceAccessOf,
} from './source-access.js';

/** Ways to authenticate; at most one may stand. */
const authentications = [
  'SASL_SCRAM_256_AUTH',
  'SASL_SCRAM_512_AUTH',
  'BASIC_AUTH',
  'CLIENT_CERTIFICATE_TLS_AUTH',
  'OAUTHBEARER_AUTH',
  'IAM_AUTH',
  'IAM_OAUTHBEARER_AUTH',
];
const certificate = 'SERVER_ROOT_CA_CERTIFICATE';
const oauthDetails = [
  'OAUTHBEARER_SCOPE',
  'OAUTHBEARER_AUDIENCE',
  'OAUTHBEARER_LOGICAL_CLUSTER',
  'OAUTHBEARER_IDENTITY_POOL',
];
const network = ['VPC_SUBNET', 'VPC_SECURITY_GROUP'];

/** `SelfManagedKafka`: a topic of a Kafka cluster that AWS does not run. */
export function lowerSelfManagedKafka(event: FunctionEvent): void {
  const servers = property(event, 'KafkaBootstrapServers');
  addPolledSource(event, {
    SelfManagedEventSource: servers === undefined ? undefined : { Endpoints: { KafkaBootstrapServers: servers } },
    SelfManagedKafkaEventSourceConfig: kafkaConfig(event),
  });
  const access = sourceAccessOf(event);
  checkSource(event, access);
  const secrets = access.flatMap(({ type, uri }) =>
    uri !== undefined && (type === certificate || authentications.includes(type)) && !type.startsWith('IAM_')
      ? [readSecret(uri)]
      : [],
  );
  const inNetwork = network.every((type) => access.some((one) => one.type === type));
  const statements = [
    ...secrets,
    ...(inNetwork ? [networkAccess] : []),
    ...decryptSecret(event),
    ...registryAccess(event),
  ];
  if (statements.length === 0) return;
  event.role.allow('SelfManagedKafkaExecutionRolePolicy', { Version: '2012-10-17', Statement: statements }, event.at);
}

function checkSource(event: FunctionEvent, access: readonly SourceAccess[]): void {
  const topics = property(event, 'Topics');
  if (property(event, 'KafkaBootstrapServers') === undefined) reportEvent(event, 'KafkaBootstrapServers is needed.');
  if (!isIntrinsic(topics) && (topics?.kind !== 'list' || topics.items.length !== 1))
    reportEvent(event, 'exactly one of Topics is needed.');
  if (access.length === 0 && !isIntrinsic(property(event, 'SourceAccessConfigurations')))
    reportEvent(event, 'SourceAccessConfigurations is needed.');
  const known = [...authentications, certificate, ...oauthDetails, ...network];
  for (const { type, uri } of access) {
    if (!known.includes(type))
      reportEvent(event, `${type} is no way to get at a Kafka cluster.`, 'SourceAccessConfigurations');
    else if (uri === undefined && !type.startsWith('IAM_')) {
      reportEvent(event, `${type} needs a URI.`, 'SourceAccessConfigurations');
    }
  }
  const types = new Set(access.map(({ type }) => type));
  if (network.some((type) => types.has(type)) && !network.every((type) => types.has(type))) {
    reportEvent(event, `${network.join(' and ')} stand together.`, 'SourceAccessConfigurations');
  }
  if (access.filter(({ type }) => authentications.includes(type)).length > 1) {
    reportEvent(event, 'one way to authenticate is enough.', 'SourceAccessConfigurations');
  }
}
