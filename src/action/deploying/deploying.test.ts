import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ActionScene, type Scene } from '../../../test/support/action-scene.js';
import { Log } from '../../../test/support/action-surface.js';
import type { DeployTools } from './deploy-tools.js';
import { deployTools } from './open-deploy-tools.js';

const template = (version: string) => `Resources:
  Topic:
    Type: AWS::SNS::Topic
    Properties: { DisplayName: "${version}" }
`;

let scene: ActionScene;

beforeEach(() => {
  scene = new ActionScene();
  scene.commit({ 'shop/template.yaml': template('1') });
  scene.commit({ 'shop/template.yaml': template('2') });
});
afterEach(() => scene.remove());

const play = (given: Scene) => scene.play(given);

const local = { cloud: 'local', stage: 'dev' };

test('a deploy ends with its outcome in the outputs, the summary and a file; then there is nothing to do', async () => {
  const { exitCode, workflow } = await play({ inputs: { command: 'deploy', ...local } });
  expect(exitCode).toBe(0);
  expect(workflow.outputs).toMatchObject({ outcome: 'deployed', 'exit-code': '0', summary: 'deployed, 1 deployed' });
  expect(workflow.outputs.run).toMatch(/^run-/);
  expect(workflow.summary).toContain('### ✓ deployed: 1 stack');
  // Whoever reads it stands in a clone of their own.
  expect(workflow.summary).toContain('\nstackgate rollback --cloud local --run run-');
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

test.each(['plan', 'rehearse', 'deploy', 'rollback'])(
  "%s: a fork's pull request gets no cloud call",
  async (command) => {
    const tools = { plan: refused, rehearse: refused, deploy: refused, rollback: refused };
    const given = { inputs: { command, ...local, run: 'r' }, event: 'pull_request', fork: true, tools } as const;
    const { exitCode, workflow, comments } = await play(given);
    expect(exitCode).toBe(6);
    expect(workflow.outputs).toMatchObject({ outcome: 'refused', 'exit-code': '6' });
    expect(workflow.lines).toEqual([expect.stringMatching(/^error: #7 comes from a fork/)]);
    expect(comments).toEqual([]);
  },
);

test('what is given for stages reaches the deploy: artefacts, where records go, and the reason to break the glass', async () => {
  const asked: Parameters<DeployTools['deploy']>[0][] = [];
  const deploy: DeployTools['deploy'] = (options) => {
    asked.push(options);
    return deployTools.deploy(options);
  };
  const reason = 'the pipeline is down';
  const given = { artefacts: 'none/there', push: 'origin', 'break-glass': reason, drift: 'refuse' };
  const { exitCode } = await play({ inputs: { command: 'deploy', ...local, ...given }, tools: { deploy } });
  expect(exitCode).toBe(2);
  expect(asked).toEqual([
    expect.objectContaining({
      code: { kind: 'artefacts', folder: join(scene.workspace, 'none/there') },
      push: 'origin',
      breakGlass: { reason },
      drift: 'refuse',
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
  [{ command: 'deploy', drift: 'yes' }, 'input drift is neither show nor refuse'],
  [
    { command: 'deploy', stage: 'dev', drift: 'show', resume: 'true' },
    'drift is looked for before a run begins: input drift does not go with input resume',
  ],
  [{ command: 'deploy', artefacts: '../x' }, 'input artefacts is not a relative path inside the workspace'],
])('%j is refused in words', async (inputs, message) => {
  const { exitCode, workflow } = await play({ inputs: { cloud: 'local', ...inputs } });
  expect(exitCode).toBe(2);
  expect(workflow.lines).toEqual([`error: ${message}`]);
});

test('a run that ended keeps its outcome where the summary cannot be written', async () => {
  class Full extends Log {
    override appendSummary() {
      return Promise.reject(new Error('no space left'));
    }
  }
  const { exitCode, workflow } = await play({ inputs: { command: 'deploy', ...local }, workflow: new Full() });
  expect(exitCode).toBe(0);
  expect(workflow.outputs).toMatchObject({ outcome: 'deployed', 'exit-code': '0' });
  expect(workflow.lines.at(-1)).toBe('warning: No job summary: no space left');
});

test('a report that cannot be written is found out before anything is deployed', async () => {
  const inputs = { command: 'deploy', ...local, 'json-file': 'shop' };
  const { exitCode, workflow } = await play({ inputs, tools: { deploy: refused } });
  expect(exitCode).toBe(2);
  expect(workflow.outputs).toMatchObject({
    outcome: 'error',
    'exit-code': '2',
    summary: expect.stringContaining('it is a folder'),
  });
});

test("GitHub's tokens are for whoever asks a cloud, and not for definitions", async () => {
  const asked: unknown[] = [];
  const note = (options: unknown) => {
    asked.push(options);
    return Promise.reject(new Error('enough'));
  };
  const env = { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'for the job' };
  for (const command of ['plan', 'rehearse', 'deploy', 'rollback'])
    await play({
      inputs: { command, cloud: 'aws', stage: 'dev', run: 'r' },
      env,
      tools: { plan: note, rehearse: note, deploy: note, rollback: note },
    });
  await play({ inputs: { command: 'deploy', resume: 'true' }, env, tools: { resume: note } });
  expect(asked).toHaveLength(5);
  for (const options of asked) {
    expect(options).toMatchObject({ cloud: 'aws', processEnvironment: env });
    expect(Object(options).environment ?? {}).not.toMatchObject(env);
  }
});
