// Starts a CloudFormation that others wrote: installs ministack (test/emulator/requirements.txt) into a folder that goes away
// again, and runs it on the loopback alone.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listeningSockets } from './listening-sockets.mjs';

const root = resolve(import.meta.dirname, '..');
const minute = 60_000;

class Skip extends Error {}

/** Set on SIGINT and SIGTERM; what was started is stopped and removed all the same. */
export const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupted.abort(signal));

/**
 * @param work is given the endpoint and answers an exit code
 * @returns its exit code; 0 after a line `skipped: <why>` where the server cannot be installed here
 */
export async function withEmulator(work) {
  const folder = mkdtempSync(join(tmpdir(), 'stackgate-emulator-'));
  try {
    return await withServer(install(folder), folder, work);
  } catch (error) {
    // A signal that came while something was installed is heard only now.
    await new Promise((done) => setTimeout(done, 20));
    if (interrupted.signal.aborted) return 130;
    if (!(error instanceof Skip)) throw error;
    console.log(`skipped: ${error.message}`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the path of the Python that has it */
function install(folder) {
  if (process.platform !== 'linux') throw new Skip('what a server listens on can only be seen on Linux here');
  const version = 'import sys; sys.exit(sys.version_info < (3, 10))';
  if (!succeeds('python3', ['-c', version])) throw new Skip('there is no Python 3.10 or newer');
  const venv = join(folder, 'venv');
  if (!succeeds('python3', ['-m', 'venv', venv])) throw new Skip('python3 makes no virtual environment with pip');
  const python = join(venv, 'bin/python');
  const requirements = join(root, 'test/emulator/requirements.txt');
  // Wheels alone: an archive of sources would run its build script. What pip says may name who it asks; it is not shown.
  const options = ['--disable-pip-version-check', '--no-input', '--only-binary=:all:', '--retries=1', '--timeout=15'];
  if (!succeeds(python, ['-m', 'pip', 'install', ...options, '--requirement', requirements]))
    throw new Skip('pip cannot install test/emulator/requirements.txt (no network?)');
  return python;
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 5 * minute }).status === 0;
}

async function withServer(python, folder, work) {
  const port = await freePort();
  const home = join(folder, 'home');
  mkdirSync(home);
  const server = spawn(python, ['-I', '-m', 'ministack'], {
    cwd: home,
    env: environmentOf(port, home),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (piece) => said.push(piece));
  const ended = new Promise((done) => server.once('close', done));
  server.once('error', () => {});
  try {
    const endpoint = `http://127.0.0.1:${port}`;
    await untilReady(endpoint, server);
    interrupted.signal.throwIfAborted();
    assertLoopbackAlone(server.pid, port);
    const code = await work(endpoint);
    // Some of its services open ports when they are first used.
    assertLoopbackAlone(server.pid, port);
    if (code !== 0) console.error(Buffer.concat(said).toString().split('\n').slice(-40).join('\n'));
    return code;
  } catch (error) {
    if (!interrupted.signal.aborted) console.error(Buffer.concat(said).toString().split('\n').slice(-40).join('\n'));
    throw error;
  } finally {
    await stop(server, ended);
  }
}

/**
 * Nothing of this process's environment but where programs are: no credentials, no settings of its own. Left to itself
 * it opens its port and one for MQTT on every interface, and looks for a Docker daemon whose containers it cleans up.
 */
function environmentOf(port, home) {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    TMPDIR: home,
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    DOCKER_HOST: `unix://${join(home, 'no-docker')}`,
    SERVICES: 'cloudformation,s3,sns,ssm,sts',
    LOG_LEVEL: 'WARNING',
  };
}

async function untilReady(endpoint, server) {
  const deadline = Date.now() + minute;
  while (!(await answers(`${endpoint}/_ministack/ready`))) {
    interrupted.signal.throwIfAborted();
    if (server.exitCode !== null || server.signalCode !== null) throw new Error('ministack ended before it answered');
    if (Date.now() > deadline) throw new Error(`ministack does not answer at ${endpoint}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function assertLoopbackAlone(pid, port) {
  const sockets = listeningSockets(pid);
  const expected = `127.0.0.1:${port}`;
  if (sockets.length !== 1 || sockets[0] !== expected)
    throw new Error(`ministack listens on ${sockets.join(', ') || 'nothing'} and not on ${expected} alone`);
}

async function stop(server, ended) {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const force = setTimeout(() => server.kill('SIGKILL'), 10_000);
  server.kill('SIGTERM');
  await ended;
  clearTimeout(force);
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
