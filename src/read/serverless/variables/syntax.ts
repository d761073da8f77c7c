/**
 * The framework's variable syntax: `${type(param):address, fallback, 'literal'}`, nested anywhere, as
 * the parser of osls and of Serverless Framework 3 reads it, its oddities included (`scripts/osls-print.mjs`
 * compares both). What does not look like one, `${AWS::Region}` or `${Table}` of `Fn::Sub`, is text and stays.
 */
export type Piece = string | Variable;

export interface Variable {
  readonly sources: readonly Source[];
  /** As written, for messages. */
  readonly text: string;
}

export type Source = Literal | Call | Nested;

export interface Literal {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

export interface Call {
  readonly kind: 'call';
  readonly type: string;
  readonly parameters: readonly Operand[];
  readonly address?: Operand;
}

/** A quoted string or a literal is taken as it stands; all else may hold variables. */
export type Operand = Literal | Nested;

/** Text with variables in it; as a source, a variable where older versions let one stand for it. */
export interface Nested {
  readonly kind: 'nested';
  readonly pieces: readonly Piece[];
}

export type Parsed =
  | { readonly kind: 'pieces'; readonly pieces: readonly Piece[]; readonly legacy?: string }
  | { readonly kind: 'malformed'; readonly reason: string };

export class Malformed extends Error {}

/** Nesting beyond this is no honest definition. */
export const maximumNesting = 32;
/** And so many fallbacks. */
export const maximumSources = 100;
