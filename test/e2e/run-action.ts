import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tokens } from './github-server.js';
import type { ShopRepository } from './shop-repository.js';

const root = resolve(import.meta.dirname, '../..');
const bundle = join(root, 'dist/action/index.js');
/** What GitHub runs actions with. */
export const node24 = execFileSync(process.execPath, [join(root, 'scripts/node24.mjs')], { encoding: 'utf8' }).trim();

/** Preloaded, so that a run does not wait for seconds between two looks; see there. */
const shortSleeps = pathToFileURL(resolve(import.meta.dirname, 'short-sleeps.mjs')).href;

export interface Request {
  readonly shop: ShopRepository;
  readonly apiUrl: string;
  /** Of the pull request; of a push there is none. */
  readonly number?: number;
  readonly title?: string;
  readonly branch?: string;
  readonly fork?: boolean;
  readonly event?: 'pull_request' | 'pull_request_target' | 'push';
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the job has besides. */
  readonly env?: Readonly<Record<string, string>>;
  readonly hasShortSleeps?: boolean;
}

export interface Ran {
  readonly exitCode: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the runner gives a job to write to. */
  readonly temporary: string;
}

export interface Started {
  readonly process: ChildProcess;
  /** What it said so far. */
  log(): string;
  readonly ended: Promise<Ran>;
}

export const runAction = (request: Request): Promise<Ran> => startAction(request).ended;

/** Runs the committed bundle as the runner would: files for outputs and summary, inputs in variables. */
export function startAction(request: Request): Started {
  const temporary = mkdtempSync(join(tmpdir(), 'stackgate-runner-'));
  const file = (name: string, text = '') => {
    writeFileSync(join(temporary, name), text);
    return join(temporary, name);
  };
  const output = file('output');
  const summary = file('summary');
  const action = start({
    PATH: process.env.PATH ?? '',
    HOME: temporary,
    RUNNER_TEMP: temporary,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: request.apiUrl,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_EVENT_NAME: request.event ?? 'pull_request',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payloadOf(request))),
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_WORKSPACE: request.shop.folder,
    GITHUB_SHA: request.event === 'push' ? request.shop.head : request.shop.merge,
    GITHUB_RUN_ID: '42',
    'INPUT_GITHUB-TOKEN': tokens['acme-gate'],
    ...Object.fromEntries(
      Object.entries(request.inputs ?? {}).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]),
    ),
    ...(request.hasShortSleeps && { NODE_OPTIONS: `--import ${shortSleeps}` }),
    ...request.env,
  });
  const ended = action.ended.then((exitCode) => ({
    exitCode,
    log: action.log(),
    outputs: parseOutputs(readFileSync(output, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
    temporary,
  }));
  return { ...action, ended };
}

function payloadOf({ shop, number, title = 'A change', branch = 'work', fork = false }: Request) {
  const head = { ref: branch, sha: shop.head, repo: { full_name: fork ? 'mallory/shop' : 'acme/shop' } };
  const base = { ref: 'main', sha: shop.base, repo: { full_name: 'acme/shop' } };
  if (number === undefined) return { before: shop.base };
  return { pull_request: { number, title, base, head } };
}

function start(env: Readonly<Record<string, string>>) {
  const process = spawn(node24, [bundle], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [process.stdout, process.stderr]) stream.on('data', (chunk) => (log += String(chunk)));
  const ended = new Promise<number | null>((done, fail) => {
    process.once('error', fail);
    process.once('close', done);
  });
  return { process, log: () => log, ended };
}

/** `name<<delimiter`, lines, `delimiter`, as the runner reads them. */
function parseOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^(.+?)<<(.+)\r?\n([\s\S]*?)\r?\n\2$/gm))
    outputs[name] = value;
  return outputs;
}
