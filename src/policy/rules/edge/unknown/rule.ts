import type { Edge, NodeRef } from '../../../../model/edge.js';
import { formatLocation, type Location } from '../../../../model/location.js';
import { sentenceOf, serviceOfEdge } from '../../../edge-words.js';
import { defineRule, type Report } from '../../../rule.js';

type Message = 'one' | 'several' | 'parameter';

export const unknown = defineRule<Message>({
  id: 'edge/unknown',
  meta: {
    title: 'Every reference can be resolved from the definitions',
    severity: 'warning',
    messages: {
      one: 'Nobody can tell from the definitions whether {{edge}} is in order: {{reason}}.',
      several:
        'Nobody can tell from the definitions what {{end}} is, which {{service}} uses in {{count}} ways: {{reason}}.',
      parameter: '{{edge}}, and no service of this repository defines it.',
    },
  },
  *check({ edges }) {
    for (const group of groupsOf(edges)) yield reportOf(group);
  },
});

/** Edges of one service that cannot be decided for the same reason: one problem, one finding. */
interface Group {
  readonly service: string;
  readonly subject: string;
  readonly reason: string;
  readonly end: NodeRef | undefined;
  readonly edges: readonly [Edge, ...Edge[]];
}

function groupsOf(edges: readonly Edge[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const edge of edges) {
    const reason = reasonOf(edge);
    if (reason === undefined) continue;
    const end = edge.from.service === null ? edge.from : edge.to.service === null ? edge.to : undefined;
    const service = serviceOfEdge(edge);
    const subject = end === undefined ? edge.key : end.id === '?' ? reason : unknownPart(end.id);
    const key = `${service} ${subject}`;
    const group = groups.get(key);
    groups.set(
      key,
      group ? { ...group, edges: [...group.edges, edge] } : { service, subject, reason, end, edges: [edge] },
    );
  }
  return groups.values();
}

/**
 * What in an id is not known: `${env:BUCKET}` of `arn:aws:s3:::${env:BUCKET}/uploads/*`, so that one
 * variable is one finding. The whole id where nothing in it has a name of its own.
 */
function unknownPart(id: string): string {
  const symbols = id.match(/\$\{(?!AWS::|\?)[^{}]+\}/g) ?? [];
  const isNested = /\$\{[^}]*\$\{/.test(id);
  return symbols.length === 0 || isNested ? id : [...new Set(symbols)].join(' ');
}

function reportOf({ service, subject, reason, end, edges }: Group): Report<Message> {
  const [first, ...others] = edges;
  const isSetting = edges.every(isPlainParameter);
  return {
    message: isSetting ? 'parameter' : others.length === 0 || end === undefined ? 'one' : 'several',
    data: {
      edge: sentenceOf(first),
      end: subject,
      service,
      count: String(edges.length),
      reason: reason.replace(/\.$/, ''),
    },
    service,
    subject,
    at: first.location,
    ...(isSetting && { severity: 'note' }),
    advice:
      'Make the reference resolvable, give the parameter a value for this stage, or name what lives elsewhere under `externals` in stackgate.yml.',
    related: otherPlaces(edges),
  };
}

/** An SSM parameter with a known name: most are settings that people put there, and a missing one stops the deploy at once. */
function isPlainParameter({ mechanism, to }: Edge): boolean {
  return mechanism === 'ssm-parameter' && !to.id.includes('${');
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

/**
 * Why an edge that leaves its service cannot be decided. Inside one service nothing is closed by
 * default, and an end that stackgate.yml calls external is known to be elsewhere.
 */
function reasonOf(edge: Edge): string | undefined {
  const { from, to } = edge;
  if (from.external !== undefined || to.external !== undefined) return undefined;
  if (from.service !== null && from.service === to.service) return undefined;
  if (edge.wired === 'no' && edge.declared === 'yes') return undefined;
  const undecided = edge.evidence.find(({ answer }) => answer === 'unknown');
  return edge.reason ?? undecided?.note;
}
