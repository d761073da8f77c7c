import type { Location, SourceText } from './location.js';
import type { LogicalId, StackKey } from './names.js';

/**
 * What a definition says at one place. Readers produce trees of these; intrinsic functions are
 * evaluated as far as they can be and what is left is a `Symbolic` inside a `Text`, never a guess.
 *
 * `source` and `offset` say where the value stands, so any value can be reported (`locate`).
 */
export type Value = Scalar | Text | List | Dict | Choice;

export interface Scalar extends Placed {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The text as written, where it differs from `String(value)` (`012`, `1e3`, `yes`). */
  readonly raw?: string;
}

/**
 * A string that is not wholly known: literal pieces and symbols in order, at least one symbol.
 * A lone symbol stands for a value of any type (an object that only the deployed stack knows).
 */
export interface Text extends Placed {
  readonly kind: 'text';
  readonly parts: readonly (string | Symbolic)[];
}

export interface List extends Placed {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

/** An object. Keys are a Map's, so `__proto__` is a key like any other. */
export interface Dict extends Placed {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Both branches of an `Fn::If` whose condition is not decided. */
export interface Choice extends Placed {
  readonly kind: 'choice';
  readonly condition: string;
  readonly whenTrue: Value;
  readonly whenFalse: Value;
}

export interface Entry {
  /** Offset of the key, in the dict's own source unless `keySource` says otherwise. */
  readonly keyOffset: number;
  readonly keySource?: SourceText;
  readonly value: Value;
}

export interface Placed {
  readonly source: SourceText;
  readonly offset: number;
}

/** A part whose value only AWS, another stack, or the environment knows. */
export type Symbolic = SymbolicKind & {
  /** What it is where that does not exist: the fallbacks of a variable of serverless.yml, in order. */
  readonly otherwise?: Value;
};

type SymbolicKind =
  /** `Ref` of a resource: its physical id. */
  | { readonly kind: 'ref'; readonly stack: StackKey; readonly logicalId: LogicalId }
  /** `Fn::GetAtt`; `attribute` is dotted (`Arn`, `Outputs.TableName`). */
  | { readonly kind: 'attribute'; readonly stack: StackKey; readonly logicalId: LogicalId; readonly attribute: string }
  /** `AWS::Region`, `AWS::AccountId`, …, where nothing says its value; `${aws:region}` too. */
  | { readonly kind: 'pseudo'; readonly name: string }
  /** A template parameter without a value; its NoEcho values never get here as text. */
  | { readonly kind: 'parameter'; readonly stack: StackKey; readonly name: string }
  | { readonly kind: 'import'; readonly exportName: Value }
  /** `${cf:stack.Output}`, `Fn::GetStackOutput`, a stack name and one of its outputs. */
  | {
      readonly kind: 'stack-output';
      readonly stackName: Value;
      readonly output: string;
      readonly region?: string;
      /** That of the role by which it is read; the stack's own account without one. */
      readonly account?: string;
    }
  /** `${service.output}` in a Compose file. */
  | { readonly kind: 'compose-output'; readonly service: string; readonly output: string }
  /** `${ssm:…}`, `{{resolve:ssm:…}}`, a parameter of type `AWS::SSM::Parameter::Value<…>`; `region` where it is another than the stack's. */
  | { readonly kind: 'ssm-parameter'; readonly name: Value; readonly region?: string }
  /** Secrets Manager or SecureString; never resolved, never printed. */
  | { readonly kind: 'secret'; readonly name: Value }
  | { readonly kind: 'environment'; readonly name: string }
  /**
   * Anything else, with the reason in words: `file(x.js) would run code`. `of` is what it is computed
   * from, where that is known in part: a subnet picked from an imported list still imports. `splitAt` and
   * `item` where it is one piece of that text: `Fn::Select` of `Fn::Split`, the item as written.
   */
  | {
      readonly kind: 'unknown';
      readonly reason: string;
      readonly of?: Value;
      readonly splitAt?: string;
      readonly item?: string;
    };

/** Where a value stands, as file, line and column. */
export function locate(placed: Placed): Location {
  return placed.source.locationAt(placed.offset);
}
