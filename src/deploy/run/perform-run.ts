import { CloudError } from '../../cloud/port.js';
import { AppError } from '../../model/app-error.js';
import type { PlanStep, StepId } from '../../model/plan.js';
import type { Failure, RunOutcome } from '../../model/run.js';
import type { Journal } from '../journal/journal.js';
import { step as machineStep, pendingCommands } from '../machine/index.js';
import type { MachineCommand, MachineEvent, MachineState } from '../machine-state.js';
import { driveStack } from '../stack/drive-stack.js';
import type { GoalResult } from '../stack/goal.js';
import { taskOf } from '../stack/stack-task.js';
import { CloudUnusable, type StackTools } from '../stack/stack-tools.js';
import { outcomeOf } from './outcome.js';
import { announceChanges } from './progress.js';
import { afterRelease } from './released.js';
import type { Opened } from './report-of-journal.js';
import { RunStopped, type Stop } from './stop.js';
import { lastSteps, verifySteps } from './verify.js';

/** A run that this process holds the lease of, its journal open. */
export interface Session {
  readonly opened: Opened;
  readonly epoch: number;
  readonly journal: Journal;
  readonly tools: StackTools;
  readonly stop: Stop;
  /** What stands against the commit point though every stack is as it was deployed. */
  readonly accept: (steps: readonly PlanStep[]) => Promise<readonly Failure[]>;
}

/**
 * Feeds `first` to the machine and performs all that it commands until the run has ended or is stopped. An event
 * stands in the journal before anything that follows from it is done.
 *
 * @throws LeaseLost, and whatever is wrong with the stores but a cloud's refusal; the run is then as after a kill
 */
export async function performRun(session: Session, from: MachineState, first: MachineEvent): Promise<RunOutcome> {
  const run = new Performance(session, from);
  return run.perform(first);
}

/**
 * Milliseconds that an interrupted run takes to end. GitHub sends SIGINT, SIGTERM 7.5 s later, and kills 2.5 s after that
 * (docs.github.com, "Workflow cancellation reference"): the end comes within 5 s, whatever is still in flight.
 */
const grace = { calls: 2_000, journal: 1_500 };

class Performance {
  private readonly steps: ReadonlyMap<StepId, PlanStep>;
  private readonly underWay = new Set<Promise<void>>();
  private events: Promise<void> = Promise.resolve();
  private fault: { readonly error: unknown } | undefined;
  private settle: () => void = () => {};

  constructor(
    private readonly session: Session,
    private state: MachineState,
  ) {
    this.steps = new Map(session.opened.plan.steps.map((step) => [step.id, step]));
  }

  async perform(first: MachineEvent): Promise<RunOutcome> {
    const { stop, tools } = this.session;
    const over = new Promise<void>((resolve) => {
      this.settle = resolve;
    });
    announceChanges(undefined, this.state, this.session.opened.plan, tools);
    // Killed between its last event and the record that closes it, it has nothing left to do but that.
    const isOver = this.state.phase === 'ended' && first.type === 'resume';
    // What a killed process had in flight is commanded anew; for a new run that is what `begin` commands.
    if (!isOver) await this.feed(first, () => pendingCommands(this.state));
    if (this.state.phase === 'ended') this.settle();
    await Promise.race([over, stop.stopped]);
    // Nobody goes on behind the back of a run that has ended: neither after a stop nor after an error.
    if (this.state.phase !== 'ended') stop.stop();
    const isInterrupted = stop.isStopped() && this.state.phase !== 'ended';
    await (isInterrupted ? this.within(grace.calls, this.settled()) : this.settled());
    if (this.fault !== undefined) throw this.fault.error;
    const outcome = await (isInterrupted ? this.within(grace.journal, this.close()) : this.close());
    tools.progress({ kind: 'run-ended', at: tools.cloud.clock.now(), outcome });
    return outcome;
  }

