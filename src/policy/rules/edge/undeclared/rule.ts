import { accessOf } from '../../../../iam/actions.js';
import type { Edge, EdgeKind } from '../../../../model/edge.js';
import type { Statement } from '../../../../model/grant.js';
import { formatLocation } from '../../../../model/location.js';
import type { Estate } from '../../../../model/service.js';
import { printValue, stringOf } from '../../../../model/walk.js';
import { declarationText } from '../../../declaration-text.js';
import { deliveryFinder } from '../../../deliveries.js';
import {
  consumerOf,
  crossesServices,
  declaredName,
  noteOf,
  placeOf,
  printEnd,
  providerOf,
  verbOf,
} from '../../../edge-words.js';
import { findService } from '../../../find-resource.js';
import { inWords } from '../../../in-words.js';
import { defineRule, type Report, type RuleContext } from '../../../rule.js';

type Message = 'granted' | 'shared' | 'spread' | 'wired';

export const undeclared = defineRule<Message>({
  id: 'edge/undeclared',
  meta: {
    title: 'What crosses services is declared by the one that needs it',
    severity: 'error',
    messages: {
      granted: '{{consumer}} may {{verb}} {{provider}}, and {{service}} never declared that it needs to ({{note}}).',
      shared:
        '{{consumers}}, which share a role, may {{verb}} {{provider}}, and {{service}} never declared that it needs to ({{note}}).',
      spread:
        '{{consumers}} may {{verb}} {{provider}} without need: the role is shared with {{declarer}}, which declares it ({{note}}).',
      wired: '{{consumer}} is set up to {{verb}} {{provider}}, and {{service}} never declared it ({{note}}).',
    },
  },
  *check(context) {
    for (const edge of context.edges)
      if (isUndeclared(edge) && viewOf(edge) === 'wired') yield wiredReport(edge, context.estate);
    for (const group of grantsByRole(context)) yield grantReport(group, context);
  },
});

function isUndeclared(edge: Edge): boolean {
  return edge.kind !== 'import' && crossesServices(edge) && edge.declared === 'no' && !sendsOutcome(edge);
}

function viewOf(edge: Edge): 'granted' | 'wired' | undefined {
  if (edge.granted === 'yes' && edge.kind !== 'subscribe') return 'granted';
  return edge.wired === 'yes' ? 'wired' : undefined;
}

/** A destination or dead-letter queue stands in the definition of the one that sends; a queue can declare nothing. */
function sendsOutcome({ mechanism, to }: Edge): boolean {
  return mechanism === 'lambda-outcome' && to.type !== 'AWS::Lambda::Function';
}

/**
 * A permission alone may be there for another edge between the same two, which is judged by itself: an
 * asynchronous destination, or the task of a workflow.
 */
function explainsGrant(edge: Edge): boolean {
  return edge.mechanism === 'lambda-outcome' ? edge.wired === 'yes' : edge.kind === 'call' && edge.declared === 'yes';
}

function pairOf({ from, to }: Edge): string {
  return `${printEnd(from)} → ${printEnd(to)}`;
}

/** What one role may do with one resource of another service: one finding, however many share the role. */
interface Granted {
  /** Mechanism, role and resource. */
  readonly identity: string;
  readonly statement: Statement | undefined;
  readonly edges: readonly [Edge, ...Edge[]];
}

function grantsByRole({ edges, statements }: RuleContext): Iterable<Granted> {
  const explained = new Set(edges.filter(explainsGrant).map(pairOf));
  const byPlace = new Map(statements.map((statement) => [formatLocation(statement.location), statement]));
  const groups = new Map<string, Granted>();
  for (const edge of edges) {
    if (!isUndeclared(edge) || viewOf(edge) !== 'granted' || explained.has(pairOf(edge))) continue;
    const place = formatLocation(placeOf(edge, 'granted', 'yes'));
    const statement = byPlace.get(place);
    const identity = `${edge.mechanism} ${statement?.holder ?? printEnd(edge.from)} → ${printEnd(edge.to)}`;
    const group = groups.get(`${identity} ${place}`);
    const all: Granted['edges'] = group === undefined ? [edge] : [...group.edges, edge];
    groups.set(`${identity} ${place}`, { identity, statement, edges: all });
  }
  return groups.values();
}

function grantReport(group: Granted, context: RuleContext): Report<Message> {
  const [edge] = group.edges;
  const consumers = [...new Set(group.edges.map(({ from }) => printEnd(from)))];
  const kinds = kindsOf(group.edges);
  const declarer = declarerOf(group, context);
  const service = edge.from.service ?? '';
  const fix = declarer === undefined ? fixFor(edge, kinds, context.estate) : undefined;
  return {
    message: declarer !== undefined ? 'spread' : consumers.length > 1 ? 'shared' : 'granted',
    data: {
      consumer: printEnd(edge.from),
      consumers: inWords(consumers),
      verb: kinds.map(verbOf).join(' and '),
      provider: printEnd(edge.to),
      service,
      declarer: declarer ?? '',
      note: noteFor(group),
    },
    service,
    subject: `${subjectKinds(group, kinds, context).join('+')} ${group.identity}`,
    at: placeOf(edge, 'granted', 'yes'),
    // Where functions share a role, what one needs all of them get; that is worth a look and stops nobody.
    ...(declarer !== undefined && { severity: 'warning' }),
    advice:
      declarer === undefined
        ? 'Drop the permission, or narrow it to what is needed; if it is needed, declare it.'
        : `Give ${declarer} a role of its own, or declare it for those that need it too.`,
    ...(fix !== undefined && { fix }),
  };
}

