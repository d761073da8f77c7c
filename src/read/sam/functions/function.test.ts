import { readSam } from '../../../../test/support/sam.js';

const head = '{ Handler: index.handler, Runtime: nodejs22.x';

describe('a function', () => {
  const read = readSam(`Resources:
  Charge:
    Type: AWS::Serverless::Function
    Metadata: { Stackgate: { Calling: [ledger:book], Subscribable: true } }
    Properties:
      Handler: charge.handler
      Runtime: nodejs22.x
      CodeUri: src/charge/
      Tracing: Active
      PermissionsBoundary: arn:aws:iam::111122223333:policy/Edge
      DeadLetterQueue: { Type: SQS, TargetArn: !GetAtt Dead.Arn }
      Policies:
        - AmazonS3ReadOnlyAccess
        - arn:aws:iam::111122223333:policy/Own
        - SQSSendMessagePolicy: { QueueName: !GetAtt Dead.QueueName }
        - Statement: [{ Effect: Allow, Action: sns:Publish, Resource: !Ref Paid }]
      FunctionUrlConfig: { AuthType: NONE }
  Dead: { Type: AWS::SQS::Queue }
  Paid: { Type: AWS::SNS::Topic }
`);

  it('becomes a function, a role and, for a public address, two permissions', () => {
    expect(read.codes).toEqual([]);
    expect(read.ids).toEqual([
      'Charge AWS::Lambda::Function',
      'ChargeRole AWS::IAM::Role',
      'ChargeURLInvokeAllowPublicAccess AWS::Lambda::Permission',
      'ChargeUrl AWS::Lambda::Url',
      'ChargeUrlPublicPermissions AWS::Lambda::Permission',
      'Dead AWS::SQS::Queue',
      'Paid AWS::SNS::Topic',
    ]);
    expect(read.print('ChargeUrlPublicPermissions', 'Action')).toBe('lambda:InvokeFunctionUrl');
    expect(read.print('ChargeURLInvokeAllowPublicAccess', 'InvokedViaFunctionUrl')).toBe('true');
  });

  it('keeps its name, its declarations and the path of its code', () => {
    expect(read.resource('Charge')).toMatchObject({
      id: 'Charge',
      code: ['orders/src/charge'],
      declarations: { calling: [{ service: 'ledger', id: 'book' }], subscribable: { value: true } },
    });
    expect(read.resource('ChargeRole').madeFor).toBe('Charge');
    expect(read.print('Charge', 'Role')).toBe('${ChargeRole.Arn}');
  });

  it('attaches policies by name and ARN', () => {
    expect(read.print('ChargeRole', 'ManagedPolicyArns')).toBe(
      '[arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole,arn:${AWS::Partition}:iam::aws:policy/AWSXrayWriteOnlyAccess,arn:${AWS::Partition}:iam::aws:policy/AmazonS3ReadOnlyAccess,arn:aws:iam::111122223333:policy/Own]',
    );
    expect(read.print('ChargeRole', 'PermissionsBoundary')).toBe('arn:aws:iam::111122223333:policy/Edge');
  });

  it('writes documents, policy templates and dead letters as inline policies, each where it is asked for', () => {
    const policies = read.resource('ChargeRole').properties.entries.get('Policies')?.value;
    const items = policies?.kind === 'list' ? policies.items : [];
    expect(items.map((item) => item.source.locationAt(item.offset).line)).toEqual([12, 16, 17]);
    expect(read.print('ChargeRole', 'Policies')).toContain(
      'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${Dead.QueueName}',
    );
  });
});

