import { LocalCloud } from '../../cloud/local/local-cloud.js';
import { localCloud } from '../../cloud/local/local-port.js';
import { checkTemplate, parseTemplate } from '../../cloud/local/template/index.js';
import { VirtualClock } from '../../cloud/local/virtual-clock.js';
import type { Cloud } from '../../cloud/port.js';
import { memoryStores } from '../../deploy/stores/memory-stores.js';
import type { PackagedStack } from '../../model/plan.js';
import { templateUrl } from '../../package/packaged.js';
import { memoryFiles } from '../../read/files/memory-files.js';
import { type PlanOptions, type PlanOutcome, planEstate, planSources } from './plan-estate.js';

type Files = Readonly<Record<string, string>>;

const given: PlanOptions = {
  directory: '.',
  assemblies: new Map(),
  environment: {},
  today: '2026-11-20',
  onProgress: () => undefined,
};

/** As a check has it: settings come from what is compared with, where there is one. */
function plan(proposed: Files, deployed?: Files, more: Partial<PlanOptions> = {}): Promise<PlanOutcome> {
  const files = memoryFiles(proposed);
  const before = deployed && memoryFiles(deployed);
  const sources = {
    proposed: files,
    ...(before && { deployed: before }),
    deployedDescription: before === undefined ? null : 'the base',
    policy: before ?? files,
    policyDescription: 'the base',
    diagnostics: [],
  };
  return planSources(sources, { ...given, ...more });
}

function stepsOf({ result }: PlanOutcome) {
  return result?.kind === 'planned' ? result.plan.steps : [];
}

function refusalsOf({ result }: PlanOutcome) {
  return result?.kind === 'refused' ? result.refusals.map(({ code, subject }) => ({ code, subject })) : [];
}

const orders = `service: orders
provider: { name: aws }
resources:
  Resources:
    Table: { Type: AWS::DynamoDB::Table, Properties: { TableName: orders, BillingMode: PAY_PER_REQUEST } }
    Topic: { Type: AWS::SNS::Topic }
  Outputs: { Topic: { Value: !Ref Topic, Export: { Name: orders-topic } } }
`;
const mailer = `service: mailer
provider: { name: aws, environment: { TOPIC: !ImportValue orders-topic, TABLE: "\${cf:orders-dev.Topic}" } }
functions: { send: { handler: src/send.handler } }
`;
const shop: Files = {
  'orders/serverless.yml': orders,
  'mailer/serverless.yml': mailer,
  'mailer/src/send.js': '1',
};

