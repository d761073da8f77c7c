import { get, stringOf } from '../../../../model/walk.js';
import type { LoweredFunction, Lowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { attribute } from '../template/json.js';
import { setIn } from '../template/values.js';

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

function corsOf(fn: LoweredFunction) {
  const cors = setIn(fn.definition, 'url', 'cors');
  return (
    cors && {
      AllowCredentials: setIn(cors, 'allowCredentials'),
      AllowHeaders: setIn(cors, 'allowedHeaders') ?? defaultHeaders,
      AllowMethods: setIn(cors, 'allowedMethods') ?? ['*'],
      AllowOrigins: setIn(cors, 'allowedOrigins') ?? ['*'],
      ExposeHeaders: setIn(cors, 'exposedResponseHeaders'),
      MaxAge: setIn(cors, 'maxAge'),
    }
  );
}

const defaultHeaders = [
  'Content-Type',
  'X-Amz-Date',
  'Authorization',
  'X-Api-Key',
  'X-Amz-Security-Token',
  'X-Amzn-Trace-Id',
];
