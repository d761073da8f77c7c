import { newWorld, planOf, topics } from '../../../test/support/deploy-world.js';
import { packaged } from '../../../test/support/plan.js';
import type { Verification } from '../../config/settings.js';
import type { PlanStep } from '../../model/plan.js';
import type { ProcessEnd, ProcessRequest } from './run-process.js';
import { acceptWith, type VerificationRun } from './verify-services.js';

const location = { file: 'stackgate.yml', line: 1, column: 1 };
const common = { services: '*', timeoutMinutes: 5, retries: 0, retrySeconds: 10, location };
const smoke: Verification = { ...common, kind: 'command', command: ['smoke', 'all'] };
const url: Verification = { ...common, kind: 'url', url: 'http://localhost:1/{output:Topic}', expect: [200] };

const passed: ProcessEnd = { kind: 'exited', code: 0 };
const failed: ProcessEnd = { kind: 'exited', code: 7 };

function setUp(verify: readonly Verification[], more: Partial<VerificationRun> = {}) {
  const world = newWorld();
  const asked: ProcessRequest[] = [];
  const urls: string[] = [];
  const told: string[] = [];
  const state = { guards: 0, answer: (_: ProcessRequest): ProcessEnd => passed };
  const run: VerificationRun = {
    run: 'run-1',
    stage: 'dev',
    deploy: { rollbackAlarms: 'none', alarmMinutes: 0, bakeMinutes: 0, verify },
    cloud: world.cloud,
    directory: '/repository',
    environment: { PATH: '/bin', HOME: '/home', TOKEN: 'hunter2-hunter2', AWS_SECRET_ACCESS_KEY: 'no' },
    allowed: ['TOKEN', 'constructor', 'STACKGATE_STAGE'],
    loopbackOnly: false,
    tell: (line) => told.push(line),
    every: () => () => undefined,
    tools: {
      runProcess: async (request) => {
        asked.push(request);
        return state.answer(request);
      },
      askUrl: async ({ url: { href } }) => {
        urls.push(href);
        return { kind: 'status', status: 200 };
      },
    },
    ...more,
  };
  const ask = (steps: readonly PlanStep[], signal = new AbortController().signal) => {
    const accept = acceptWith(run);
    if (accept === undefined) throw new Error('expected something to be asked');
    return accept(steps, signal, async () => {
      state.guards += 1;
    });
  };
  return { world, asked, urls, told, state, run, ask };
}

async function stepsOf(world: ReturnType<typeof newWorld>, ...services: readonly string[]) {
  const plan = await planOf(world, Object.fromEntries(services.map((service) => [service, topics(service)])));
  return plan.steps;
}

test('nothing to ask is nothing to wait for', async () => {
  expect(acceptWith(setUp([]).run)).toBeUndefined();
  const { ask, world, asked } = setUp([{ ...smoke, services: 'other' }], {});
  expect([await ask(await stepsOf(world, 'pay')), asked]).toEqual([[], []]);
});

test('each changed service is asked for, by its glob, with what it may see and nothing else', async () => {
  const { ask, world, asked } = setUp([{ ...smoke, services: 'pay*' }]);
  const steps = await stepsOf(world, 'pay', 'payout', 'shop');
  expect(await ask(steps)).toEqual([]);
  expect(asked.map(({ environment }) => environment.STACKGATE_SERVICE)).toEqual(['pay', 'payout']);
  expect(asked[0]).toMatchObject({ command: ['smoke', 'all'], directory: '/repository', timeoutMilliseconds: 300_000 });
  expect({ ...asked[0]?.environment }).toEqual({
    PATH: '/bin',
    HOME: '/home',
    TOKEN: 'hunter2-hunter2',
    STACKGATE_STAGE: 'dev',
    STACKGATE_SERVICE: 'pay',
    STACKGATE_RUN: 'run-1',
  });
});

