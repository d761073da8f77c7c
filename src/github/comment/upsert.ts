import type { Comment, Conversation } from './comments.js';
import { withMarker } from './marker.js';
import { planUpsert } from './plan.js';

export interface Upserted {
  readonly did: 'created' | 'updated' | 'unchanged';
  readonly url: string;
}

/**
 * Leaves exactly one comment of ours with this marker, saying `text`.
 * @throws what the conversation throws
 */
export async function upsertComment(conversation: Conversation, marker: string, text: string): Promise<Upserted> {
  const body = withMarker(marker, text);
  const author = await conversation.expectedAuthor();
  const plan = planUpsert(await conversation.list(), author, marker, body);
  if (plan.keep === undefined) return create(conversation, marker, body);
  const kept = plan.write ? await conversation.update(plan.keep.id, body) : plan.keep;
  await removeAll(conversation, plan.remove);
  return { did: plan.write ? 'updated' : 'unchanged', url: kept.url };
}

/**
 * The answer names the true author, whatever was expected. Looking once more with that name finds an
 * older comment that the expectation missed, and one that a run beside this one has just made; both
 * runs then keep the same one, the oldest.
 */
async function create(conversation: Conversation, marker: string, body: string): Promise<Upserted> {
  const created = await conversation.create(body);
  const plan = planUpsert(await conversation.list(), created.author ?? '', marker, body);
  if (plan.keep === undefined || plan.keep.id === created.id) {
    await removeAll(conversation, plan.remove);
    return { did: 'created', url: created.url };
  }
  const kept = plan.write ? await conversation.update(plan.keep.id, body) : plan.keep;
  await removeAll(conversation, plan.remove);
  return { did: 'updated', url: kept.url };
}

async function removeAll(conversation: Conversation, comments: readonly Comment[]): Promise<void> {
  for (const { id } of comments) await conversation.remove(id);
}
