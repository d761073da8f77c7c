// Reads every definition file of the public corpus beside the checkout, each as a repository of its own with its
// neighbours' files at hand, all the way to edges, and says what came of it by folder. `--write` puts the table into
// docs/corpus.md; `--ci` prints one line; `--verbose` names each error. Ends with 1 where a reader crashed.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './corpus/corpus-folder.mjs';
import { definitionFiles } from './corpus/corpus-seeds.mjs';
import { writeSection } from './corpus/write-section.mjs';
import './ts-loader.mjs';

const { values: flags } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    ci: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
const all = resolve(root, '../shared/corpus');
if (!existsSync(all)) {
  console.log('skipped: the folder shared/corpus beside the repository is absent');
  process.exit(0);
}
const { readSide } = await import('../test/facts/read-side.ts');

const folders = new Map();
for (const file of definitionFiles(all)) readOne(file);
const rows = [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
const crashes = rows.flatMap(([, { crashed }]) => crashed);
if (flags.ci) console.log(total());
else if (flags.write) writeSection('files', table());
else console.log(table());
for (const crash of crashes) console.error(`read-corpus: ${crash}`);
process.exitCode = crashes.length === 0 ? 0 : 1;

function readOne(file) {
  const path = relative(all, file).split(sep).join('/');
  const [part, repository] = path.split('/');
  const key = `${part}/${repository}`;
  const known = folders.get(key) ?? {
    files: 0,
    formats: {},
    resources: 0,
    edges: 0,
    errors: 0,
    broken: 0,
    slowest: 0,
    crashed: [],
  };
  folders.set(key, known);
  known.files += 1;
  const started = performance.now();
  try {
    count(known, readSide({ [path]: readFileSync(file, 'utf8'), ...assemblyOf(file, path) }, { stage: 'dev' }), path);
  } catch (error) {
    known.crashed.push(`${path}: ${error.stack}`);
  }
  known.slowest = Math.max(known.slowest, performance.now() - started);
}

/** A manifest is nothing without its templates. */
function assemblyOf(file, path) {
  if (!file.endsWith(`${sep}manifest.json`)) return {};
  const folder = join(file, '..');
  const beside = definitionFiles(folder).filter((one) => one !== file && statSync(one).size < 5e6);
  return Object.fromEntries(
    beside.map((one) => [
      `${path.slice(0, -'manifest.json'.length)}${relative(folder, one)}`,
      readFileSync(one, 'utf8'),
    ]),
  );
}

function count(known, { services, edges, diagnostics }, path) {
  for (const { format, stacks } of services) {
    known.formats[format] = (known.formats[format] ?? 0) + 1;
    known.resources += stacks.reduce((sum, { resources }) => sum + resources.size, 0);
  }
  known.edges += edges.length;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  known.errors += errors.length;
  if (errors.length > 0) known.broken += 1;
  for (const { code, message } of diagnostics) if (code === 'read/internal') known.crashed.push(`${path}: ${message}`);
  if (flags.verbose)
    for (const { code, message, location } of errors) console.error(`${path}:${location.line} ${code} ${message}`);
}

function table() {
  const lines = rows.map(([name, { files, formats, resources, edges, broken, errors, slowest, crashed }]) =>
    [
      name.split('/').slice(1).join('/').replace('__', '/'),
      files,
      ...['serverless', 'sam', 'cloudformation', 'cdk'].map((format) => formats[format] ?? 0),
      resources,
      edges,
      `${broken} (${errors})`,
      crashed.length,
      slowest.toFixed(0),
    ].join(' | '),
  );
  return [
    '| folder | files | serverless | SAM | CloudFormation | CDK stacks | resources | edges | files with errors (errors) | crashes | slowest, ms |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...lines.map((line) => `| ${line} |`),
    '',
    total(),
  ].join('\n');
}

function total() {
  const sum = (key) => rows.reduce((all, [, one]) => all + one[key], 0);
  const services = rows.reduce((all, [, { formats }]) => all + Object.values(formats).reduce((a, b) => a + b, 0), 0);
  return `${sum('files')} files, ${services} services in them, ${sum('resources')} resources, ${sum('edges')} edges, ${crashes.length} crashes.`;
}
