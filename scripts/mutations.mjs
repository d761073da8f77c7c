// Breaks the planner, the machine, the runner and the embedded cloud in one place at a time, and expects a test to
// fail each time: a test suite that is green over a broken program proves nothing. Prints a line for each mutation.
//
//   node scripts/mutations.mjs                all of them, two at a time (minutes; not part of `npm test`)
//   node scripts/mutations.mjs --only ID      one; may be given more than once
//   node scripts/mutations.mjs --check        only whether each still fits its source
//   node scripts/mutations.mjs --write        all, and docs/mutations.md from what came of them
//
// Works on copies under .tmp/, never on the sources. Exit code 1 where one survived, no longer fits or breaks more
// than it says.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './generated-file.mjs';
import { mutations as aws } from './mutations/aws.mjs';
import { mutations as cloud } from './mutations/cloud.mjs';
import { misfits } from './mutations/fit.mjs';
import { mutations as machine } from './mutations/machine.mjs';
import { pageOf } from './mutations/page.mjs';
import { mutations as planner } from './mutations/planner.mjs';
import { mutations as runner } from './mutations/runner.mjs';
import { mutations as stores } from './mutations/stores.mjs';
import { openWorkplaces } from './mutations/workplace.mjs';

const groups = [
  { title: 'Planner', mutations: planner },
  { title: 'Machine', mutations: machine },
  { title: 'Journal, runner and driver', mutations: runner },
  { title: 'Stores in a bucket', mutations: stores },
  { title: 'Deploying to AWS', mutations: aws },
  { title: 'Embedded CloudFormation', mutations: cloud },
];
const atOnce = 2;

const args = process.argv.slice(2);
const only = args.flatMap((arg, at) => (arg === '--only' ? [args[at + 1]] : []));
const all = groups.flatMap(({ mutations }) => mutations);
const chosen = only.length === 0 ? all : all.filter(({ id }) => only.includes(id));
const problems = [
  ...misfits(all),
  ...only.filter((id) => !all.some((mutation) => mutation.id === id)).map((id) => `there is no mutation ${id}`),
];
for (const problem of problems) console.error(`mutations: ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else if (args.includes('--check')) console.log(`${all.length} mutations fit their sources`);
else await runAll();

async function runAll() {
  const begun = Date.now();
  const workplaces = await openWorkplaces(atOnce);
  try {
    const tests = [...new Set(chosen.flatMap((mutation) => mutation.tests))];
    const green = await workplaces[0].run(tests);
    if (green.kind !== 'passed') {
      console.error(`mutations: without any mutation, ${green.kind === 'caught' ? green.by : green.reason} fails`);
      process.exitCode = 1;
      return;
    }
    const results = await judgeAll(workplaces);
    report(results, Math.round((Date.now() - begun) / 1000));
  } finally {
    for (const workplace of workplaces) workplace.close();
  }
}

/** @returns what came of each, by id */
async function judgeAll(workplaces) {
  const open = [...chosen];
  const results = new Map();
  const work = async (workplace) => {
    for (let mutation = open.shift(); mutation !== undefined; mutation = open.shift()) {
      const result = await workplace.judge(mutation);
      results.set(mutation.id, result);
      console.log(lineOf(mutation, result));
    }
  };
  await Promise.all(workplaces.map(work));
  return results;
}

function lineOf({ id }, result) {
  if (result.kind === 'caught') return `${id}  caught by ${result.by}`;
  return `${id}  ${result.kind === 'passed' ? 'SURVIVED' : `BROKEN: ${result.reason}`}`;
}

function report(results, seconds) {
  const count = (kind) => [...results.values()].filter((result) => result.kind === kind).length;
  const [caught, survived, broken] = ['caught', 'passed', 'broken'].map(count);
  const isWhole = survived + broken === 0;
  if (args.includes('--write')) {
    if (isWhole && only.length === 0) writeFileSync(join(root, 'docs/mutations.md'), pageOf(groups, results));
    else console.error('mutations: docs/mutations.md stays as it is; it tells of a whole run with all of them caught');
  }
  console.log(`in ${seconds} s`);
  console.log(`${caught} caught, ${survived} survived${broken === 0 ? '' : `, ${broken} broken`}`);
  if (!isWhole) process.exitCode = 1;
}
