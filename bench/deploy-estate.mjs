import { loadSupport } from './load-simulator.mjs';

const { newWorld, planOf, toolsOf, deployedIn } = await loadSupport('deploy-world');
const { startRun } = await import('../lib/deploy/run.js');

/** Shares of a stack's time, of resources that each wait for the one before. */
const chain = { Role: 0.2, Function: 0.5, Topic: 0.3 };
/** Seconds of what is made beside them. */
const beside = { Logs: 3, Queue: 10 };

/**
 * A cloud in which four of five stacks of a generated run stand in their first version, without imports, and the plan
 * that makes or updates all of them: an import for each hard order, an edge for each soft one.
 *
 * @param cloudOptions of the embedded cloud, for the run that is measured
 */
export async function deployedEstate({ plan: { steps }, seconds }, cloudOptions = {}) {
  const stacks = steps.map(({ id, after, estimate }) => ({
    name: nameOf(id),
    estimate,
    hard: after.filter(({ strength }) => strength === 'hard').map(({ step }) => nameOf(step)),
    soft: after.filter(({ strength }) => strength === 'soft').map(({ step }) => nameOf(step)),
  }));
  const before = newWorld({ duration: () => 0, changeSetDuration: 0 });
  await makeFirstVersion(before, stacks);
  // Nobody deploys twice within the hour.
  await before.clock.sleep(2 * 3_600_000);
  const taken = new Map(steps.map(({ id }) => [`${nameOf(id)}-dev`, seconds.get(id)]));
  const duration = ({ stackName, logicalId }) => 1000 * (beside[logicalId] ?? chain[logicalId] * taken.get(stackName));
  const options = { duration, ...cloudOptions };
  const world = newWorld(options, before);
  return { world, options, plan: await planOf(world, estateOf(stacks, 2), await inputOf(world, stacks)) };
}

async function makeFirstVersion(world, stacks) {
  const isThere = (at) => stacks.length === 1 || at % 5 !== 0;
  const first = stacks.filter((_, at) => isThere(at)).map((stack) => ({ ...stack, hard: [], soft: [] }));
  const plan = await planOf(world, estateOf(first, 1), await inputOf(world, first));
  const options = { concurrency: first.length, keepGoing: false };
  const { outcome } = await startRun(toolsOf(world), { run: 'first', plan, options });
  if (outcome?.kind !== 'deployed') throw new Error(`the first version ended ${JSON.stringify(outcome)}`);
}

function estateOf(stacks, version) {
  return Object.fromEntries(
    stacks.map(({ name, hard }) => [
      name,
      { template: templateOf(name, version, hard), after: hard, capabilities: ['CAPABILITY_IAM'] },
    ]),
  );
}

/** In each version every resource of the chain differs; a function is told of what its stack imports. */
function templateOf(name, version, imports) {
  const text = `version ${version}`;
  const Variables = Object.fromEntries(imports.map((from, at) => [`TOPIC_${at}`, importOf(from)]));
  const role = { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] }, Description: text };
  const code = { Code: { S3Bucket: 'code', S3Key: `${name}-${version}` }, Handler: 'index.handler' };
  return {
    Resources: {
      Role: { Type: 'AWS::IAM::Role', Properties: role },
      Function: {
        Type: 'AWS::Lambda::Function',
        Properties: { ...code, Role: { 'Fn::GetAtt': ['Role', 'Arn'] }, Environment: { Variables } },
      },
      Topic: { Type: 'AWS::SNS::Topic', DependsOn: 'Function', Properties: { DisplayName: text } },
      Logs: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 14 * version } },
      Queue: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 30 * version } },
    },
    Outputs: { Topic: { Value: { Ref: 'Topic' }, Export: { Name: `${name}-topic` } } },
  };
}

const importOf = (from) => ({ 'Fn::ImportValue': `${from}-topic` });

async function inputOf(world, stacks) {
  const names = new Set(stacks.map(({ name }) => name));
  return {
    edges: stacks.flatMap(({ name, soft }) => soft.map((to) => call(name, to))),
    estimates: mapOf(stacks, ({ estimate }) => estimate),
    exportsOf: mapOf(stacks, ({ name }) => [`${name}-topic`]),
    importsOf: mapOf(stacks, ({ hard }) => hard.map((from) => `${from}-topic`)),
    stackOf: (service) => (names.has(service) ? `${service}/main` : undefined),
    deployed: await deployedIn(world),
  };
}

function call(from, to) {
  return {
    key: `call lambda-invoke ${from}:main → ${to}:main`,
    kind: 'call',
    mechanism: 'lambda-invoke',
    from: { service: from, id: 'main' },
    to: { service: to, id: 'main' },
    declared: 'yes',
    granted: 'yes',
    wired: 'yes',
    evidence: [],
    location: { file: `${from}.yml`, line: 1, column: 1 },
  };
}

const mapOf = (stacks, read) => new Map(stacks.map((stack) => [`${stack.name}/main`, read(stack)]));

const nameOf = (id) => id.slice('deploy:'.length, -'/main'.length);
