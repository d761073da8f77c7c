import type { Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import type { LoweredFunction, Lowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { attribute, type Json, type JsonObject } from '../template/json.js';
import { isNull, isSet, setIn, uniqueItems } from '../template/values.js';

/** `url: true` or `url: { authorizer, cors, invokeMode }`: the URL and, without an authorizer, everybody's right to call it. */
export function functionUrl(fn: LoweredFunction, { draft }: Lowering): void {
  const url = setIn(fn.definition, 'url');
  if (!url) return;
  const id = `${normalize(fn.key)}LambdaFunctionUrl`;
  const open = stringOf(get(url, 'authorizer')) !== 'aws_iam';
  const common = { dependsOn: [fn.alias?.logicalId], condition: fn.condition, at: url, madeFor: fn.key };
  const streaming = stringOf(get(url, 'invokeMode')) === 'RESPONSE_STREAM';
  draft.add(id, {
    type: 'AWS::Lambda::Url',
    properties: {
      AuthType: open ? 'NONE' : 'AWS_IAM',
      TargetFunctionArn: fn.target,
      Cors: corsOf(fn),
      InvokeMode: streaming ? 'RESPONSE_STREAM' : undefined,
    },
    ...common,
  });
  const output = { Description: 'Lambda Function URL', Value: attribute(id, 'FunctionUrl'), Condition: fn.condition };
  draft.output(id, output, url);
  if (!open) return;
  const permission = { FunctionName: fn.target, Principal: '*' };
  draft.add(`${normalize(fn.key)}LambdaPermissionFnUrl`, {
    type: 'AWS::Lambda::Permission',
    properties: { ...permission, Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'NONE' },
    ...common,
  });
  draft.add(`${normalize(fn.key)}LambdaPermissionFn`, {
    type: 'AWS::Lambda::Permission',
    properties: { ...permission, Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true },
    ...common,
  });
}

function corsOf(fn: LoweredFunction): JsonObject | undefined {
  const cors = setIn(fn.definition, 'url', 'cors');
  return (
    cors && {
      AllowCredentials: setIn(cors, 'allowCredentials') && true,
      AllowHeaders: listed(get(cors, 'allowedHeaders'), defaultHeaders),
      AllowMethods: listed(get(cors, 'allowedMethods'), ['*']),
      AllowOrigins: listed(get(cors, 'allowedOrigins'), ['*']),
      ExposeHeaders: listed(setIn(cors, 'exposedResponseHeaders')),
      MaxAge: get(cors, 'maxAge'),
    }
  );
}

/** Each item once; `null` takes the standard away. */
function listed(value: Value | undefined, standard?: readonly string[]): Json {
  if (isNull(value)) return undefined;
  return isSet(value) ? uniqueItems(value) : standard;
}

const defaultHeaders = [
  'Content-Type',
  'X-Amz-Date',
  'Authorization',
  'X-Api-Key',
  'X-Amz-Security-Token',
  'X-Amzn-Trace-Id',
];
