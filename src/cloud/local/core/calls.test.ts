import { driver, exported, refusal, resource, template } from '../../../../test/cloud-local/driver.js';

const one = template({ A: resource() });
const other = template({ A: resource({ DelaySeconds: 5 }) });
const text = JSON.stringify(one);

test('R50 the same call with the same token is done once and answered alike', () => {
  const d = driver();
  const create = () => d.call('CreateStack', { StackName: 's', TemplateBody: text, ClientRequestToken: 't1' });
  const answer = create();
  expect(create()).toEqual(answer);
  d.done();
  const update = () =>
    d.call('UpdateStack', { StackName: 's', TemplateBody: JSON.stringify(other), ClientRequestToken: 't2' });
  expect(update()).toEqual(update());
  d.done();
  expect(update()).toMatchObject({ StackId: answer.StackId });
  d.changeSet('s', 'c', one);
  const execute = () => d.call('ExecuteChangeSet', { StackName: 's', ChangeSetName: 'c', ClientRequestToken: 't3' });
  expect([execute(), execute()]).toEqual([{}, {}]);
  d.done();
  const remove = () => d.call('DeleteStack', { StackName: 's', ClientRequestToken: 't4' });
  expect([remove(), remove()]).toEqual([{}, {}]);
  d.done();
  const operations = d.stack(String(answer.StackId)).LastOperations as { OperationType: string }[];
  expect(operations.map(({ OperationType: type }) => type)).toEqual([
    'DELETE_STACK',
    'UPDATE_STACK',
    'UPDATE_STACK',
    'CREATE_STACK',
  ]);
});

test('R51 a token of one call is no token for another', () => {
  const d = driver();
  d.create('s', one, { ClientRequestToken: 't' });
  expect(refusal(() => d.update('s', other, { ClientRequestToken: 't' }))).toMatch(/^TokenAlreadyExistsException/);
  expect(refusal(() => d.create('s', other, { ClientRequestToken: 't' }))).toMatch(/^TokenAlreadyExistsException/);
});

test('R52 every event carries the token and the operation of the call that began it', () => {
  const d = driver();
  const { OperationId: id } = d.create('s', one, { ClientRequestToken: 't' });
  const { StackEvents: events } = d.call('DescribeStackEvents', { StackName: 's' }) as { StackEvents: object[] };
  expect(events.length).toBeGreaterThan(3);
  for (const event of events) expect(event).toMatchObject({ ClientRequestToken: 't', OperationId: id });
  expect(d.stack('s').LastOperations).toEqual([{ OperationType: 'CREATE_STACK', OperationId: id }]);
});

test('R53 events are asked for by operation, failures alone if wanted', () => {
  const d = driver({
    faults: [
      {
        match: { logicalId: 'A', resourceAction: 'update', phase: 'forward' },
        effect: { kind: 'resource-fails', reason: 'no' },
      },
    ],
  });
  d.create('s', one);
  const { OperationId: id } = d.update('s', other);
  const { OperationEvents: all } = d.call('DescribeEvents', { OperationId: id }) as { OperationEvents: object[] };
  for (const event of all) expect(event).toMatchObject({ OperationId: id, OperationType: 'UPDATE_STACK' });
  const failed = d.call('DescribeEvents', { OperationId: id, Filters: { FailedEvents: true } });
  expect(failed.OperationEvents).toMatchObject([
    { LogicalResourceId: 'A', ResourceStatus: 'UPDATE_FAILED', ResourceStatusReason: 'no' },
  ]);
});

