import type { PlanOrder, PlanStep, StepId, StepKind } from '../../model/plan.js';
import { count, listed, reasonsText } from '../plural.js';
import { stepLabel } from '../step-label.js';
import { type Paint, plain, type Style } from '../text/terminal.js';
import { changeLines } from './change-lines.js';
import { labelled } from './labelled.js';

export interface StepContext {
  readonly paint: Paint;
  readonly width: number;
  readonly ephemeral: boolean;
  /** Each step's number in the list and its stack. */
  readonly numbers: ReadonlyMap<StepId, { readonly number: number; readonly stack: string }>;
  readonly orders: ReadonlyMap<StepId, readonly PlanOrder[]>;
}

const MARKS: Readonly<Record<StepKind, { readonly mark: string; readonly style: Style }>> = {
  create: { mark: '+', style: 'green' },
  update: { mark: '~', style: 'yellow' },
  delete: { mark: '-', style: 'red' },
};

/** One step: what happens to which stack, why, what it touches, what it waits for, what is not real in it. */
export function stepLines(step: PlanStep, context: StepContext): readonly string[] {
  const { paint, width } = context;
  const reasons = reasonsText(
    step.reasons.map((reason) => plain(reason, 300)),
    4,
  );
  return [
    heading(step, context),
    ...labelled('step', step.part === undefined ? '' : plain(step.part.text, 600), width),
    ...labelled('why', reasons, width),
    ...changeLines(step.changes, paint, width),
    ...keptLines(step, context),
    ...waitLines(step, context),
    ...stubLines(step, context),
  ];
}

function heading(
  { id, kind, stack, stackName, service, target, part }: PlanStep,
  { paint, numbers }: StepContext,
): string {
  const { mark, style } = MARKS[kind];
  const number = String(numbers.get(id)?.number ?? '?').padStart(3);
  const place = `${kind} ${plain(stackName, 128)} of ${plain(service, 100)} in ${plain(target.region, 40)}`;
  return `${number}. ${paint(style, `${mark} ${stepLabel(plain(stack, 200), part)}`)}  ${paint('dim', place)}`;
}

function keptLines(step: PlanStep, context: StepContext): readonly string[] {
  const asked = step.mayBeUnchanged ? ['it is asked when its turn comes and may turn out unchanged'] : [];
  const kept = step.stateful.map((id) => plain(id, 100));
  const stays =
    kept.length === 0 || context.ephemeral || step.kind !== 'create'
      ? []
      : [`holds data (${listed(kept)}): if the run is taken back, the stack is kept and named`];
  return [...asked, ...stays].flatMap((text) => labelled('note', text, context.width));
}

/** Hard orders first and in full; soft ones are only a preference and are shown as one. */
function waitLines(step: PlanStep, context: StepContext): readonly string[] {
  const orders = context.orders.get(step.id) ?? [];
  const hard = orders.filter(({ strength }) => strength === 'hard').map((order) => orderText(order, context));
  const soft = orders.filter(({ strength }) => strength === 'soft').map((order) => orderText(order, context));
  return [
    ...labelled('after', reasonsText(hard, 5), context.width),
    ...labelled('rather', soft.length === 0 ? '' : `after ${reasonsText(soft, 3)}`, context.width).map((line) =>
      context.paint('dim', line),
    ),
  ];
}

function orderText({ after, because }: PlanOrder, { numbers }: StepContext): string {
  return `${stepName(after, numbers)} (${reasonOf(because)})`;
}

export function stepName(id: StepId, numbers: StepContext['numbers']): string {
  const known = numbers.get(id);
  return known === undefined ? plain(id, 200) : `${known.number} ${plain(known.stack, 200)}`;
}

/** The strongest reason, and how many more there are. */
export function reasonOf(because: PlanOrder['because']): string {
  const [first] = because;
  if (first === undefined) return 'waits for it';
  const more = because.length - 1;
  return `${plain(first.text, 200)}${more === 0 ? '' : ` and ${count(more, 'more reason')}`}`;
}

function stubLines({ deploy }: PlanStep, context: StepContext): readonly string[] {
  const stubs = (deploy?.stubs ?? []).map(({ kind, name }) => `${kind.replaceAll('-', ' ')} ${plain(name, 100)}`);
  return labelled('stub', stubs.length === 0 ? '' : `a value stands in for ${listed(stubs, 4)}`, context.width);
}
