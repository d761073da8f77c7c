import type { Change } from '../model/change.js';
import type { Edge, NodeRef } from '../model/edge.js';
import type { Finding } from '../model/finding.js';
import type { ServiceName } from '../model/names.js';
import type { CheckResult, ConstructName, ConstructNames, StageView } from '../model/result.js';
import type { Service } from '../model/service.js';

/** What a node's construct is called; undefined for what no construct made. */
export function constructOf(
  { service, id }: Pick<NodeRef, 'service' | 'id'>,
  names: ConstructNames | undefined,
): ConstructName | undefined {
  return service === null ? undefined : names?.get(service)?.get(id);
}

type Read = Pick<StageView, 'services' | 'edges' | 'constructs'>;

/** What was read, for people: what the CDK made is called by its construct instead of its logical id with a hash. */
export function withConstructNames<View extends Read>(view: View): View {
  const { constructs } = view;
  if (constructs === undefined) return view;
  const edges = view.edges.map((edge) => namedEdge(edge, constructs));
  return { ...view, edges, services: view.services.map(namedService) };
}

function namedStage(view: StageView): StageView {
  const { constructs, changes, removedEdges } = view;
  if (constructs === undefined) return view;
  return {
    ...withConstructNames(view),
    changes: changes.map((change) => namedChange(change, constructs)),
    ...(removedEdges && { removedEdges: removedEdges.map((edge) => namedEdge(edge, constructs)) }),
  };
}

/** A result for people: every stage, and the words of its findings. */
export function resultForPeople(result: CheckResult): CheckResult {
  return { ...withNamedFindings(result), stages: result.stages.map(namedStage) };
}

/** Findings whose words call constructs by their names, as declarations may; subjects keep what waivers name. */
export function withNamedFindings(result: CheckResult): CheckResult {
  const all = result.stages.flatMap(({ constructs }) => constructs ?? []);
  if (all.length === 0) return result;
  const named = (text: string, service: ServiceName) =>
    all.reduce((words, names) => inWords(words, service, names), text);
  const findings = result.findings.map((finding): Finding => {
    const { message, related, service, advice, fix } = finding;
    const others = related.map((one) => ({ ...one, message: named(one.message, service) }));
    return {
      ...finding,
      message: named(message, service),
      related: others,
      ...(advice === undefined ? {} : { advice: named(advice, service) }),
      ...(fix === undefined ? {} : { fix: inFix(fix, (line, own) => named(line, own ? service : '')) }),
    };
  });
  return { ...result, findings };
}

/** In text to paste only what names its service is a declaration's; the comment above says what is meant. */
function inFix(fix: string, named: (line: string, own: boolean) => string): string {
  const lines = fix.split('\n');
  return lines.map((line) => named(line, line.startsWith('// '))).join('\n');
}

/** Keys stay: they are what edges are looked up by. */
function namedEdge(edge: Edge, names: ConstructNames): Edge {
  const from = namedNode(edge.from, names);
  const to = namedNode(edge.to, names);
  const isNamed = from !== edge.from || to !== edge.to;
  const { reason } = edge;
  const words = reason === undefined ? undefined : inWords(reason, edge.from.service ?? edge.to.service ?? '', names);
  return isNamed || words !== reason ? { ...edge, from, to, ...(words === undefined ? {} : { reason: words }) } : edge;
}

function namedNode(node: NodeRef, names: ConstructNames): NodeRef {
  const { service, type, qualifier, external } = node;
  const label = constructOf(node, names)?.label;
  if (label === undefined) return node;
  return {
    service,
    id: label,
    ...(type === undefined ? {} : { type }),
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(external === undefined ? {} : { external }),
  };
}

/** The subject of a resource is shown; that of an edge is its key, which stays. */
function namedChange(change: Change, names: ConstructNames): Change {
  const { kind, service } = change;
  const label = kind === 'resource' || kind === 'code' ? names.get(service)?.get(change.subject)?.label : undefined;
  return { ...change, subject: label ?? change.subject, summary: inWords(change.summary, service, names) };
}

function namedService(service: Service): Service {
  const stacks = service.stacks.map((stack) => {
    const named = [...stack.resources].map(
      ([logicalId, one]) => [logicalId, one.label === undefined ? one : { ...one, id: one.label }] as const,
    );
    return { ...stack, resources: new Map(named) };
  });
  return { ...service, stacks };
}

/** A logical id, or a path of them, with the service in front where there is one. */
const written = /(?:([^\s:`'"(),]{1,255}):)?([A-Za-z0-9]{1,255}(?:\/[A-Za-z0-9]{1,255})*)/g;
/** The CDK ends the logical id of every construct below a stack's own level with eight digits of a hash. */
const hashed = /[0-9A-F]{8}$/;

/** The text with names for ids. An id without a hash may be any word: it is one only behind its service. */
export function inWords(text: string, service: ServiceName, names: ConstructNames): string {
  return text.replace(written, (whole, holder: string | undefined, id: string) => {
    const stated = holder === undefined ? undefined : names.get(holder)?.get(id);
    if (stated) return `${holder}:${stated.label}`;
    const own = hashed.test(id) ? names.get(service)?.get(id) : undefined;
    return own ? `${holder === undefined ? '' : `${holder}:`}${own.label}` : whole;
  });
}
