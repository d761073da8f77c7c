import { CloudError, type CloudFormation } from '../../cloud/port.js';
import { AppError } from '../../model/app-error.js';
import { digestOf } from '../../plan/fingerprint.js';
import { placeOf } from '../../plan/place.js';
import { isGone } from '../stack-status.js';
import { backOff } from './back-off.js';
import { changeSetInputOf } from './change-set-input.js';
import {
  type Answer,
  type Attempt,
  fail,
  type GoalResult,
  type Intent,
  type Knowledge,
  type Move,
  type Observation,
  type Watched,
} from './goal.js';
import { withoutSecrets } from './hidden-values.js';
import { nextMove } from './next-move.js';
import { type Observer, observerOf } from './observe.js';
import { isHopeless } from './patient-read.js';
import { pollPause } from './poll-pause.js';
import { presentStack } from './preconditions.js';
import { restorePointOf } from './stack-content.js';
import type { StackTask } from './stack-task.js';
import { CloudUnusable, type StackTools } from './stack-tools.js';

const everything: readonly Watched[] = ['stack', 'change-set'];

/** More turns than this without time passing are a bug, which must not spin for ever. */
const mostTurns = 200;

/**
 * Brings one stack to its goal: look, decide, announce, call, look again. Nothing is remembered from one turn to
 * the next that is not in the journal or the cloud, but the answers to this process's own calls.
 *
 * @throws CloudUnusable where the cloud cannot be asked; whatever `tools.guard` throws
 */
export async function driveStack(task: StackTask, tools: StackTools): Promise<GoalResult> {
  return new Driver(task, withoutSecrets(task, tools)).run();
}

class Driver {
  private readonly observer: Observer;
  private readonly cloud: CloudFormation;
  private knowledge: Knowledge;
  private seen: Observation | undefined;
  /** What was looked at since the last pause: a wait for something else looks at once. */
  private fresh = new Set<Watched>();
  private waits: { watched: Watched; readonly since: number; count: number } | undefined;

  constructor(
    private readonly task: StackTask,
    private readonly tools: StackTools,
  ) {
    this.observer = observerOf(task, tools);
    this.cloud = tools.cloud.at(task.step.target);
    this.knowledge = {
      since: tools.cloud.clock.now(),
      names: task.names,
      attempts: [],
      earlier: task.earlier,
      hasRestorePoint: task.hasRestorePoint,
      patience: tools.patience,
    };
  }

  async run(): Promise<GoalResult> {
    try {
      // No change set of this goal can be there before one was asked for.
      await this.look(this.task.earlier.length === 0 ? ['stack'] : everything);
      for (let turns = 0; turns < mostTurns; turns += 1) {
        const before = this.tools.cloud.clock.now();

        const result = await this.perform(nextMove(this.task.goal, this.knowledge, this.observation()));
        if (result !== undefined) return this.end(result);
        if (this.tools.cloud.clock.now() > before) turns = 0;
      }
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      if (!this.hasBegun()) return fail(error.message);
      // What was begun goes on in the cloud; that it may not be looked at makes it neither done nor failed.
      throw new CloudUnusable(`What became of ${this.task.step.id} cannot be read: ${error.message}.`, {
        cause: error,
      });
    }
    throw new AppError('internal', `${this.task.step.id} goes round in circles.`);
  }

  private end(result: GoalResult): GoalResult {
    const { own } = this.observation();
    const { target, stackName } = this.task.step;
    if (result.kind === 'done' && own?.operationId !== undefined)
      this.tools.ended.set(placeOf(target, stackName), own.operationId);
    return result;
  }

  private async perform(move: Move): Promise<GoalResult | undefined> {
    switch (move.do) {
      case 'finish':
        return move.result;
      case 'conclude':
        this.knowledge = { ...this.knowledge, verdict: move.result };
        // What is to be tidied up is looked at anew; there is nothing where nothing was written.
        if (this.knowledge.attempts.length > 0) await this.look(everything);
        return undefined;
      case 'record-restore-point':
        return this.recordRestorePoint();
      case 'wait':
        return this.waitFor(move.for);
      case 'call':
        return this.call(move);
      default:
        return move satisfies never;
    }
  }

  private observation(): Observation {
    if (this.seen === undefined) throw new AppError('internal', 'Nothing was looked at yet.');
    return { ...this.seen, now: this.tools.cloud.clock.now() };
  }

  private intents(): readonly Intent[] {
    return [...this.knowledge.earlier, ...this.knowledge.attempts];
  }

  private async look(watched: readonly Watched[]): Promise<void> {
    this.seen = await this.observer.look(watched, this.intents());
    for (const each of watched) this.fresh.add(each);
    // The events come with the stack.
    if (watched.includes('stack')) this.fresh.add('operation');
  }

  private async waitFor(watched: Watched): Promise<undefined> {
    if (this.fresh.has(watched)) {
      const now = this.tools.cloud.clock.now();
      if (this.waits?.watched !== watched) this.waits = { watched, since: now, count: 0 };
      this.waits.count += 1;
      this.fresh.clear();
      await this.pause(watched, pollPause(watched, now - this.waits.since, this.waits.count, this.task.step.estimate));
    }
    await this.look([watched]);
    return undefined;
  }

  private pause(watched: Watched, milliseconds: number): Promise<void> {
    const { target, stackName } = this.task.step;
    return this.tools.turns.turn(target, milliseconds, watched === 'operation' ? stackName : undefined);
  }

