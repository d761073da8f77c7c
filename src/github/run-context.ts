import { readFileSync, statSync } from 'node:fs';
import { AppError } from '../model/app-error.js';
import { parseEvent, type WorkflowEvent } from './event.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where and why this run happens. */
export interface RunContext {
  readonly event: WorkflowEvent;
  readonly owner: string;
  readonly repository: string;
  /** The web address of the repository, without a slash at the end. */
  readonly repositoryUrl: string;
  /** The web address of this run; its page shows the job summary. */
  readonly runUrl: string;
  /** The web address of this action in the version that runs; undefined where the runner does not tell. */
  readonly actionUrl: string | undefined;
  /** The checked-out repository's folder, absolute. */
  readonly workspace: string;
  /** A folder that this run may write to and that nobody keeps. */
  readonly temporary: string;
  /** GITHUB_SHA: what GitHub would check out. */
  readonly sha: string | undefined;
}

/** GitHub caps a payload at 25 MB; more is no event. */
const eventLimit = 25 * 1024 * 1024;

/** @throws AppError `event-invalid` when a variable or the payload is not what the runner sets */
export function readRunContext(env: Environment): RunContext {
  const [owner, repository, ...rest] = required(env, 'GITHUB_REPOSITORY').split('/');
  if (!owner || !repository || rest.length > 0) {
    throw new AppError('event-invalid', 'GITHUB_REPOSITORY is not of the form owner/name');
  }
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
  const repositoryUrl = `${server}/${owner}/${repository}`;
  return {
    event: parseEvent(required(env, 'GITHUB_EVENT_NAME'), readPayload(required(env, 'GITHUB_EVENT_PATH'))),
    owner,
    repository,
    repositoryUrl,
    runUrl: `${repositoryUrl}/actions/runs/${env.GITHUB_RUN_ID ?? ''}`,
    actionUrl: actionUrlOf(server, env),
    workspace: required(env, 'GITHUB_WORKSPACE'),
    temporary: required(env, 'RUNNER_TEMP'),
    sha: env.GITHUB_SHA,
  };
}

/** Set for `uses: owner/name@ref`; empty for an action that lies in the workspace. */
function actionUrlOf(server: string, env: Environment): string | undefined {
  const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref } = env;
  return action && ref ? `${server}/${action}/blob/${ref}` : undefined;
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (value) return value;
  throw new AppError('event-invalid', `${name} is not set; the action runs inside a GitHub workflow only`);
}

function readPayload(path: string): unknown {
  try {
    const { size } = statSync(path);
    if (size > eventLimit) throw new RangeError(`${size} bytes`);
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new AppError('event-invalid', 'The event file at GITHUB_EVENT_PATH cannot be read as JSON', { cause });
  }
}
