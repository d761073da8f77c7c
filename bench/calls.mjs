// Calls to CloudFormation's API per stack, by action, for deploys of generated estates on the embedded cloud's clock,
// against the fewest with which stacks can be deployed as safely: for each one look at it, its template where it is
// there, a change set, one look at that, the execution, a look every 5 s while its operation runs, and one
// at the end. Run `npm run build` first.
//
//   node bench/calls.mjs [sizes] [k] [seed]
//
// Seeded and simulated: the same call prints the same figures on every machine.
import { cloudFormationOver } from '../lib/cloud/adapter/cloudformation-over.js';
import { startRun } from '../lib/deploy/run.js';
import { deployedEstate } from './deploy-estate.mjs';
import { generateRun, randomOrder } from './generate-run.mjs';
import { loadSupport } from './load-simulator.mjs';

const { toolsOf } = await loadSupport('deploy-world');
const sizes = (process.argv[2] ?? '1,10,100').split(',').map(Number);
const concurrency = Number(process.argv[3] ?? 5);
const seed = Number(process.argv[4] ?? 1);
/** Milliseconds between two looks at an operation, for the fewest. */
const allowed = 5_000;

for (const size of sizes) {
  const { world, plan } = await deployedEstate(generateRun(size, randomOrder, seed), { changeSetDuration: 3_000 });
  const { cloud, calls } = counted(world);
  const options = { concurrency, keepGoing: false };
  const report = await startRun(toolsOf(world, { cloud }), { run: 'second', plan, options });
  if (report.outcome?.kind !== 'deployed') throw new Error(`the run ended ${JSON.stringify(report.outcome)}`);
  const fewest = await fewestCalls(world, plan);
  const all = [...calls.values()].reduce((sum, count) => sum + count, 0);
  const [perStack, least] = [all / size, fewest.all / size];
  console.log(
    `${size} stacks: ${perStack.toFixed(1)} calls each, fewest ${least.toFixed(1)}, ${(perStack / least).toFixed(2)} times`,
  );
  for (const [action, count] of [...calls].sort(([, a], [, b]) => b - a))
    console.log(
      `  ${action.padEnd(22)} ${(count / size).toFixed(2).padStart(6)}   fewest ${(fewest.by(action) / size).toFixed(2)}`,
    );
}

function counted({ core, clock }) {
  const calls = new Map();
  const sendAt = (target) => async (action, input) => {
    calls.set(action, (calls.get(action) ?? 0) + 1);
    return core.call(target, action, input);
  };
  return { calls, cloud: { clock, at: (target) => cloudFormationOver(sendAt(target)) } };
}

async function fewestCalls({ here }, { steps }) {
  let polls = 0;
  for (const { stackName } of steps) {
    const events = await here.events(stackName);
    const [last] = events;
    const began = events.findLast(({ operationId }) => operationId === last.operationId);
    polls += Math.ceil((last.at - began.at) / allowed);
  }
  const there = steps.filter(({ expects }) => expects !== 'absent').length;
  const fewest = new Map([
    ['DescribeStacks', 2 * steps.length],
    ['GetTemplate', there],
    ['CreateChangeSet', steps.length],
    ['DescribeChangeSet', steps.length],
    ['ExecuteChangeSet', steps.length],
    ['DescribeStackEvents', polls],
  ]);
  const all = [...fewest.values()].reduce((sum, count) => sum + count, 0);
  return { all, by: (action) => fewest.get(action) ?? 0 };
}
