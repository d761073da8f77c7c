import {
  att,
  estateOf,
  type Plain,
  type PlainResources,
  ref,
  serviceOf,
  sub,
} from '../../../../test/support/estate.js';
import { declares, edgesOf, lambda, permission, viewLines } from '../../../../test/support/graph.js';

const home = { region: 'eu-west-1', account: '111122223333' };
const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:charge';
const payments = serviceOf(
  'payments',
  {
    ...lambda('charge', [], { properties: { FunctionName: 'charge' } }),
    Live: { type: 'AWS::Lambda::Alias', properties: { Name: 'live', FunctionName: ref('charge') } },
  },
  home,
);

/** The calls of a function that is given one ARN and may invoke another. */
function calls(given: Plain, allowed: Plain, calling: readonly string[] = []) {
  const statement = { Action: 'lambda:InvokeFunction', Resource: allowed };
  const work = lambda('work', [statement], {
    properties: { Environment: { Variables: { TARGET: given } } },
    ...(calling.length === 0 ? {} : { declarations: declares({ calling }) }),
  });
  return viewLines(edgesOf(estateOf([payments, serviceOf('orders', work, home)])));
}

const call = 'call lambda-invoke orders:work → payments:charge';

test.each<[string, Plain, string]>([
  ['the alias itself', `${arn}:live`, 'yes'],
  ['every alias and version', `${arn}:*`, 'yes'],
  ['whatever begins so', `${arn}*`, 'yes'],
  ['everything', '*', 'yes'],
  ['the function alone', arn, 'no'],
  ['another alias', `${arn}:blue`, 'no'],
])('who is given an alias needs a statement that covers it: %s', (_, allowed, granted) => {
  expect(calls(`${arn}:live`, allowed)).toContain(`${call}@live  no/${granted}/yes`);
});

test('what is declared of a function holds for its aliases', () => {
  expect(calls(`${arn}:live`, `${arn}:live`, ['payments:charge'])).toEqual([
    `${call}  yes/yes/n/a`,
    `${call}@live  yes/yes/yes`,
  ]);
});

/** An API that invokes an alias by its integration. */
function integrated(permissionOn: Plain) {
  const uri = sub('arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/', `${arn}:live`, '/invocations');
  const allowed = permission('charge', 'apigateway.amazonaws.com');
  const resources: PlainResources = {
    ...lambda('charge', [], { properties: { FunctionName: 'charge' } }),
    Live: { type: 'AWS::Lambda::Alias', properties: { Name: 'live', FunctionName: att('charge', 'Arn') } },
    Api: { type: 'AWS::ApiGateway::RestApi' },
    Method: {
      type: 'AWS::ApiGateway::Method',
      properties: { RestApiId: ref('Api'), HttpMethod: 'GET', Integration: { Type: 'AWS_PROXY', Uri: uri } },
    },
    Allowed: { ...allowed, properties: { ...allowed.properties, FunctionName: permissionOn } },
  };
  return viewLines(edgesOf(estateOf([serviceOf('payments', resources, home)])));
}

test('a permission on the function alone does not let a service invoke its alias', () => {
  const edge = 'call api payments:Api → payments:charge@live';
  expect(integrated(ref('Live'))).toEqual([`${edge}  yes/yes/yes`]);
  expect(integrated(ref('charge'))).toEqual([`${edge}  yes/no/yes`]);
});
