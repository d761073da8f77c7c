import type { Plan, PlanRefusal, PlanStep, StepId, StepKind, Stub } from '../../model/plan.js';
import { durationText } from '../duration.js';
import { count, listed } from '../plural.js';
import { stepLabel } from '../step-label.js';
import { joinLines, type Paint, painter, plain, type TextOptions } from '../text/terminal.js';
import { paragraph } from '../text/wrap.js';
import { ordersByStep } from './orders-by-step.js';
import { reasonOf, type StepContext, stepLines, stepName } from './step-lines.js';

export interface PlanTextOptions extends TextOptions {
  /** What was compared with what, in words. */
  readonly compared?: string;
  /** What is outside of the estate and has a value put in its place; only the embedded cloud accepts any. */
  readonly stubs?: readonly Stub[];
  /** The longest chain of steps, and the seconds that it is expected to take. */
  readonly chain?: { readonly steps: readonly StepId[]; readonly seconds: number };
}

/** A plan for people: what happens to which stack, in which order and why, and what cannot be undone. */
export function renderPlanText(plan: Plan, options: PlanTextOptions): string {
  const { color, width = 100 } = options;
  const paint = painter(color);
  const numbers = new Map(
    plan.steps.map(({ id, stack, part }, at) => [id, { number: at + 1, stack: stepLabel(stack, part) }]),
  );
  const context = { paint, width, ephemeral: plan.ephemeral, numbers, orders: ordersByStep(plan.order) };
  return joinLines([
    ...headLines(plan, paint, width, options),
    ...plan.steps.filter(isExpand).flatMap((step) => ['', ...stepLines(step, context)]),
    ...contractLines(plan.steps, context),
    ...cutLines(plan, context),
    ...unchangedLines(plan, paint, width),
    ...standInLines(options.stubs ?? [], paint, width),
  ]);
}

/** Why there is no plan, or why it must not run: each with what to do. Nothing was changed. */
export function renderRefusalsText(
  refusals: readonly PlanRefusal[],
  { color, width = 100, compared }: PlanTextOptions,
): string {
  const paint = painter(color);
  const lines = refusals.flatMap(({ code, stack, subject, message }) => [
    '',
    `  ${paint('red', code)}  ${paint('bold', plain(stack ?? subject, 300))}`,
    ...paragraph(plain(message), width, '    '),
  ]);
  return joinLines([
    `${paint('red', '✗ refused')}  ${paint('bold', `${count(refusals.length, 'reason')}; nothing was changed`)}`,
    ...(compared === undefined ? [] : [`  ${plain(compared, 400)}`]),
    ...lines,
  ]);
}

function headLines(plan: Plan, paint: Paint, width: number, { compared, chain }: PlanTextOptions): readonly string[] {
  const title = `Plan for ${plain(plan.stage, 80)}${plan.ephemeral ? ' (ephemeral)' : ''}`;
  const stacks = new Map(plan.steps.map(({ id, stack, part }) => [id, stepLabel(stack, part)]));
  const named = chain?.steps.map((id) => plain(stacks.get(id) ?? id, 100)) ?? [];
  const about = `about ${durationText((chain?.seconds ?? 0) * 1_000)}; longest chain: ${chainText(named)}`;
  return [
    `${paint('bold', title)}  ${kindsText(plan.steps)}`,
    ...(compared === undefined ? [] : paragraph(plain(compared, 400), width, '  ')),
    ...(named.length === 0 ? [] : paragraph(about, width, '  ')),
    ...lossHead(plan.steps, paint),
    paint('dim', `  plan ${plain(plan.fingerprint, 64)}`),
  ];
}

function kindsText(steps: readonly PlanStep[]): string {
  const kinds: readonly StepKind[] = ['create', 'update', 'delete'];
  const whole = wholeStacks(steps);
  const counted = kinds.map((kind) => [kind, whole.filter((one) => one === kind).length] as const);
  const some = counted
    .filter(([, amount]) => amount > 0)
    .map(([kind, amount]) => `${count(amount, 'stack')} to ${kind}`);
  return some.length === 0 ? 'nothing to do' : some.join(', ');
}

