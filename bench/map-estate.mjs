// An estate for the map: `services` services in CloudFormation with `functions` functions in all, each of
// which calls one function of another service and reads and writes a table of its own. A service
// calls three others. One call in twenty is granted and not declared. Deterministic.

const TABLES = 3;
const NEIGHBOURS = [1, 3, 7];

/** @returns {Map<string, string>} path → text */
export function mapEstate(services, functions) {
  const perService = Array.from(
    { length: services },
    (_, at) => Math.floor(functions / services) + (at < functions % services ? 1 : 0),
  );
  return new Map(
    perService.map((amount, at) => [
      `services/${serviceName(at)}/template.json`,
      JSON.stringify(templateOf(at, amount, perService), undefined, 1),
    ]),
  );
}

function templateOf(at, amount, perService) {
  const tables = Array.from({ length: TABLES }, (_, table) => [`Table${table}`, tableOf(at, table)]);
  const functions = Array.from({ length: amount }, (_, number) => functionOf(at, number, perService)).flat();
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Metadata: { Stackgate: { Service: serviceName(at) } },
    Resources: Object.fromEntries([...tables, ...functions]),
  };
}

function functionOf(at, number, perService) {
  const callee = (at + NEIGHBOURS[number % NEIGHBOURS.length]) % perService.length;
  const target = (number * 5 + at) % perService[callee];
  const table = { 'Fn::GetAtt': [`Table${number % TABLES}`, 'Arn'] };
  const declared = (at * 13 + number) % 20 !== 0;
  const statement = (Action, Resource) => ({ Effect: 'Allow', Action, Resource });
  const role = {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ ...statement('sts:AssumeRole'), Principal: { Service: 'lambda.amazonaws.com' } }],
      },
      Policies: [
        {
          PolicyName: 'work',
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              statement(['dynamodb:GetItem', 'dynamodb:PutItem'], table),
              statement('lambda:InvokeFunction', {
                'Fn::Sub': `arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${functionName(callee, target)}`,
              }),
            ],
          },
        },
      ],
    },
  };
  const lambda = {
    Type: 'AWS::Lambda::Function',
    Metadata: {
      Stackgate: {
        Callers: perService.map((_, caller) => serviceName(caller)),
        ...(declared ? { Calling: [`${serviceName(callee)}:Work${target}`] } : {}),
      },
    },
    Properties: {
      FunctionName: functionName(at, number),
      Handler: 'index.handler',
      Runtime: 'nodejs22.x',
      Role: { 'Fn::GetAtt': [`Role${number}`, 'Arn'] },
      Code: { S3Bucket: 'artefacts', S3Key: `${at}/${number}.zip` },
      Environment: { Variables: { TABLE: { Ref: `Table${number % TABLES}` }, NEXT: functionName(callee, target) } },
    },
  };
  return [
    [`Role${number}`, role],
    [`Work${number}`, lambda],
  ];
}

function tableOf(at, table) {
  return {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: `${serviceName(at)}-items-${table}`,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    },
  };
}

function serviceName(at) {
  return `service-${String(at).padStart(2, '0')}`;
}

function functionName(at, number) {
  return `${serviceName(at)}-work-${number}`;
}
