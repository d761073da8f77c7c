import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { root } from '../generated-file.mjs';

const copied = [
  'src',
  'test',
  'configs',
  'examples',
  'policies',
  'schema',
  'docs',
  'package.json',
  'tsconfig.json',
  'jest.config.mjs',
];
// Wherever modules are: the project may itself be a copy inside of another.
const jestBin = join(dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');
/** Milliseconds for up to five test files, and again for each five more; a mutation may make a loop that does not end. */
const longest = 120_000;

/**
 * Copies of the project in which files are changed and tests run. They lie inside of it, as modules are looked for
 * upwards.
 */
export async function openWorkplaces(count) {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  const folders = Array.from({ length: count }, () => mkdtempSync(join(root, '.tmp/mutations-')));
  const children = new Set();
  const close = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      for (const child of children) child.kill('SIGKILL');
      for (const folder of folders) close(folder);
      process.exit(1);
    });
  for (const folder of folders) copyInto(folder);
  return folders.map((folder) => {
    const run = (tests) => runTests(folder, tests, children);
    return { run, judge: (mutation) => judge(folder, mutation, run), close: () => close(folder) };
  });
}

function copyInto(folder) {
  for (const path of copied)
    if (existsSync(join(root, path))) cpSync(join(root, path), join(folder, path), { recursive: true });
}

async function judge(folder, { file, find, replace, tests }, run) {
  const path = join(folder, file);
  const whole = readFileSync(path, 'utf8');
  // A function, as `$&` in the replacement has a meaning otherwise.
  writeFileSync(
    path,
    whole.replace(find, () => replace),
  );
  try {
    return await run(tests);
  } finally {
    writeFileSync(path, whole);
  }
}

/**
 * `passed`; `caught` by the first test that failed, in the order of `tests`; `broken` where no test could say
 * anything: it does not compile, does not load or does not end.
 */
async function runTests(folder, tests, children) {
  const output = join(folder, 'result.json');
  rmSync(output, { force: true });
  const { code, said } = await jest(folder, output, tests, children);
  if (!existsSync(output)) return { kind: 'broken', reason: `no test ended (${code}): ${firstLine(said)}` };
  const { testResults, numTotalTests } = JSON.parse(readFileSync(output, 'utf8'));
  const suites = tests.flatMap((path) => testResults.filter(({ name }) => relative(folder, name) === path));
  const unloaded = suites.find(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  if (unloaded !== undefined) return { kind: 'broken', reason: firstLine(unloaded.message) };
  const failed = suites.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'failed'));
  const [first] = failed;
  if (first === undefined)
    return code === 0 && numTotalTests > 0 ? { kind: 'passed' } : { kind: 'broken', reason: `jest ended with ${code}` };
  const caught = failed.find((test) => !isBreakage(test));
  if (caught !== undefined) {
    const { ancestorTitles, title } = caught;
    return { kind: 'caught', by: [...ancestorTitles, title].join(' › ') };
  }
  return { kind: 'broken', reason: firstLine(first.failureMessages.join('\n')) };
}

/** What fails without an assertion is caught by accident: any test would, and none says what is wrong. */
function isBreakage({ failureMessages, failureDetails }) {
  if (failureDetails.some((detail) => detail?.matcherResult !== undefined)) return false;
  return /\b(?:Syntax|Reference|Type|Range)Error\b|Cannot find module|Exceeded timeout/.test(
    failureMessages.join('\n'),
  );
}

function firstLine(text) {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '' && !line.startsWith('●')) ?? 'it says nothing';
}

function jest(folder, output, tests, children) {
  const cache = join(folder, 'cache');
  const args = ['--experimental-vm-modules', '--no-warnings', jestBin, '--runInBand', '--silent', '--json'];
  const files = [`--outputFile=${output}`, `--cacheDirectory=${cache}`, '--runTestsByPath', ...tests];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args, ...files], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(0, 4_000);
    });
    children.add(child);
    const timer = setTimeout(() => child.kill('SIGKILL'), longest * Math.ceil(tests.length / 5));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      children.delete(child);
      resolve({ code: signal ?? code, said });
    });
  });
}
