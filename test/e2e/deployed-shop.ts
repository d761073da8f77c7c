import { account, bucket, region, role } from './aws-server.js';

/** Nobody may see it again once CloudFormation has it. */
export const noEcho = 'sentinel-no-echo-password';

/** Read from the base, as all settings are. @param withRole as a job that GitHub vouches for */
export function settings(withRole: boolean): Readonly<Record<string, string>> {
  const own = withRole ? `\n    role: ${role}` : '';
  return {
    'stackgate.yml': `version: 1
stages:
  - name: dev
    account: '${account}'
    region: ${region}
    bucket: '${bucket}'${own}
    parameters: { Password: ${noEcho} }
`,
  };
}

/** Exports a topic, which `shop` imports. */
export function orders(version: string, exported = 'orders-topic'): Readonly<Record<string, string>> {
  return {
    'orders/template.yaml': `Parameters:
  Password: { Type: String, NoEcho: true }
Resources:
  Topic:
    Type: AWS::SNS::Topic
    Properties: { DisplayName: 'orders ${version}' }
  Store:
    Type: AWS::SSM::Parameter
    Properties: { Type: String, Name: orders-password, Value: !Ref Password }
Outputs:
  Topic: { Value: !Ref Topic, Export: { Name: ${exported} } }
`,
  };
}

export function shop(version: string, imported = 'orders-topic'): Readonly<Record<string, string>> {
  return {
    'shop/template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: a.handler
      Runtime: nodejs22.x
      CodeUri: src/
      Description: 'shop ${version}'
      Environment: { Variables: { TOPIC: !ImportValue ${imported} } }
`,
    'shop/src/a.js': `exports.handler = async () => '${version}';\n`,
  };
}
