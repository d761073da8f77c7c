// What planning and the machine cost themselves, for 500 stacks with about 3,000 orders of which all change: the
// planner from its input to the plan, the machine from a fresh plan over every event of a run. Run `npm run build`
// first. Prints the first and the median of the rounds, in milliseconds.
import { machinePlanOf, openMachine, step } from '../lib/deploy/machine/index.js';
import { ownerTags } from '../lib/model/stack-tags.js';
import { makePlan } from '../lib/plan/make-plan.js';
import { denseOrder, generateRun } from './generate-run.mjs';
import { loadSimulator } from './load-simulator.mjs';

const { simulateMachine, fairWorld } = await loadSimulator();
const stacks = Number(process.argv[2] ?? 500);
const rounds = Number(process.argv[3] ?? 15);
const target = { account: '111122223333', region: 'eu-west-1' };

const estates = Array.from({ length: rounds }, (_, seed) => generateRun(stacks, denseOrder, seed + 1));
const inputs = estates.map(({ plan }) => planInputOf(plan));
const plans = [];
const planning = inputs.map((input) => timed(() => plans.push(planned(input))));
const [plan] = plans;
console.log(`${stacks} stacks, ${plan.order.length} orders, ${rounds} rounds, Node ${process.version}`);
print('planner', planning);
for (const lastFails of [false, true])
  for (const concurrency of [5, stacks]) {
    const title = lastFails ? 'last step fails, all restored' : 'deployed';
    print(
      `machine, ${title}, concurrency ${concurrency}`,
      plans.map((one, at) => timeRun(one, estates[at], concurrency, lastFails)),
    );
  }

/** Hard orders become imports of exports, soft ones calls; four in five stacks exist already. */
function planInputOf({ steps }) {
  const names = new Map(steps.map(({ id }) => [id, id.slice('deploy:'.length, -'/main'.length)]));
  const byName = new Map(steps.map((one) => [names.get(one.id), one]));
  const proposed = [...byName.keys()].map((name) => packaged(name));
  const importsOf = (name, strength) =>
    byName
      .get(name)
      .after.filter((one) => one.strength === strength)
      .map((one) => names.get(one.step));
  return {
    stage: 'dev',
    ephemeral: false,
    proposed,
    deployed: proposed
      .filter((_, at) => at % 5 !== 0)
      .map((stack) => deployed(stack, importsOf(stack.service, 'hard'))),
    edges: proposed.flatMap(({ service }) => [
      ...importsOf(service, 'hard').map((to) => edge('import', 'import-value', service, to, `${to}-arn`)),
      ...importsOf(service, 'soft').map((to) => edge('call', 'lambda-invoke', service, to)),
    ]),
    dropped: [],
    declared: [],
    changes: mapOf(proposed, () => [change('Charge', 'changed'), change('Refund', 'added'), change('Role', 'changed')]),
    stateful: mapOf(proposed, () => []),
    stackOf: (service) => (byName.has(service) ? `${service}/main` : undefined),
    exportsOf: mapOf(proposed, ({ service }) => [`${service}-arn`]),
    importsOf: mapOf(proposed, ({ service }) => importsOf(service, 'hard').map((to) => `${to}-arn`)),
    foreignImporters: new Map(),
    waived: () => false,
    estimates: mapOf(proposed, ({ service }) => byName.get(service).estimate),
  };
}

function packaged(service) {
  return {
    key: `${service}/main`,
    service,
    stackName: `${service}-dev`,
    target,
    templateDigest: service.padEnd(64, 'a'),
    templateBytes: 20_000,
    parameters: { Stage: 'dev', Version: '2' },
    noEcho: [],
    bindings: [],
    tags: ownerTags(service, `${service}/main`, 'dev'),
    capabilities: ['CAPABILITY_IAM'],
    artefacts: [],
    stubs: [],
  };
}

function deployed(stack, imports) {
  const { key, service, stackName, parameters, tags } = stack;
  return {
    key,
    service,
    stackName,
    target,
    templateDigest: service.padEnd(64, 'b'),
    parameters,
    noEcho: [],
    tags,
    status: 'UPDATE_COMPLETE',
    lastOperation: 'operation-1',
    outputs: {},
    exports: { [`${service}-arn`]: 'arn' },
    imports: imports.map((to) => `${to}-arn`),
    terminationProtection: false,
  };
}

function edge(kind, mechanism, from, to, detail) {
  return {
    key: `${kind} ${mechanism} ${from}:main → ${to}:main`,
    kind,
    mechanism,
    from: { service: from, id: 'main' },
    to: { service: to, id: 'main' },
    declared: 'yes',
    granted: 'yes',
    wired: 'yes',
    evidence: [],
    location: { file: `${from}.yml`, line: 1, column: 1 },
    ...(detail && { detail }),
  };
}

function change(logicalId, action) {
  return { logicalId, type: 'AWS::Lambda::Function', action, certainty: 'certain', summary: `${logicalId} ${action}` };
}

function mapOf(proposed, read) {
  return new Map(proposed.map((stack) => [stack.key, read(stack)]));
}

function planned(input) {
  const result = makePlan(input);
  if (result.kind !== 'planned') throw new Error(result.refusals[0].message);
  return result.plan;
}

/** The events are found in a run before, so that only the machine is timed; the plan is new to it. */
function timeRun(plan, { seconds }, concurrency, lastFails) {
  const options = { concurrency, keepGoing: false };
  const fair = fairWorld((id) => seconds.get(id));
  const last = plan.steps.at(-1).id;
  const answer = (command) =>
    lastFails && command.type === 'perform' && command.step === last
      ? { seconds: 1e6, event: { type: 'step-failed', step: last, reason: 'bench', left: 'changed' } }
      : fair.answer(command);
  const events = simulateMachine(machinePlanOf(plan), options, { answer }).moments.map(({ event }) => event);
  let outcome;
  const took = timed(() => {
    let state = openMachine(machinePlanOf(plan), options);
    for (const event of events) state = step(state, event).state;
    outcome = state.outcome;
  });
  if (outcome !== (lastFails ? 'failed-and-restored' : 'deployed')) throw new Error(`the run ended ${outcome}`);
  return took;
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function print(title, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const figures = `first ${times[0].toFixed(1)} ms  median ${sorted[Math.floor(sorted.length / 2)].toFixed(1)} ms`;
  console.log(`${title.padEnd(62)} ${figures}`);
}
