import type { Edge } from '../../../../model/edge.js';
import type { Estate } from '../../../../model/service.js';
import { stringOf } from '../../../../model/walk.js';
import { consumerOf, noteOf, placeOf, printEnd, sentenceOf, serviceOfEdge } from '../../../edge-words.js';
import { inWords } from '../../../in-words.js';
import { lastName } from '../../../literal-names.js';
import { removedProviders } from '../../../removed-providers.js';
import { defineRule, type Report, type RuleContext } from '../../../rule.js';

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
        '{{service}} imports {{names}}, which no stack of this repository exports: unless another one does, the deploy fails.',
      elsewhere: '{{known}} is connected to {{end}} by {{mechanism}}, and no service of this repository defines that.',
      unconnected: '{{edge}} by its declaration, and nothing connects the two: it never runs.',
    },
  },
  *check(context) {
    // What was there until this change is `edge/removed-while-used`: one problem, one finding.
    const explained = new Set([...removedProviders(context)].map(({ stillUsed }) => stillUsed?.key));
    const ownNames = namesOfServices(context.estate);
    const edges = context.edges.filter((edge) => !explained.has(edge.key));
    yield* foreignReports(
      edges.filter((edge) => isForeign(edge, ownNames)),
      context,
    );
    const seen = new Set<string>();
    for (const edge of edges)
      for (const report of isForeign(edge, ownNames) ? [] : reportsOf(edge, ownNames)) {
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
    if (edge.wired === 'no') yield missingImport(edge);
  } else if (edge.wired === 'no' && edge.declared === 'yes') yield leadsNowhere ? missing(edge) : unconnected(edge);
  // Where no end is of this estate it is nobody's here to mend.
  else if (edge.wired === 'yes' && leadsNowhere && from.service !== to.service) yield elsewhere(edge, ownNames);
}

/** The exporter may live in another repository, unless the name begins with that of a service of this one. */
function isForeign(edge: Edge, ownNames: readonly string[]): boolean {
  if (edge.kind !== 'import' || edge.wired !== 'no' || edge.to.external !== undefined) return false;
  const mayBeElsewhere = edge.mechanism === 'import-value' || edge.mechanism === 'stack-output';
  return mayBeElsewhere && edge.to.service === null && !beginsWithOneOf(edge.detail ?? edge.to.id, ownNames);
}

/** One finding a service, and one more for what a change adds: its names are then part of what it is about. */
function* foreignReports(edges: readonly Edge[], { deployed }: RuleContext): Generator<Report<Message>> {
  const before = deployed && new Set(deployed.edges.map(({ key }) => key));
  const groups = new Map<string, [Edge, ...Edge[]]>();
  for (const edge of edges) {
    const key = `${before !== undefined && !before.has(edge.key)} ${serviceOfEdge(edge)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edge]);
    else group.push(edge);
  }
  for (const [key, group] of groups) yield foreignReport(group, key.startsWith('true '));
}

function foreignReport(edges: readonly [Edge, ...Edge[]], isNew: boolean): Report<Message> {
  const [first, ...others] = edges;
  const service = serviceOfEdge(first);
  const names = [...new Set(edges.map(({ detail, to }) => detail ?? to.id))].sort();
  return {
    message: 'foreign',
    data: { service, names: inWords(names) },
    service,
    subject: isNew ? `imports from elsewhere ${names.join(' ')}` : 'imports from elsewhere',
    at: placeOf(first, 'wired', 'no'),
    severity: 'warning',
    confidence: 'medium',
    advice: 'Correct the name, or name what lives elsewhere under `externals` in stackgate.yml.',
    related: others.slice(0, 5).map((edge) => ({ message: sentenceOf(edge), location: placeOf(edge, 'wired', 'no') })),
  };
}

function missingImport(edge: Edge): Report<Message> {
  return {
    message: 'import',
    data: {
      consumer: printEnd(consumerOf(edge)),
      name: edge.detail ?? edge.to.id,
      reason: sentence(edge.reason ?? noteOf(edge, 'wired', 'no')),
    },
    ...base(edge),
    advice: 'Correct the name, or add the output to the service that should provide it.',
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
  const [unknownEnd, known] = edge.from.service === null ? [edge.from, edge.to] : [edge.to, edge.from];
  const ours = beginsWithOneOf(lastName(unknownEnd.id), ownNames);
  return {
    message: 'elsewhere',
    data: { known: printEnd(known), end: printEnd(unknownEnd), mechanism: edge.mechanism },
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
