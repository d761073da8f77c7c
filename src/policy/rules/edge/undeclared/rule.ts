import type { Edge } from '../../../../model/edge.js';
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

export const undeclared = defineRule({
  id: 'edge/undeclared',
  meta: {
    title: 'What crosses services is declared by the one that needs it',
    severity: 'error',
    messages: {
      granted: '{{consumer}} may {{verb}} {{provider}}, and {{service}} never declared that it needs to ({{note}}).',
      wired: '{{consumer}} is connected to {{provider}}, and {{service}} never declared it ({{note}}).',
    },
  },
  *check({ estate, edges }) {
    const explained = new Set(edges.filter(explainsGrant).map(pairOf));
    for (const edge of edges) {
      if (edge.kind === 'import' || !crossesServices(edge) || edge.declared !== 'no') continue;
      if (edge.wired === 'yes' || !explained.has(pairOf(edge))) yield* reportsOf(edge, estate);
    }
  },
});

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

function* reportsOf(edge: Edge, estate: Estate): Generator<Report<'granted' | 'wired'>> {
  const view = edge.wired === 'yes' ? 'wired' : edge.granted === 'yes' ? 'granted' : undefined;
  if (view === undefined) return;
  const consumer = consumerOf(edge);
  const service = consumer.service ?? '';
  const data = { consumer: printEnd(consumer), verb: verbOf(edge.kind), provider: printEnd(providerOf(edge)), service };
  const fix = fixFor(edge, estate);
  yield {
    message: view,
    data: { ...data, note: noteOf(edge, view, 'yes') },
    service,
    subject: edge.key,
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
