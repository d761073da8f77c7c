import { type Parts, splitParts } from '../../../iam/parts.js';
import type { Symbolic } from '../../../model/value.js';

/** `Fn::Select` of one piece of a text that is split. */
export interface Piece {
  readonly delimiter: string;
  readonly index: number;
}

/** A symbol in a name, an id, a region or an account holds none of these. */
const NEVER_IN_NAMES = [':', '/'];

/**
 * The piece of a text in which references to resources are given as the ARNs or names that they stand for.
 * Undefined where a symbol before the end of the piece may hold the delimiter, or there is no such piece.
 * @param ownText the text of a reference, as far as the definitions tell it
 */
export function pieceOf(
  whole: Parts,
  { delimiter, index }: Piece,
  ownText: (symbol: Symbolic) => Parts | undefined,
): Parts | undefined {
  if (!NEVER_IN_NAMES.includes(delimiter)) return undefined;
  const spelled = whole.flatMap((part) => (typeof part === 'string' ? [part] : (ownText(part) ?? [part])));
  const pieces = splitParts(spelled, delimiter, Number.POSITIVE_INFINITY);
  const piece = pieces[index];
  return pieces.slice(0, index + 1).some((one) => one.some(mayHoldMore)) ? undefined : piece;
}

/** What ARNs are made of holds no delimiter of ARNs: region, account, partition, and the names of resources. */
function mayHoldMore(part: string | Symbolic): boolean {
  if (typeof part === 'string') return false;
  if (part.kind === 'pseudo') return part.name.includes('(') && !part.name.startsWith('AWS::StackName');
  return part.kind !== 'ref' && !(part.kind === 'attribute' && /(Name|Id)$/.test(part.attribute));
}
