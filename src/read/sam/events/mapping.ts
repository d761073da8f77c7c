import type { Dict } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { destinationPolicy } from '../functions/destination-policy.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given, type PlainObject, pick, withEntry, withoutEntries } from '../intrinsic/make.js';
import { addResource, type FunctionEvent, property, reportEvent } from './event.js';

/** Properties of a mapping that an event passes on as they are. */
const passedOn = [
  'StartingPosition',
  'StartingPositionTimestamp',
  'BatchSize',
  'Enabled',
  'MaximumBatchingWindowInSeconds',
  'MaximumRetryAttempts',
  'BisectBatchOnFunctionError',
  'MaximumRecordAgeInSeconds',
  'ParallelizationFactor',
  'Topics',
  'Queues',
  'SourceAccessConfigurations',
  'TumblingWindowInSeconds',
  'FunctionResponseTypes',
  'FilterCriteria',
  'KmsKeyArn',
  'ScalingConfig',
  'ProvisionedPollerConfig',
  'MetricsConfig',
  'LoggingConfig',
];

/** An event source that Lambda polls: the mapping named after the event. `more` says what differs by source. */
export function addPolledSource(event: FunctionEvent, more: PlainObject): void {
  checkFilter(event);
  addMapping(event, event.logicalId, {
    ...pick(event.properties, ...passedOn),
    DestinationConfig: failuresTo(event),
    ...more,
  });
}

export function addMapping(event: FunctionEvent, logicalId: string, properties: PlainObject): void {
  addResource(event, logicalId, 'AWS::Lambda::EventSourceMapping', { FunctionName: event.target.name, ...properties });
}

function checkFilter(event: FunctionEvent): void {
  const filter = property(event, 'FilterCriteria');
  if (filter?.kind !== 'dict' || isIntrinsic(filter)) return;
  const strange = [...filter.entries.keys()].some((key) => key !== 'Filters');
  if (strange) reportEvent(event, 'FilterCriteria holds Filters and nothing else.', 'FilterCriteria');
}

/** `DestinationConfig` without SAM's own `Type`, which asks for the right to send there. */
function failuresTo(event: FunctionEvent): Dict | undefined {
  const config = property(event, 'DestinationConfig');
  if (config?.kind !== 'dict') return undefined;
  const onFailure = given(config, 'OnFailure');
  if (onFailure?.kind !== 'dict') {
    reportEvent(event, 'DestinationConfig needs OnFailure with a Destination.', 'DestinationConfig');
    return undefined;
  }
  const stated = given(onFailure, 'Type');
  if (stated === undefined) return config;
  const type = stringOf(stated) ?? '';
  const destination = given(onFailure, 'Destination');
  if (!['SQS', 'SNS', 'S3', 'Kafka'].includes(type)) {
    reportEvent(event, 'the Type of a failure destination is SQS, SNS, S3 or Kafka.', 'DestinationConfig');
  } else if (destination !== undefined) {
    const policy = destinationPolicy(type, destination);
    if (policy !== undefined) event.role.allow(`${event.logicalId}${policy.suffix}`, policy.document, onFailure);
  }
  return withEntry(config, 'OnFailure', withoutEntries(onFailure, ['Type']));
}