describe('without a cloud, against the base', () => {
  test('a new estate is made in the order of its imports', async () => {
    const outcome = await plan(shop);
    expect(stepsOf(outcome).map(({ id, kind }) => [id, kind])).toEqual([
      ['deploy:orders/main', 'create'],
      ['deploy:mailer/main', 'create'],
    ]);
    expect(stepsOf(outcome)[0]?.stateful).toEqual(['Table']);
    expect(outcome.input.importsOf.get('mailer/main')).toEqual(['orders-topic']);
  });

  test('where nothing differs nothing is done', async () => {
    const outcome = await plan(shop, shop);
    expect(outcome.result).toMatchObject({
      kind: 'planned',
      plan: { steps: [], unchanged: ['mailer/main', 'orders/main'] },
    });
  });

  test('other code is a step of its own, and said as code', async () => {
    const [step, ...others] = stepsOf(await plan({ ...shop, 'mailer/src/send.js': '2' }, shop));
    expect(others).toEqual([]);
    expect(step).toMatchObject({ id: 'deploy:mailer/main', kind: 'update' });
    expect(step?.changes.map(({ summary }) => summary)).toContain('code of SendLambdaFunction changes');
  });

  test('data that would be lost is refused, unless it is waived in the base', async () => {
    const without = orders.replace(/ {4}Table:.*\n/, '');
    const proposed = { ...shop, 'orders/serverless.yml': without };
    expect(refusalsOf(await plan(proposed, shop))).toEqual([{ code: 'stateful-removal', subject: 'Table' }]);
    const waiver = `version: 1\npolicies:\n  waivers:\n    - { rule: state/removal, subject: "orders:Table", owner: "@a", reason: "it is empty", expires: 2026-11-20 }\n`;
    expect(refusalsOf(await plan(proposed, { ...shop, 'stackgate.yml': waiver }))).toEqual([]);
    expect(refusalsOf(await plan(proposed, { ...shop, 'stackgate.yml': waiver.replace('20', '19') }))).not.toEqual([]);
    expect(refusalsOf(await plan({ ...proposed, 'stackgate.yml': waiver }, shop))).not.toEqual([]);
  });

  test.each([
    ['orders/serverless.yml', 'service: ['],
    ['alerts/template.yaml', 'Resources: [oops: {'],
  ])('a definition that cannot be read gives no plan: %s is not one that was removed', async (file, text) => {
    const outcome = await plan({ ...shop, [file]: text }, shop);
    expect(outcome.result).toBeUndefined();
    expect(outcome.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });

  test('while a definition is code that is not run, nothing is removed', async () => {
    const { 'orders/serverless.yml': _, ...rest } = shop;
    const code = 'module.exports = { service: "orders", provider: "aws" }';
    const outcome = await plan({ ...rest, 'orders/serverless.js': code }, shop);
    expect(stepsOf(outcome)).toEqual([]);
    expect(outcome.result?.kind).toBe('planned');
    expect(outcome.diagnostics.map((one) => one.code)).toContain('plan/nothing-removed');
  });

  test.each(['', 'Resource: { Topic: { Type: AWS::SNS::Topic } }', 'Resources: {}'])(
    'a file of its name that defines nothing is no removed service: %p',
    async (text) => {
      const template = 'Resources: { Topic: { Type: AWS::SNS::Topic } }';
      const outcome = await plan(
        { ...shop, 'alerts/template.yaml': text },
        { ...shop, 'alerts/template.yaml': template },
      );
      expect(outcome.result).toMatchObject({ kind: 'planned', plan: { steps: [] } });
      expect(outcome.diagnostics.map((one) => one.code)).toEqual(['read/definition-lost', 'plan/nothing-removed']);
      const removed = await plan(shop, { ...shop, 'alerts/template.yaml': template });
      expect(stepsOf(removed).map(({ kind }) => kind)).toEqual(['delete']);
    },
  );

  test('services beside the folder that is deployed are none that were removed', async () => {
    const { 'orders/serverless.yml': _, ...rest } = shop;
    const planned = async (files: Files, prefix: string) => {
      const proposed = { ...memoryFiles(files), prefix };
      const sources = { proposed, deployed: memoryFiles(shop), policy: proposed, diagnostics: [] };
      return planSources({ ...sources, deployedDescription: 'the base', policyDescription: 'it' }, given);
    };
    const part = await planned(rest, 'services/');
    expect(part.result?.kind).toBe('planned');
    expect(stepsOf(part).map(({ kind }) => kind)).not.toContain('delete');
    expect(part.diagnostics).toContainEqual(expect.objectContaining({ code: 'plan/nothing-removed' }));
    const own = { ...rest, 'stackgate.yml': 'version: 1' };
    for (const whole of [await planned(rest, ''), await planned(own, 'services/')])
      expect(refusalsOf(whole).map(({ code }) => code)).toContain('stateful-removal');
  });

  test('what is outside of the estate is listed, with what stands in for it', async () => {
    const { 'orders/serverless.yml': _, ...rest } = shop;
    const { externals } = await plan(rest);
    expect(externals.stubs).toEqual([{ kind: 'import', name: 'orders-topic', value: 'stub-orders-topic' }]);
    expect(externals.things).toEqual([
      expect.objectContaining({
        things: expect.objectContaining({ exports: { 'orders-topic': 'stub-orders-topic' } }),
      }),
    ]);
  });

  test('with several stages one has to be named', async () => {
    const settings = { 'stackgate.yml': 'version: 1\nstages: [{ name: dev }, { name: prod }]\n' };
    await expect(plan({ ...shop, ...settings })).rejects.toThrow('--stage');
    expect((await plan({ ...shop, ...settings }, undefined, { stage: 'prod' })).stage).toBe('prod');
  });
});

describe('against the embedded cloud', () => {
  const world = () => {
    const core = new LocalCloud();
    const clock = new VirtualClock({ startAt: core.now(), onAdvance: (time) => core.advanceTo(time) });
    const { artefacts } = memoryStores();
    return { core, cloud: localCloud(core, clock), artefacts };
  };

  async function create(cloud: Cloud, body: string, stack: PackagedStack): Promise<void> {
    const { stackName, tags, capabilities, bindings } = stack;
    const at = cloud.at(stack.target);
    const parameters: Record<string, string> = { ...stack.parameters };
    for (const { parameter, stackName: from, output } of bindings)
      parameters[parameter] = (await at.describeStack(from))?.outputs[output] ?? '';
    const change = {
      stackName,
      changeSetName: 'one',
      templateBody: body,
      parameters,
      tags,
      capabilities,
      token: 'one',
    };
    await at.createChangeSet({ ...change, type: 'CREATE' });
    await cloud.clock.sleep(60_000);
    await at.executeChangeSet(stackName, 'one', `execute-${stackName}`);
    await cloud.clock.sleep(3_600_000);
    expect((await at.describeStack(stackName))?.status).toBe('CREATE_COMPLETE');
  }

  async function deployed(files: Files) {
    const { cloud, artefacts, core } = world();
    const options = { cloud, artefacts };
    const outcome = await plan(files, undefined, options);
    for (const { target, things } of outcome.externals.things) core.addExternal(target, things);
    for (const { digest } of outcome.packaged.nested.values())
      core.putTemplate(templateUrl(digest), outcome.packaged.bodies.get(digest) ?? '');
    for (const { deploy } of stepsOf(outcome)) {
      const bytes = await artefacts.get(deploy?.templateDigest ?? '');
      if (deploy) await create(cloud, Buffer.from(bytes ?? []).toString(), deploy);
    }
    return options;
  }

  test('what was deployed is unchanged when it is planned again, bindings included', async () => {
    const options = await deployed(shop);
    const again = await plan(shop, undefined, options);
    expect(again.result).toMatchObject({
      kind: 'planned',
      plan: { steps: [], unchanged: ['mailer/main', 'orders/main'] },
    });
    expect(again.input.deployed.map(({ key, imports }) => [key, imports])).toEqual([
      ['mailer/main', ['orders-topic']],
      ['orders/main', []],
    ]);
  });

  test('a service that is excluded is not removed, and what others take from it is there', async () => {
    const side = { 'old/template.yaml': 'Resources: { T: { Type: AWS::SNS::Topic } }' };
    const options = await deployed({ ...shop, ...side });
    const settings = { 'stackgate.yml': 'version: 1\nexclude: [orders/**]\n' };
    const kept = await plan({ ...shop, ...side, ...settings }, undefined, options);
    expect(kept.result).toMatchObject({ kind: 'planned', plan: { steps: [] } });
    expect(kept.externals.stubs).toEqual([]);
    expect(kept.diagnostics).toEqual([
      expect.objectContaining({ code: 'plan/excluded-kept', message: expect.stringContaining('orders-dev is left') }),
    ]);
    const removed = await plan({ ...shop, ...settings }, undefined, options);
    expect(stepsOf(removed).map(({ id }) => id)).toEqual(['delete:old/main']);
  });

  test('nor is one whose excluded definition cannot be read', async () => {
    const options = await deployed(shop);
    const settings = { 'stackgate.yml': 'version: 1\nexclude: [orders/**]\n' };
    const broken = { ...shop, ...settings, 'orders/serverless.yml': 'service: [' };
    const { result, diagnostics } = await plan(broken, undefined, options);
    expect(result).toMatchObject({ kind: 'planned', plan: { steps: [] } });
    expect(diagnostics.map(({ code }) => code)).toContain('plan/nothing-removed');
  });

  test('a value for a NoEcho parameter of a stack that is there is told not to be deployed; nothing else is', async () => {
    const template =
      'Parameters: { Key: { Type: String, NoEcho: true }, Open: { Type: String } }\nResources: { Q: { Type: AWS::SQS::Queue } }';
    const files = (parameters: string) => ({
      'q/template.yaml': template,
      'stackgate.yml': `version: 1\nservices: [{ match: q/**, parameters: { ${parameters} } }]\n`,
    });
    const given = files('Key: hunter2, Open: x');
    expect((await plan(given, undefined, world())).diagnostics).toEqual([]);
    const state = world();
    const { packaged } = await plan(given, undefined, state);
    const [stack] = packaged.stacks;
    if (stack === undefined) throw new Error('no stack');
    await create(state.cloud, packaged.bodies.get(stack.templateDigest) ?? '', {
      ...stack,
      parameters: { ...stack.parameters, Key: 'old' },
    });
    const { diagnostics } = await plan(given, undefined, state);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'plan/secret-kept',
        message: expect.stringMatching(/^NoEcho parameter Key of stack q-?\S* is kept as it is; its value cannot be/),
        location: expect.objectContaining({ file: 'q/template.yaml' }),
      }),
    ]);
    expect(JSON.stringify(diagnostics)).not.toContain('hunter2');
    expect((await plan(files('Open: x'), undefined, state)).diagnostics).toEqual([]);
  });

  test('an import from another region is told to find nothing; one from its own is not', async () => {
    const user = 'Resources: { P: { Type: AWS::SNS::Topic, Properties: { TopicName: !ImportValue q } } }';
    const giver =
      'Resources: { Q: { Type: AWS::SQS::Queue } }\nOutputs: { Q: { Value: !GetAtt Q.QueueName, Export: { Name: q } } }';
    const files = { 'giver/template.yaml': giver, 'user/template.yaml': user };
    const apart = { 'stackgate.yml': 'version: 1\nservices: [{ match: user/**, region: eu-west-1 }]\n' };
    expect((await plan(files, undefined, world())).diagnostics).toEqual([]);
    const { diagnostics } = await plan({ ...files, ...apart }, undefined, world());
    expect(diagnostics).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'plan/import-across-regions',
        message: expect.stringMatching(/^user\/main in eu-west-1 imports q, which giver\/main exports in us-east-1/),
      }),
    ]);
  });

  test('what stands in for an import is listed each time, not only when it is put there', async () => {
    const files = { 'mailer/serverless.yml': mailer, 'mailer/src/send.js': '1' };
    const options = await deployed(files);
    const { result, externals } = await plan(files, undefined, options);
    expect(result).toMatchObject({ kind: 'planned', plan: { steps: [] } });
    expect(externals.stubs.map(({ kind, name }) => [kind, name])).toEqual([
      ['import', 'orders-topic'],
      ['stack-output', 'orders-dev.Topic'],
    ]);
  });

  test('what a binding gives is known while the stack that gives it stays, and may change with it', async () => {
    const alarms = (period: number) =>
      `service: alarms\nprovider: { name: aws }\nresources:\n  Resources:\n    Kept: { Type: AWS::DynamoDB::Table, Properties: { KeySchema: [], SSESpecification: { KMSMasterKeyId: "\${cf:orders-dev.Topic}" } } }\n    Late: { Type: AWS::CloudWatch::Alarm, Properties: { AlarmActions: ["\${cf:orders-dev.Topic}"] } }\n    Queue: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: ${period} } }\n`;
    const options = await deployed({ ...shop, 'alarms/serverless.yml': alarms(1) });
    const changed = { ...shop, 'alarms/serverless.yml': alarms(2) };
    const changesOf = async (files: Files) => {
      const step = stepsOf(await plan(files, undefined, options)).find(({ service }) => service === 'alarms');
      return step?.changes.map(({ logicalId, certainty }) => [logicalId, certainty]);
    };
    expect(await changesOf(changed)).toEqual([['Queue', 'certain']]);
    const topic = orders.replace('AWS::SNS::Topic', 'AWS::SNS::Topic, Properties: { DisplayName: New }');
    expect(await changesOf({ ...changed, 'orders/serverless.yml': topic })).toEqual([
      ['Kept', 'possible'],
      ['Late', 'possible'],
      ['Queue', 'certain'],
    ]);
  });

  test('a new stack is kept for its table when the run is taken back, not for the logs of its functions', async () => {
    const steps = stepsOf(await plan(shop, undefined, world()));
    expect(steps.map(({ service, stateful }) => [service, stateful])).toEqual([
      ['orders', ['Table']],
      ['mailer', []],
    ]);
    expect(steps[1]?.changes.map(({ type }) => type)).toContain('AWS::Logs::LogGroup');
  });

  test('a service that went away is deleted after its data may go, its consumer before it', async () => {
    const options = await deployed(shop);
    const other = { 'other/template.yaml': 'Resources: { Q: { Type: AWS::SQS::Queue } }' };
    const refused = refusalsOf(await plan(other, undefined, options));
    expect(refused.map(({ subject }) => subject)).toEqual(['SendLogGroup', 'Table']);
    const settings = { 'stackgate.yml': 'version: 1\nstages: [{ name: dev, ephemeral: true }]\n' };
    const steps = stepsOf(await plan({ ...other, ...settings }, undefined, options)).map(({ id }) => id);
    expect(steps).toEqual(['deploy:other/main', 'delete:mailer/main', 'delete:orders/main']);
  });

  test("a nested stack is its root: what changes inside is seen, its exports and imports are the root's", async () => {
    const nested = (delay: number): Files => ({
      'app/template.yaml':
        'Resources: { Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./inner.yaml } } }',
      'app/inner.yaml': `Resources: { Q: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: ${delay} } } }\nOutputs: { Q: { Value: q, Export: { Name: inner-q } } }`,
      'user/template.yaml':
        'Resources: { P: { Type: AWS::SNS::Topic, Properties: { TopicName: !ImportValue inner-q } } }',
    });
    const options = await deployed(nested(1));
    const outcome = await plan(nested(2), undefined, options);
    expect(stepsOf(outcome).map(({ id }) => id)).toEqual(['deploy:app/main']);
    expect(
      stepsOf(outcome)[0]
        ?.changes.map(({ logicalId }) => logicalId)
        .sort(),
    ).toEqual(['Inner', 'Q']);
    expect(outcome.input.deployed.map(({ key }) => key)).toEqual(['app/main', 'user/main']);
    expect(outcome.input.deployed[0]?.exports).toEqual({ 'inner-q': 'q' });
    expect(outcome.input.foreignImporters.size).toBe(0);
  });

  test('templates and code lie in the store, and no plan holds them', async () => {
    const { artefacts } = await deployed(shop);
    const outcome = await plan(shop, undefined, { artefacts });
    for (const { templateDigest, artefacts: code } of outcome.packaged.stacks)
      for (const digest of [templateDigest, ...code.map((one) => one.digest)])
        expect(await artefacts.get(digest)).toBeDefined();
    expect(JSON.stringify(outcome.result)).not.toContain('AWSTemplate');
  });
});

test('the example estate: every body is one that CloudFormation takes', async () => {
  const outcome = await planEstate({ ...given, directory: 'examples/shop', deployed: 'none' });
  expect(outcome.result).toMatchObject({ kind: 'planned' });
  expect(outcome.packaged.stacks.length).toBeGreaterThan(5);
  for (const body of outcome.packaged.bodies.values()) expect(() => checkTemplate(parseTemplate(body))).not.toThrow();
});