  private async settled(): Promise<undefined> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
    await this.events;
  }

  /** What gives no answer in time is left behind, as a kill would leave it. */
  private async within<T>(milliseconds: number, work: Promise<T>): Promise<T | { readonly kind: 'interrupted' }> {
    const late = this.session.tools.cloud.clock.sleep(milliseconds).then(() => ({ kind: 'interrupted' as const }));
    return Promise.race([work, late]);
  }

  /** Where the journal can no longer be written the run is as after a kill: whoever resumes it finds out how far it came. */
  private async close(): Promise<RunOutcome> {
    try {
      if (this.state.phase !== 'ended') await this.interrupt();
      const { plan, run } = this.session.opened;
      const outcome = outcomeOf(this.state, plan, run);
      if (outcome.kind !== 'interrupted') await this.session.tools.record({ kind: 'closed', outcome });
      return outcome;
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      this.end(error);
      return { kind: 'interrupted' };
    }
  }

  private async interrupt(): Promise<void> {
    if (!this.state.interrupted) await this.take({ type: 'interrupt' });
  }

  /** One after the other: the journal has the order in which the machine saw them. */
  private feed(event: MachineEvent, commands?: () => readonly MachineCommand[]): Promise<void> {
    const fed = this.events.then(async () => {
      const given = await this.take(event);
      for (const command of commands?.() ?? given) this.begin(command);
    });
    // A failure is kept by who waits for `fed`; those that come after fail at the journal as well.
    this.events = fed.catch(() => {});
    return fed;
  }

  private async take(event: MachineEvent): Promise<readonly MachineCommand[]> {
    const { state, commands } = machineStep(this.state, event);
    await this.session.tools.record({ kind: 'event', event });
    const before = this.state;
    this.state = state;
    announceChanges(before, state, this.session.opened.plan, this.session.tools);
    return commands;
  }

  private begin(command: MachineCommand): void {
    if (command.type === 'end') {
      this.settle();
      return;
    }
    // Stopped meanwhile: whoever resumes finds it in flight.
    if (this.session.stop.isStopped()) return;
    const work = this.follow(command).catch((error: unknown) => this.end(error));
    this.underWay.add(work);
    work.finally(() => this.underWay.delete(work));
  }

  private async follow(command: Exclude<MachineCommand, { readonly type: 'end' }>): Promise<void> {
    const event = command.type === 'verify' ? await this.verify(command.steps) : await this.drive(command);
    await this.feed(event);
  }

  private async verify(ids: readonly StepId[]): Promise<MachineEvent> {
    const steps = lastSteps(ids.map((id) => this.stepOf(id)));
    const verified = await verifySteps(steps, this.session.tools);
    const failures = verified.length > 0 ? verified : await this.session.accept(steps);
    return failures.length === 0 ? { type: 'verified' } : { type: 'verify-failed', failures };
  }

  private async drive({
    type,
    step: id,
  }: {
    readonly type: 'perform' | 'restore';
    readonly step: StepId;
  }): Promise<MachineEvent> {
    const { opened, epoch, journal, tools } = this.session;
    const step = this.stepOf(id);
    if (type === 'restore' && this.isKept(id)) return { type: 'restore-done', step: id, how: 'kept' };
    const what = type === 'perform' ? 'deploy' : 'restore';
    const task = taskOf(opened.run, epoch, step, what, journal.records);
    const driven = await driveStack(task, tools);
    const result = what === 'deploy' ? await afterRelease(step, driven, tools) : driven;
    const isNew = task.goal.kind === 'restore' && task.goal.point === null;
    return what === 'deploy' ? deployEvent(id, result) : restoreEvent(id, result, isNew);
  }

  private isKept(id: StepId): boolean {
    return this.state.plan.steps.some((step) => step.id === id && step.keepOnRestore);
  }

  private stepOf(id: StepId): PlanStep {
    const step = this.steps.get(id);
    if (step === undefined) throw new AppError('internal', `The plan has no step ${id}.`);
    return step;
  }

  /** An error ends the process's part in the run; where it can be resumed as it is, that is no error. */
  private end(error: unknown): void {
    const { stop, tools } = this.session;
    if (error instanceof CloudUnusable || error instanceof CloudError) {
      // A refused read says nothing about the stacks: neither that they are right nor that they must go back.
      tools.progress({ kind: 'note', at: tools.cloud.clock.now(), text: `${error.message} The run can be resumed.` });
    } else if (!(error instanceof RunStopped)) this.fault ??= { error };
    stop.stop();
  }
}

/** What the machine hears of a step that has ended. */
export function deployEvent(step: StepId, result: GoalResult): MachineEvent {
  if (result.kind === 'done') return { type: 'step-done', step, result: result.changed ? 'changed' : 'unchanged' };
  return { type: 'step-failed', step, reason: result.reason, left: result.left };
}

/** The same of a restore; `isNew` where the stack did not exist before the run. */
export function restoreEvent(step: StepId, result: GoalResult, isNew: boolean): MachineEvent {
  if (result.kind === 'done') return { type: 'restore-done', step, how: isNew ? 'deleted' : 'updated' };
  return { type: 'restore-failed', step, reason: result.reason };
}
