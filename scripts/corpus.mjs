// Runs the bundled command line over public repositories and compares what it finds with what people
// stated: edges listed by hand in bench/corpus-expected, deploy orders of the maintainers. Prints a
// markdown report; `--write` puts it into docs/corpus.md; `--ci` prints one line a repository.
// The folder is not part of the project: without it the run says so and ends well.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, root, runCli, skipWithoutCorpus } from './corpus/corpus-folder.mjs';
import { compareOrder, statedOrder } from './corpus/stated-order.mjs';
import { writeSection } from './corpus/write-section.mjs';

const flags = new Set(process.argv.slice(2));
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

skipWithoutCorpus();
const repositories = readdirSync(corpus).sort().map(measure);
const problems = repositories.flatMap(problemsOf);
if (flags.has('--ci')) for (const one of repositories) console.log(ciLine(one));
else {
  const report = reportOf(repositories);
  if (flags.has('--write')) writeSection('measured', report);
  else console.log(report);
}
for (const problem of problems) console.error(`corpus: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;

function measure(name) {
  const folder = join(corpus, name);
  const inspect = runCli('inspect', folder, '--format', 'json');
  const check = runCli('check', folder, '--deployed', 'none', '--format', 'json');
  return { name, inspect, check, edges: expectedEdges(name, inspect.json), order: deployOrder(folder, inspect.json) };
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
  const stated = statedOrder(folder);
  return json && stated && compareOrder(stated, json.services, dependenciesOf(json));
}

function dependenciesOf(json) {
  const before = new Map(json.services.map(({ name }) => [name, new Set()]));
  for (const { kind, from, to } of json.edges)
    if (kind === 'import' && from.service && to.service && from.service !== to.service)
      before.get(from.service)?.add(to.service);
  return before;
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
