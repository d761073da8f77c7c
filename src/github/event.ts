import { z } from 'zod';
import { AppError } from '../model/app-error.js';

/** A pull request as the event states it. Titles and branch names are anybody's text: never run, never unescaped. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly base: { readonly ref: string; readonly sha: string };
  readonly head: { readonly ref: string; readonly sha: string };
  /** The head lives in another repository, or in one that is gone. */
  readonly fromFork: boolean;
}

export type WorkflowEvent =
  /** `privileged`: `pull_request_target`, which runs with secrets and a token that may write. */
  | { readonly kind: 'pull-request'; readonly pull: PullRequest; readonly privileged: boolean }
  | { readonly kind: 'merge-group'; readonly baseSha: string; readonly headSha: string }
  /** `before` is absent for a new branch. */
  | { readonly kind: 'push'; readonly before?: string }
  | { readonly kind: 'other'; readonly name: string };

// SHA-1 or SHA-256; nothing that git could take for an option.
const sha = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const text = z.string().max(4096);
const repository = z.object({ full_name: text });
const end = z.object({ ref: text, sha });

const pullRequestEvent = z.object({
  pull_request: z.object({
    number: z.int().positive(),
    title: text,
    base: end.extend({ repo: repository }),
    head: end.extend({ repo: repository.nullish() }),
  }),
});
const mergeGroupEvent = z.object({ merge_group: z.object({ base_sha: sha, head_sha: sha }) });
const pushEvent = z.object({ before: sha.nullish() });

/**
 * @param name GITHUB_EVENT_NAME
 * @param payload the parsed file at GITHUB_EVENT_PATH
 * @throws AppError `event-invalid` when the payload is not what the name says
 */
export function parseEvent(name: string, payload: unknown): WorkflowEvent {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return pullRequestOf(name, payload);
    case 'merge_group': {
      const group = parsed(mergeGroupEvent, name, payload).merge_group;
      return { kind: 'merge-group', baseSha: group.base_sha, headSha: group.head_sha };
    }
    case 'push': {
      const { before } = parsed(pushEvent, name, payload);
      return before == null || /^0+$/.test(before) ? { kind: 'push' } : { kind: 'push', before };
    }
    default:
      return { kind: 'other', name };
  }
}

function pullRequestOf(name: string, payload: unknown): WorkflowEvent {
  const { pull_request: pull } = parsed(pullRequestEvent, name, payload);
  return {
    kind: 'pull-request',
    privileged: name === 'pull_request_target',
    pull: {
      number: pull.number,
      title: pull.title,
      base: { ref: pull.base.ref, sha: pull.base.sha },
      head: { ref: pull.head.ref, sha: pull.head.sha },
      fromFork: pull.head.repo?.full_name.toLowerCase() !== pull.base.repo.full_name.toLowerCase(),
    },
  };
}

function parsed<Output>(schema: z.ZodType<Output>, name: string, payload: unknown): Output {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const where = result.error.issues.map((issue) => issue.path.join('.') || 'the payload').join(', ');
  throw new AppError('event-invalid', `The ${name} event is not as GitHub documents it: ${where}`);
}
