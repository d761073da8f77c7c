import { att, estateOf, importOf, pseudo, ref, serviceOf, stackOf, sub } from '../../../../test/support/estate.js';
import { declares, edgesOf, lambda, permission, viewLines } from '../../../../test/support/graph.js';

const charge = () => ({
  service: serviceOf('payments', lambda('Charge', [], { properties: { FunctionName: 'payments-dev-charge' } }), {
    outputs: { ChargeArn: { value: att('Charge', 'Arn'), exportName: 'payments-charge' } },
  }),
});

function checkout(more: Parameters<typeof lambda>[2], resource = importOf('payments-charge')) {
  return serviceOf('checkout', lambda('Order', [{ Action: 'lambda:InvokeFunction', Resource: resource }], more));
}

function callLines(...services: Parameters<typeof estateOf>[0] & readonly unknown[]) {
  return viewLines(edgesOf(estateOf(services as never))).filter((line) => line.startsWith('call'));
}

test('declared, granted and wired agree on a healthy call', () => {
  const order = checkout({
    declarations: declares({ calling: ['payments:Charge'] }),
    properties: { Environment: { Variables: { CHARGE: importOf('payments-charge') } } },
  });
  expect(callLines(charge().service, order)).toEqual([
    'call lambda-invoke checkout:Order → payments:Charge  yes/yes/yes',
  ]);
});

test('a grant that nobody declares, and no variable: wiring is not applicable', () => {
  expect(callLines(charge().service, checkout({}))).toEqual([
    'call lambda-invoke checkout:Order → payments:Charge  no/yes/n/a',
  ]);
});

test('declared, but the role does not allow it', () => {
  const order = serviceOf(
    'checkout',
    lambda('Order', [], { declarations: declares({ calling: ['payments:Charge'] }) }),
  );
  expect(callLines(charge().service, order)).toEqual([
    'call lambda-invoke checkout:Order → payments:Charge  yes/no/n/a',
  ]);
});

test('a Deny of the role takes back what it allows', () => {
  const statements = [
    { Action: 'lambda:*', Resource: importOf('payments-charge') },
    { Effect: 'Deny', Action: 'lambda:InvokeFunction', Resource: '*' },
  ];
  expect(callLines(charge().service, serviceOf('checkout', lambda('Order', statements)))).toEqual([
    'call lambda-invoke checkout:Order → payments:Charge  no/no/n/a',
  ]);
});

test('a statement on every resource names no function, but counts for a declared call', () => {
  const everything = [{ Action: 'lambda:InvokeFunction', Resource: '*' }];
  expect(callLines(charge().service, serviceOf('checkout', lambda('Order', everything)))).toEqual([]);
  const declared = { declarations: declares({ calling: ['payments:Charge'] }) };
  expect(callLines(charge().service, serviceOf('checkout', lambda('Order', everything, declared)))).toEqual([
    'call lambda-invoke checkout:Order → payments:Charge  yes/yes/n/a',
  ]);
});

test('a literal ARN, its alias and a pattern find the function by its name; another account does not', () => {
  const arn = (name: string, account = '111122223333') => `arn:aws:lambda:eu-west-1:${account}:function:${name}`;
  const payments = serviceOf('payments', [
    stackOf('payments', lambda('Charge', [], { properties: { FunctionName: 'payments-dev-charge' } }), {
      account: '111122223333',
    }),
  ]);
  const lines = (resource: string) =>
    callLines(
      payments,
      serviceOf('checkout', lambda('Order', [{ Action: 'lambda:InvokeFunction', Resource: resource }])),
    );
  expect(lines(arn('payments-dev-charge'))).toEqual([
    'call lambda-invoke checkout:Order → payments:Charge  no/yes/n/a',
  ]);
  expect(lines(arn('payments-dev-charge:live'))).toEqual([
    'call lambda-invoke checkout:Order → payments:Charge@live  no/yes/n/a',
  ]);
  expect(lines(arn('payments-dev-*'))).toEqual(['call lambda-invoke checkout:Order → payments:Charge  no/yes/n/a']);
  expect(lines(arn('payments-dev-charge', '999999999999'))).toEqual([
    `call lambda-invoke checkout:Order → ${arn('payments-dev-charge', '999999999999')}  no/yes/n/a`,
  ]);
});

