import type { Edge } from '../../../../model/edge.js';
import { formatLocation } from '../../../../model/location.js';
import type { ResourceKey } from '../../../../model/names.js';
import type { Estate } from '../../../../model/service.js';
import { declarationText } from '../../../declaration-text.js';
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
import { defineRule, type Report } from '../../../rule.js';

type Message = 'granted' | 'shared' | 'wired';

export const undeclared = defineRule<Message>({
  id: 'edge/undeclared',
  meta: {
    title: 'What crosses services is declared by the one that needs it',
    severity: 'error',
    messages: {
      granted: '{{consumer}} may {{verb}} {{provider}}, and {{service}} never declared that it needs to ({{note}}).',
      shared:
        '{{consumer}} and {{others}} more that share its role may {{verb}} {{provider}}, and {{service}} never declared that it needs to ({{note}}).',
      wired: '{{consumer}} is set up to {{verb}} {{provider}}, and {{service}} never declared it ({{note}}).',
    },
  },
  *check({ estate, edges, statements }) {
    const explained = new Set(edges.filter(explainsGrant).map(pairOf));
    const holders = new Map(statements.map(({ location, holder }) => [formatLocation(location), holder]));
    const byRole = new Map<string, [Edge, ...Edge[]]>();
    for (const edge of edges) {
      if (edge.kind === 'import' || !crossesServices(edge) || edge.declared !== 'no' || sendsOutcome(edge)) continue;
      if (edge.granted === 'yes' && edge.kind !== 'subscribe') {
        const subject = subjectOf(edge, holders);
        const group = byRole.get(subject);
        if (explained.has(pairOf(edge))) continue;
        if (group === undefined) byRole.set(subject, [edge]);
        else group.push(edge);
      } else if (edge.wired === 'yes') yield reportOf([edge], edge.key, estate);
    }
    for (const [subject, group] of byRole) yield reportOf(group, subject, estate);
  },
});

/** A permission is its role's: what all functions of a service share is one finding, not one for each of them. */
function subjectOf(edge: Edge, holders: ReadonlyMap<string, ResourceKey>): string {
  const holder = holders.get(formatLocation(placeOf(edge, 'granted', 'yes')));
  return holder === undefined ? edge.key : `${edge.kind} ${edge.mechanism} ${holder} → ${printEnd(edge.to)}`;
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

function reportOf([edge, ...others]: readonly [Edge, ...Edge[]], subject: string, estate: Estate): Report<Message> {
  const view = edge.granted === 'yes' && edge.kind !== 'subscribe' ? 'granted' : 'wired';
  const consumer = consumerOf(edge);
  const service = consumer.service ?? '';
  const fix = fixFor(edge, estate);
  return {
    message: others.length > 0 ? 'shared' : view,
    data: {
      consumer: printEnd(consumer),
      others: String(others.length),
      verb: verbOf(edge.kind),
      provider: printEnd(providerOf(edge)),
      service,
      note: noteOf(edge, view, 'yes'),
    },
    service,
    subject,
    at: placeOf(edge, view, 'yes'),
    advice:
      view === 'granted'
        ? 'Drop the permission, or narrow it to what is needed; if it is needed, declare it.'
        : `If ${service} wants it, declare it in its own definition; if not, drop the connection.`,
    ...(fix !== undefined && { fix }),
  };
}

/** Nothing to paste where the consumer is no function or workflow: an API or a bus declares by its own definition. */
function fixFor(edge: Edge, estate: Estate): string | undefined {
  const consumer = consumerOf(edge);
  const format = findService(estate, consumer.service)?.format;
  if (format === undefined || !isActor(consumer.type)) return undefined;
  const name = declaredName(providerOf(edge), consumer);
  switch (edge.kind) {
    case 'call':
      return declarationText(format, consumer, { key: 'calling', value: name });
    case 'publish':
    case 'read':
    case 'write':
      return declarationText(format, consumer, { key: 'uses', value: `{ ${edge.kind}: ${name} }` });
    case 'subscribe':
      return format === 'serverless'
        ? undefined
        : declarationText(format, consumer, { key: 'subscribesTo', value: name });
    case 'import':
      return undefined;
  }
}

function isActor(type: string | undefined): boolean {
  return type === 'AWS::Lambda::Function' || type === 'AWS::StepFunctions::StateMachine';
}