function kindsOf(edges: readonly Edge[]): readonly EdgeKind[] {
  return [...new Set(edges.map(({ kind }) => kind))].sort();
}

/**
 * A permission that grows is a new finding; one that shrinks keeps the subject that it has where it is
 * deployed, so that nobody is stopped by taking a part of it away.
 */
function subjectKinds({ edges }: Granted, kinds: readonly EdgeKind[], { deployed }: RuleContext): readonly EdgeKind[] {
  const pairs = new Set(edges.map((edge) => `${edge.mechanism} ${pairOf(edge)}`));
  const before = kindsOf(
    deployed?.edges.filter(
      (edge) => isUndeclared(edge) && viewOf(edge) === 'granted' && pairs.has(`${edge.mechanism} ${pairOf(edge)}`),
    ) ?? [],
  );
  return kinds.every((kind) => before.includes(kind)) ? before : kinds;
}

/** Another function with the same statement that declares all that these may do. */
function declarerOf({ edges, statement }: Granted, context: RuleContext): string | undefined {
  const [first] = edges;
  if (statement === undefined) return undefined;
  const place = formatLocation(statement.location);
  const delivers = deliveryFinder(context.edges)(first);
  const declared = context.edges.filter(
    (edge) =>
      edge.declared === 'yes' &&
      (edge.mechanism === first.mechanism || (delivers && edge.mechanism === 'lambda-outcome')) &&
      printEnd(edge.to) === printEnd(first.to) &&
      edge.evidence.some(({ view, location }) => view === 'granted' && formatLocation(location) === place),
  );
  const kinds = new Set(declared.map(({ kind, mechanism }) => (mechanism === 'lambda-outcome' ? 'call' : kind)));
  return kindsOf(edges).every((kind) => kinds.has(kind)) ? printEnd(declared[0]?.from ?? first.from) : undefined;
}

/** The actions as the statement has them, `dynamodb:*` and not what that means, but for those about something else. */
function noteFor({ statement, edges }: Granted): string {
  const [edge] = edges;
  const wanted = (pattern: string) =>
    accessOf(pattern).some(({ verb, type }) => type === edge.to.type && edges.some(({ kind }) => kind === verb));
  const actions = statement?.notAction ? [] : (statement?.actions ?? []);
  const own = actions.filter((action) => wanted(stringOf(action) ?? '')).map(printValue);
  return own.length > 0 ? `its role allows ${inWords(own)}` : noteOf(edge, 'granted', 'yes');
}

function wiredReport(edge: Edge, estate: Estate): Report<Message> {
  const consumer = consumerOf(edge);
  const service = consumer.service ?? '';
  const fix = fixFor(edge, [edge.kind], estate);
  return {
    message: 'wired',
    data: {
      consumer: printEnd(consumer),
      verb: verbOf(edge.kind),
      provider: printEnd(providerOf(edge)),
      service,
      note: noteOf(edge, 'wired', 'yes'),
    },
    service,
    subject: edge.key,
    at: placeOf(edge, 'wired', 'yes'),
    // A bus or a queue has nowhere to declare it but where it is connected.
    ...(!isActor(consumer.type) && { severity: 'warning' }),
    advice: isActor(consumer.type)
      ? `If ${service} wants it, declare it in its own definition; if not, drop the connection.`
      : `If ${service} wants it, make the connection in its own definition; if not, drop it.`,
    ...(fix !== undefined && { fix }),
  };
}

/** Nothing to paste where the consumer is no function or workflow: an API or a bus declares by its own definition. */
function fixFor(edge: Edge, kinds: readonly EdgeKind[], estate: Estate): string | undefined {
  const consumer = consumerOf(edge);
  const service = findService(estate, consumer.service);
  if (service === undefined || !isActor(consumer.type)) return undefined;
  const name = declaredName(providerOf(edge), consumer);
  switch (edge.kind) {
    case 'call':
      return declarationText(service, consumer, { key: 'calling', value: [name] });
    case 'publish':
    case 'read':
    case 'write':
      return declarationText(service, consumer, { key: 'uses', value: kinds.map((kind) => ({ [kind]: name })) });
    case 'subscribe':
      return service.format === 'serverless'
        ? undefined
        : declarationText(service, consumer, { key: 'subscribesTo', value: [name] });
    case 'import':
      return undefined;
  }
}

function isActor(type: string | undefined): boolean {
  return type === 'AWS::Lambda::Function' || type === 'AWS::StepFunctions::StateMachine';
}
