// Runs the bundled command line over public repositories and compares what it finds with what people
// stated: edges listed by hand in bench/corpus-expected, deploy orders of the maintainers. Prints a
// markdown report; `--write` puts it into docs/corpus.md; `--ci` prints one line a repository.
// The folder is not part of the project: without it the run says so and ends well.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const flags = new Set(process.argv.slice(2));
// Another build may be measured: STACKGATE_CLI=lib/cli/index.js after `tsc -p tsconfig.build.json`.
const cli = resolve(root, process.env.STACKGATE_CLI ?? 'dist/cli/index.js');
const corpus = resolve(root, '../shared/corpus/1-monorepos');
const MECHANISMS = [
  'lambda-invoke',
  'lambda-outcome',
  'sns',
  'sqs',
  'eventbridge',
  'dynamodb-stream',
  'kinesis',
  's3-notification',
  'step-functions',
  'api',
  'cognito-trigger',
  'schedule',
  'log-subscription',
  'data-access',
  'import-value',
  'ssm-parameter',
  'stack-output',
  'nested-stack',
  'declared-order',
];

if (!existsSync(corpus)) {
  console.log('corpus: skipped, the folder shared/corpus beside the repository is absent');
  process.exit(0);
}

const repositories = readdirSync(corpus).sort().map(measure);
const problems = repositories.flatMap(problemsOf);
if (flags.has('--ci')) for (const one of repositories) console.log(ciLine(one));
else {
  const report = reportOf(repositories);
  if (flags.has('--write')) writeReport(report);
  else console.log(report);
}
for (const problem of problems) console.error(`corpus: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;

function measure(name) {
  const folder = join(corpus, name);
  const inspect = run('inspect', folder, '--format', 'json');
  const check = run('check', folder, '--deployed', 'none', '--format', 'json');
  return { name, inspect, check, edges: expectedEdges(name, inspect.json), order: deployOrder(folder, inspect.json) };
}

function run(...args) {
  const start = process.hrtime.bigint();
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    timeout: 120_000,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  let json;
  try {
    json = JSON.parse(stdout);
  } catch {
    json = undefined;
  }
  return { status, signal, stderr, json, seconds };
}

/** Certain edges only: both ends are in the estate. What is expected and only unknown counts as missed. */
function expectedEdges(name, json) {
  const file = join(root, 'bench/corpus-expected', `${name}.json`);
  if (json === undefined || !existsSync(file)) return undefined;
  const key = ({ kind, mechanism, from, to }) => `${kind} ${mechanism} ${from} → ${to}`;
  const expected = new Set(JSON.parse(readFileSync(file, 'utf8')).edges.map(key));
  const found = new Set(
    json.edges
      .filter(({ from, to }) => from.service !== null && to.service !== null)
      .map(({ kind, mechanism, from, to }) =>
        key({ kind, mechanism, from: `${from.service}:${from.id}`, to: `${to.service}:${to.id}` }),
      ),
  );
  return {
    expected: expected.size,
    found: found.size,
    missed: [...expected].filter((one) => !found.has(one)),
    extra: [...found].filter((one) => !expected.has(one)),
  };
}

/** Services that must come first, by the edges found; held against what the maintainers state. */
function deployOrder(folder, json) {
  const file = join(folder, '_expected/deploy-order.json');
  if (json === undefined || !existsSync(file)) return undefined;
  const stated = JSON.parse(readFileSync(file, 'utf8'));
  const byPath = new Map(json.services.flatMap((service) => [[service.name, service.name], ...pathNames(service)]));
  const before = dependenciesOf(json);
  const pairs = stated.order
    ? againstOrder(stated.order, byPath, before)
    : againstDependencies(stated.dependencies, byPath, before);
  return { ...pairs, source: stated.source };
}

function pathNames({ name, file }) {
  const folders = file.split('/').slice(0, -1);
  return folders.map((_, at) => [folders.slice(at).join('/'), name]);
}

function dependenciesOf(json) {
  const before = new Map(json.services.map(({ name }) => [name, new Set()]));
  for (const { kind, from, to } of json.edges)
    if (kind === 'import' && from.service && to.service && from.service !== to.service)
      before.get(from.service)?.add(to.service);
  return before;
}

function reach(before, start) {
  const seen = new Set();
  const open = [...(before.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(before.get(next) ?? []));
  }
  return seen;
}

/** A sequence is one valid order: nothing in it may need what comes after it. */
function againstOrder(order, byPath, before) {
  const names = order.map((path) => byPath.get(path));
  const absent = order.filter((_, at) => names[at] === undefined);
  const against = [];
  names.forEach((name, at) => {
    for (const later of names.slice(at + 1))
      if (name && later && reach(before, name).has(later)) against.push(`${name} needs ${later}, which comes after it`);
  });
  return { stated: names.length, absent, missed: [], against };
}

/** Stated dependencies must be found, directly or through others; found ones must not turn one around. */
function againstDependencies(dependencies, byPath, before) {
  const missed = [];
  const against = [];
  const absent = [];
  let stated = 0;
  for (const [service, needs] of Object.entries(dependencies)) {
    const name = byPath.get(service);
    if (name === undefined) absent.push(service);
    for (const need of needs) {
      stated += 1;
      const other = byPath.get(need);
      if (!name || !other || !reach(before, name).has(other)) missed.push(`${service} → ${need}`);
      if (name && other && reach(before, other).has(name)) against.push(`${need} → ${service}`);
    }
  }
  return { stated, absent, missed, against };
}

function problemsOf({ name, inspect, check, edges, order }) {
  const found = [];
  for (const [command, outcome] of Object.entries({ inspect, check })) {
    if (outcome.json === undefined || ![0, 2, 3].includes(outcome.status))
      found.push(`${name}: ${command} ended with ${outcome.status ?? outcome.signal}: ${outcome.stderr.slice(0, 300)}`);
  }
  for (const edge of edges?.missed ?? []) found.push(`${name}: missed ${edge}`);
  for (const edge of edges?.extra ?? []) found.push(`${name}: not expected ${edge}`);
  for (const pair of order?.against ?? []) found.push(`${name}: order turned around: ${pair}`);
  for (const pair of order?.missed ?? []) found.push(`${name}: stated dependency not found: ${pair}`);
  return found;
}

function countsOf({ inspect, check }) {
  const json = inspect.json ?? { services: [], edges: [], diagnostics: [] };
  const functions = json.services.reduce((sum, { functions: own }) => sum + own.length, 0);
  const unknown = json.edges.filter(({ declared, granted, wired }) =>
    [declared, granted, wired].includes('unknown'),
  ).length;
  const severity = (level) => json.diagnostics.filter((one) => one.severity === level).length;
  const mechanisms = MECHANISMS.map((one) => [
    one,
    json.edges.filter(({ mechanism }) => mechanism === one).length,
  ]).filter(([, amount]) => amount > 0);
  const findings = (check.json?.findings ?? []).length;
  return {
    services: json.services.length,
    functions,
    edges: json.edges.length,
    unknown,
    mechanisms,
    findings,
    error: severity('error'),
    warning: severity('warning'),
    note: severity('note'),
  };
}

function share(part, whole) {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`;
}

