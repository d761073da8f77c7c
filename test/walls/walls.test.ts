import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { innocents, trespassers } from './trespassers.js';

const root = resolve(import.meta.dirname, '../..');
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

interface Summary {
  readonly violations: readonly Violation[];
  readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] };
}

function cruise(folder: string): Summary {
  const options = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'];
  const run = spawnSync(process.execPath, [depcruise, ...options], { cwd: folder, encoding: 'utf8' });
  return JSON.parse(run.stdout).summary;
}

let folder = '';
let summary: Summary;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackgate-walls-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const file of ['package.json', '.dependency-cruiser.mjs']) cpSync(join(root, file), join(folder, file));
  for (const files of [...trespassers.map(({ files }) => files), innocents]) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }
  summary = cruise(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each wall has a trespasser here, and a reason', () => {
  expect(trespassers.map(({ wall }) => wall).sort()).toEqual(
    summary.ruleSetUsed.forbidden.map(({ name }) => name).sort(),
  );
  for (const { comment } of summary.ruleSetUsed.forbidden) expect(comment.length).toBeGreaterThan(30);
});

test.each(trespassers)('$wall bites', ({ wall, files }) => {
  const caught = summary.violations.filter(({ rule }) => rule.name === wall).map(({ from }) => from);
  expect(caught).toContain(Object.keys(files)[0]);
});

test('what is allowed passes: tests, the port to files, digests, types', () => {
  expect(summary.violations.filter(({ from }) => Object.hasOwn(innocents, from))).toEqual([]);
});
