import { reasonsIn, reportIn, StagesWorld } from '../../../test/support/stages-world.js';
import { exitCodes } from '../exit-codes.js';
import { realTools } from './real-tools.js';
import type { VerificationTools } from './verify-one.js';

const topic = (text: string) => `Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: ${text} } }
Outputs:
  Name: { Value: !GetAtt Topic.TopicName }
`;
const settings = (deploy: string) => `version: 1\nstages: [dev, prod]\nenvironment: [SMOKE_TOKEN]\ndeploy: ${deploy}\n`;

let world: StagesWorld;
beforeEach(() => {
  world = new StagesWorld();
  world.write({
    'stackgate.yml': settings('{ bakeMinutes: 10, verify: [{ services: shop, command: [smoke] }] }'),
    'shop/template.yaml': topic('first'),
    'mail/template.yaml': topic('first'),
  });
});
afterEach(() => world.remove());

/** Answers the `failing`th time and after with a failure. */
const failingFrom = (failing: number): VerificationTools & { readonly asked: () => number } => {
  let asked = 0;
  return {
    ...world.passing,
    asked: () => asked,
    runProcess: async () => {
      asked += 1;
      return { kind: 'exited', code: asked >= failing ? 1 : 0 };
    },
  };
};

test.each([
  ['at once', 1, /^verification failed: `smoke` exited with 1$/],
  ['in the bake time', 4, /^verification failed after 3 min of bake time: `smoke` exited with 1$/],
])('what fails %s brings every stack back, and has not passed', async (_, failing, reason) => {
  expect((await world.deploy('dev')).exitCode).toBe(0);
  const before = world.record('dev');
  world.write({ 'shop/template.yaml': topic('second'), 'mail/template.yaml': topic('second') });
  const tools = failingFrom(failing);
  const ending = await world.deploy('dev', { verification: tools });
  expect([ending.exitCode, reasonsIn(ending)]).toEqual([
    exitCodes.deployFailedAndRestored,
    [expect.stringMatching(reason)],
  ]);
  expect(reportIn(ending).steps.map(({ status }) => status)).toEqual(['restored', 'restored']);
  expect([tools.asked(), world.record('dev')]).toEqual([failing, before]);
  expect((await world.deploy('prod')).exitCode).toBe(exitCodes.refused);
});

test('the bake time passes by the clock of the cloud, and stacks are not contracted before it', async () => {
  const { steps, endedAt = 0 } = reportIn(await world.deploy('dev'));
  const deployed = Math.max(...steps.map(({ endedAt: at = 0 }) => at));
  expect(endedAt - deployed).toBeGreaterThanOrEqual(600_000);
});

test('stopped in the middle of a verification, a run is interrupted; resumed, it is asked again', async () => {
  const stopped = new AbortController();
  const waiting: VerificationTools = {
    ...world.passing,
    runProcess: (_, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ kind: 'stopped' }));
        stopped.abort();
      }),
  };
  const ending = await world.deploy('dev', { verification: waiting, signal: stopped.signal });
  expect([ending.exitCode, world.record('dev')]).toEqual([exitCodes.interrupted, undefined]);
  expect((await world.deploy('prod')).exitCode).toBe(exitCodes.refused);
  const asked = failingFrom(100);
  const resumed = await world.resume({ verification: asked });
  expect([resumed.exitCode, reportIn(resumed).run]).toEqual([0, reportIn(ending).run]);
  expect(asked.asked()).toBeGreaterThan(5);
  expect(world.record('dev')?.run).toBe(reportIn(ending).run);
});

test('killed in the middle of a verification, a run is resumed, or taken back where it fails then', async () => {
  const dying: VerificationTools = {
    ...world.passing,
    runProcess: () => {
      throw new Error('killed');
    },
  };
  await expect(world.deploy('dev', { verification: dying })).rejects.toThrow('killed');
  const resumed = await world.resume({ verification: failingFrom(1) });
  expect(resumed.exitCode).toBe(exitCodes.deployFailedAndRestored);
  expect(world.record('dev')).toBeUndefined();
});

test('a run is not resumed past verifications that cannot be read', async () => {
  const stopped = new AbortController();
  const stopping: VerificationTools = {
    ...world.passing,
    runProcess: async () => {
      stopped.abort();
      return { kind: 'stopped' };
    },
  };
  await world.deploy('dev', { verification: stopping, signal: stopped.signal });
  world.write({ 'stackgate.yml': settings('{ verfy: [] }') });
  await expect(world.resume()).rejects.toThrow('stackgate.yml:4:11: `deploy.verfy` is not a setting');
});

test('a command runs in the repository, sees outputs and allowed names alone, and its words are told clean', async () => {
  const script = `const shown = Object.entries(process.env).filter(([name]) => !['PATH', 'HOME'].includes(name)).sort();
console.log(JSON.stringify(shown)); console.log('\\u001b[31mtoken ' + process.env.SMOKE_TOKEN); console.error(process.cwd());`;
  world.write({
    'smoke.cjs': script,
    'stackgate.yml': settings(`{ verify: [{ services: shop, command: ['${process.execPath}', smoke.cjs] }] }`),
  });
  const told: string[] = [];
  const ending = await world.deploy('dev', {
    verification: realTools,
    environment: { ...process.env, SMOKE_TOKEN: 'hunter2-hunter2', AWS_SECRET_ACCESS_KEY: 'no' },
    onRun: (event) => {
      if (event.kind === 'note') told.push(event.text);
    },
  });
  expect([ending.exitCode, reasonsIn(ending)]).toEqual([0, []]);
  const seen = told.find((line) => line.includes('STACKGATE_RUN')) ?? '';
  expect(seen).toContain('["STACKGATE_OUTPUT_Name","');
  expect(seen).toContain(`["STACKGATE_RUN","${reportIn(ending).run}"]`);
  expect(seen).not.toContain('AWS_SECRET');
  expect(told.join('\n')).toContain('token ***');
  expect(told.join('')).not.toMatch(/hunter2|\p{Cc}/u);
  expect(told).toContainEqual(`shop › ${world.folder}`);
});
