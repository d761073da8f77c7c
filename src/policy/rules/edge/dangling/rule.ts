import type { Edge } from '../../../../model/edge.js';
import type { Estate } from '../../../../model/service.js';
import { stringOf } from '../../../../model/walk.js';
import { consumerOf, noteOf, placeOf, printEnd, sentenceOf, serviceOfEdge } from '../../../edge-words.js';
import { lastName } from '../../../literal-names.js';
import { removedProviders } from '../../../removed-providers.js';
import { defineRule, type Report } from '../../../rule.js';

type Message = 'declared' | 'import' | 'foreign' | 'elsewhere' | 'unconnected';

export const dangling = defineRule<Message>({
  id: 'edge/dangling',
  meta: {
    title: 'What is referred to exists',
    severity: 'error',
    messages: {
      declared: '{{edge}}, and there is no such thing: {{reason}}.',
      import: '{{consumer}} imports {{name}}, and nothing here provides it: the deploy fails. {{reason}}.',
      foreign:
        '{{consumer}} imports {{name}}, which no stack of this repository exports: unless another one does, the deploy fails.',
      elsewhere: '{{edge}}, and no service of this repository defines {{end}}.',
      unconnected: '{{edge}} by its declaration, and nothing connects the two: it never runs.',
    },
  },
  *check(context) {
    // What was there until this change is `edge/removed-while-used`: one problem, one finding.
    const explained = new Set([...removedProviders(context)].map(({ stillUsed }) => stillUsed?.key));
    const ownNames = namesOfServices(context.estate);
    const seen = new Set<string>();
    for (const edge of context.edges)
      for (const report of explained.has(edge.key) ? [] : reportsOf(edge, ownNames)) {
        const key = `${report.service} ${report.subject}`;
        if (!seen.has(key)) yield report;
        seen.add(key);
      }
  },
});

function* reportsOf(edge: Edge, ownNames: readonly string[]): Generator<Report<Message>> {
  const { from, to } = edge;
  if (from.external !== undefined || to.external !== undefined) return;
  const leadsNowhere = from.service === null || to.service === null;
  if (edge.kind === 'import') {
    if (edge.wired === 'no') yield missingImport(edge, ownNames);
  } else if (edge.wired === 'no' && edge.declared === 'yes') yield leadsNowhere ? missing(edge) : unconnected(edge);
  else if (edge.wired === 'yes' && leadsNowhere) yield elsewhere(edge, ownNames);
}

/** The exporter may live in another repository, unless the name begins with that of a service of this one. */
function missingImport(edge: Edge, ownNames: readonly string[]): Report<Message> {
  const name = edge.detail ?? edge.to.id;
  const certain = edge.mechanism !== 'import-value' && edge.mechanism !== 'stack-output';
  const ours = certain || edge.to.service !== null || beginsWithOneOf(name, ownNames);
  return {
    message: ours ? 'import' : 'foreign',
    data: { consumer: printEnd(consumerOf(edge)), name, reason: sentence(edge.reason ?? noteOf(edge, 'wired', 'no')) },
    ...base(edge),
    ...(!ours && { severity: 'warning', confidence: 'medium' }),
    advice: ours
      ? 'Correct the name, or add the output to the service that should provide it.'
      : 'Correct the name, or name what lives elsewhere under `externals` in stackgate.yml.',
  };
}

function missing(edge: Edge): Report<Message> {
  return {
    message: 'declared',
    data: { edge: sentenceOf(edge), reason: edge.reason ?? noteOf(edge, 'wired', 'no') },
    ...base(edge),
    advice: 'Correct the name in the declaration, or take it out.',
  };
}

function unconnected(edge: Edge): Report<Message> {
  return {
    message: 'unconnected',
    data: { edge: sentenceOf(edge) },
    ...base(edge),
    at: placeOf(edge, 'declared', 'yes'),
    severity: 'warning',
    advice: 'Add the destination, subscription or mapping that carries it, or take the declaration out.',
  };
}

/** A literal name or ARN that is nobody's here: a slip when it looks like one of ours, else worth a note. */
function elsewhere(edge: Edge, ownNames: readonly string[]): Report<Message> {
  const unknownEnd = edge.from.service === null ? edge.from : edge.to;
  const ours = beginsWithOneOf(lastName(unknownEnd.id), ownNames);
  return {
    message: 'elsewhere',
    data: { edge: sentenceOf(edge), end: printEnd(unknownEnd) },
    ...base(edge),
    subject: `${edge.kind} ${edge.mechanism} ${unknownEnd.id}`,
    severity: ours ? 'warning' : 'note',
    confidence: ours ? 'medium' : 'low',
    advice: 'Correct the name, or name what lives elsewhere under `externals` in stackgate.yml.',
  };
}

function base(edge: Edge): Pick<Report<Message>, 'service' | 'subject' | 'at'> {
  return { service: serviceOfEdge(edge), subject: edge.key, at: placeOf(edge, 'wired', edge.wired) };
}

function namesOfServices(estate: Estate): readonly string[] {
  return estate.services.flatMap(({ name, stacks }) => [
    name,
    ...stacks.flatMap((stack) => stringOf(stack.name) ?? []),
  ]);
}

function beginsWithOneOf(name: string, beginnings: readonly string[]): boolean {
  return beginnings.some(
    (beginning) => name.startsWith(beginning) && /^($|[^A-Za-z0-9])/.test(name.slice(beginning.length)),
  );
}

/** A reason as a sentence of its own, without its full stop. */
function sentence(reason: string): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}
