import type { Dict, Value } from '../../../../model/value.js';
import { get, stringOf, textOf } from '../../../../model/walk.js';
import { given } from '../../intrinsic/make.js';
import type { Lowering } from '../../lowering.js';
import type { SamResource } from '../../sam-resource.js';
import { isBlank, isOpen, partsOf, type Tell, teller } from '../expect.js';

/** Whether SAM writes the definition: nobody else states one. */
export function isManaged({ properties }: SamResource): boolean {
  return isBlank(given(properties, 'DefinitionBody')) && isBlank(given(properties, 'DefinitionUri'));
}

/** Rules about a definition that stands in the template. */
export function checkDefinition(lowering: Lowering, resource: SamResource): void {
  const tell = teller(lowering, 'sam/definition');
  const body = given(resource.properties, 'DefinitionBody');
  const uri = given(resource.properties, 'DefinitionUri');
  if (uri !== undefined && !isBlank(uri) && !isBlank(body))
    tell(`DefinitionBody and DefinitionUri of ${resource.logicalId} exclude each other.`, uri);
  if (body === undefined || isBlank(body) || isOpen(lowering, body)) return;
  const isRest = resource.type === 'AWS::Serverless::Api';
  const needing = ['Auth', ...(isRest ? ['Cors', 'GatewayResponses', 'Models'] : ['CorsConfiguration', 'Tags'])];
  const used = needing.filter((key) => !isBlank(given(resource.properties, key)));
  if (given(resource.properties, 'DisableExecuteApiEndpoint') !== undefined) used.push('DisableExecuteApiEndpoint');
  const isHttpRoute = !isRest && (lowering.routes.get(resource.logicalId) ?? []).length > 0;
  if (isHttpRoute) used.push('an HttpApi event');
  const [first] = used;
  if (first !== undefined && !isOpenApi(body, isRest)) {
    const kind = isRest ? 'Swagger 2.0 or OpenAPI 3' : 'OpenAPI 3';
    tell(
      `${first} is written into the definition of ${resource.logicalId}, which needs paths and a version: ${kind}.`,
      body,
    );
    return;
  }
  if (!isRest) checkInfo(lowering, resource, tell, body);
  if (body.kind === 'dict') checkExtensions(lowering, resource, tell, body, isRest);
}

/** SAM writes them into the definition: Description where none stands, Name over the title that SAM itself begins with. */
function checkInfo(lowering: Lowering, { logicalId, properties }: SamResource, tell: Tell, body: Value): void {
  const name = given(properties, 'Name');
  const title = get(body, 'info', 'title');
  const isOurs = stringOf(get(title, 'Ref')) === 'AWS::StackName' || (title && isOpen(lowering, title));
  if (name !== undefined && !isBlank(name) && !isOurs)
    tell(`Name of ${logicalId} is for definitions that SAM writes: state info.title in DefinitionBody instead.`, name);
  const description = given(properties, 'Description');
  const own = get(body, 'info', 'description');
  if (description === undefined || isBlank(description) || isBlank(own) || (own && isOpen(lowering, own))) return;
  tell(`Description of ${logicalId} and info.description of its definition exclude each other.`, description);
}

function isOpenApi(body: Value, isRest: boolean): boolean {
  if (get(body, 'paths')?.kind !== 'dict') return false;
  if (isRest && !isBlank(get(body, 'swagger'))) return true;
  return /^3(\.\d)(\.\d)?$/.test(textOf(get(body, 'openapi')) ?? '');
}

function checkExtensions(lowering: Lowering, resource: SamResource, tell: Tell, body: Dict, isRest: boolean): void {
  const { logicalId, properties } = resource;
  if (given(properties, 'DisableExecuteApiEndpoint') !== undefined) checkEndpoint(tell, body, logicalId, isRest);
  const tags = get(body, 'tags');
  if (!isRest && tags !== undefined && tags.kind !== 'list' && !isOpen(lowering, tags))
    tell(`The tags of the definition of ${logicalId} are to be a list.`, tags);
  const auth = given(properties, 'Auth');
  if (!isRest || isBlank(auth)) return;
  const hasDefault = !isBlank(get(auth, 'DefaultAuthorizer')) || !isBlank(get(auth, 'ApiKeyRequired'));
  if (hasDefault) checkSecurity(tell, body, logicalId);
}

/** The setting is written under `x-amazon-apigateway-endpoint-configuration`, of each server in OpenAPI 3. */
function checkEndpoint(tell: Tell, body: Dict, logicalId: string, isRest: boolean): void {
  const servers = get(body, 'servers');
  const isThree = !isRest || get(body, 'openapi') !== undefined;
  const holders = isThree ? (servers?.kind === 'list' ? servers.items : []) : [body];
  for (const holder of holders) {
    if (holder.kind !== 'dict') tell(`Each server of the definition of ${logicalId} is to be a map.`, holder);
    const config = get(holder, 'x-amazon-apigateway-endpoint-configuration');
    if (config !== undefined && config.kind !== 'dict')
      tell(`x-amazon-apigateway-endpoint-configuration of ${logicalId} is to be a map.`, config);
  }
}

/** A default authorizer is added to what operations with an integration ask for already. */
function checkSecurity(tell: Tell, body: Dict, logicalId: string): void {
  for (const [path, item] of partsOf(get(body, 'paths'))) {
    for (const [method, operation] of partsOf(item)) {
      if (isBlank(get(operation, 'x-amazon-apigateway-integration'))) continue;
      const security = get(operation, 'security');
      const what = `security of ${method} ${path} of ${logicalId}`;
      if (security === undefined) continue;
      if (security.kind !== 'list') tell(`${what} is to be a list.`, security);
      else for (const one of security.items) if (one.kind !== 'dict') tell(`Each item of ${what} is to be a map.`, one);
    }
  }
}
