import { formatLocation, type Location } from '../../../../model/location.js';
import { sentenceOf } from '../../../edge-words.js';
import { inWords } from '../../../in-words.js';
import { defineRule, type Report } from '../../../rule.js';
import { type Group, groupsOf, namesIn } from './groups.js';

type Message = 'one' | 'several' | 'imports' | 'partly' | 'parameters';

export const unknown = defineRule<Message>({
  id: 'edge/unknown',
  meta: {
    title: 'Every reference can be resolved from the definitions',
    severity: 'warning',
    messages: {
      one: 'Nobody can tell from the definitions whether this is in order: {{edge}} ({{reason}}).',
      several:
        'Nobody can tell from the definitions what {{end}} is, which {{service}} uses in {{count}} ways ({{reason}}).',
      imports: 'Nobody can tell from the definitions what provides {{names}} to {{service}} ({{reason}}).',
      partly:
        '{{service}} imports by names that are known only in part: {{names}}. Nobody can tell what provides them.',
      parameters: '{{service}} takes from SSM what no service of this repository puts there: {{names}}.',
    },
  },
  *check(context) {
    for (const group of groupsOf(context)) yield reportOf(group);
  },
});

function reportOf(group: Group): Report<Message> {
  const { service, subject, reason, edges, cause } = group;
  const [first] = edges;
  const isSetting = cause === 'parameters';
  return {
    message: messageOf(group),
    data: {
      edge: sentenceOf(first),
      end: subject,
      service,
      count: String(edges.length),
      names: inWords(namesIn(group)),
      reason: reason.replace(/\.$/, ''),
    },
    service,
    subject,
    at: first.location,
    // An SSM parameter with a known name: most are settings that people put there, and a missing one stops the deploy at once.
    ...(isSetting && { severity: 'note' }),
    advice: isSetting
      ? 'Name what lives elsewhere under `externals` in stackgate.yml.'
      : 'Make the reference resolvable, give the parameter a value for this stage, or name what lives elsewhere under `externals` in stackgate.yml.',
    related: otherPlaces(edges),
  };
}

function messageOf(group: Group): Message {
  const { cause, edges, end } = group;
  if (cause === 'imports') return namesIn(group).every((name) => name.includes('${')) ? 'partly' : 'imports';
  if (cause !== 'thing') return cause;
  return edges.length === 1 || end === undefined ? 'one' : 'several';
}

/** A few of the other places: all of them are in the graph. */
function otherPlaces([first, ...others]: Group['edges']): NonNullable<Report<Message>['related']> {
  const seen = new Map<string, { readonly message: string; readonly location: Location }>();
  for (const edge of others) {
    const place = formatLocation(edge.location);
    if (place !== formatLocation(first.location) && !seen.has(place))
      seen.set(place, { message: sentenceOf(edge), location: edge.location });
  }
  return [...seen.values()].slice(0, 5);
}
