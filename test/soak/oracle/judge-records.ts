import { createHash } from 'node:crypto';
import type { KnownRun } from '../../../src/deploy/run.js';
import { type Case, linesOf } from './case.js';

/** Whether what is kept and told is whole, tells the same, and holds no secret. */
export function* judgeRecords(one: Case, status: readonly KnownRun[], sentinel: string): Generator<string> {
  yield* judgeChain(one);
  const known = status.find((run) => run.kind === 'read' && run.report.run === one.story.run);
  if (one.report.outcome?.kind === 'refused') return;
  if (known?.kind !== 'read') yield 'the journal is not read as whole';
  else if (canonical(known.report) !== canonical(one.report))
    yield 'the journal replays to another report than the run gave';
  const told = { plan: one.plan, progress: one.story.progress, reports: one.story.reports, journal: one.journal };
  for (const [where, what] of Object.entries(told))
    if (JSON.stringify(what).includes(sentinel)) yield `a secret stands in the ${where}`;
}

function* judgeChain({ journal, report }: Case): Generator<string> {
  let previous = '0'.repeat(64);
  const lines = linesOf(journal);
  for (const [index, line] of lines.entries()) {
    const { hash, ...rest } = line;
    if (line.seq !== index || line.previous !== previous) yield `line ${index + 1} of the journal does not follow`;
    if (createHash('sha256').update(canonical(rest)).digest('hex') !== hash) yield `line ${index + 1} has another hash`;
    previous = hash;
  }
  const last = lines.at(-1)?.record;
  if (last !== undefined && report.outcome?.kind !== 'refused' && last.kind !== 'closed')
    yield 'the journal is not closed';
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry,
  );
}
