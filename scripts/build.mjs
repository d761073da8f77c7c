// Builds the page of the map, lib/ (tsc) and dist/ (ncc). `--verify` rebuilds dist in a temporary folder and compares it
// byte by byte with the committed one, so that what runs for users is what stands in src/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundles = ['cli', 'action', 'serverless-plugin'];

/** Runs a tool of node_modules with this Node; its output is shown only when it fails. */
function run(script, ...args) {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout}${result.stderr}${result.error ?? ''}\n${script} ${args.join(' ')} failed\n`);
  process.exit(1);
}

/** The browser code of the map is a text in the source; it must be that of the files beside it. */
function mapPage(...flags) {
  const result = spawnSync(process.execPath, [join(root, 'scripts/generate-map-page.mjs'), ...flags], {
    stdio: 'inherit',
  });
  if (result.status !== 0) process.exit(1);
}

function compile() {
  // A file whose source is gone must not be bundled.
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  run('typescript/lib/tsc.js', '-p', 'tsconfig.build.json');
}

/** One folder per entrance: index.js, chunks for what is loaded late, and the licences of what it carries. */
function bundle(into) {
  for (const name of bundles) {
    const out = join(into, name);
    rmSync(out, { recursive: true, force: true });
    // No cache: it is keyed by path and would hide a change that the next clone sees.
    run(
      '@vercel/ncc/dist/ncc/cli.js',
      'build',
      `lib/${name}/index.js`,
      '-o',
      out,
      '--license',
      'licenses.txt',
      '--no-cache',
      '-q',
    );
  }
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

function differences(expected, actual) {
  const names = new Set([...filesUnder(expected), ...filesUnder(actual)]);
  return [...names].sort().flatMap((name) => {
    if (!existsSync(join(actual, name))) return [`missing: dist/${name}`];
    if (!existsSync(join(expected, name))) return [`left over: dist/${name}`];
    return readFileSync(join(expected, name)).equals(readFileSync(join(actual, name))) ? [] : [`differs: dist/${name}`];
  });
}

function verify() {
  const fresh = mkdtempSync(join(tmpdir(), 'stackgate-dist-'));
  try {
    mapPage('--check');
    compile();
    bundle(fresh);
    const found = differences(fresh, join(root, 'dist'));
    if (found.length === 0) return console.log(`dist is up to date (${filesUnder(fresh).length} files)`);
    console.error(`dist is not what src/ builds to; run \`npm run build\` and commit it:\n${found.join('\n')}`);
    process.exitCode = 1;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

if (process.argv.includes('--verify')) verify();
else {
  mapPage();
  compile();
  bundle(resolve(root, 'dist'));
}
