import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProcessRequest, processRunner } from './run-process.js';

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stackgate-process-')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = processRunner({ end: 100, streams: 100, orphan: 10_000 });

async function runScript(script: string, more: Partial<ProcessRequest> = {}, signal = new AbortController().signal) {
  let output = '';
  const end = await run(
    {
      command: [process.execPath, '-e', script],
      directory: folder,
      environment: {},
      timeoutMilliseconds: 30_000,
      onOutput: (bytes) => {
        output += Buffer.from(bytes).toString();
      },
      ...more,
    },
    signal,
  );
  return { end, output };
}

test('a program runs in the directory, with the environment that it is given and no other', async () => {
  const script = 'console.log(process.cwd()); console.error(JSON.stringify(Object.keys(process.env).sort()))';
  const { end, output } = await runScript(script, { environment: { A: '1', B: '$(echo x)' } });
  expect(end).toEqual({ kind: 'exited', code: 0 });
  expect(output).toContain(`${folder}\n`);
  expect(output).toContain('["A","B"]');
});

test('no shell sees the arguments', async () => {
  const command = [process.execPath, '-e', 'console.log(process.argv[1])', '$HOME; `id` && "x"'];
  expect((await runScript('', { command })).output).toBe('$HOME; `id` && "x"\n');
});

const onLinux = existsSync('/usr/bin/timeout') && process.platform === 'linux' ? test : test.skip;
onLinux('who watches its time is there also when this process is not', async () => {
  const script =
    "console.log(require('fs').readFileSync(`/proc/${process.ppid}/cmdline`, 'utf8').split('\\0').slice(0, 4))";
  const { output } = await runScript(script);
  expect(output.trim()).toBe("[ '/usr/bin/timeout', '-k', '2', '40' ]");
});

test('how it ended is told', async () => {
  expect((await runScript('process.exit(3)')).end).toEqual({ kind: 'exited', code: 3 });
  expect((await runScript('process.kill(process.pid, "SIGKILL")')).end).toEqual({ kind: 'killed', signal: 'SIGKILL' });
  expect((await runScript('', { command: [join(folder, 'nothing')] })).end).toEqual({
    kind: 'not-started',
    code: 'ENOENT',
  });
  expect((await runScript('', { command: [folder] })).end).toMatchObject({ kind: 'not-started', code: 'EACCES' });
  expect((await runScript('', { command: ['x', 'y'.repeat(10_000_000)] })).end).toMatchObject({ kind: 'not-started' });
});

const isGone = (pid: number): boolean => {
  try {
    return !process.kill(pid, 0);
  } catch {
    return true;
  }
};

/** Waits for a fact of another process, which no event tells. */
async function until(fact: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !fact(); turn++) await new Promise((done) => setTimeout(done, 5));
}

/** Starts a child that ignores SIGTERM as it does itself, and prints both process ids. */
const stubborn = `process.on('SIGTERM', () => {});
const script = "process.on('SIGTERM', () => {}); console.log(process.pid); setInterval(() => {}, 1000)";
const child = require('node:child_process').spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'inherit', 'inherit'] });
console.log(process.pid); setInterval(() => {}, 1000);`;

test('one that does not end in time is ended, with all that it started', async () => {
  const aborted = new AbortController();
  let seen = '';
  const onOutput = (bytes: Uint8Array) => {
    seen += Buffer.from(bytes).toString();
    // Both are up, and neither listens to SIGTERM.
    if (seen.split('\n').length === 3) aborted.abort();
  };
  const { end } = await runScript(stubborn, { onOutput }, aborted.signal);
  expect(end).toEqual({ kind: 'stopped' });
  const pids = seen.trim().split('\n').map(Number);
  expect(pids).toHaveLength(2);
  await until(() => pids.every(isGone));
  expect(pids.map(isGone)).toEqual([true, true]);
});

test('a time-out ends it', async () => {
  expect((await runScript('setInterval(() => {}, 1000)', { timeoutMilliseconds: 50 })).end).toEqual({
    kind: 'timed-out',
  });
});

test('what it leaves behind neither holds the run up nor stays', async () => {
  const { end, output } = await runScript(
    `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: ['ignore', 'inherit', 'inherit'] });
     child.unref(); console.log(child.pid); process.exit(0);`,
  );
  expect(end).toEqual({ kind: 'exited', code: 0 });
  const pid = Number(output);
  await until(() => isGone(pid));
  expect(isGone(pid)).toBe(true);
});

test('nothing is started once the run is stopped', async () => {
  const { end, output } = await runScript('console.log(1)', {}, AbortSignal.abort());
  expect([end, output]).toEqual([{ kind: 'stopped' }, '']);
});
