import type { Resource } from '../model/service.js';
import { fateOf } from './stateful.js';

/** `Orders (AWS::DynamoDB::Table)`. */
export function nameOf({ id, type }: Resource): string {
  return `${id} (${type})`;
}

/** What removing it does in the account. */
export function removalWords(resource: Resource, keeps: string | undefined): string {
  switch (fateOf(resource, resource.deletionPolicy)) {
    case 'retained':
      return `${nameOf(resource)} leaves the stack; its DeletionPolicy keeps it in the account`;
    case 'snapshot':
      return `${nameOf(resource)} is deleted; a snapshot of it stays`;
    case 'deleted':
      return `${nameOf(resource)} is deleted${keeps === undefined ? '' : `, and its ${keeps} with it`}`;
  }
}

/** What becomes of the old one after a replacement. */
export function replacedWords(before: Resource, keeps: string | undefined): string {
  switch (fateOf(before, before.updateReplacePolicy)) {
    case 'retained':
      return 'the old one stays in the account, outside the stack';
    case 'snapshot':
      return 'the old one is deleted, and a snapshot of it stays';
    case 'deleted':
      return `the old one is deleted${keeps === undefined ? '' : ` with its ${keeps}`}`;
  }
}

const MAX_NAMED = 3;

/** `A, B, C and 2 more`. */
export function listWords(words: readonly string[]): string {
  if (words.length <= MAX_NAMED) return joined(words);
  return `${words.slice(0, MAX_NAMED).join(', ')} and ${words.length - MAX_NAMED} more`;
}

function joined(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
