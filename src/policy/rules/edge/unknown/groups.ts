import type { Edge, NodeRef } from '../../../../model/edge.js';
import { serviceOfEdge } from '../../../edge-words.js';
import { explainedByImports, printOfImport } from '../../../explained-imports.js';
import { findService } from '../../../find-resource.js';
import type { RuleContext } from '../../../rule.js';

/** What makes one finding of several edges: one thing that is not known, or imports that nobody can follow. */
export type Cause = 'thing' | 'imports' | 'parameters';

/** Edges of one service that cannot be decided for the same reason: one problem, one finding. */
export interface Group {
  readonly service: string;
  readonly cause: Cause;
  readonly subject: string;
  readonly reason: string;
  readonly end: NodeRef | undefined;
  readonly edges: readonly [Edge, ...Edge[]];
}

export function groupsOf(context: RuleContext): readonly Group[] {
  const { edges, deployed } = context;
  const isExplained = explainedByImports(edges);
  const before = deployed && new Set(deployed.edges.map(({ key }) => key));
  const groups = new Map<string, Group>();
  for (const edge of edges) {
    const one = groupOfOne(edge, isExplained, context);
    if (one === undefined) continue;
    // What a service could not follow before must not hide what it adds: those are told apart.
    const isNew = one.cause !== 'thing' && before !== undefined && !before.has(edge.key);
    const key = `${isNew} ${one.service} ${one.cause} ${one.subject}`;
    const group = groups.get(key);
    groups.set(key, group ? { ...group, edges: [...group.edges, edge] } : one);
  }
  const found = [...groups].map(([key, group]) => (key.startsWith('true ') ? withNames(group) : group));
  return found.flatMap((group) => withoutUsed(group, found));
}

/** The names are part of what is new; once it is in the base it belongs to all that the service cannot follow. */
function withNames(group: Group): Group {
  return { ...group, subject: `${group.subject} ${namesIn(group).join(' ')}` };
}

export function namesIn({ edges }: Group): readonly string[] {
  return [...new Set(edges.map(({ to }) => to.id))].sort();
}

/** A parameter whose value is used for something that is told by itself is not told once more. */
function withoutUsed(group: Group, all: readonly Group[]): readonly Group[] {
  if (group.cause !== 'parameters') return [group];
  const used = new Set(
    all.filter(({ cause, service }) => cause === 'thing' && service === group.service).map(({ subject }) => subject),
  );
  const [first, ...others] = group.edges.filter((edge) => !used.has(printOfImport(edge) ?? ''));
  return first === undefined ? [] : [{ ...group, edges: [first, ...others] }];
}

function groupOfOne(
  edge: Edge,
  isExplained: (edge: Edge, id: string) => boolean,
  context: RuleContext,
): Group | undefined {
  const reason = reasonOf(edge);
  if (reason === undefined) return undefined;
  const end = edge.from.service === null ? edge.from : edge.to.service === null ? edge.to : undefined;
  const cause = causeOf(edge);
  const service = serviceOfEdge(edge);
  if (end !== undefined && cause === 'thing' && (isExplained(edge, end.id) || isOwn(end, service, context)))
    return undefined;
  if (cause === 'parameters' && isOfTool(edge)) return undefined;
  const thing = end === undefined ? edge.key : end.id === '?' ? reason : unknownPart(end.id);
  return { service, cause, subject: cause === 'thing' ? thing : subjects[cause], reason, end, edges: [edge] };
}

const subjects = { imports: 'imports by names known in part', parameters: 'SSM parameters' } as const;

function causeOf({ kind, mechanism, to }: Edge): Cause {
  if (kind !== 'import' || to.service !== null || to.id === '?') return 'thing';
  return mechanism === 'ssm-parameter' && !to.id.includes('${') ? 'parameters' : 'imports';
}

/** What AWS publishes, and what bootstrapping an account for the CDK puts there. */
function isOfTool({ to }: Edge): boolean {
  return /^\/(cdk-bootstrap|aws\/service)\//.test(to.id);
}

/** `${Catalogue}*`: whatever its name is, it is that of a resource of the service itself. */
function isOwn({ id }: NodeRef, name: string, { estate }: RuleContext): boolean {
  const symbols = [...id.matchAll(/\$\{(?!AWS::)([^{}]*)\}/g)].map(([, symbol = '']) => symbol);
  const stacks = findService(estate, name)?.stacks ?? [];
  const isLogicalId = (symbol: string) => stacks.some(({ resources }) => resources.has(symbol.replace(/\..*$/, '')));
  return symbols.length > 0 && symbols.every(isLogicalId);
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
