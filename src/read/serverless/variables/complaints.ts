import type { Diagnostic } from '../../../model/diagnostic.js';
import type { Value } from '../../../model/value.js';
import { problem, type Report } from '../../cloudformation/problem.js';
import { unknown } from './answers.js';

/**
 * What the framework refuses while variables are resolved. While a fallback is read that may never be
 * asked, what is wrong in it is a warning.
 */
export class Complaints {
  readonly #told: Report;
  readonly #failed = new Set<Value>();
  #isDoubtful = false;
  #doubts = 0;

  constructor(told: Report) {
    this.#told = told;
  }

  get isDoubtful(): boolean {
    return this.#isDoubtful;
  }

  /** How many doubts lie one in another, those too in which something certain is resolved. */
  get doubts(): number {
    return this.#doubts;
  }

  /** True for what stands for something refused: whatever needs it is refused too, and has no fallback. */
  hasFailed(value: Value): boolean {
    return this.#failed.has(value);
  }

  addFailed(value: Value): void {
    this.#failed.add(value);
  }

  readonly report: Report = (diagnostic: Diagnostic) => {
    const isSoft = this.#isDoubtful && diagnostic.severity === 'error';
    this.#told(isSoft ? { ...diagnostic, severity: 'warning' } : diagnostic);
  };

  fail(code: string, message: string, at: Value): Value {
    this.report(problem('error', code, message, at));
    const failed = unknown(message.replace(/\.$/, ''), at);
    this.#failed.add(failed);
    return failed;
  }

  perhaps<Result>(run: () => Result): Result {
    this.#doubts += 1;
    try {
      return this.inDoubt(true, run);
    } finally {
      this.#doubts -= 1;
    }
  }

  inDoubt<Result>(isDoubtful: boolean, run: () => Result): Result {
    const before = this.#isDoubtful;
    this.#isDoubtful = isDoubtful;
    try {
      return run();
    } finally {
      this.#isDoubtful = before;
    }
  }
}
