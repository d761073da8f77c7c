import { judgeTemplate } from '../../../../../test/support/judge-template.js';
import { propertiesOf, typeRow } from './property-table.js';
import { suggestionFor } from './suggestion.js';

function resource(type: string, properties: string, more = '') {
  return judgeTemplate(`Parameters: { P: { Type: String }, N: { Type: Number, Default: 7 } }
Conditions: { C: !Equals [!Ref P, x] }
Resources:
  R:
    Type: ${type}
    Properties: ${properties}
${more}`);
}

describe('properties against the specification', () => {
  test.each([
    ['AWS::SQS::Queue', '{ QueueName: [a] }', 'error wrong-shape 6'],
    ['AWS::SQS::Queue', '{ QueueName: { a: b } }', 'error wrong-shape 6'],
    ['AWS::SQS::Queue', '{ DelaySeconds: soon }', 'error wrong-shape 6'],
    ['AWS::SQS::Queue', '{ FifoQueue: perhaps }', 'error wrong-shape 6'],
    ['AWS::S3::Bucket', '{ VersioningConfiguration: Enabled }', 'error wrong-shape 6'],
    ['AWS::S3::Bucket', '{ VersioningConfiguration: {} }', 'error missing-property 6'],
    ['AWS::S3::Bucket', '{ CorsConfiguration: { CorsRules: text } }', 'error wrong-shape 6'],
    ['AWS::S3::Bucket', '{ VersioningConfiguration: !If [C, { Status: Enabled }, {}] }', 'warning missing-property 6'],
    ['AWS::SQS::Queue', '{ QueueName: !If [C, {}, a] }', 'warning wrong-shape 6'],
    ['AWS::SQS::Queue', '{ QueueNam: a }', 'warning unknown-property 6'],
    ['AWS::SQS::Qeue', '{ QueueName: a }', 'warning unknown-type 4'],
    ['AWS::SNS::Subscription', '{ Protocol: sqs }', 'warning missing-property 4'],
  ])('%s %s', (type, properties, told) => {
    expect(resource(type, properties).told).toEqual([told]);
  });

  test.each([
    ['AWS::SQS::Queue', "{ DelaySeconds: '5', FifoQueue: 'true', QueueName: 12, MaximumMessageSize: !Ref N }"],
    ['AWS::SQS::Queue', '{ QueueName: !Ref AWS::NoValue, DelaySeconds: !Ref P, RedrivePolicy: { any: [thing] } }'],
    ['AWS::SQS::Queue', '{ Fn::Transform: { Name: Mine } }'],
    [
      'AWS::S3::Bucket',
      '{ CorsConfiguration: !If [C, { CorsRules: [] }, !Ref AWS::NoValue], BucketName: !Sub "${P}-x" }',
    ],
    ['AWS::Lambda::Function', '{ Code: ./src, Role: !Sub "arn:${P}", Layers: !Split [",", !Ref P] }'],
    ['Custom::Mine', '{ Whatever: [1] }'],
    ['Vendor::Thing::Other', '{ Whatever: [1] }'],
    ['AWS::SNS::Topic', '!Ref AWS::NoValue'],
  ])('%s %s is fine', (type, properties) => {
    expect(resource(type, properties).told).toEqual([]);
  });

  test('a near name is offered', () => {
    expect(resource('AWS::SQS::Queue', '{ Queuename: a }').messages[0]).toContain('did you mean QueueName?');
    expect(suggestionFor('Zzz', ['QueueName'])).toBeUndefined();
  });

  test('an attribute that the type does not have is a warning, and a property of it is none', () => {
    const outputs = (value: string) =>
      resource('AWS::SNS::Topic', '{ TopicName: a }', `Outputs: { O: { Value: ${value} } }\n`).told;
    expect(outputs('!GetAtt R.Arnn')).toEqual(['warning unknown-attribute 7']);
    expect(outputs("!Sub '${R.Arnn}'")).toEqual(['warning unknown-attribute 7']);
    expect(outputs('!GetAtt R.TopicArn')).toEqual([]);
  });

  test('the table holds every type with its properties', () => {
    const row = typeRow('AWS::Lambda::Function');
    expect(row?.attributes.has('Arn')).toBe(true);
    expect(propertiesOf(row?.shape ?? '').get('Code')).toMatchObject({
      needed: true,
      shape: expect.stringMatching(/^@/),
    });
    expect(propertiesOf(row?.shape ?? '').get('Layers')).toEqual({ needed: false, shape: '[s' });
    expect(typeRow('AWS::Serverless::Function')).toBeUndefined();
    expect(typeRow('__proto__')).toBeUndefined();
  });
});
