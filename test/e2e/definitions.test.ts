import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Workspace } from '../serverless-plugin/packaging.js';

const project = join(import.meta.dirname, '../..');

/** Folders with a serverless.yml, those with the same one once. */
function definitionsIn(folder: string): readonly string[] {
  const seen = new Set<string>();
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('serverless.yml'))
    .map((path) => dirname(join(project, folder, path)))
    .sort()
    .filter((path) => {
      const digest = createHash('sha256')
        .update(readFileSync(join(path, 'serverless.yml')))
        .digest('hex');
      const isFirst = !seen.has(digest);
      seen.add(digest);
      return isFirst;
    });
}

/** A change to the example estate lies over it. */
function layersOf(folder: string): readonly string[] {
  const base = folder.replace(/shop-changes\/\w+/, 'shop');
  return existsSync(base) && base !== folder ? [base, folder] : [folder];
}

const folders = [...definitionsIn('examples'), ...definitionsIn('src/policy/rules')];
let workspace: Workspace;
beforeAll(() => {
  workspace = new Workspace();
});
afterAll(() => workspace.remove());

/** What people copy must be accepted by the framework: offline, without credentials, with the plugin as it is bundled. */
test.each(folders.map((folder) => relative(project, folder)))('osls packages %s', (folder) => {
  const { status, output } = workspace.service(...layersOf(join(project, folder))).package();
  expect(status === 0 ? '' : output).toBe('');
});

test('the examples are among them', () => {
  expect(folders.map((folder) => relative(project, folder))).toEqual(
    expect.arrayContaining(['examples/shop/checkout', 'examples/shop/shipping', 'examples/shop-changes/fail/checkout']),
  );
});
