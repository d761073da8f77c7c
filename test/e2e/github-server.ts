import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const loopbackOnly = resolve(import.meta.dirname, 'loopback-only.mjs');
const emulate = resolve(import.meta.dirname, '../../node_modules/emulate/dist/index.js');

/** Whom each token belongs to. They look like nothing else, so that a log that holds one is found out. */
export const tokens = { 'acme-gate': 'sentinel-token-of-the-gate', mallory: 'sentinel-token-of-mallory' } as const;

const seed = `
tokens:
${Object.entries(tokens)
  .map(([login, token]) => `  ${token}: { login: ${login}, scopes: [repo, user] }`)
  .join('\n')}
github:
  users: [${Object.keys(tokens)
    .map((login) => `{ login: ${login} }`)
    .join(', ')}]
  orgs: [{ login: acme }]
  repos: [{ owner: acme, name: shop, auto_init: true }]
`;

export interface GitHubServer {
  readonly url: string;
  /** @throws where the server refuses, with what it said */
  call(login: keyof typeof tokens, method: string, path: string, body?: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/** A GitHub on the loopback that keeps what it is told; it knows no GraphQL. */
export async function startGitHub(): Promise<GitHubServer> {
  const folder = mkdtempSync(join(tmpdir(), 'stackgate-github-'));
  writeFileSync(join(folder, 'seed.yaml'), seed);
  const port = await freePort();
  const args = [
    '--import',
    pathToFileURL(loopbackOnly).href,
    emulate,
    'start',
    '-s',
    'github',
    '-p',
    String(port),
    '--seed',
    'seed.yaml',
  ];
  const server = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const url = `http://127.0.0.1:${port}`;
  await untilUp(`${url}/meta`);
  return {
    url,
    call: (login, method, path, body) => call(`${url}${path}`, tokens[login], method, body),
    stop: async () => {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function call(url: string, token: string, method: string, body: unknown): Promise<unknown> {
  const headers = { authorization: `token ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

async function untilUp(url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await isUp(url))) {
    if (Date.now() > deadline) throw new Error(`${url} does not answer`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function isUp(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('no port')),
      );
    });
  });
}
