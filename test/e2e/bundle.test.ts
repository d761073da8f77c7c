import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { orders, settings, shop } from './deployed-shop.js';
import { node24 } from './run-action.js';
import { makeRepository, type ShopRepository } from './shop-repository.js';

const dist = resolve(import.meta.dirname, '../../dist');
const tracing = pathToFileURL(resolve(import.meta.dirname, 'trace-modules.mjs')).href;

let repository: ShopRepository;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackgate-trace-'));
  repository = makeRepository({ ...settings(false), ...orders('1'), ...shop('1') }, 'work', {}).push({});
});
afterAll(() => {
  for (const path of [folder, repository.folder]) rmSync(path, { recursive: true, force: true });
});

/** Files of a bundle that were loaded, by name. */
function loaded(entry: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const trace = join(folder, 'trace');
  rmSync(trace, { force: true });
  const { status, stderr } = spawnSync(node24, ['--import', tracing, join(dist, entry), ...args], {
    cwd: repository.folder,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      TRACE_MODULES: trace,
      AWS_EC2_METADATA_DISABLED: 'true',
      ...env,
    },
    encoding: 'utf8',
  });
  const urls = existsSync(trace) ? readFileSync(trace, 'utf8').split('\n') : [];
  const own = pathToFileURL(join(dist, dirname(entry))).href;
  return { status, stderr, files: urls.filter((url) => url.startsWith(`${own}/`)).map((url) => basename(url)) };
}

/** Files of a bundle that hold the AWS SDK. */
function sdkFiles(bundle: string): readonly string[] {
  const files = readdirSync(join(dist, bundle)).filter((name) => name.endsWith('.js'));
  return files.filter((name) => /@smithy|@aws-sdk|smithyContext/.test(readFileSync(join(dist, bundle, name), 'utf8')));
}

test.each(['cli', 'action'])('%s: the SDK has files of its own, and the entrance is none of them', (bundle) => {
  expect(sdkFiles(bundle)).not.toEqual([]);
  expect(sdkFiles(bundle)).not.toContain('index.js');
});

test.each([
  [['--help'], 0],
  [['deploy', '--help'], 0],
  [['check', '.'], 0],
  [['explain', 'edge/undeclared'], 0],
  [['plan', '.', '--stage', 'dev', '--deployed', 'none'], 0],
  [['rehearse', '.', '--stage', 'dev', '--deployed', 'none'], 0],
  [['package', '.', '--stage', 'dev', '--out', 'artefacts'], 0],
  [['deploy', '.', '--stage', 'dev', '--cloud', 'local'], 0],
  [['status', '.', '--cloud', 'local'], 0],
])('stackgate %j does not load the SDK', (args, expected) => {
  const { status, stderr, files } = loaded('cli/index.js', args);
  expect([status, stderr]).toEqual([expected, expect.any(String)]);
  expect(files).toContain('index.js');
  expect(files.filter((name) => sdkFiles('cli').includes(name))).toEqual([]);
});

test('what asks AWS does load it', () => {
  const env = { AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_ACCESS_KEY_ID: 'x' };
  const { files } = loaded('cli/index.js', ['status', '.', '--cloud', 'aws', '--stage', 'dev'], env);
  expect(files.filter((name) => sdkFiles('cli').includes(name))).not.toEqual([]);
});

test('the action checks and packs without it', () => {
  const event = join(folder, 'event.json');
  writeFileSync(event, JSON.stringify({ before: repository.base }));
  for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '');
  for (const command of ['check', 'package']) {
    const { status, files } = loaded('action/index.js', [], {
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: event,
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      GITHUB_WORKSPACE: repository.folder,
      RUNNER_TEMP: folder,
      INPUT_COMMAND: command,
      INPUT_STAGE: 'dev',
      INPUT_OUT: 'out',
    });
    expect([command, status]).toEqual([command, 0]);
    expect(files.filter((name) => sdkFiles('action').includes(name))).toEqual([]);
  }
});
