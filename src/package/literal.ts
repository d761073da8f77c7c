import type { StageName } from '../model/names.js';
import type { Target } from '../model/plan.js';
import { urlSuffix } from '../model/url-suffix.js';
import type { Symbolic, Value } from '../model/value.js';

export interface LiteralContext {
  readonly target: Target;
  readonly stage: StageName;
  /** The name of the stack that the text stands in. */
  readonly stackName?: string;
}

export interface Literal {
  /** The text, where every part of it is known. */
  readonly whole?: string;
  /** The text with symbols that are not known as undefined. */
  readonly parts: readonly (string | Symbolic)[];
}

/** A text where no intrinsic function may stand: pseudo parameters as the target has them, fallbacks as they are. */
export function literalOf(value: Value, context: LiteralContext): Literal {
  const parts = partsOf(value, context, 0);
  return parts.every((part) => typeof part === 'string') ? { whole: parts.join(''), parts } : { parts };
}

/** Fallbacks may have fallbacks; what is deeper than this is no text that people write. */
const maxDepth = 20;

function partsOf(value: Value, context: LiteralContext, depth: number): readonly (string | Symbolic)[] {
  if (value.kind === 'scalar') return [value.raw ?? (value.value === null ? '' : String(value.value))];
  if (value.kind === 'choice') return depth > maxDepth ? [] : partsOf(value.whenTrue, context, depth + 1);
  if (value.kind !== 'text') return [];
  return value.parts.flatMap((part) => (typeof part === 'string' ? [part] : resolved(part, context, depth)));
}

function resolved(symbol: Symbolic, context: LiteralContext, depth: number): readonly (string | Symbolic)[] {
  const known = symbol.kind === 'pseudo' ? pseudoValue(symbol.name, context) : undefined;
  if (known !== undefined) return [known];
  const isFree = symbol.kind === 'environment' || symbol.kind === 'unknown';
  if (isFree && symbol.otherwise && depth < maxDepth) return partsOf(symbol.otherwise, context, depth + 1);
  return [symbol];
}

/** What a pseudo parameter is in a place; undefined for those that only a deployed stack has. */
export function pseudoValue(name: string, { target, stackName }: LiteralContext): string | undefined {
  const isChina = target.region.startsWith('cn-');
  switch (name) {
    case 'AWS::Region':
      return target.region;
    case 'AWS::AccountId':
      return target.account;
    case 'AWS::Partition':
      return isChina ? 'aws-cn' : target.region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
    case 'AWS::URLSuffix':
      return urlSuffix(target.region);
    case 'AWS::StackName':
      return stackName;
    default:
      return undefined;
  }
}
