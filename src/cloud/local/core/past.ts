import type { Json } from '../template/index.js';
import type { StackIdentity } from './blueprint.js';
import type { Engine } from './engine.js';
import type { ChangeSetRecord, PastView, StackRecord } from './state.js';
import { changeSetView, stackView } from './views.js';

/**
 * Reads are eventually consistent only where a fault script says so; then what was answered before each
 * change is kept for as long as its stalest read reaches back.
 */
function reach({ options }: Engine): number {
  return Math.max(
    0,
    ...(options.faults ?? []).map(({ effect }) => (effect.kind === 'stale' ? effect.milliseconds : 0)),
  );
}

/** To be called before anything changes that DescribeStacks shows. */
export function rememberStack(engine: Engine, stack: StackRecord): void {
  const kept = reach(engine);
  if (kept > 0)
    stack.past = remembered(engine, stack.past, stack.status === '' ? null : stackView(engine, stack), kept);
}

export function rememberChangeSet(engine: Engine, stack: StackIdentity, changeSet: ChangeSetRecord): void {
  const kept = reach(engine);
  if (kept === 0) return;
  const view = changeSet.status === '' ? null : changeSetView(engine, stack, changeSet);
  changeSet.past = remembered(engine, changeSet.past, view, kept);
}

function remembered(engine: Engine, past: readonly PastView[], view: Json, kept: number): PastView[] {
  const { now } = engine.state;
  const recent = past.filter(({ until }) => until > now - kept);
  // What was never visible, as it lasted no time, is not remembered.
  return recent.at(-1)?.until === now ? recent : [...recent, { until: now, view }];
}

/** What it was at `time`: null where it did not exist, undefined where it is now what it was then. */
export function viewAt(past: readonly PastView[], time: number): Json | undefined {
  return past.find(({ until }) => until > time)?.view;
}
