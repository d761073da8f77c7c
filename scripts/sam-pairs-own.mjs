// The inputs of test/sam-pairs through the official SAM transform and through the reader: every fact is to be the same,
// the order of lists included. The transform comes from its package registry into a virtual environment of its own
// (`node_modules/.cache/sam-transform`, kept for the next run; SAM_PYTHON=/path/to/python names another Python that has it).
// Without python3, or where the package cannot be had, the run says so and ends well.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './corpus/corpus-folder.mjs';
import { findPairs } from './pairs/find-pairs.mjs';
import { measurePair } from './pairs/good-pairs.mjs';

/** The version that the tables of src/read/sam were written from. */
const transform = 'aws-sam-translator==1.115.0';
/** What it needs to read YAML, and does not ask for itself. */
const yaml = 'PyYAML==6.0.3';
// Wheels alone: an archive of sources would run its build script.
const pipOptions = ['--disable-pip-version-check', '--no-input', '--only-binary=:all:', '--retries=1', '--timeout=15'];
const environment = join(root, 'node_modules/.cache/sam-transform');

/** Where the reader differs on purpose: `pair: section` and why. */
const known = new Map([
  ['functions: edges', 'a variable of Globals is not taken for a need of every function'],
  [
    'functions: conditions',
    'the transform writes { Condition: { Condition: … } } in an Fn::And, which names no condition',
  ],
]);

process.exitCode = main();

function main() {
  const python = pythonWithTransform();
  if (python === undefined) {
    console.log(`skipped: ${transform} cannot be had here (needs python3 and its package registry)`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'sam-pairs-'));
  try {
    const made = run(python, [join(root, 'scripts/sam-pairs-make.py'), folder, join(root, 'test/sam-pairs')]);
    if (made.status !== 0) {
      console.error(made.stderr);
      return 1;
    }
    return judge(findPairs(folder), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function judge(pairs, folder) {
  const refused = pairs.filter(({ kind }) => kind === 'error').map(({ name }) => `${name}: the transform refuses it`);
  const measured = pairs
    .filter(({ kind }) => kind === 'ok')
    .map((pair) => measurePair(pair, folder, { ordered: true }));
  const wrong = measured.flatMap(({ name, differences, errors }) => [
    ...errors.map((error) => `${name}: error ${error}`),
    ...differences
      .filter(({ section }) => !known.has(`${name}: ${section}`))
      .map(
        ({ section, subject, path, ours, theirs }) => `${name}: ${section}: ${subject} ${path}: ${ours} ≠ ${theirs}`,
      ),
  ]);
  for (const line of [...refused, ...wrong]) console.error(line);
  const facts = measured.flatMap(({ agreement }) => agreement).reduce((sum, { all }) => sum + all, 0);
  console.log(`sam-pairs-own: ${facts} facts of ${measured.length} templates, ${wrong.length} differ`);
  return refused.length + wrong.length === 0 && measured.length > 0 ? 0 : 1;
}

function pythonWithTransform() {
  const given = process.env.SAM_PYTHON;
  if (given !== undefined) return hasTransform(given) ? given : undefined;
  const python = join(environment, 'bin/python');
  if (!existsSync(python) && run('python3', ['-m', 'venv', environment]).status !== 0) return undefined;
  if (hasTransform(python)) return python;
  const install = run(python, ['-m', 'pip', 'install', '--quiet', ...pipOptions, transform, yaml]);
  return install.status === 0 && hasTransform(python) ? python : undefined;
}

function hasTransform(python) {
  const asked = `import samtranslator, yaml; assert samtranslator.__version__ == "${transform.split('==')[1]}"`;
  return run(python, ['-c', asked]).status === 0;
}

function run(command, args) {
  const env = { ...process.env, AWS_DEFAULT_REGION: 'ap-southeast-1' };
  return spawnSync(command, args, { encoding: 'utf8', timeout: 90_000, env, maxBuffer: 1 << 28 });
}
