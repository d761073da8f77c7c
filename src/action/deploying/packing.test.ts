import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ActionScene } from '../../../test/support/action-scene.js';
import { openArtefacts } from '../../artefacts/artefact-folder.js';

const template = (name: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
    Properties: { Handler: a.handler, Runtime: nodejs22.x, CodeUri: src/, Description: "${name}" }
  Ledger:
    Type: AWS::DynamoDB::Table
    Properties:
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
      BillingMode: PAY_PER_REQUEST
`;

let scene: ActionScene;

beforeEach(() => {
  scene = new ActionScene();
  scene.commit({ 'pay/template.yaml': template('1'), 'pay/src/a.js': '1' });
  scene.commit({ 'pay/template.yaml': template('2') });
});
afterEach(() => scene.remove());

const pack = { command: 'package', stage: 'dev', out: 'built/artefacts' };

test('what is packed goes through plan and deploy; the digest is that of the folder', async () => {
  const { exitCode, workflow } = await scene.play({ inputs: pack });
  expect(exitCode).toBe(0);
  const { manifest } = openArtefacts(workflow.outputs.artefacts ?? '');
  expect(workflow.outputs).toEqual({
    'exit-code': '0',
    outcome: 'packaged',
    summary: '1 artefact, 1 kB',
    artefacts: join(scene.workspace, 'built/artefacts'),
    digest: manifest.digest,
  });
  expect(workflow.summary).toContain('### 📦 Packaged for `dev`: 1 artefact, 1 kB\n\n| service | artefacts | size |\n');
  expect(workflow.summary).toContain('| pay | 1 | 1 kB |');

  const packed = { cloud: 'local', stage: 'dev', artefacts: 'built/artefacts' };
  const planned = await scene.play({ inputs: { command: 'plan', ...packed } });
  expect(planned.workflow.outputs).toMatchObject({ outcome: 'planned', summary: '1 step' });
  const deployed = await scene.play({ inputs: { command: 'deploy', ...packed } });
  expect(deployed.workflow.outputs).toMatchObject({ outcome: 'deployed' });
});

test.each(['plan', 'rehearse', 'deploy'])('%s of artefacts that are not there is refused', async (command) => {
  const inputs = { command, cloud: 'local', stage: 'dev', artefacts: 'built/artefacts' };
  const { exitCode, workflow } = await scene.play({ inputs });
  expect(exitCode).toBe(2);
  expect(workflow.outputs).toMatchObject({
    outcome: 'error',
    'exit-code': '2',
    summary: expect.stringContaining('holds no manifest.json'),
  });
});

test('code that is not there is told, and there is no folder to deploy', async () => {
  scene.commit({ 'pay/template.yaml': template('2').replace('src/', 'lost/') });
  const { exitCode, workflow } = await scene.play({ inputs: pack });
  expect(exitCode).toBe(2);
  expect(workflow.outputs).toMatchObject({ outcome: 'unreadable', 'exit-code': '2', artefacts: '', digest: '' });
  expect(workflow.lines.at(-1)).toMatch(/^error: Not packaged/);
  expect(workflow.lines[0]).toContain('lost');
  expect(existsSync(join(scene.workspace, 'built/artefacts/manifest.json'))).toBe(false);
});

test("a fork's code is packed: that needs no credentials and runs nothing of it", async () => {
  const { exitCode } = await scene.play({ inputs: pack, event: 'pull_request', fork: true });
  expect(exitCode).toBe(0);
});

test('a link that leads out of the workspace is not followed', async () => {
  symlinkSync(join(scene.folder, 'temporary'), join(scene.workspace, 'built'));
  const { exitCode, workflow } = await scene.play({ inputs: pack });
  expect(exitCode).toBe(2);
  expect(workflow.outputs.summary).toContain('a symbolic link leads out of the workspace');
  expect(existsSync(join(scene.folder, 'temporary/artefacts/manifest.json'))).toBe(false);
});

test('package without a folder is refused in words', async () => {
  const { exitCode, workflow } = await scene.play({ inputs: { command: 'package' } });
  expect(exitCode).toBe(2);
  expect(workflow.lines).toEqual(['error: this command needs the input out']);
});

test('a rehearsal from the base tells its table, its verdict and its report', async () => {
  const { exitCode, workflow } = await scene.play({ inputs: { command: 'rehearse', stage: 'dev' } });
  expect(exitCode).toBe(0);
  expect(workflow.outputs).toMatchObject({ outcome: 'proved', 'exit-code': '0' });
  expect(workflow.outputs.summary).toMatch(/^proved, 1 step, \d+ cases$/);
  expect(workflow.summary).toMatch(/^### ✅ Rehearsed: 1 step for `dev`, \d+ cases, every way ends well\n/);
  expect(workflow.summary).toContain('| tried | cases | deployed | as before | named | wrong |');
  expect(workflow.summary).toContain('| each step fails, and is rolled back | 1 |');
  const report = JSON.parse(readFileSync(workflow.outputs['json-file'] ?? '', 'utf8'));
  expect(report).toMatchObject({ schemaVersion: 1, verdict: 'proved', stage: 'dev' });
});

test('an approved plan is rehearsed as it stands; one of another stage is refused', async () => {
  const planned = { command: 'plan', cloud: 'local', stage: 'dev', 'plan-file': 'plan.json' };
  expect((await scene.play({ inputs: planned })).exitCode).toBe(0);
  const inputs = { command: 'rehearse', cloud: 'local', 'plan-file': 'plan.json' };
  const { workflow } = await scene.play({ inputs });
  const { fingerprint } = JSON.parse(readFileSync(join(scene.workspace, 'plan.json'), 'utf8'));
  expect(workflow.outputs.outcome).toBe('proved');
  expect(workflow.summary).toContain(`<sub>plan ${fingerprint}</sub>`);
  const other = await scene.play({ inputs: { ...inputs, stage: 'prod' } });
  expect(other.workflow.lines).toEqual(['error: the plan is for dev, not for prod']);
});

test('a change that is refused fails plan, rehearse and deploy with 6, and says so', async () => {
  const inputs = { stage: 'dev', cloud: 'local' };
  expect((await scene.play({ inputs: { command: 'deploy', ...inputs } })).exitCode).toBe(0);
  scene.commit({ 'pay/template.yaml': template('2').split('  Ledger:')[0] ?? '' });
  for (const command of ['plan', 'rehearse', 'deploy']) {
    const { exitCode, workflow } = await scene.play({ inputs: { command, ...inputs } });
    expect([command, exitCode]).toEqual([command, 6]);
    expect(workflow.outputs).toMatchObject({ outcome: 'refused', 'exit-code': '6', summary: 'refused: 1 reason' });
    expect(workflow.summary).toContain('### ❌ Refused: 1 reason; nothing was changed');
  }
});