test('R54 events come newest first, and lists in pages', () => {
  const d = driver({ pageSize: 2 });
  for (const name of ['a', 'b', 'c', 'd', 'e']) d.create(name, template({ A: resource() }, { O: exported(name, 'v') }));
  const all = (action: string, member: string, input = {}) => {
    const items: Record<string, unknown>[] = [];
    let token: unknown;
    do {
      const answer = d.call(action, { ...input, ...(token === undefined ? {} : { NextToken: token }) });
      const page = answer[member] as Record<string, unknown>[];
      expect(page.length).toBeLessThanOrEqual(2);
      items.push(...page);
      token = answer.NextToken;
    } while (token !== undefined);
    return items;
  };
  expect(all('DescribeStacks', 'Stacks').map((stack) => stack.StackName)).toEqual(['e', 'd', 'c', 'b', 'a']);
  expect(all('ListStacks', 'StackSummaries')).toHaveLength(5);
  expect(all('ListExports', 'Exports').map((one) => one.Name)).toEqual(['a', 'b', 'c', 'd', 'e']);
  const times = all('DescribeStackEvents', 'StackEvents', { StackName: 'a' }).map((event) => Number(event.Timestamp));
  expect(times).toEqual([...times].sort((first, second) => second - first));
  expect(refusal(() => d.call('ListExports', { NextToken: 'forged' }))).toMatch(/^ValidationError/);
});

const role = (properties = {}) =>
  template({ R: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {}, ...properties } } });

test('R55 what a template may do to permissions or expand to is acknowledged', () => {
  const d = driver();
  expect(refusal(() => d.create('s', role()))).toBe(
    'InsufficientCapabilitiesException: Requires capabilities : [CAPABILITY_IAM]',
  );
  expect(refusal(() => d.create('s', role({ RoleName: 'r' }), { Capabilities: ['CAPABILITY_IAM'] }))).toBe(
    'InsufficientCapabilitiesException: Requires capabilities : [CAPABILITY_NAMED_IAM]',
  );
  const looped = { ...one, Transform: 'AWS::LanguageExtensions' };
  expect(refusal(() => d.create('s', looped))).toMatch(/CAPABILITY_AUTO_EXPAND/);
  d.changeSet('t', 'c', looped, { ChangeSetType: 'CREATE' });
  d.create('s', role({ RoleName: 'r' }), { Capabilities: ['CAPABILITY_NAMED_IAM'] });
  expect(d.status('s')).toBe('CREATE_COMPLETE');
});

test('R56 a stack policy refuses changes, but for an update that brings its own', () => {
  const d = driver();
  const deny = JSON.stringify({
    Statement: [
      { Effect: 'Allow', Action: 'Update:*', Principal: '*', Resource: '*' },
      { Effect: 'Deny', Action: ['Update:Modify', 'Update:Delete'], Principal: '*', Resource: 'LogicalResourceId/A' },
    ],
  });
  const allow = JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'Update:*', Principal: '*', Resource: '*' }] });
  d.create('s', one, { StackPolicyBody: deny });
  d.update('s', other);
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(d.reasons('s').join()).toContain('Action denied by stack policy: Statement');
  d.update('s', template({ B: resource() }));
  expect(d.status('s')).toBe('UPDATE_ROLLBACK_COMPLETE');
  d.update('s', other, { StackPolicyDuringUpdateBody: allow });
  expect([d.status('s'), d.call('GetStackPolicy', { StackName: 's' })]).toEqual([
    'UPDATE_COMPLETE',
    { StackPolicyBody: deny },
  ]);
});

const secret = template(
  { A: resource({ Tags: [{ Key: 'k', Value: { Ref: 'P' } }] }) },
  {},
  { Parameters: { P: { Type: 'String', NoEcho: true }, Q: { Type: 'String', Default: 'q' } } },
);
const given = (value: string) => ({ Parameters: [{ ParameterKey: 'P', ParameterValue: value }] });

test('R57 a NoEcho value is in no answer', () => {
  const d = driver();
  d.create('s', secret, given('hunter2'));
  d.changeSet('s', 'c', secret, given('hunter3'));
  const answers = [
    d.stack('s'),
    d.call('DescribeStackEvents', { StackName: 's' }),
    d.call('DescribeChangeSet', { StackName: 's', ChangeSetName: 'c' }),
    d.call('DescribeStackResources', { StackName: 's' }),
    d.call('GetTemplate', { StackName: 's' }),
  ];
  expect(d.stack('s').Parameters).toEqual([
    { ParameterKey: 'P', ParameterValue: '****' },
    { ParameterKey: 'Q', ParameterValue: 'q' },
  ]);
  expect(JSON.stringify(answers)).not.toMatch(/hunter/);
});

