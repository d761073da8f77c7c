import { readSam } from '../../../../test/support/sam.js';

const template = (definition: string) => `Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      ${definition}
      DefinitionSubstitutions: { ChargeArn: !GetAtt Charge.Arn, Topic: !GetAtt Paid.TopicName }
      Policies: [LambdaInvokePolicy: { FunctionName: !Ref Charge }]
      Events:
        Nightly: { Type: Schedule, Properties: { Schedule: rate(1 day) } }
        Start: { Type: Api, Properties: { Path: /start, Method: post } }
  Charge: { Type: AWS::Serverless::Function, Properties: { Handler: a.b, Runtime: nodejs22.x } }
  Paid: { Type: AWS::SNS::Topic }
`;
const states =
  '{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"${ChargeArn}","Next":"B"},"B":{"Type":"Task","Resource":"arn:aws:states:::sns:publish","Parameters":{"TopicArn":"arn:aws:sns:eu-west-1:111122223333:${Topic}"},"End":true}}}';

describe('a state machine', () => {
  it.each([
    ['inline', template(`Definition: ${states}`), {}],
    ['in a JSON file', template('DefinitionUri: flow.asl.json'), { 'orders/flow.asl.json': states }],
  ])('with its definition %s holds it parsed, with the substitutions in it', (_, text, files) => {
    const read = readSam(text, files);
    expect(read.codes).toEqual([]);
    expect(read.print('Flow', 'DefinitionString', 'States', 'A', 'Resource')).toBe('${Charge.Arn}');
    expect(read.print('Flow', 'DefinitionString', 'States', 'B', 'Parameters', 'TopicArn')).toBe(
      'arn:aws:sns:eu-west-1:111122223333:${Paid.TopicName}',
    );
  });

  it('in a file keeps the places of the file, and the file is an input', () => {
    const read = readSam(template('DefinitionUri: ./flow.asl.json'), { 'orders/flow.asl.json': `\n\n${states}` });
    const definition = read.resource('Flow').properties.entries.get('DefinitionString')?.value;
    expect(definition?.source.locationAt(definition.offset)).toMatchObject({ file: 'orders/flow.asl.json', line: 3 });
    expect(read.inputs).toContain('orders/flow.asl.json');
    expect(read.resource('Flow').code).toEqual(['orders/flow.asl.json']);
  });

  it('has a role, and each of its events a role that may start it', () => {
    const read = readSam(template(`Definition: ${states}`));
    expect(read.ids.filter((id) => id.startsWith('Flow'))).toEqual([
      'Flow AWS::StepFunctions::StateMachine',
      'FlowNightly AWS::Events::Rule',
      'FlowNightlyRole AWS::IAM::Role',
      'FlowRole AWS::IAM::Role',
      'FlowStartRole AWS::IAM::Role',
    ]);
    expect(read.print('FlowNightlyRole', 'Policies')).toContain(
      'Action:states:StartExecution,Effect:Allow,Resource:${Flow}',
    );
    expect(read.print('FlowRole', 'Policies')).toContain('function:${Charge}*');
  });

  it.each([
    ['neither definition', 'Name: flow', {}, 'sam/definition'],
    ['a missing file', 'DefinitionUri: flow.asl.json', {}, 'sam/missing-file'],
    ['a file outside', 'DefinitionUri: ../../flow.asl.json', {}, 'sam/outside-repository'],
  ])('with %s is reported', (_, definition, files, code) => {
    expect(readSam(template(definition), files).codes).toContain(code);
  });

  it('is started through its alias where that is the target of its events, by an API as well', () => {
    const read = readSam(
      template(`Definition: ${states}\n      AutoPublishAlias: live\n      UseAliasAsEventTarget: true`),
    );
    const body = read.print('ServerlessRestApi', 'Body');
    expect(body).toContain('"stateMachineArn": "${FlowAliaslive}"');
    expect(read.print('FlowStartRole', 'Policies')).toContain('Resource:${FlowAliaslive}');
  });
});