describe('a function with AutoPublishAlias', () => {
  it('has a version and an alias, and its events call the alias', () => {
    const read = readSam(`Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Handler: a.b
      Runtime: nodejs22.x
      CodeUri: s3://bucket/key.zip
      AutoPublishAlias: live
      Events: { T: { Type: SNS, Properties: { Topic: !Ref Topic } } }
  Topic: { Type: AWS::SNS::Topic }
Outputs:
  Alias: { Value: !Ref F.Alias }
`);
    expect(read.ids.filter((id) => /Version|Alias/.test(id))).toEqual([
      'FAliaslive AWS::Lambda::Alias',
      'FVersion32edd06e5c AWS::Lambda::Version',
    ]);
    expect(read.print('FT', 'Endpoint')).toBe('${FAliaslive}');
    expect(read.stacks[0]?.outputs[0]?.value).toMatchObject({ parts: [{ kind: 'ref', logicalId: 'FAliaslive' }] });
  });

  it('has a version without a hash while its code is only a local path', () => {
    const read = readSam(`Resources:
  F: { Type: AWS::Serverless::Function, Properties: ${head}, CodeUri: ., AutoPublishAlias: live } }`);
    expect(read.ids).toContain('FVersion AWS::Lambda::Version');
  });
});

describe('an alias named by a parameter', () => {
  const template = (parameter: string) => `Parameters: { Name: ${parameter} }
Resources:
  F: { Type: AWS::Serverless::Function, Properties: ${head}, AutoPublishAlias: !Ref Name } }`;

  it('is named by its value', () => {
    expect(readSam(template('{ Type: String, Default: blue-1 }')).ids).toContain('FAliasblueD1 AWS::Lambda::Alias');
  });

  it('is still there without one', () => {
    const read = readSam(template('{ Type: String }'));
    expect(read.codes).toEqual([]);
    expect(read.print('FAlias', 'Name')).toBe('${param:Name}');
  });
});

describe('what a function may not be', () => {
  it.each([
    [`${head}, CodeUri: ../../outside } `, 'sam/outside-repository', 3],
    [`${head}, Timeoot: 3 }`, 'sam/unknown-property', 3],
    [`${head}, Role: [a] }`, 'sam/property-type', 3],
    [`${head}, Policies: [{ SQSPollerPolicy: {} }] }`, 'sam/policy-template', 3],
    [`${head}, Policies: [{ Unknown: {} }] }`, 'sam/policy', 3],
    ['{ Handler: a.b }', 'sam/function', 3],
    [`${head}, FunctionUrlConfig: { AuthType: OPEN } }`, 'sam/function-url', 3],
    [`${head}, DeadLetterQueue: { Type: Mail, TargetArn: x } }`, 'sam/dead-letter-queue', 3],
    [`${head}, Events: { A: { Type: Telex } } }`, 'sam/event', 3],
    [`${head}, AutoPublishAlias: !GetAtt A.B }`, 'sam/alias', 3],
  ])('%s is %s', (properties, code, line) => {
    const read = readSam(`Resources:\n  F: { Type: AWS::Serverless::Function, Properties: ${properties} }`);
    expect(read.diagnostics.map((one) => [one.code, one.location.file, one.location.line])).toContainEqual([
      code,
      'orders/template.yaml',
      line,
    ]);
  });
});

describe('EventInvokeConfig', () => {
  it('makes a missing destination and lets the role send to it', () => {
    const read = readSam(`Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Handler: a.b
      Runtime: nodejs22.x
      EventInvokeConfig:
        DestinationConfig:
          OnSuccess: { Type: SQS }
          OnFailure: { Type: Lambda, Destination: !GetAtt G.Arn }
  G: { Type: AWS::Serverless::Function, Properties: ${head} } }
`);
    expect(read.codes).toEqual([]);
    expect(read.ids).toContain('FEventInvokeConfigOnSuccessQueue AWS::SQS::Queue');
    expect(read.print('FEventInvokeConfig', 'DestinationConfig')).toBe(
      '{OnSuccess:{Destination:${FEventInvokeConfigOnSuccessQueue.Arn}},OnFailure:{Destination:${G.Arn}}}',
    );
    expect(read.print('FRole', 'Policies')).toContain('Action:lambda:InvokeFunction,Effect:Allow,Resource:${G.Arn}');
  });
});
