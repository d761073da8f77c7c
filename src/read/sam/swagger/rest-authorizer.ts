import type { Placed } from '../../../model/value.js';
import { scalar } from '../../../model/walk.js';
import { hashed, items, leaf, nodeOf, write } from '../python/convert.js';
import { isTruthy, type Node, type Table, textIn } from '../python/tree.js';
import { listItems } from './paths.js';

const extension = 'x-amazon-apigateway-authorizer';

/** An authorizer of a REST API as a security definition. @param isIam the authorizer `AWS_IAM`, which has no settings */
export function authorizerDefinition(settings: Table, isIam: boolean, partition: string): Table {
  const at = settings.at;
  const identity = settings.table('Identity');
  const kind = isIam ? 'iam' : isTruthy(settings.get('UserPoolArn')) ? 'cognito' : 'lambda';
  const payload = textIn(settings.get('FunctionPayloadType')) || 'TOKEN';
  const isRequest = kind === 'lambda' && payload === 'REQUEST';
  const made = hashed(at, {
    type: 'apiKey',
    name: isRequest ? 'Unused' : given(identity, 'Header', leaf('Authorization', at)),
    in: 'header',
    'x-amazon-apigateway-authtype': { iam: 'awsSigv4', cognito: 'cognito_user_pools', lambda: 'custom' }[kind],
  });
  if (kind === 'cognito') made.set(extension, cognitoPart(settings, at));
  if (kind === 'lambda') made.set(extension, lambdaPart(settings, payload, partition, at));
  const expression = identity?.get('ValidationExpression');
  if (kind !== 'iam' && !isRequest && expression !== undefined && isTruthy(expression))
    made.table(extension)?.set('identityValidationExpression', expression);
  return made;
}

function given(identity: Table | undefined, key: string, standard: Node): Node {
  const own = identity?.get(key);
  return own !== undefined && isTruthy(own) ? own : standard;
}

function cognitoPart(settings: Table, at: Placed): Table {
  const pools = settings.get('UserPoolArn') ?? leaf('', at);
  return hashed(at, {
    type: 'cognito_user_pools',
    providerARNs: pools.kind === 'items' ? pools : items([pools], at),
  });
}

function lambdaPart(settings: Table, payload: string, partition: string, at: Placed): Table {
  const made = hashed(at, { type: payload.toLowerCase() });
  made.set('authorizerUri', authorizerUri(settings.get('FunctionArn'), partition, at));
  const identity = settings.table('Identity');
  const seconds = identity?.get('ReauthorizeEvery');
  const role = settings.get('FunctionInvokeRole');
  if (seconds !== undefined && textIn(seconds) !== '') made.set('authorizerResultTtlInSeconds', seconds);
  if (role !== undefined && isTruthy(role) && textIn(role) !== 'NONE') made.set('authorizerCredentials', role);
  const source = payload === 'REQUEST' && identity !== undefined ? identitySource(identity, at) : undefined;
  if (source !== undefined) made.set('identitySource', source);
  return made;
}

/** The address at which API Gateway invokes a function. */
export function authorizerUri(functionArn: Node | undefined, partition: string, at: Placed): Node {
  const text = `arn:${partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${__FunctionArn__}/invocations`;
  const variables = { __FunctionArn__: functionArn ?? nodeOf(scalar(null, at), false) };
  return write({ 'Fn::Sub': [text, variables] }, at);
}

const sources = [
  ['Headers', 'method.request.header.'],
  ['QueryStrings', 'method.request.querystring.'],
  ['StageVariables', 'stageVariables.'],
  ['Context', 'context.'],
] as const;

function identitySource(identity: Table, at: Placed): Node | undefined {
  const found = sources.flatMap(([key, prefix]) =>
    listItems(identity.get(key)).map((item) => `${prefix}${textIn(item) ?? ''}`),
  );
  return found.length === 0 ? undefined : leaf(found.join(', '), at, true);
}