test('R58 what an update does not mention stays: previous values, tags, role', () => {
  const d = driver();
  const Tags = [{ Key: 'team', Value: 'a' }];
  d.create('s', secret, { ...given('hunter2'), Tags, RoleARN: 'arn:aws:iam::111111111111:role/deploy' });
  d.call('UpdateStack', {
    StackName: 's',
    UsePreviousTemplate: true,
    Parameters: [
      { ParameterKey: 'P', UsePreviousValue: true },
      { ParameterKey: 'Q', ParameterValue: 'r' },
    ],
  });
  d.done();
  expect(d.stack('s')).toMatchObject({
    StackStatus: 'UPDATE_COMPLETE',
    Tags,
    RoleARN: 'arn:aws:iam::111111111111:role/deploy',
  });
  const parameters = [
    { ParameterKey: 'P', UsePreviousValue: true },
    { ParameterKey: 'Q', UsePreviousValue: true },
  ];
  expect(refusal(() => d.update('s', secret, { Parameters: parameters }))).toMatch(/No updates are to be performed/);
});

test('R59 a template in the call has a limit in UTF-8 bytes; a larger one comes from an address', () => {
  const d = driver();
  const large = template({ A: resource() }, {}, { Metadata: { text: 'é'.repeat(26_000) } });
  expect(JSON.stringify(large).length).toBeLessThan(51_200);
  expect(refusal(() => d.create('s', large))).toMatch(/templateBody.*less than or equal to 51200/);
  d.cloud.putTemplate('https://b.s3.amazonaws.com/t.json', JSON.stringify(large));
  d.call('CreateStack', { StackName: 's', TemplateURL: 'https://b.s3.amazonaws.com/t.json' });
  d.done();
  expect(d.status('s')).toBe('CREATE_COMPLETE');
  expect(refusal(() => d.call('CreateStack', { StackName: 't', TemplateURL: 'https://elsewhere/' }))).toMatch(
    /S3 error/,
  );
});

test('R70 the template is kept as it was sent', () => {
  const d = driver();
  const body = '# a comment\nResources:\n  A: {Type: AWS::SQS::Queue}\n';
  d.call('CreateStack', { StackName: 's', TemplateBody: body });
  d.done();
  expect(d.call('GetTemplate', { StackName: 's', TemplateStage: 'Original' }).TemplateBody).toBe(body);
  expect(d.call('GetTemplateSummary', { StackName: 's' })).toMatchObject({ ResourceTypes: ['AWS::SQS::Queue'] });
  expect(d.call('ValidateTemplate', { TemplateBody: JSON.stringify(role()) })).toMatchObject({
    Capabilities: ['CAPABILITY_IAM'],
  });
});

test('names that JavaScript knows are names like any other', () => {
  const d = driver();
  const tagged = resource({ Tags: [{ Key: '__proto__', Value: { 'Fn::ImportValue': 'constructor' } }] });
  d.create(
    'constructor',
    template({ constructor: resource(), toString: resource() }, { valueOf: exported('constructor', 'v') }),
  );
  d.create('c', template({ B: tagged }), { Tags: [{ Key: '__proto__', Value: 'w' }] });
  expect([d.status('constructor'), d.status('c')]).toEqual(['CREATE_COMPLETE', 'CREATE_COMPLETE']);
  expect(d.stack('c').Tags).toEqual([{ Key: '__proto__', Value: 'w' }]);
  expect(refusal(() => d.call('constructor'))).toMatch(/^InvalidAction/);
  expect(refusal(() => d.create('1; drop', one))).toMatch(/^ValidationError/);
});
