import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conversation, Log, token } from '../../test/support/action-surface.js';
import type { CheckOptions, CheckOutcome } from '../app/check.js';
import { AppError } from '../model/app-error.js';
import type { Finding } from '../model/finding.js';
import type { CheckResult } from '../model/result.js';
import { run } from './run.js';

const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];

let folder = '';
let base = '';
let head = '';

function git(...args: readonly string[]): string {
  const options = { cwd: join(folder, 'workspace'), encoding: 'utf8' } as const;
  return execFileSync('git', [...identity, ...args], options).trim();
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackgate-run-'));
  for (const name of ['workspace', 'temporary', 'workspace/services']) mkdirSync(join(folder, name));
  git('init', '-q', '-b', 'main');
  git('commit', '-q', '--allow-empty', '-m', 'base');
  git('commit', '-q', '--allow-empty', '-m', 'head');
  [head = '', base = ''] = git('rev-list', 'HEAD').split('\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'edge/undeclared',
    severity: 'error',
    confidence: 'high',
    service: 'checkout',
    subject: 'call',
    message: 'checkout may call payments.',
    location: { file: 'serverless.yml', line: 3, column: 5 },
    related: [],
    fingerprint: 'abc',
    new: true,
    stages: ['dev'],
    ...changes,
  };
}

function failing(findings: readonly Finding[] = [finding()]): CheckOutcome {
  const result: CheckResult = {
    compared: { proposed: 'working tree', deployed: 'commit 1234567' },
    stages: [],
    findings,
    diagnostics: [],
    verdict: 'fail',
    reportOnly: false,
    failOn: 'new',
    policySource: 'commit 1234567',
    affected: [{ service: 'checkout', reasons: ['changed here'] }],
  };
  return { result, exitCode: 3 };
}

interface Scene {
  readonly event?: 'pull_request' | 'pull_request_target' | 'push';
  readonly fork?: boolean;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly check?: (options: CheckOptions) => CheckOutcome;
  readonly getSnapshots?: (directory: string, address: string) => string | undefined;
  readonly refusal?: { status: number };
  readonly env?: Readonly<Record<string, string>>;
}

async function play(scene: Scene) {
  const {
    event = 'pull_request',
    fork = false,
    inputs = {},
    check = () => failing(),
    refusal,
    env = {},
    getSnapshots,
  } = scene;
  const payload = {
    before: base,
    pull_request: {
      number: 7,
      title: 't',
      base: { ref: 'main', sha: base, repo: { full_name: 'acme/shop' } },
      head: { ref: '::error::x', sha: head, repo: { full_name: fork ? 'mallory/shop' : 'acme/shop' } },
    },
  };
  writeFileSync(join(folder, 'event.json'), JSON.stringify(payload));
  const asked: CheckOptions[] = [];
  const workflow = new Log();
  const { comments, open } = conversation(refusal);
  const exitCode = await run(
    {
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_WORKSPACE: join(folder, 'workspace'),
      GITHUB_RUN_ID: '99',
      GITHUB_SHA: head,
      GITHUB_ACTION_REPOSITORY: 'acme/stackgate',
      GITHUB_ACTION_REF: 'v1',
      RUNNER_TEMP: join(folder, 'temporary'),
      'INPUT_GITHUB-TOKEN': token,
      ...Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
      ...env,
    },
    {
      workflow,
      checkOnAws: async (options) => {
        asked.push(options);
        return check(options);
      },
      check: (options) => {
        asked.push(options);
        return check(options);
      },
      ...(getSnapshots !== undefined && { getSnapshots }),
      reports: {
        text: ({ verdict }) => `text ${verdict}`,
        markdown: (_, addresses, limit) =>
          `markdown ${limit} ${addresses.run} ${addresses.rulePage('edge/undeclared')}`,
        json: () => '{"json":true}',
        sarif: (_, addresses) => addresses.line('a b#c.yml', 3),
      },
      openConversation: open,
      deploying: () => Promise.reject(new Error('check needs nothing of deploying')),
      now: () => new Date('2026-11-20T23:59:59Z'),
    },
  );
  return { exitCode, workflow, comments, asked: asked[0] };
}

test('a failing pull request is told in every place, and the exit code is the verdict', async () => {
  const { exitCode, workflow, comments, asked } = await play({});
  expect(exitCode).toBe(3);
  expect(asked).toMatchObject({ base, policyRef: base, proposedCommit: head, today: '2026-11-20' });
  expect(workflow.outputs).toMatchObject({
    verdict: 'fail',
    outcome: 'fail',
    'exit-code': '3',
    summary: '1 new error',
    'new-errors': '1',
    'new-warnings': '0',
    findings: '1',
    'affected-services': '["checkout"]',
    'comment-url': 'https://example.org/1',
    'sarif-file': '',
  });
  expect(readFileSync(workflow.outputs['json-file'] ?? '', 'utf8')).toBe('{"json":true}');
  expect(comments).toHaveLength(1);
  expect(workflow.annotations).toMatchObject([{ severity: 'error', location: { file: 'serverless.yml', line: 3 } }]);
  expect(workflow.summary).toContain('https://github.com/acme/shop/actions/runs/99');
  expect(workflow.summary).toContain(
    'https://github.com/acme/stackgate/blob/v1/src/policy/rules/edge/undeclared/rule.md',
  );
});

