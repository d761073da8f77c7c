// Deploys public repositories to the embedded CloudFormation through the command line: the whole estate in an order
// that agrees with what the maintainers state, a second time without a change, and a change that fails and comes
// back. Prints markdown tables; `--write` puts them into docs/corpus.md; `--ci` prints one line a repository;
// `--verbose` lists every stand-in. Nothing is written into the folder of the repositories.
// It is not part of the project: without it the run says so and ends well.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpus, skipWithoutCorpus } from './corpus/corpus-folder.mjs';
import { failingUpdate } from './corpus/failing-update.mjs';
import { firstDeploy } from './corpus/first-deploy.mjs';
import { statedOrder } from './corpus/stated-order.mjs';
import { writeSection } from './corpus/write-section.mjs';

const flags = new Set(process.argv.slice(2));
skipWithoutCorpus();

const wanted = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const names = readdirSync(corpus)
  .sort()
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
const repositories = names.map(measure);
const problems = repositories.flatMap(problemsOf);
if (flags.has('--ci')) for (const one of repositories) console.log(ciLine(one));
else {
  const report = reportOf(repositories);
  if (flags.has('--write')) writeSection('deployed', report);
  else console.log(report);
}
if (flags.has('--verbose')) for (const one of repositories) tellMore(one);
for (const problem of problems) console.error(`corpus-deploy: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;

function measure(name) {
  const folder = join(corpus, name);
  const temporary = mkdtempSync(join(tmpdir(), 'stackgate-corpus-'));
  try {
    const deploy = firstDeploy(folder, join(temporary, 'deployed'));
    const update = deploy.isDeployed
      ? failingUpdate(folder, join(temporary, 'deployed'), join(temporary, 'update'), deploy.services)
      : undefined;
    return { name, isStated: statedOrder(folder) !== undefined, ...deploy, update };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Where the maintainers state an order everything has to go through; elsewhere a definition may be the repository's mistake. */
function problemsOf({ name, isStated, first, isDeployed, again, order, outOfOrder, update }) {
  const found = [...outOfOrder, ...(order?.against ?? []), ...(order?.missed ?? [])];
  if (!isDeployed && (isStated || first.status !== 2)) found.push(`deploy ended with ${endingOf(first)}`);
  if (again !== undefined && again.json?.outcome?.kind !== 'unchanged')
    found.push(`a second deploy ended with ${endingOf(again)}`);
  if (update?.problem !== undefined) found.push(update.problem);
  return found.map((problem) => `${name}: ${problem}`);
}

function endingOf({ status, signal, json, stderr }) {
  const failure = json?.outcome?.failures?.[0];
  const reason = failure && `${failure.step}: ${failure.reason}`;
  return `${status ?? signal}: ${[json?.summary, reason].filter(Boolean).join('; ') || stderr.slice(0, 300)}`;
}

/** Why reading stopped a deploy: its errors by kind of message, with names left out. */
function refusedBy({ first }) {
  const errors = first.stderr.split('\n').filter((line) => /^[^\s:]+:\d+:\d+: error: /.test(line));
  return first.status === 2 ? `no: ${errors.length} errors in its definitions` : `no: exit code ${first.status}`;
}

function stubText({ stubs }) {
  const kinds = [...new Set(stubs.map(({ kind }) => kind))];
  return kinds.map((kind) => `${kind} ${stubs.filter((one) => one.kind === kind).length}`).join(', ') || '–';
}

function ciLine(one) {
  const { name, first, isDeployed, again, update } = one;
  const steps = first.json?.steps?.length ?? 0;
  const end = isDeployed
    ? `${steps} stacks deployed, then ${again.json?.outcome?.kind}; failing update: exit code ${update.exitCode}, ${update.restored} restored`
    : refusedBy(one);
  return `corpus-deploy: ${name}: ${end}, ${one.stubs.length} stand-ins, ${first.seconds.toFixed(2)} s`;
}

function reportOf(all) {
  const rows = all.map((one) => {
    const { first, isDeployed, again, seconds = first.seconds } = one;
    const stacks = isDeployed ? first.json.steps.length : '–';
    const second = again === undefined ? '–' : (again.json?.outcome?.kind ?? `exit code ${again.status}`);
    return `| ${titleOf(one)} | ${isDeployed ? 'yes' : refusedBy(one)} | ${stacks} | ${second} | ${stubText(one)} | ${seconds.toFixed(2)} |`;
  });
  const orders = all
    .filter(({ isStated }) => isStated)
    .map((one) => {
      const { order, outOfOrder } = one;
      const against = order === undefined ? '–' : order.against.length + order.missed.length + outOfOrder.length;
      return `| ${titleOf(one)} | ${order?.source.split('/').at(-1) ?? '–'} | ${order?.stated ?? '–'} | ${against} | ${order?.absent.join(', ') || '–'} |`;
    });
  const updates = all
    .filter(({ update }) => update)
    .map((one) => {
      const { victim, restored, steps, exitCode, changed = [], touched } = one.update;
      return `| ${titleOf(one)} | ${touched.length} | ${steps ?? '–'} | ${victim ? `${victim.logicalId} (${victim.type}) of ${victim.step}` : '–'} | ${exitCode ?? '–'} | ${restored ?? '–'} | ${changed.length} |`;
    });
  return [
    '| repository | deployed | stacks | once more | stand-ins by kind | seconds |',
    '|---|---|---:|---|---|---:|',
    ...rows,
    '',
    "| repository | maintainers' statement | services or dependencies stated | against it | not in the repository |",
    '|---|---|---:|---:|---|',
    ...orders,
    '',
    '| repository | services changed | steps | made to fail | exit code | stacks restored | not as before |',
    '|---|---:|---:|---|---:|---:|---:|',
    ...updates,
  ].join('\n');
}

function titleOf({ name }) {
  return name.replace('__', '/');
}

function tellMore({ name, stubs, first }) {
  console.log(`\n${name}`);
  for (const { kind, name: of } of stubs) console.log(`  ${kind}  ${of}`);
  if (first.status !== 0) console.log(first.stderr);
}
