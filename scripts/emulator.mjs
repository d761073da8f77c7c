// Deploys over the wire to a CloudFormation that others wrote (emulator-server.mjs) and runs test/emulator against it. Arguments
// go to jest. Prints `skipped: <why>` and ends with 0 where it cannot be installed here; ends as the tests do otherwise.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { interrupted, withEmulator } from './emulator-server.mjs';

const root = resolve(import.meta.dirname, '..');

process.exitCode = await withEmulator(runSuite);

function runSuite(endpoint) {
  const args = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const suite = spawn(process.execPath, [...args, '--config', 'jest.emulator.config.mjs', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, STACKGATE_EMULATOR_ENDPOINT: endpoint },
  });
  interrupted.signal.addEventListener('abort', () => suite.kill());
  return new Promise((done, fail) => {
    suite.once('error', fail);
    suite.once('exit', (code) => done(code ?? 1));
  });
}
