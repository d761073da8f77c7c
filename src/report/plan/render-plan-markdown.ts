import type { Plan, PlanOrder, PlanRefusal, PlanStep, StepId, StepKind } from '../../model/plan.js';
import { durationText } from '../duration.js';
import { escapeCode, escapeProse, escapeText } from '../markdown/escape.js';
import { cutNote, fitRows } from '../markdown/fit-rows.js';
import { folded, markdownTable } from '../markdown/table.js';
import { count, listed, reasonsText } from '../plural.js';
import { ordersByStep } from './orders-by-step.js';

export interface PlanMarkdownOptions {
  /** What was compared with what, in words. */
  readonly compared?: string;
  /** Seconds that the longest chain of steps is expected to take. */
  readonly seconds?: number;
  /** Most UTF-8 bytes. */
  readonly limit: number;
}

const WORDS: Readonly<Record<StepKind, string>> = { create: '➕ create', update: '✏️ update', delete: '🗑️ delete' };

/** A plan for the reviewer of a pull request: each step in its order, what it waits for, what cannot be undone. */
export function renderPlanMarkdown(plan: Plan, options: PlanMarkdownOptions): string {
  return fitRows((rows) => text(planLines(plan, options, rows)), plan.steps.length, options.limit);
}

/** Why there is no plan, each with what to do. */
export function renderRefusalsMarkdown(
  refusals: readonly PlanRefusal[],
  { compared, limit }: Pick<PlanMarkdownOptions, 'compared' | 'limit'>,
): string {
  const rows = refusals.map(({ code, stack, subject, message }) => [
    escapeCode(code),
    escapeText(stack ?? subject, 200),
    escapeProse(message, 1_500),
  ]);
  const lines = (shown: number): readonly string[] => [
    `### ❌ Refused: ${count(refusals.length, 'reason')}; nothing was changed`,
    ...comparedLines(compared),
    '',
    ...markdownTable(['refusal', 'stack', 'why, and what to do'], rows.slice(0, shown)),
    ...cutNote(rows.length, shown, 'reasons'),
  ];
  return fitRows((shown) => text(lines(shown)), rows.length, limit);
}

function planLines(plan: Plan, options: PlanMarkdownOptions, most: number): readonly string[] {
  const { steps, stage, ephemeral, unchanged } = plan;
  const shown = steps.slice(0, most);
  const name = `${escapeCode(stage, 80)}${ephemeral ? ' (ephemeral)' : ''}`;
  return [
    `### Plan for ${name}: ${kindsText(steps)}`,
    ...comparedLines(options.compared),
    ...(options.seconds ? ['', `About ${durationText(options.seconds * 1_000)} for the longest chain.`] : []),
    ...lossLines(steps),
    ...stepLines(plan, shown),
    ...cutNote(steps.length, shown.length, 'steps'),
    ...changeLines(shown),
    ...(unchanged.length === 0 ? [] : ['', `Unchanged: ${count(unchanged.length, 'stack')}.`]),
    '',
    `<sub>plan ${escapeText(plan.fingerprint, 64)}</sub>`,
  ];
}

function comparedLines(compared: string | undefined): readonly string[] {
  return compared === undefined ? [] : ['', escapeProse(compared, 400)];
}

function kindsText(steps: readonly PlanStep[]): string {
  const kinds = (['create', 'update', 'delete'] as const).map(
    (kind) => [kind, new Set(steps.flatMap((step) => (step.kind === kind ? [step.stack] : []))).size] as const,
  );
  const some = kinds.flatMap(([kind, amount]) => (amount === 0 ? [] : [`${count(amount, 'stack')} to ${kind}`]));
  return some.length === 0 ? 'nothing to do' : some.join(', ');
}

/** Told before the list, where nobody overlooks it. */
function lossLines(steps: readonly PlanStep[]): readonly string[] {
  const losses = steps.flatMap(({ stack, changes }) =>
    changes.flatMap(({ logicalId, irreversible }) =>
      irreversible === undefined ? [] : [{ stack, logicalId, irreversible }],
    ),
  );
  if (losses.length === 0) return [];
  const named = losses.map(
    (loss) =>
      `${escapeText(loss.logicalId, 100)} of ${escapeText(loss.stack, 100)} (${escapeProse(loss.irreversible, 150)})`,
  );
  return ['', '> [!CAUTION]', `> ${count(losses.length, 'change')} cannot be undone: ${listed(named, 8)}.`];
}

function stepLines(plan: Plan, shown: readonly PlanStep[]): readonly string[] {
  const numbers = new Map(plan.steps.map(({ id }, at) => [id, at + 1]));
  const orders = ordersByStep(plan.order);
  const table = (phase: PlanStep['phase']) =>
    markdownTable(
      ['', 'stack', 'what', 'why', 'after'],
      shown.filter((step) => step.phase === phase).map((step) => row(step, numbers, orders.get(step.id) ?? [])),
    );
  const [before, after] = [table('expand'), table('contract')];
  const commit =
    after.length === 0
      ? []
      : [
          '',
          '**Commit point.** A failure before it takes every stack back; what follows only drops what nobody uses any more.',
          '',
        ];
  return [...(before.length === 0 ? [] : ['', ...before]), ...commit, ...after];
}

function row(step: PlanStep, numbers: ReadonlyMap<StepId, number>, orders: readonly PlanOrder[]): readonly string[] {
  const { id, stack, kind, part, reasons } = step;
  const hard = orders.filter(({ strength }) => strength === 'hard').map(({ after }) => numbers.get(after) ?? 0);
  const which = part === undefined ? '' : `<br><sub>${part.number} of ${part.of}: ${escapeProse(part.text, 300)}</sub>`;
  return [
    String(numbers.get(id) ?? ''),
    `**${escapeText(stack, 150)}**${which}`,
    WORDS[kind],
    escapeProse(reasonsText(reasons, 4), 400),
    listed(hard.sort((a, b) => a - b).map(String), 6),
  ];
}

function changeLines(steps: readonly PlanStep[]): readonly string[] {
  const rows = steps.flatMap(({ stack, changes }) =>
    changes.map(({ logicalId, type, action, certainty, summary }) => [
      escapeText(stack, 150),
      escapeText(logicalId, 150),
      escapeCode(type, 120),
      `${action}${certainty === 'possible' ? ', perhaps' : ''}`,
      escapeProse(summary, 300),
    ]),
  );
  if (rows.length === 0) return [];
  const table = markdownTable(['stack', 'resource', 'type', 'what', 'how'], rows);
  return ['', ...folded(`<b>${count(rows.length, 'resource')}</b> that change`, table)];
}

const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