test('outputs of the stacks are given to commands and stand in URLs; none that differ between two stacks', async () => {
  const { ask, world, asked, urls } = setUp([smoke, url]);
  const outputs = new Map([
    ['pay-dev', { Topic: 'a/b c', Own: '1', Same: 'x', Nul: 'a\0b', 'odd name': 'x' }],
    ['pay-two', { Topic: 'a/b c', Own: '2', Same: 'x' }],
  ]);
  const cloud = {
    clock: world.clock,
    at: () => ({
      ...world.here,
      describeStack: async (name: string) => ({ outputs: outputs.get(name) ?? {} }) as never,
    }),
  };
  const [first] = await stepsOf(world, 'pay');
  if (first === undefined) throw new Error('no step');
  const second = { ...first, id: 'deploy:pay/two', stack: 'pay/two', stackName: 'pay-two' };
  const other = setUp([smoke, url], { cloud });
  expect(await other.ask([first, second])).toEqual([]);
  const given = Object.entries(other.asked[0]?.environment ?? {}).filter(([name]) => name.includes('OUTPUT'));
  expect(given).toEqual([
    ['STACKGATE_OUTPUT_Topic', 'a/b c'],
    ['STACKGATE_OUTPUT_Same', 'x'],
  ]);
  expect(other.urls).toEqual(['http://localhost:1/a/b%20c']);
  expect([asked, urls, await ask([])]).toEqual([[], [], []]);
});

test('a failure is one of the steps of its service, the last of each stack, and says no output and no secret', async () => {
  const { ask, world, state } = setUp([smoke]);
  const steps = await stepsOf(world, 'pay', 'shop');
  const [pay] = steps;
  if (pay === undefined) throw new Error('no step');
  const deploy = packaged('pay', {});
  const kept = { ...pay, id: 'keep:pay/main', deploy };
  state.answer = ({ environment, onOutput }) => {
    onOutput(Buffer.from(`\u001b[31m::error::the token is ${environment.TOKEN}\n`));
    return environment.STACKGATE_SERVICE === 'pay' ? failed : passed;
  };
  const failures = await ask([kept, ...steps]);
  expect(failures.map(({ step }) => step)).toEqual(['deploy:pay/main']);
  expect(failures[0]?.reason).toMatch(
    /^verification failed: `smoke all` exited with 7; it said last: .*::error::the token is \*\*\*$/,
  );
  expect(failures[0]?.reason).not.toMatch(/\p{Cc}/u);
});

test.each<[ProcessEnd, string]>([
  [{ kind: 'timed-out' }, 'did not end within 5 min'],
  [{ kind: 'killed', signal: 'SIGSEGV' }, 'was ended by SIGSEGV'],
  [{ kind: 'not-started', code: 'ENOENT' }, 'could not be started (ENOENT)'],
])('%j is no pass', async (end, words) => {
  const { ask, world, state } = setUp([smoke]);
  state.answer = () => end;
  expect(await ask(await stepsOf(world, 'pay'))).toEqual([
    { step: 'deploy:pay/main', reason: `verification failed: \`smoke all\` ${words}` },
  ]);
});

test('it is tried again as often as it may be, with a pause', async () => {
  const { ask, world, state, asked } = setUp([{ ...smoke, retries: 2, retrySeconds: 30 }]);
  const steps = await stepsOf(world, 'pay');
  const begun = world.clock.now();
  state.answer = () => (asked.length === 3 ? passed : failed);
  expect([await ask(steps), asked.length, world.clock.now() - begun]).toEqual([[], 3, 60_000]);
  state.answer = () => failed;
  expect(await ask(steps)).toMatchObject([{ reason: expect.stringContaining('exited with 7 (attempt 3 of 3)') }]);
});

