import type { Plan } from '../../model/plan.js';
import type { RunProgress, StepStatus } from '../../model/run.js';
import { durationText } from '../duration.js';
import { STATUS_WORDS } from '../run/status-words.js';
import { stepLabel } from '../step-label.js';
import { joinLines, plain } from '../text/terminal.js';
import { isBusy, resourceText } from './progress-state.js';
import type { ProgressStream, RunFollower } from './run-progress.js';

/** Lines that are kept of one stack: 500 resources with a few events each. */
const MOST_LINES = 2_500;
/** Where a line without a time begins. */
const INDENT = ' '.repeat(10);

type Changed = Extract<RunProgress, { readonly kind: 'step-changed' }>;

interface Ended {
  readonly step: string;
  readonly status: StepStatus;
  /** Mark, stack and status. */
  readonly said: string;
  readonly at: number;
  readonly reason: string | undefined;
}

/**
 * Lines for a log. A stack's own lines are kept until its work ends and then written at once, so that
 * stacks which work at the same time do not mix; on GitHub they fold. What failed is repeated at the end.
 */
export class PlainLog implements RunFollower {
  readonly #stream: Pick<ProgressStream, 'write'>;
  readonly #github: boolean;
  readonly #stacks: Map<string, string>;
  readonly #kept = new Map<string, string[]>();
  readonly #since = new Map<string, number>();
  /** By step and what it failed at: what failed once is told once, however often a run is gone on with. */
  readonly #failures = new Map<string, string>();
  #start: number | undefined;

  constructor(
    plan: Pick<Plan, 'steps'>,
    stream: Pick<ProgressStream, 'write'>,
    { github }: { readonly github: boolean },
  ) {
    this.#stream = stream;
    this.#github = github;
    this.#stacks = new Map(plan.steps.map(({ id, stack, part }) => [id, stepLabel(stack, part)]));
  }

  show(event: RunProgress): void {
    this.#start ??= event.at;
    switch (event.kind) {
      case 'run-opened':
        this.#write([`${event.resumed ? 'resuming' : 'beginning'} run ${plain(event.run, 120)}`]);
        break;
      case 'step-changed':
        this.#changed(event);
        break;
      case 'resource':
        // CloudFormation tells each beginning twice.
        if (event.reason !== 'Resource creation Initiated')
          this.#keep(event.step, `${INDENT}${this.#clock(event.at)}  ${plain(resourceText(event), 1_000)}`);
        break;
      case 'note':
        this.#note(event);
        break;
      case 'phase':
        this.#write([`${this.#clock(event.at)}  ── ${event.phase} ──`]);
        break;
      case 'run-ended':
        break;
    }
  }

  done(): void {
    for (const step of [...this.#kept.keys()])
      this.#flush(step, `${INDENT}${plain(this.#stacks.get(step) ?? step, 200)}  not ended`);
    this.#write(this.#failures.size === 0 ? [] : ['', 'What failed:', ...this.#failures.values()]);
  }

  #changed({ step, stack, status, at, reason }: Changed): void {
    const label = this.#stacks.get(step) ?? stack;
    this.#stacks.set(step, label);
    if (status === 'waiting') return;
    const { mark, words } = STATUS_WORDS[status];
    const said = `${mark} ${plain(label, 220)}  ${words}`;
    if (isBusy(status)) {
      this.#since.set(step, at);
      // It is tried again: what comes of that counts.
      this.#failures.delete(failureOf(step, status === 'restoring' ? 'restore-failed' : 'failed'));
      this.#write([`${this.#clock(at)}  ${said}`]);
    } else this.#ended({ step, status, said, at, reason });
  }

  #ended({ step, status, said, at, reason }: Ended): void {
    const failed = status === 'failed' || status === 'restore-failed';
    const why = reason === undefined ? '' : `: ${plain(reason, 1_000)}`;
    this.#flush(step, `${this.#clock(at)}  ${said}${this.#took(step, at)}${why}`);
    if (failed) this.#failures.set(failureOf(step, status), `  ${said}${why}`);
  }

  #note({ step, at, text }: Extract<RunProgress, { readonly kind: 'note' }>): void {
    if (step === undefined) this.#write([`${this.#clock(at)}  ${plain(text)}`]);
    else this.#keep(step, `${INDENT}${this.#clock(at)}  ${plain(text)}`);
  }

  #took(step: string, at: number): string {
    const from = this.#since.get(step);
    this.#since.delete(step);
    return from === undefined ? '' : ` in ${durationText(at - from)}`;
  }

  #keep(step: string, line: string): void {
    const lines = this.#kept.get(step) ?? [];
    this.#kept.set(step, lines);
    if (lines.length < MOST_LINES) lines.push(line);
    else if (lines.length === MOST_LINES) lines.push(`${INDENT}… more events than are shown`);
  }

  #flush(step: string, title: string): void {
    const lines = this.#kept.get(step) ?? [];
    this.#kept.delete(step);
    if (!this.#github || lines.length === 0) this.#write([title, ...lines]);
    else {
      this.#stream.write(`::group::${commandData(title)}\n`);
      this.#write(lines);
      this.#stream.write('::endgroup::\n');
    }
  }

  #write(lines: readonly string[]): void {
    if (lines.length > 0) this.#stream.write(joinLines(lines));
  }

  /** Time since the run began, or went on; a resumed run is told what happened before as well. */
  #clock(at: number): string {
    const since = at - (this.#start ?? at);
    return (since < 0 ? 'before' : durationText(since)).padStart(8);
  }
}

const failureOf = (step: string, status: StepStatus): string => JSON.stringify([step, status]);

/** What a runner reads after `::group::`: one line, `%` escaped as its toolkit does; line ends are gone already. */
function commandData(title: string): string {
  return joinLines([title.trim()]).trimEnd().replaceAll('%', '%25');
}
