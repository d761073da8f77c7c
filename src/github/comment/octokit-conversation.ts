import { getOctokit } from '@actions/github';
import { refusalOf } from '../refusal.js';
import { withRetries } from '../retry.js';
import type { Comment, Conversation } from './comments.js';

type Octokit = ReturnType<typeof getOctokit>;

export interface ConversationOptions {
  readonly token: string;
  readonly owner: string;
  readonly repository: string;
  readonly pullNumber: number;
}

/** Milliseconds for one request; a server that hangs must not hang the gate. */
const requestTimeout = 20_000;
/** Whoever the default token writes as. */
const actionsBot = 'github-actions[bot]';

/** GitHub itself, at GITHUB_API_URL, with bounded retries. */
export function openConversation({ token, owner, repository, pullNumber }: ConversationOptions): Conversation {
  const octokit = patientOctokit(token);
  const repo = { owner, repo: repository };
  return {
    async list() {
      const page = { ...repo, issue_number: pullNumber, per_page: 100 };
      return (await octokit.paginate(octokit.rest.issues.listComments, page)).map(commentOf);
    },
    async create(body) {
      const { data } = await octokit.rest.issues.createComment({ ...repo, issue_number: pullNumber, body });
      return commentOf(data);
    },
    async update(id, body) {
      const { data } = await octokit.rest.issues.updateComment({ ...repo, comment_id: id, body });
      return commentOf(data);
    },
    async remove(id) {
      try {
        await octokit.rest.issues.deleteComment({ ...repo, comment_id: id });
      } catch (error) {
        if (refusalOf(error)?.status !== 404) throw error;
      }
    },
    expectedAuthor: () => expectedAuthor(octokit),
  };
}

/**
 * Who the token writes as. GraphQL's viewer knows for every kind of token: a person's, an app's and the
 * default one, for which `GET /user` is refused. Servers without GraphQL may know `GET /user`. Where both
 * refuse it is the default token's bot; should that be wrong, the answer to the first comment says so.
 */
async function expectedAuthor(octokit: Octokit): Promise<string> {
  const viewer = () => octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
  const user = () => octokit.rest.users.getAuthenticated();
  return (
    (await unlessRefused(async () => (await viewer()).viewer.login)) ??
    (await unlessRefused(async () => (await user()).data.login)) ??
    actionsBot
  );
}

/**
 * Undefined where this way does not tell: the token may not ask, or the server knows no such address. A
 * server that fails or does not answer, after all retries, would fail the next question too: that is thrown.
 */
async function unlessRefused(ask: () => Promise<string>): Promise<string | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (isFinal(refusalOf(error)?.status)) return undefined;
    // GraphQL refuses with 200 and a list of errors.
    if (error instanceof Error && error.name === 'GraphqlResponseError') return undefined;
    throw error;
  }
}

function isFinal(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500 && status !== 429;
}

function patientOctokit(token: string): Octokit {
  const octokit = getOctokit(token, { log: silent });
  octokit.hook.wrap('request', (request, options) => {
    const send = async () => {
      const signal = AbortSignal.timeout(requestTimeout);
      return request({ ...options, request: { ...options.request, signal } });
    };
    return withRetries(send, refusalOf, sleep, Date.now);
  });
  return octokit;
}

/** Its warnings quote addresses; what matters is told by the caller. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

interface RawComment {
  readonly id: number;
  readonly body?: string | undefined;
  readonly html_url: string;
  readonly user: { readonly login: string } | null;
}

function commentOf(raw: RawComment): Comment {
  return { id: raw.id, author: raw.user?.login, body: raw.body ?? '', url: raw.html_url };
}
