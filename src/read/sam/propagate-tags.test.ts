import { readSam } from '../../../test/support/sam.js';

test('PropagateTags puts the tags of a function on all that is made or changed for it, in place of others', () => {
  const read = readSam(`Resources:
  F:
    Type: AWS::Serverless::Function
    Metadata: { Note: own }
    Properties:
      Handler: a.b
      Runtime: nodejs22.x
      InlineCode: x
      PropagateTags: true
      Tags: { team: shop }
      EventInvokeConfig: { DestinationConfig: { OnSuccess: { Type: SQS } } }
      Events: { In: { Type: S3, Properties: { Bucket: !Ref Bucket, Events: a } } }
  Bucket: { Type: AWS::S3::Bucket }
  Other: { Type: AWS::S3::Bucket }
`);
  expect(read.codes).toEqual([]);
  for (const id of ['F', 'FRole', 'FEventInvokeConfigOnSuccessQueue', 'Bucket']) {
    expect(read.print(id, 'Tags')).toContain('team');
    expect(read.print(id, 'Tags')).not.toContain('createdBy');
  }
  expect(read.print('Other', 'Tags')).toBeUndefined();
});
