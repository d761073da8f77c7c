import { driver, refusal, resource, template } from '../../../../test/cloud-local/driver.js';

const one = template({ A: resource() });
const other = template({ A: resource({ DelaySeconds: 5 }) });
const CREATE = { ChangeSetType: 'CREATE' };

const described = (d: ReturnType<typeof driver>, name: string, changeSet: string) =>
  d.call('DescribeChangeSet', { StackName: name, ChangeSetName: changeSet });

test('R42 a change set is made in its own time; one for a new stack makes a stack in review', () => {
  const d = driver();
  d.call('CreateChangeSet', { StackName: 's', ChangeSetName: 'c', TemplateBody: JSON.stringify(one), ...CREATE });
  expect(described(d, 's', 'c')).toMatchObject({ Status: 'CREATE_PENDING', ExecutionStatus: 'UNAVAILABLE' });
  d.done();
  expect(d.status('s')).toBe('REVIEW_IN_PROGRESS');
  expect(described(d, 's', 'c')).toMatchObject({ Status: 'CREATE_COMPLETE', ExecutionStatus: 'AVAILABLE' });
  expect(d.call('ExecuteChangeSet', { StackName: 's', ChangeSetName: 'c' })).toEqual({});
  d.done();
  expect(d.status('s')).toBe('CREATE_COMPLETE');
});

test('R43 a change set without a change fails in words of its own', () => {
  const d = driver();
  d.create('s', one);
  d.changeSet('s', 'c', one);
  expect(described(d, 's', 'c')).toMatchObject({
    Status: 'FAILED',
    ExecutionStatus: 'UNAVAILABLE',
    StatusReason:
      "The submitted information didn't contain changes. Submit different information to create a change set.",
  });
});

test('R44 a change says whether it replaces: yes, no, or as it turns out', () => {
  const d = driver();
  const body = (name: string, delay: number) =>
    template({
      Q: resource({ QueueName: name }),
      D: resource({ DelaySeconds: delay }),
      P: {
        Type: 'AWS::SNS::Subscription',
        Properties: {
          Protocol: 'sqs',
          TopicArn: 'arn:aws:sns:eu-west-1:111111111111:t',
          Endpoint: { 'Fn::GetAtt': ['Q', 'Arn'] },
        },
      },
    });
  d.create('s', body('one', 1));
  d.changeSet('s', 'c', body('two', 2));
  const { Changes: changes } = described(d, 's', 'c') as { Changes: { ResourceChange: Record<string, unknown> }[] };
  expect(changes.map(({ ResourceChange: change }) => [change.LogicalResourceId, change.Replacement])).toEqual([
    ['Q', 'True'],
    ['D', 'False'],
    ['P', 'Conditional'],
  ]);
});

test('R45 a name is used once per stack; the same token finds its change set again', () => {
  const d = driver();
  const first = d.changeSet('s', 'c', one, { ...CREATE, ClientToken: 't' });
  expect(d.changeSet('s', 'c', one, { ...CREATE, ClientToken: 't' })).toEqual(first);
  expect(refusal(() => d.changeSet('s', 'c', one, { ...CREATE, ClientToken: 'u' }))).toMatch(/^AlreadyExistsException/);
});

test('R46 an execution makes the others obsolete', () => {
  const d = driver();
  d.create('s', one);
  d.changeSet('s', 'c', other);
  d.changeSet('s', 'd', other);
  d.call('ExecuteChangeSet', { StackName: 's', ChangeSetName: 'c' });
  expect(described(d, 's', 'c').ExecutionStatus).toBe('EXECUTE_IN_PROGRESS');
  expect(described(d, 's', 'd').ExecutionStatus).toBe('OBSOLETE');
  d.done();
  expect(described(d, 's', 'c').ExecutionStatus).toBe('EXECUTE_COMPLETE');
});

test('R47 only an available change set is executed', () => {
  const d = driver();
  d.create('s', one);
  d.call('CreateChangeSet', { StackName: 's', ChangeSetName: 'c', TemplateBody: JSON.stringify(other) });
  const execute = () => d.call('ExecuteChangeSet', { StackName: 's', ChangeSetName: 'c' });
  expect(refusal(execute)).toMatch(
    /^InvalidChangeSetStatus: .*cannot be executed in its current status of \[CREATE_PENDING\]/,
  );
  d.done();
  execute();
  expect(refusal(execute)).toMatch(/^InvalidChangeSetStatus/);
  d.call('CreateChangeSet', { StackName: 'n', ChangeSetName: 'c', TemplateBody: JSON.stringify(other), ...CREATE });
  d.call('DeleteChangeSet', { StackName: 'n', ChangeSetName: 'c' });
  expect(refusal(() => described(d, 'n', 'c'))).toBe('ChangeSetNotFound: ChangeSet [c] does not exist');
});

test('R48 a change set knows whether its stack is there', () => {
  const d = driver();
  expect(refusal(() => d.changeSet('s', 'c', one))).toBe('ValidationError: Stack [s] does not exist');
  d.create('s', one);
  expect(refusal(() => d.changeSet('s', 'c', other, CREATE))).toBe(
    'ValidationError: Stack [s] already exists and cannot be created again with the changeSet [c].',
  );
});

test('R49 an update without a difference is refused; a tag or an output is a difference', () => {
  const d = driver();
  d.create('s', one);
  expect(refusal(() => d.update('s', one))).toBe('ValidationError: No updates are to be performed.');
  d.update('s', one, { Tags: [{ Key: 'a', Value: 'b' }] });
  d.update('s', { ...one, Outputs: { O: { Value: 'v' } } });
  expect([d.status('s'), d.outputs('s')]).toEqual(['UPDATE_COMPLETE', { O: 'v' }]);
});

test('what takes apart a value that is not there yet is carried out when it is', () => {
  const d = driver();
  const streamLabel = { 'Fn::Select': [3, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['T', 'StreamArn'] }] }] };
  const table = { KeySchema: [], StreamSpecification: { StreamViewType: 'KEYS_ONLY' } };
  const body = template({
    T: { Type: 'AWS::DynamoDB::Table', Properties: table },
    Q: resource({ QueueName: { 'Fn::Sub': ['q-${Label}', { Label: streamLabel }] } }),
  });
  d.changeSet('s', 'c', body, CREATE);
  expect(described(d, 's', 'c')).toMatchObject({ Status: 'CREATE_COMPLETE' });
  d.call('ExecuteChangeSet', { StackName: 's', ChangeSetName: 'c' });
  d.done();
  expect(d.status('s')).toBe('CREATE_COMPLETE');
  expect(d.physicalId('s', 'Q')).toMatch(/q-2024-01-/);
});
