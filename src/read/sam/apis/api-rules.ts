import type { Dict, Value } from '../../../model/value.js';
import { get, stringOf } from '../../../model/walk.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given, keyPlace } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isBlank, isOpen, withParameters } from '../validate/expect.js';

/** Properties that SAM writes into the definition, so that they need one it can write to. */
const inlineOnly = [
  'Cors',
  'CorsConfiguration',
  'Auth',
  'GatewayResponses',
  'Models',
  'DisableExecuteApiEndpoint',
  'MergeDefinitions',
];
/** What SAM writes into the definition of an HTTP API alone; of a REST API they are properties. */
const writtenOfHttp = ['Description', 'Name', 'Tags'];
const mutualTls = ['TruststoreUri', 'TruststoreVersion'];

/** Reports what the transform refuses in an API. */
export function checkApi(lowering: Lowering, { type, properties, logicalId }: SamResource): void {
  const report = (key: string, message: string) => lowering.problem('sam/api', message, keyPlace(properties, key));
  const policy = get(given(properties, 'Auth'), 'ResourcePolicy');
  if (policy !== undefined && !isBlank(policy) && !isMap(policy))
    lowering.problem('sam/api', `ResourcePolicy of ${logicalId} is to be a map.`, policy);
  if (stringOf(given(properties, 'StageName')) === '') report('StageName', `StageName of ${logicalId} is empty.`);
  if (given(properties, 'DefinitionUri') !== undefined) {
    for (const key of inlineOnly) {
      const value = given(properties, key);
      const off = key !== 'DisableExecuteApiEndpoint' && value?.kind === 'scalar' && value.value === false;
      if (value !== undefined && !off) report(key, `${key} of ${logicalId} works only without DefinitionUri.`);
    }
    const written = type === 'AWS::Serverless::HttpApi' ? writtenOfHttp : [];
    for (const key of written.filter((one) => !isBlank(given(properties, one))))
      report(key, `${key} of ${logicalId} works only without DefinitionUri.`);
  }
  const body = given(properties, 'DefinitionBody');
  for (const key of ['securityDefinitions', 'components']) {
    const part = body?.kind === 'dict' ? given(body, key) : undefined;
    if (part !== undefined && !isMap(part))
      lowering.problem('sam/api', `${key} of the definition of ${logicalId} is to be a map.`, part);
  }
  if (body?.kind === 'dict' && !isIntrinsic(body)) checkPaths(lowering, logicalId, body);
  const stated = get(given(properties, 'Domain'), 'MutualTlsAuthentication');
  const tls = stated && withParameters(lowering, stated);
  if (tls === undefined || isBlank(tls) || isOpen(lowering, tls)) return;
  const sound = tls.kind === 'dict' && [...tls.entries.keys()].every((key) => mutualTls.includes(key));
  if (!sound)
    lowering.problem('sam/domain', `MutualTlsAuthentication of ${logicalId} holds ${mutualTls.join(' and ')}.`, tls);
}

/** Each path of a definition is a map, and each of its methods. */
function checkPaths(lowering: Lowering, logicalId: string, body: Dict): void {
  const paths = body.entries.get('paths')?.value;
  if (paths === undefined || isIntrinsic(paths)) return;
  if (paths.kind !== 'dict') {
    lowering.problem('sam/api', `The paths of the definition of ${logicalId} are to be a map.`, paths);
    return;
  }
  for (const [path, { value }] of paths.entries) {
    if (isMap(value)) for (const method of methodsOf(value)) checkMethod(lowering, logicalId, path, value, method);
    else lowering.problem('sam/api', `The path ${path} of ${logicalId} is to be a map.`, keyPlace(paths, path));
  }
}

function methodsOf(item: Value): readonly string[] {
  const known = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'x-amazon-apigateway-any-method'];
  return item.kind === 'dict' ? [...item.entries.keys()].filter((key) => known.includes(key.toLowerCase())) : [];
}

function checkMethod(lowering: Lowering, logicalId: string, path: string, item: Value, method: string): void {
  const operation = item.kind === 'dict' ? item.entries.get(method)?.value : undefined;
  if (operation === undefined || isMap(operation)) return;
  lowering.problem('sam/api', `${method} of the path ${path} of ${logicalId} is to be a map.`, operation);
}

function isMap(value: Value): boolean {
  return value.kind === 'dict' || isIntrinsic(value);
}
