import type { Value } from '../../../../model/value.js';
import { get, printValue, stringOf } from '../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { account, type Json, join, partition, region } from '../template/json.js';
import { setIn } from '../template/values.js';
import { byFunction } from './by-function.js';
import { permit } from './permission.js';
import { onOneLine } from './rules/rule-input.js';

/** A subscription filter on a log group; one permission per function covers all its groups. */
export const cloudwatchLog: EventLowering = {
  event: 'cloudwatchLog',
  lower(events, lowering) {
    for (const own of byFunction(events).values()) lowerFilters(own, lowering);
  },
};

function lowerFilters(events: readonly FunctionEvent[], lowering: Lowering): void {
  const groups: Value[] = [];
  for (const event of events) {
    const { fn, value } = event;
    const group = onOneLine(get(value, 'logGroup')) ?? onOneLine(value) ?? value;
    groups.push(group);
    const permission = `${normalize(fn.key)}LambdaPermissionLogsSubscriptionFilterCloudWatchLog`;
    lowering.draft.add(`${normalize(fn.key)}LogsSubscriptionFilterCloudWatchLog${event.nth}`, {
      type: 'AWS::Logs::SubscriptionFilter',
      properties: { LogGroupName: group, FilterPattern: filterOf(setIn(value, 'filter')), DestinationArn: fn.target },
      dependsOn: [permission, fn.alias?.logicalId],
      at: event.at,
      madeFor: fn.key,
    });
    const caller = {
      principal: join('', 'logs.', region, '.amazonaws.com'),
      sourceArn: join('', 'arn:', partition, ':logs:', region, ':', account, ':log-group:', coveringName(groups), ':*'),
    };
    permit(permission, event, caller, lowering);
  }
}

/** On one line; quotes that are escaped, the first one included, are written out. */
function filterOf(filter: Value | undefined): Json {
  const text = stringOf(filter)?.replace(/\r?\n/g, '');
  if (text === undefined) return filter ?? '';
  const [slash, quote] = [text.indexOf('\\'), text.indexOf('"')];
  return slash >= 0 && quote > slash ? text.replace(/\\("|\\|')/g, '$1') : text;
}

/** What the names have in common from the start, and a star where there are several. */
function coveringName(groups: readonly Value[]): Json {
  const [first, ...others] = groups;
  if (first === undefined || others.length === 0) return first;
  if (groups.some((group) => stringOf(group) === undefined)) return '*';
  const common = groups.map(printValue).reduce((last, name) => {
    let length = 0;
    while (length < last.length && last[length] === name[length]) length += 1;
    return last.slice(0, length);
  });
  return common.endsWith('*') ? common : `${common}*`;
}
