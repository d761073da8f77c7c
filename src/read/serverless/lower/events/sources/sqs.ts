import { get } from '../../../../../model/walk.js';
import type { EventLowering } from '../../lowering.js';
import { alphanumeric, normalize } from '../../naming.js';
import type { Json } from '../../template/json.js';
import { given, setIn } from '../../template/values.js';
import { addMapping, filtersOf, responseTypesOf } from './mapping.js';
import { sourceName } from './source-name.js';
import { arnOf, sqsActions } from './source-statements.js';

/** A queue that Lambda polls for the function. */
export const sqs: EventLowering = {
  event: 'sqs',
  lower(events, lowering) {
    const queues: Json[] = [];
    for (const event of events) {
      const { value, fn } = event;
      const arn = arnOf(value);
      const name = sourceName(arn, (text) => text.split(':').at(-1));
      const concurrency = setIn(value, 'maximumConcurrency');
      const properties = {
        BatchSize: setIn(value, 'batchSize') ?? 10,
        MaximumBatchingWindowInSeconds: given(value, 'maximumBatchingWindow'),
        EventSourceArn: arn,
        Enabled: get(value, 'enabled') ?? true,
        FunctionResponseTypes: responseTypesOf(value),
        FilterCriteria: filtersOf(value),
        ScalingConfig: concurrency && { MaximumConcurrency: concurrency },
      };
      addMapping(`${normalize(fn.key)}EventSourceMappingSQS${alphanumeric(name)}`, event, properties, lowering);
      queues.push(arn);
    }
    const [first] = events;
    if (first) lowering.draft.allow(sqsActions, queues, first.at);
  },
};