describe('the bake time', () => {
  const baking = (bakeMinutes: number) =>
    setUp([smoke], { deploy: { rollbackAlarms: 'none', alarmMinutes: 0, bakeMinutes, verify: [smoke] } });

  test('asks again at intervals and at its end, and renews the lease all the while', async () => {
    const { ask, world, asked, state } = baking(5);
    const steps = await stepsOf(world, 'pay');
    const begun = world.clock.now();
    expect(await ask(steps)).toEqual([]);
    expect(world.clock.now() - begun).toBe(300_000);
    expect(asked).toHaveLength(6);
    expect(state.guards).toBeGreaterThan(100);
  });

  test('asks eleven times at most', async () => {
    const { ask, world, asked } = baking(360);
    await ask(await stepsOf(world, 'pay'));
    expect(asked).toHaveLength(11);
  });

  test('ends with the first failure, and says when that was', async () => {
    const { ask, world, asked, state } = baking(5);
    state.answer = () => (asked.length === 3 ? failed : passed);
    expect(await ask(await stepsOf(world, 'pay'))).toEqual([
      { step: 'deploy:pay/main', reason: 'verification failed after 2 min of bake time: `smoke all` exited with 7' },
    ]);
    expect(asked).toHaveLength(3);
  });

  test('does not begin where the first answer is a failure', async () => {
    const { ask, world, state } = baking(5);
    const steps = await stepsOf(world, 'pay');
    const begun = world.clock.now();
    state.answer = () => failed;
    expect(await ask(steps)).toHaveLength(1);
    expect(world.clock.now()).toBe(begun);
  });

  test('ends soon once the run is stopped', async () => {
    const { ask, world, asked, state } = baking(60);
    const stopped = new AbortController();
    const steps = await stepsOf(world, 'pay');
    const begun = world.clock.now();
    state.answer = () => {
      if (asked.length === 2) stopped.abort();
      return passed;
    };
    await ask(steps, stopped.signal);
    expect([asked.length, world.clock.now() - begun]).toEqual([2, 360_000]);
  });
});

test('a lease that is lost stops what runs, and is told', async () => {
  const lost = new Error('another process has the stage');
  let tick = (): void => undefined;
  const { world, run } = setUp([smoke], {
    every: (_, work) => {
      tick = work;
      return () => undefined;
    },
    tools: {
      runProcess: (_, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ kind: 'stopped' }));
          tick();
        }),
      askUrl: async () => ({ kind: 'stopped' }),
    },
  });
  const steps = await stepsOf(world, 'pay');
  await expect(acceptWith(run)?.(steps, new AbortController().signal, () => Promise.reject(lost))).rejects.toBe(lost);
});

test('of the embedded cloud only this machine is asked, and that is said; commands run', async () => {
  const far: Verification = { ...url, url: 'https://example.org/' };
  const ofStack: Verification = { ...url, url: '{output:Topic}' };
  const near: Verification = { ...url, url: 'http://localhost:1/' };
  const { ask, world, urls, asked, told } = setUp([far, ofStack, near, smoke], { loopbackOnly: true });
  expect(await ask(await stepsOf(world, 'pay'))).toEqual([]);
  expect([urls, asked.length]).toEqual([['http://localhost:1/'], 1]);
  expect(told.filter((line) => line.includes('not asked'))).toHaveLength(2);
});

test('a URL that may not be asked, or answers otherwise, is a failure that does not say where it leads', async () => {
  const { world, run, ask } = setUp(
    [
      { ...url, url: '{output:Topic}' },
      { ...url, url: 'http://localhost:1/x' },
    ],
    {
      tools: { runProcess: async () => passed, askUrl: async () => ({ kind: 'status', status: 503 }) },
    },
  );
  expect(run.loopbackOnly).toBe(false);
  const reasons = (await ask(await stepsOf(world, 'pay'))).map(({ reason }) => reason);
  expect(reasons).toEqual([
    'verification failed: {output:Topic}: its stacks have no output Topic, or several that differ',
    'verification failed: http://localhost:1/x: it answered 503, not 200',
  ]);
});
