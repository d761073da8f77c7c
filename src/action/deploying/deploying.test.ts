import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conversation, Log, token } from '../../../test/support/action-surface.js';
import { run } from '../run.js';
import type { DeployTools } from './deploy-tools.js';
import { deployTools } from './open-deploy-tools.js';

const template = (version: string) => `Resources:
  Topic:
    Type: AWS::SNS::Topic
    Properties: { DisplayName: "${version}" }
`;

let folder = '';
let commits: readonly string[] = [];

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], {
    cwd: join(folder, 'workspace'),
    encoding: 'utf8',
  }).trim();

function commit(version: string): void {
  writeFileSync(join(folder, 'workspace/shop/template.yaml'), template(version));
  git('add', '-A');
  git('commit', '-q', '-m', version);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackgate-deploying-'));
  for (const name of ['workspace', 'temporary', 'workspace/shop']) mkdirSync(join(folder, name));
  git('init', '-q', '-b', 'main');
  commit('1');
  commit('2');
  commits = git('rev-list', 'HEAD').split('\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Scene {
  readonly inputs: Readonly<Record<string, string>>;
  readonly event?: 'pull_request' | 'push';
  readonly fork?: boolean;
  readonly tools?: Partial<DeployTools>;
}

async function play({ inputs, event = 'push', fork = false, tools = {} }: Scene) {
  const [head = '', base = ''] = commits;
  const repo = (name: string) => ({ repo: { full_name: name } });
  const pull = {
    number: 7,
    title: 't',
    base: { ref: 'main', sha: base, ...repo('acme/shop') },
    head: { ref: 'work', sha: head, ...repo(fork ? 'mallory/shop' : 'acme/shop') },
  };
  writeFileSync(join(folder, 'event.json'), JSON.stringify({ before: base, pull_request: pull }));
  const workflow = new Log();
  const { comments, open } = conversation();
  const given = Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]);
  const exitCode = await run(
    {
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_WORKSPACE: join(folder, 'workspace'),
      RUNNER_TEMP: join(folder, 'temporary'),
      'INPUT_GITHUB-TOKEN': token,
      ...Object.fromEntries(given),
    },
    {
      workflow,
      check: () => {
        throw new Error('not asked for');
      },
      reports: { text: String, markdown: String, json: String, sarif: String },
      openConversation: open,
      deploying: async () => ({ ...deployTools, follow: () => ({ show: () => {}, done: () => {} }), ...tools }),
      now: () => new Date('2026-11-20T23:59:59Z'),
    },
  );
  return { exitCode, workflow, comments };
}

const local = { cloud: 'local', stage: 'dev' };

test('a deploy ends with its outcome in the outputs, the summary and a file; then there is nothing to do', async () => {
  const { exitCode, workflow } = await play({ inputs: { command: 'deploy', ...local } });
  expect(exitCode).toBe(0);
  expect(workflow.outputs).toMatchObject({ outcome: 'deployed', 'exit-code': '0', summary: 'deployed, 1 deployed' });
  expect(workflow.outputs.run).toMatch(/^run-/);
  expect(workflow.summary).toContain('### ✓ deployed: 1 stack');
  const report = JSON.parse(readFileSync(workflow.outputs['json-file'] ?? '', 'utf8'));
  expect(report).toMatchObject({ run: workflow.outputs.run, outcome: { kind: 'deployed' } });

  const again = await play({ inputs: { command: 'deploy', ...local } });
  expect(again.workflow.outputs).toMatchObject({ outcome: 'unchanged', 'exit-code': '0' });
  const back = await play({ inputs: { command: 'rollback', cloud: 'local', run: workflow.outputs.run ?? '' } });
  expect(back.exitCode).toBe(0);
  expect(back.workflow.outputs).toMatchObject({ outcome: 'failed-and-restored' });
});

test('what a plan would do is one comment on the pull request, and the plan can be deployed', async () => {
  const inputs = { command: 'plan', ...local, 'plan-file': 'plan.json' };
  const { exitCode, workflow, comments } = await play({ inputs, event: 'pull_request' });
  expect(exitCode).toBe(0);
  expect(comments.map(({ body }) => body)).toEqual([expect.stringContaining('### Plan for `dev`: 1 stack to create')]);
  expect(workflow.outputs).toMatchObject({ outcome: 'planned', 'comment-url': 'https://example.org/1' });
  const taken = await play({ inputs: { command: 'deploy', cloud: 'local', 'plan-file': 'plan.json' } });
  expect(taken.workflow.outputs).toMatchObject({ outcome: 'deployed' });
});

test('without a cloud a plan is compared with the base', async () => {
  const { workflow } = await play({ inputs: { command: 'plan', stage: 'dev' }, event: 'pull_request' });
  expect(workflow.summary).toContain('1 stack to update');
});

const refused = () => Promise.reject(new Error('a cloud was asked'));

test.each(['plan', 'deploy', 'rollback'])("%s: a fork's pull request gets no cloud call", async (command) => {
  const tools = { plan: refused, deploy: refused, rollback: refused };
  const scene = { inputs: { command, ...local, run: 'r' }, event: 'pull_request', fork: true, tools } as const;
  const { exitCode, workflow, comments } = await play(scene);
  expect(exitCode).toBe(6);
  expect(workflow.lines).toEqual([expect.stringMatching(/^error: #7 comes from a fork/)]);
  expect(comments).toEqual([]);
});

test('what is given for stages reaches the deploy: artefacts, where records go, and the reason to break the glass', async () => {
  const asked: Parameters<DeployTools['deploy']>[0][] = [];
  const deploy: DeployTools['deploy'] = (options) => {
    asked.push(options);
    return deployTools.deploy(options);
  };
  const reason = 'the pipeline is down';
  const given = { artefacts: 'none/there', push: 'origin', 'break-glass': reason };
  const { exitCode } = await play({ inputs: { command: 'deploy', ...local, ...given }, tools: { deploy } });
  expect(exitCode).toBe(2);
  expect(asked).toEqual([
    expect.objectContaining({
      code: { kind: 'artefacts', folder: join(folder, 'workspace/none/there') },
      push: 'origin',
      breakGlass: { reason },
    }),
  ]);
});

test('a job that is cancelled ends as interrupted, with the command that goes on', async () => {
  const untilSignal: DeployTools['untilSignal'] = (onAbort, work) => {
    onAbort();
    return work(AbortSignal.abort());
  };
  const { exitCode, workflow } = await play({ inputs: { command: 'deploy', ...local }, tools: { untilSignal } });
  expect(workflow.lines[0]).toMatch(/^warning: The job was cancelled/);
  expect([6, 7]).toContain(exitCode);
});

test.each([
  [{ command: 'deploy' }, 'this command needs the input stage'],
  [{ command: 'rollback' }, 'this command needs the input run'],
  [{ command: 'deploy', 'plan-file': 'none.json' }, 'input plan-file: none.json cannot be read'],
  [{ command: 'deploy', concurrency: '0' }, 'input concurrency is not a whole number from 1 to 999'],
  [{ command: 'deploy', push: '--upload-pack=x' }, 'input push is not the name of a remote'],
  [{ command: 'deploy', artefacts: '../x' }, 'input artefacts is not a relative path inside the workspace'],
])('%j is refused in words', async (inputs, message) => {
  const { exitCode, workflow } = await play({ inputs: { cloud: 'local', ...inputs } });
  expect(exitCode).toBe(2);
  expect(workflow.lines).toEqual([`error: ${message}`]);
});
