import type { Conversation } from '../github/comment/comments.js';
import { upsertComment } from '../github/comment/upsert.js';
import { explainRefusal } from '../github/refusal.js';

export type Delivery =
  | { readonly kind: 'delivered'; readonly did: 'created' | 'updated' | 'unchanged'; readonly url: string }
  /** `why` in our own words; the verdict does not change for it. */
  | { readonly kind: 'refused'; readonly why: string };

/** Whatever GitHub answers, the check has its verdict already: a refusal is told, never thrown. */
export async function deliverComment(
  open: () => Promise<Conversation>,
  marker: string,
  text: string,
  fromFork: boolean,
): Promise<Delivery> {
  try {
    return { kind: 'delivered', ...(await upsertComment(await open(), marker, text)) };
  } catch (error) {
    return { kind: 'refused', why: explainRefusal(error, fromFork) };
  }
}