test('names that begin alike are not the same', () => {
  const lines = callLines(
    serviceOf('ui', lambda('Page', [], { properties: { FunctionName: 'ui' } })),
    serviceOf('ui-src', lambda('Page', [], { properties: { FunctionName: 'ui-src' } })),
    serviceOf(
      'caller',
      lambda('Ask', [
        {
          Action: 'lambda:InvokeFunction',
          Resource: sub('arn:aws:lambda:', pseudo('AWS::Region'), ':', pseudo('AWS::AccountId'), ':function:ui'),
        },
      ]),
    ),
  );
  expect(lines).toEqual(['call lambda-invoke caller:Ask → ui:Page  no/yes/n/a']);
});

test('a call to what nobody defines is wired to nothing', () => {
  const [edge] = edgesOf(
    estateOf([
      serviceOf('checkout', lambda('Order', [], { declarations: declares({ calling: ['payments:Refund'] }) })),
    ]),
  );
  expect(edge).toMatchObject({
    declared: 'yes',
    wired: 'no',
    reason: 'no service of this estate defines payments:Refund',
  });
});

describe('APIs', () => {
  const integration = {
    Uri: sub(
      'arn:aws:apigateway:',
      pseudo('AWS::Region'),
      ':lambda:path/2015-03-31/functions/',
      att('List', 'Arn'),
      '/invocations',
    ),
  };
  const api = {
    Api: { type: 'AWS::ApiGateway::RestApi' },
    Get: {
      type: 'AWS::ApiGateway::Method',
      properties: { RestApiId: ref('Api'), HttpMethod: 'GET', Integration: integration },
    },
  };
  const source = sub(
    'arn:aws:execute-api:',
    pseudo('AWS::Region'),
    ':',
    pseudo('AWS::AccountId'),
    ':',
    ref('Api'),
    '/*/GET/list',
  );

  test('an integration with its permission', () => {
    const service = serviceOf('shop', {
      ...api,
      ...lambda('List'),
      Allow: permission('List', 'apigateway.amazonaws.com', source),
    });
    expect(callLines(service)).toEqual(['call api shop:Api → shop:List  yes/yes/yes']);
  });

  test('an integration without one', () => {
    expect(callLines(serviceOf('shop', { ...api, ...lambda('List') }))).toEqual([
      'call api shop:Api → shop:List  yes/no/yes',
    ]);
  });

  test('an OpenAPI body', () => {
    const body = { paths: { '/list': { get: { 'x-amazon-apigateway-integration': { uri: integration.Uri } } } } };
    const service = serviceOf('shop', {
      ...lambda('List'),
      Http: { type: 'AWS::ApiGatewayV2::Api', properties: { Body: body } },
    });
    expect(edgesOf(estateOf([service]))).toMatchObject([{ kind: 'call', mechanism: 'api', detail: 'GET /list' }]);
  });
});

describe('workflows', () => {
  const definition = {
    States: {
      Direct: { Type: 'Task', Resource: att('Step', 'Arn') },
      Invoke: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Parameters: { FunctionName: importOf('payments-charge') },
      },
      Both: {
        Type: 'Parallel',
        Branches: [
          { States: { Tell: { Resource: 'arn:aws:states:::sns:publish', Parameters: { TopicArn: ref('Topic') } } } },
        ],
      },
      Chosen: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Parameters: { 'FunctionName.$': '$.function' },
      },
    },
  };

  test('tasks are calls and publications of the workflow, by its own role', () => {
    const statements = [
      { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: [att('Step', 'Arn'), importOf('payments-charge')] },
    ];
    const machine = {
      ...lambda('Step'),
      Topic: { type: 'AWS::SNS::Topic' },
      FlowRole: { type: 'AWS::IAM::Role', properties: { Policies: [{ PolicyDocument: { Statement: statements } }] } },
      Flow: {
        type: 'AWS::StepFunctions::StateMachine',
        properties: { RoleArn: att('FlowRole', 'Arn'), Definition: definition },
      },
    };
    const lines = viewLines(edgesOf(estateOf([charge().service, serviceOf('shop', machine)]))).filter(
      (line) => !line.startsWith('import'),
    );
    expect(lines).toEqual([
      'call step-functions shop:Flow → payments:Charge  yes/yes/yes',
      'call step-functions shop:Flow → shop:Step  yes/yes/yes',
      'publish sns shop:Flow → shop:Topic  yes/no/yes',
    ]);
  });
});
