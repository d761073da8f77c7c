import { type DeployFlags, deploy } from './deploy.js';

const flags: DeployFlags = { format: 'text', concurrency: 1, assembly: new Map(), packaged: false };

test.each([
  [{ resume: true, drift: true }, 'drift is looked for before a run begins, not with --resume'],
  [{ resume: 'run-1', refuseDrift: true }, 'drift is looked for before a run begins, not with --resume'],
  [{ by: 'ana' }, '--by goes with --break-glass'],
  [{ resume: true, breakGlass: 'the pipeline is down' }, 'a run that is resumed keeps what it was begun with'],
] as const)('%j is refused in words', async (given, message) => {
  await expect(deploy('.', { ...flags, ...given })).rejects.toMatchObject({ code: 'usage', message });
});
