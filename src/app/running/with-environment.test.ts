import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudError } from '../../cloud/port.js';
import { LeaseLost } from '../../deploy/stores.js';
import { withEnvironment } from './with-environment.js';

const state = mkdtempSync(join(tmpdir(), 'with-environment-'));
afterAll(() => rmSync(state, { recursive: true, force: true }));

test.each([
  [
    'a run that another process took over',
    new LeaseLost('another process has stage dev by now'),
    'run-taken-over',
    'another process has stage dev by now; nothing more was done here, and stackgate status shows the run',
  ],
  [
    'a look that was refused',
    new CloudError('access-denied', 'AccessDenied', 'Not authorized.'),
    'cloud-unusable',
    expect.stringMatching(/^AccessDenied: Not authorized; stackgate init --roles/),
  ],
])('%s is told as what it is, not as a bug', async (_, error, code, message) => {
  const work = withEnvironment({ cloud: 'local', directory: state, state, now: 1_000 }, () => Promise.reject(error));
  await expect(work).rejects.toMatchObject({ name: 'AppError', code, message });
});

test('a bug stays one', async () => {
  const bug = new TypeError('x');
  await expect(
    withEnvironment({ cloud: 'local', directory: state, state, now: 1_000 }, () => Promise.reject(bug)),
  ).rejects.toBe(bug);
});
