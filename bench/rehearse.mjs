// What a rehearsal costs: estates of 10, 30 and 100 stacks in layers, deployed on the embedded CloudFormation, all of
// which change, and one stack that is new. Run `npm run build` first. Prints cases, seconds and cases a second;
// ends with 1 where 100 stacks take more than 10 s. `node bench/rehearse.mjs 100` measures one size.
import { LocalCloud } from '../lib/cloud/local/local-cloud.js';
import { localCloud } from '../lib/cloud/local/local-port.js';
import { VirtualClock } from '../lib/cloud/local/virtual-clock.js';
import { startRun } from '../lib/deploy/run.js';
import { memoryStores } from '../lib/deploy/stores/memory-stores.js';
import { ownerTags } from '../lib/model/stack-tags.js';
import { digestOf, stackFingerprint } from '../lib/plan/fingerprint.js';
import { rehearse } from '../lib/rehearse/rehearse.js';
import { generateRun, layeredOrder } from './generate-run.mjs';

const target = { account: '111122223333', region: 'eu-west-1' };
const sizes = process.argv.slice(2).map(Number);
const mostSeconds = 10;
let tooSlow = false;

console.log(`Node ${process.version}\nstacks   cases  seconds  processor  cases/s  operations  verdict`);
for (const size of sizes.length > 0 ? sizes : [10, 30, 100]) {
  const given = await estate(size);
  const [start, used] = [performance.now(), process.cpuUsage()];
  const { cases, operations, verdict } = await rehearse(given);
  const seconds = (performance.now() - start) / 1000;
  const processor = process.cpuUsage(used).user / 1e6;
  tooSlow ||= size <= 100 && seconds > mostSeconds;
  if (verdict !== 'proved') throw new Error(`the rehearsal of ${size} stacks says ${verdict}`);
  const cells = [`${cases}`.padStart(7), seconds.toFixed(2).padStart(8), processor.toFixed(2).padStart(10)];
  console.log(
    `${`${size}`.padStart(6)} ${cells.join(' ')} ${`${Math.round(cases / seconds)}`.padStart(8)} ${`${operations.done}`.padStart(11)}  ${verdict}`,
  );
}
if (tooSlow) {
  console.error(`a rehearsal of up to 100 stacks took more than ${mostSeconds} s`);
  process.exitCode = 1;
}

/** The last stack is new; the others are there, and change. */
async function estate(size) {
  const { plan: machinePlan } = generateRun(size, layeredOrder, 1);
  const stores = memoryStores();
  const cloud = new LocalCloud({ changeSetDuration: 100, duration: () => 100 });
  const first = await planOf(machinePlan, 1, stores, new Map());
  const clock = new VirtualClock({ startAt: cloud.now(), onAdvance: (time) => cloud.advanceTo(time) });
  const tools = { ...stores, cloud: localCloud(cloud, clock), holder: 'bench' };
  const without = {
    ...first,
    steps: first.steps.slice(0, -1),
    order: first.order.filter(({ step }) => step !== first.steps.at(-1).id),
  };
  await startRun(tools, { run: 'base', plan: without, options: { concurrency: 50, keepGoing: false } });
  const deployed = new Map(without.steps.map(({ stackName, deploy }) => [stackName, stackFingerprint(deploy)]));
  const plan = await planOf(machinePlan, 2, stores, deployed);
  return { plan, state: cloud.snapshot(), artefacts: stores.artefacts, artefactExists: () => true };
}

async function planOf({ steps: generated }, version, { artefacts }, deployed) {
  const nameOf = (id) => id.slice('deploy:'.length, -'/main'.length);
  const steps = [];
  for (const { id, after, estimate } of generated) {
    const service = nameOf(id);
    const hard = after.filter(({ strength }) => strength === 'hard').map(({ step }) => nameOf(step));
    const body = template(service, version, hard);
    await artefacts.put(Buffer.from(body));
    const stackName = `${service}-dev`;
    const key = `${service}/main`;
    steps.push({
      ...{ id, stack: key, service, stackName, target, phase: 'expand', estimate },
      kind: deployed.has(stackName) ? 'update' : 'create',
      expects: deployed.get(stackName) ?? 'absent',
      deploy: {
        ...{
          key,
          service,
          stackName,
          target,
          parameters: { Stage: 'dev' },
          noEcho: [],
          bindings: [],
          artefacts: [],
          stubs: [],
        },
        templateDigest: digestOf(body),
        templateBytes: Buffer.byteLength(body),
        tags: ownerTags(service, key, 'dev'),
        capabilities: ['CAPABILITY_IAM'],
      },
      ...{ reasons: ['its template differs'], changes: [], stateful: [], mayBeUnchanged: false },
    });
  }
  const order = generated.flatMap(({ id, after }) =>
    after.map(({ step, strength }) => ({
      step: id,
      after: step,
      strength,
      because: [{ kind: 'import', text: 'imports' }],
    })),
  );
  const plan = { schemaVersion: 1, fingerprint: '0'.repeat(64), stage: 'dev', ephemeral: false, steps, order };
  return { ...plan, cut: [], unchanged: [], neighbours: [] };
}

/** A service of three functions with a role, a topic that it exports and a table; about 5 KB. */
function template(service, version, imports) {
  const role = {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      Policies: [
        {
          PolicyName: 'own',
          PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sns:Publish', Resource: { Ref: 'Topic' } }] },
        },
      ],
    },
  };
  const fn = (name) => ({
    Type: 'AWS::Lambda::Function',
    Properties: {
      Handler: `src/${name}.handler`,
      Runtime: 'nodejs22.x',
      Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
      Code: { S3Bucket: 'artefacts', S3Key: `${service}/${version}/${name}.zip` },
      Environment: {
        Variables: {
          TABLE: { Ref: 'Table' },
          ...Object.fromEntries(imports.map((one, at) => [`FROM${at}`, { 'Fn::ImportValue': `${one}-topic` }])),
        },
      },
    },
  });
  const log = (name) => ({
    Type: 'AWS::Logs::LogGroup',
    Properties: { LogGroupName: `/aws/lambda/${service}-${name}` },
  });
  return JSON.stringify({
    Description: `Service ${service}. ${'x'.repeat(2_000)}`.slice(0, 1_000),
    Parameters: { Stage: { Type: 'String' } },
    Resources: {
      Role: role,
      Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: `${service} ${version}` } },
      Table: {
        Type: 'AWS::DynamoDB::Table',
        DeletionPolicy: 'Retain',
        Properties: {
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        },
      },
      ...Object.fromEntries(
        ['Read', 'Write', 'Sweep'].flatMap((name) => [
          [name, fn(name)],
          [`${name}Logs`, log(name)],
        ]),
      ),
    },
    Outputs: { Topic: { Value: { Ref: 'Topic' }, Export: { Name: `${service}-topic` } } },
  });
}
