import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { tokens } from './github-server.js';
import type { ShopRepository } from './shop-repository.js';

const root = resolve(import.meta.dirname, '../..');
const bundle = join(root, 'dist/action/index.js');
/** What GitHub runs actions with. */
export const node24 = execFileSync(process.execPath, [join(root, 'scripts/node24.mjs')], { encoding: 'utf8' }).trim();

export interface Request {
  readonly shop: ShopRepository;
  readonly apiUrl: string;
  readonly number: number;
  readonly title?: string;
  readonly branch?: string;
  readonly fork?: boolean;
  readonly event?: 'pull_request' | 'pull_request_target';
  readonly inputs?: Readonly<Record<string, string>>;
}

export interface Ran {
  readonly exitCode: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the committed bundle as the runner would: files for outputs and summary, inputs in variables. */
export async function runAction(request: Request): Promise<Ran> {
  const temporary = mkdtempSync(join(tmpdir(), 'stackgate-runner-'));
  const file = (name: string, text = '') => {
    writeFileSync(join(temporary, name), text);
    return join(temporary, name);
  };
  const output = file('output');
  const summary = file('summary');
  const { exitCode, log } = await start({
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
    GITHUB_SHA: request.shop.merge,
    GITHUB_RUN_ID: '42',
    'INPUT_GITHUB-TOKEN': tokens['acme-gate'],
    ...Object.fromEntries(
      Object.entries(request.inputs ?? {}).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]),
    ),
  });
  return { exitCode, log, outputs: parseOutputs(readFileSync(output, 'utf8')), summary: readFileSync(summary, 'utf8') };
}

function payloadOf({ shop, number, title = 'A change', branch = 'work', fork = false }: Request) {
  const head = { ref: branch, sha: shop.head, repo: { full_name: fork ? 'mallory/shop' : 'acme/shop' } };
  const base = { ref: 'main', sha: shop.base, repo: { full_name: 'acme/shop' } };
  return { pull_request: { number, title, base, head } };
}

function start(env: Readonly<Record<string, string>>): Promise<{ exitCode: number | null; log: string }> {
  return new Promise((done, fail) => {
    const action = spawn(node24, [bundle], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [action.stdout, action.stderr]) stream.on('data', (chunk) => (log += String(chunk)));
    action.once('error', fail);
    action.once('close', (exitCode) => done({ exitCode, log }));
  });
}

/** `name<<delimiter`, lines, `delimiter`, as the runner reads them. */
function parseOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^(.+?)<<(.+)\r?\n([\s\S]*?)\r?\n\2$/gm))
    outputs[name] = value;
  return outputs;
}