  /** The template goes to the store first: a restore point without it would be none. */
  private async recordRestorePoint(): Promise<undefined> {
    const stack = presentStack(this.observation());
    const template = this.observer.template();
    const isThere = stack !== undefined && template !== undefined;
    const point = isThere ? restorePointOf(stack, template.digest) : null;
    if (isThere && template.body !== undefined) await this.tools.artefacts.put(Buffer.from(template.body));
    await this.tools.record({ kind: 'restore-point', step: this.task.step.id, point });
    this.knowledge = { ...this.knowledge, hasRestorePoint: true };
    return undefined;
  }

  private async call(move: Extract<Move, { readonly do: 'call' }>): Promise<undefined> {
    const intent = this.intentOf(move);
    const make = await this.prepare(intent);
    if (typeof make === 'object') {
      this.knowledge = { ...this.knowledge, verdict: fail(make.reason, this.hasBegun() ? 'changed' : 'as-before') };
      return undefined;
    }
    await this.rest(intent);
    await this.announce(intent);
    const answer = await this.make(make);
    this.knowledge = {
      ...this.knowledge,
      attempts: [...this.knowledge.attempts, { ...intent, at: this.tools.cloud.clock.now(), answer }],
    };
    this.fresh.clear();
    this.waits = undefined;
    if (answer !== 'done') await this.look(everything);
    else if (move.call === 'delete-change-set') await this.look(['change-set']);
    // Nothing of it shows at once: the first look at what comes of it is after a pause.
    else this.fresh.add(move.call === 'create-change-set' ? 'change-set' : 'operation');
    return undefined;
  }

  private intentOf({ call, changeSet, stackId }: Extract<Move, { readonly do: 'call' }>): Intent {
    const { stack, own } = this.observation();
    const isGoneByUs = own !== undefined && isGone(own.status) && own.stackId === stack?.stackId;
    const about = stackId ?? (isGoneByUs ? undefined : stack?.stackId);
    const eventsAfter = about === undefined ? undefined : this.observer.newestEvent(about);
    // Two stacks of one name may have to be deleted for one goal: what was left of the last, and this one.
    const which = call === 'delete-stack' && about !== undefined ? `-${digestOf(about).slice(0, 6)}` : '';
    return {
      call,
      token: `${this.task.names.tokens[call]}${which}`,
      ...(changeSet !== undefined && { changeSet }),
      ...(about !== undefined && { stackId: about }),
      ...(eventsAfter !== undefined && { eventsAfter }),
    };
  }

  private async prepare(intent: Intent): Promise<(() => Promise<unknown>) | { readonly reason: string }> {
    const { call, token, changeSet = this.task.names.changeSet } = intent;
    const { stackName } = this.task.step;
    const stack = intent.stackId ?? stackName;
    switch (call) {
      case 'create-change-set': {
        const ready = await changeSetInputOf(this.task, presentStack(this.observation()), this.tools);
        return ready.kind === 'missing' ? ready : () => this.cloud.createChangeSet(ready.input);
      }
      case 'execute-change-set':
        return () => this.cloud.executeChangeSet(stackName, this.idOf(changeSet), token);
      case 'delete-change-set':
        return () => this.cloud.deleteChangeSet(stackName, this.idOf(changeSet));
      case 'delete-stack':
        return () => this.cloud.deleteStack(stack, token);
      case 'continue-rollback':
        return () => this.cloud.continueRollback(stack, token);
      case 'rollback-stack':
        return () => this.cloud.rollbackStack(stack, token);
      default:
        return call satisfies never;
    }
  }

  /** The change set that was looked at, whatever bears its name or its stack's by now; what was not seen has a name alone. */
  private idOf(name: string): string {
    const { changeSet, older } = this.observation();
    return [changeSet, ...older].find((seen) => seen?.name === name)?.changeSetId ?? name;
  }

  /** Before the same call is made again. */
  private async rest({ call, token }: Intent): Promise<void> {
    const same = this.knowledge.attempts.filter((one) => one.call === call && one.token === token);
    const [first] = same;
    if (first === undefined) return;
    const last = same.at(-1)?.answer;
    const code = last === 'not-done' ? 'throttled' : 'unreachable';
    if (isHopeless({ code }, same.length, this.tools.cloud.clock.now() - first.at, this.tools.patience))
      throw new CloudUnusable(`${call} finds no answer.`, { cause: last });
    await this.tools.sleep(backOff(same.length, token));
  }

  /** Written before the call is made, once for a token. */
  private async announce(intent: Intent): Promise<void> {
    const isKnown = (one: Attempt) =>
      one.call === intent.call && one.token === intent.token && one.changeSet === intent.changeSet;
    if (this.knowledge.attempts.some(isKnown)) return;
    const goal = this.task.goal.kind === 'restore' ? 'restore' : 'deploy';
    await this.tools.record({ kind: 'call', step: this.task.step.id, goal, ...intent });
  }

  private async make(call: () => Promise<unknown>): Promise<Answer> {
    await this.tools.guard();
    try {
      await call();
      return 'done';
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      if (error.code === 'credentials-expired')
        throw new CloudUnusable('The credentials have ended.', { cause: error });
      if (error.code === 'throttled') return 'not-done';
      return error.code === 'unreachable' ? 'unclear' : { code: error.code, message: error.message };
    }
  }

  /** Something of this goal may be under way, as far as this process or the journal knows. */
  private hasBegun(): boolean {
    const mayHaveRun = this.knowledge.attempts.filter(({ answer }) => answer === 'done' || answer === 'unclear');
    return [...this.knowledge.earlier, ...mayHaveRun].some(
      ({ call }) => call !== 'create-change-set' && call !== 'delete-change-set',
    );
  }
}
