import { type FunctionEvent, property } from './event.js';
import { addPolledSource } from './mapping.js';
import { kafkaConfig, readSecret, registryAccess, sourceAccessOf } from './source-access.js';

/** `MSK`: a topic of an Amazon managed Kafka cluster. */
export function lowerMsk(event: FunctionEvent): void {
  addPolledSource(event, {
    EventSourceArn: property(event, 'Stream'),
    AmazonManagedKafkaEventSourceConfig: kafkaConfig(event),
  });
  event.role.attachManaged('AWSLambdaMSKExecutionRole', event.at);
  const certificates = sourceAccessOf(event).flatMap(({ type, uri }) =>
    type === 'CLIENT_CERTIFICATE_TLS_AUTH' && uri !== undefined ? [readSecret(uri)] : [],
  );
  const statements = [...registryAccess(event), ...certificates];
  if (statements.length > 0) event.role.allow('MSKExecutionRolePolicy', { Statement: statements }, event.at);
}