test('what deploys recorded is fetched from the repository of the job; where that fails the check goes on and says so', async () => {
  const asked: unknown[] = [];
  const getSnapshots = (...given: readonly unknown[]) => {
    asked.push(given);
    return 'the remote is gone';
  };
  const { exitCode, workflow } = await play({ getSnapshots });
  expect(exitCode).toBe(3);
  expect(asked).toEqual([[join(folder, 'workspace'), 'https://github.com/acme/shop']]);
  expect(workflow.lines).toContain('No snapshots are fetched: the remote is gone');
  await play({ getSnapshots, inputs: { deployed: 'snapshot:prod' } });
  expect(asked).toHaveLength(2);
  for (const deployed of ['git:main', 'none']) await play({ getSnapshots, inputs: { deployed } });
  expect(asked).toHaveLength(2);
});

test('with its marker the comment stays below the limit of GitHub', async () => {
  const { comments } = await play({});
  const [marker = '', text = ''] = (comments[0]?.body ?? '').split('\n');
  expect(Buffer.byteLength(`${marker}\n`) + Number(text.split(' ')[1])).toBe(65_536);
});

test.each([
  [403, true, 'a pull request from a fork gets a token that may only read (403)'],
  [404, false, 'the token may not write comments (404); give the job `permissions: pull-requests: write`'],
  [502, false, 'GitHub answered 502'],
])('%i to the comment leaves the verdict as it is; the summary says why', async (status, fork, why) => {
  const { exitCode, workflow } = await play({ refusal: { status }, fork });
  expect(exitCode).toBe(3);
  expect(workflow.outputs).toMatchObject({ verdict: 'fail', 'comment-url': '' });
  expect(workflow.lines).toContain(`warning: No comment: ${why}. The job summary holds the report.`);
  expect(workflow.summary).toMatch(/^> No comment on the pull request: .*\n\nmarkdown /);
  expect(JSON.stringify(workflow)).not.toContain(token);
});

test.each([[{ inputs: { comment: 'false' } }], [{ inputs: { 'github-token': '' } }], [{ event: 'push' } as const]])(
  '%j asks for no comment and warns of none',
  async (scene) => {
    const { comments, workflow } = await play(scene);
    expect(comments).toEqual([]);
    expect(workflow.lines.filter((line) => line.startsWith('warning'))).toEqual([]);
  },
);

test('a folder below the top: paths in annotations and links start at the top', async () => {
  const { workflow, asked } = await play({ inputs: { directory: 'services', 'sarif-file': 'out/a.sarif' } });
  expect(asked?.directory).toBe(join(folder, 'workspace/services'));
  expect(workflow.annotations[0]?.location.file).toBe('services/serverless.yml');
  expect(workflow.outputs['sarif-file']).toBe(join(folder, 'workspace/out/a.sarif'));
  expect(readFileSync(workflow.outputs['sarif-file'] ?? '', 'utf8')).toBe(
    `https://github.com/acme/shop/blob/${head}/services/a%20b%23c.yml#L3`,
  );
});

test('an input says what to compare with, but not whose policies hold', async () => {
  const { asked } = await play({
    inputs: { deployed: 'git:v1', stage: 'prod', 'report-only': 'true', 'fail-on': 'all' },
  });
  expect(asked).toMatchObject({ deployed: 'git:v1', policyRef: base, stage: 'prod', reportOnly: true, failOn: 'all' });
});

test("deployed: aws is asked with GitHub's tokens, which definitions do not see; a fork's code is not", async () => {
  const scene = { inputs: { deployed: 'aws' }, env: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of the job' } };
  const { asked, exitCode } = await play(scene);
  expect(exitCode).toBe(3);
  expect(asked).toMatchObject({ deployed: 'aws', processEnvironment: scene.env, policyRef: base });
  expect(asked?.environment).not.toMatchObject(scene.env);
  const forked = await play({ ...scene, fork: true });
  expect([forked.exitCode, forked.asked]).toEqual([6, undefined]);
});

test('the token is not among the variables that definitions may read', async () => {
  const { asked } = await play({ env: { ACTIONS_RUNTIME_TOKEN: 'secret', REGION: 'eu-west-1' } });
  expect(asked?.environment.REGION).toBe('eu-west-1');
  expect(JSON.stringify(asked?.environment)).not.toMatch(/ghs_sentinel|secret/);
});

test.each([
  ['wrong inputs', { inputs: { comment: 'maybe' } }, 2],
  ['no workflow', { env: { GITHUB_REPOSITORY: '' } }, 2],
  ['an unreadable event', { env: { GITHUB_EVENT_PATH: '/nowhere' } }, 2],
  ["a fork's code in a privileged event", { event: 'pull_request_target', fork: true } as const, 6],
  [
    'what the check throws on purpose',
    {
      check: () => {
        throw new AppError('usage', 'no such stage');
      },
    },
    2,
  ],
  [
    'a bug',
    {
      check: () => {
        throw new TypeError('bug');
      },
    },
    1,
  ],
])('%s ends with its own exit code, and with outputs', async (_, scene, expected) => {
  const { exitCode, workflow, comments } = await play(scene);
  expect(exitCode).toBe(expected);
  const outcome = expected === 6 ? 'refused' : 'error';
  expect(workflow.outputs).toMatchObject({ verdict: 'error', outcome, 'exit-code': String(expected) });
  expect(workflow.outputs.summary).toMatch(/./);
  expect(workflow.lines.at(-1)).toMatch(/^error: ./);
  expect(comments).toEqual([]);
});
