import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  contents,
  freely,
  lineOf,
  newWorld,
  planOf,
  statuses,
  toolsOf,
  type World,
} from '../../test/support/deploy-world.js';
import { Killed, mortal } from '../../test/support/mortal.js';
import { resumeRun, startRun } from './run.js';
import { folderStores } from './stores/folder-stores.js';

const folder = mkdtempSync(join(tmpdir(), 'stackgate-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a run in a folder: killed with half a line written, opened anew by another process, ended', async () => {
  const world: World = { ...newWorld(), stores: folderStores(folder) };
  const plan = await planOf(world, lineOf(['a', 'b', 'c']));
  const process = mortal(toolsOf(world, { holder: 'one' }), { at: 40, when: 'after' });
  await expect(startRun(process.tools, { run: 'r1', plan, options: freely })).rejects.toThrow(Killed);
  appendFileSync(join(folder, 'runs', 'r1', 'journal.jsonl'), '{"at":1767225');
  const again = { ...toolsOf(world, { holder: 'two' }), ...folderStores(folder) };
  const held = await resumeRun(again, 'r1');
  expect(held.outcome).toMatchObject({
    kind: 'refused',
    reasons: [expect.stringContaining('is being deployed by one')],
  });
  await world.clock.sleep(5 * 60_000);
  expect((await resumeRun(again, 'r1')).outcome).toEqual({ kind: 'deployed', remains: [] });
  expect(Object.values(await statuses(world))).toEqual(Array(3).fill('CREATE_COMPLETE'));
  expect(Object.keys(await contents(world))).toHaveLength(3);
  const lines = readFileSync(join(folder, 'runs', 'r1', 'journal.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => JSON.parse(line).seq)).toEqual(lines.map((_, index) => index));
});
