/** In keys of artefacts: `serverless/shop/dev/1700000000000-2023-11-14T22:13:20.000Z/shop.zip`. */
const folderWithTime = /"[^"]*\/\d{10,}-\d{4}-\d\d-\d\dT[^"/]*\/([^"/]+)"/g;
const codeDigest = /,\s*"CodeSha256":\s*"[A-Za-z0-9+/=]{40,64}"/g;

/**
 * The text of a packaged template with what stays the same from one run to the next: the framework ends the ids of
 * versions, deployments and retained layers in a digest or a time, and writes both beside the code. Text that is no
 * such template is given back.
 */
export function withStableIds(text: string): string {
  const endings = new Map(unstableIds(text));
  const plain = text.replace(folderWithTime, '"$1"').replace(codeDigest, '');
  if (endings.size === 0) return plain;
  return plain.replace(/[A-Za-z0-9]{12,}/g, (word) => endings.get(word) ?? word);
}

function unstableIds(text: string): readonly (readonly [string, string])[] {
  return [...entriesOf(resourcesIn(text))].flatMap(([id, resource]) => {
    const stable = stableId(id, resource);
    return stable === id ? [] : [[id, stable] as const];
  });
}

function resourcesIn(text: string): unknown {
  try {
    const template: unknown = JSON.parse(text);
    return typeof template === 'object' && template !== null && 'Resources' in template
      ? template.Resources
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function* entriesOf(resources: unknown): Generator<readonly [string, object]> {
  if (typeof resources !== 'object' || resources === null) return;
  for (const [id, resource] of Object.entries(resources)) {
    if (typeof resource === 'object' && resource !== null) yield [id, resource];
  }
}

function stableId(id: string, resource: object): string {
  const type = 'Type' in resource ? resource.Type : undefined;
  switch (type) {
    case 'AWS::Lambda::Version':
      return id.replace(/^(\w*?LambdaVersion)[0-9A-Za-z]{38,}$/, '$1');
    case 'AWS::ApiGateway::Deployment':
      return id.replace(/^(ApiGatewayDeployment)\d+$/, '$1');
    case 'AWS::ApiGatewayV2::Deployment':
      return id.replace(/^(WebsocketsDeployment)[0-9A-Za-z]{38,}$/, '$1');
    case 'AWS::Lambda::LayerVersion':
    case 'AWS::Lambda::LayerVersionPermission':
      return id.replace(/^(\w+?)[0-9a-f]{40}$/, '$1');
    default:
      return id;
  }
}