function ciLine(one) {
  const { services, functions, edges, unknown, error } = countsOf(one);
  return `corpus: ${one.name}: ${services} services, ${functions} functions, ${edges} edges (${share(unknown, edges)} unknown), ${error} error diagnostics, ${one.check.seconds.toFixed(2)} s`;
}

function reportOf(all) {
  const rows = all.map((one) => {
    const c = countsOf(one);
    return `| ${one.name.replace('__', '/')} | ${c.services} | ${c.functions} | ${c.edges} | ${share(c.unknown, c.edges)} | ${c.error} / ${c.warning} / ${c.note} | ${c.findings} | ${one.inspect.seconds.toFixed(2)} | ${one.check.seconds.toFixed(2)} |`;
  });
  const mechanisms = all.map(
    (one) =>
      `| ${one.name.replace('__', '/')} | ${
        countsOf(one)
          .mechanisms.map(([name, amount]) => `${name} ${amount}`)
          .join(', ') || '–'
      } |`,
  );
  const compared = all
    .filter(({ edges }) => edges)
    .map(({ name, edges }) => {
      const right = edges.expected - edges.missed.length;
      return `| ${name.replace('__', '/')} | ${edges.expected} | ${edges.found} | ${share(right, edges.found)} | ${share(right, edges.expected)} |`;
    });
  const orders = all
    .filter(({ order }) => order)
    .map(
      ({ name, order }) =>
        `| ${name.replace('__', '/')} | ${order.source.split('/').at(-1)} | ${order.stated} | ${order.missed.length} | ${order.against.length} | ${order.absent.join(', ') || '–'} |`,
    );
  return [
    '| repository | services | functions | edges | unknown | diagnostics: error / warning / note | findings | inspect, s | check, s |',
    '|---|---:|---:|---:|---:|---|---:|---:|---:|',
    ...rows,
    '',
    '| repository | edges by mechanism |',
    '|---|---|',
    ...mechanisms,
    '',
    '| repository | edges listed by hand | certain edges found | precision | recall |',
    '|---|---:|---:|---:|---:|',
    ...compared,
    '',
    "| repository | maintainers' statement | services or dependencies stated | not found | turned around | not in the repository |",
    '|---|---|---:|---:|---:|---|',
    ...orders,
  ].join('\n');
}

function writeReport(report) {
  const file = join(root, 'docs/corpus.md');
  const before = readFileSync(file, 'utf8');
  const [head, tail] = [before.split('<!-- measured -->')[0], before.split('<!-- /measured -->')[1]];
  writeFileSync(file, `${head}<!-- measured -->\n${report}\n<!-- /measured -->${tail}`);
}
