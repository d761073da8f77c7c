import type { Comment } from './comments.js';
import { hasMarker } from './marker.js';

export interface UpsertPlan {
  /** The one that stays: the oldest, so that links to it keep working. */
  readonly keep: Comment | undefined;
  /** Others of our own, left by runs that raced. */
  readonly remove: readonly Comment[];
  /** False where what stands there already says the same. */
  readonly write: boolean;
}

/**
 * What to do so that exactly one comment of ours remains and says `body`. Marker and author must
 * both match: anyone can copy a marker, and a token that may write could overwrite other people.
 */
export function planUpsert(existing: readonly Comment[], author: string, marker: string, body: string): UpsertPlan {
  const own = existing
    .filter((comment) => sameLogin(comment.author, author) && hasMarker(marker, comment.body))
    .sort((a, b) => a.id - b.id);
  const [keep, ...remove] = own;
  return { keep, remove, write: keep === undefined || normalised(keep.body) !== normalised(body) };
}

function sameLogin(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

/** GitHub may give back other line ends, and trims. */
function normalised(body: string): string {
  return body.replaceAll('\r\n', '\n').trim();
}
