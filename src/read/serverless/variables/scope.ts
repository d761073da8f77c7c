import type { Placed, Value } from '../../../model/value.js';
import type { Report } from '../../cloudformation/problem.js';
import type { ReadContext } from '../../reader.js';

/** What a variable source may look at while one definition is read at one stage. */
export interface Scope {
  /** The definition's folder, `.` for the root: paths of `file(…)` start here, in included files too. */
  readonly directory: string;
  readonly context: ReadContext;
  /** Options of the command line as far as they are known: the stage, and the region where one is stated. */
  readonly options: ReadonlyMap<string, string>;
  /** Undefined where it is not known. */
  region(): string | undefined;
  /** What `.env` files say that the framework would read. */
  dotenv(): ReadonlyMap<string, Value>;
  /** Values for `${param:…}` from outside: stackgate.yml first, then Compose. */
  readonly parameters: ReadonlyMap<string, Value>;
  /** Why more of them may be given than are known here. */
  readonly perhapsMore?: string;
  readonly report: Report;
  /** The definition's own value under the keys, with variables on the way resolved; undefined where there is none. */
  property(path: readonly string[]): Value | undefined;
  /** Follows keys into a value of an included file, resolving variables on the way, not those of the end. */
  follow(from: Value, path: readonly string[]): Value | undefined;
  /** Every repository file that a variable reads is told here. */
  include(path: string): void;
}

/** One `type(parameters):address` with variables inside it already resolved. */
export interface Call {
  readonly type: string;
  readonly parameters: readonly Value[];
  readonly address?: Value;
  /** The string that holds it. */
  readonly at: Placed;
  /** The variable as written, for messages. */
  readonly text: string;
}

/** Resolves one call; undefined where there is no such thing, so that the next fallback is asked. */
export type SourceResolver = (call: Call, scope: Scope) => Answer | undefined;

/** A symbol alone may turn out not to exist, so its fallbacks stay beside it; what is settled has none. */
export type Answer = Value | Settled;

export interface Settled {
  readonly kind: 'settled';
  readonly value: Value;
}