/** What becomes of each stack, whatever the number of its steps. */
function wholeStacks(steps: readonly PlanStep[]): readonly StepKind[] {
  const first = steps.filter(({ part }) => (part?.number ?? 1) === 1);
  const gone = new Set(
    steps.filter(({ kind }) => kind === 'delete').map(({ target, stackName }) => placeOf(target, stackName)),
  );
  return first.map(({ kind, target, stackName }) => (gone.has(placeOf(target, stackName)) ? 'delete' : kind));
}

const placeOf = ({ account, region }: PlanStep['target'], name: string): string =>
  JSON.stringify([account, region, name]);

/** Both ends of a long chain. */
export function chainText(names: readonly string[], most = 7): string {
  if (names.length <= most) return names.join(' → ');
  const tail = names.slice(-2);
  const head = names.slice(0, most - 3);
  return [...head, `… ${names.length - head.length - tail.length} more …`, ...tail].join(' → ');
}

/** Told before the list, where nobody overlooks it. */
function lossHead(steps: readonly PlanStep[], paint: Paint): readonly string[] {
  const losses = steps.flatMap(({ changes }) => changes.filter(({ irreversible }) => irreversible !== undefined));
  if (losses.length === 0) return [];
  const names = listed(losses.map(({ logicalId }) => plain(logicalId, 100)));
  return [paint('red', `  ! ${count(losses.length, 'change')} cannot be undone: ${names}`)];
}

function contractLines(steps: readonly PlanStep[], context: StepContext): readonly string[] {
  const after = steps.filter((step) => !isExpand(step));
  if (after.length === 0) return [];
  const before = steps.length - after.length;
  const text =
    before === 0
      ? 'commit point: nothing comes before it, and what follows is not taken back'
      : 'commit point: a failure before it takes every stack back; what follows only drops what nobody uses any more';
  const { paint, width } = context;
  return [
    '',
    ...paragraph(text, width, '  ── ').map((line, at) => paint('cyan', at === 0 ? line : line.replace('──', '  '))),
    ...after.flatMap((step) => ['', ...stepLines(step, context)]),
  ];
}

/** Soft orders alone are ever cut: the deploy works without them. */
function cutLines({ cut }: Plan, { paint, width, numbers }: StepContext): readonly string[] {
  const name = (id: StepId) => stepName(id, numbers);
  const lines = cut.flatMap(({ step, after, because }) =>
    paragraph(
      `given up: ${name(step)} after ${name(after)} (${reasonOf(because)}), as it would close a circle`,
      width,
      '  ',
    ).map((line) => paint('dim', line)),
  );
  return lines.length === 0 ? [] : ['', ...lines];
}

function unchangedLines({ unchanged }: Plan, paint: Paint, width: number): readonly string[] {
  if (unchanged.length === 0) return [];
  const names = listed(
    unchanged.map((stack) => plain(stack, 100)),
    8,
  );
  const text = `unchanged: ${count(unchanged.length, 'stack')} (${names})`;
  return ['', ...paragraph(text, width, '  ').map((line) => paint('dim', line))];
}

/** Each with its kind: a deploy that went well on stubs proves nothing about them. */
export function standInLines(stubs: readonly Stub[], paint: Paint, width: number): readonly string[] {
  if (stubs.length === 0) return [];
  const byKind = new Map<string, Set<string>>();
  for (const { kind, name } of stubs) byKind.set(kind, (byKind.get(kind) ?? new Set()).add(plain(name, 120)));
  const lines = [...byKind].flatMap(([kind, names]) => {
    const label = `${kind.replaceAll('-', ' ')}${names.size > 1 ? ` (${names.size})` : ''}`;
    return paragraph(`${label}: ${listed([...names], 12)}`, width, '    ');
  });
  const total = [...byKind.values()].reduce((sum, names) => sum + names.size, 0);
  return ['', `  stand-ins: ${count(total, 'value')} that the estate does not give`, ...lines].map((line) =>
    paint('dim', line),
  );
}

function isExpand({ phase }: PlanStep): boolean {
  return phase === 'expand';
}
