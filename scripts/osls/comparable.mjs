/**
 * What no reader can know without the code and the clock is set aside: the digest at the end of a version's, a WebSocket
 * deployment's and a retained layer's id, the time at the end of a deployment's, `CodeSha256`, the folder in `S3Key`
 * (it holds a time; the file's name stays), and the two outputs of a layer that hold a digest and a key.
 */
export const setAside =
  'digests and times: ends of ids of versions, deployments and retained layers, CodeSha256, the folder in S3Key, values of a layer’s Hash output';

/** A template of the framework in that shape. */
export function comparableTemplate(template) {
  let text = JSON.stringify(template);
  for (const [id, { Type, Properties = {} }] of Object.entries(template.Resources ?? {})) {
    const plain = plainId(id, Type, Properties);
    if (plain !== id) text = text.replaceAll(id, plain);
  }
  const renamed = JSON.parse(text);
  for (const resource of Object.values(renamed.Resources ?? {})) {
    const { Properties } = resource;
    if (resource.Type === 'AWS::Lambda::Version') delete Properties?.CodeSha256;
    for (const holder of [Properties?.Code, Properties?.Content])
      if (typeof holder?.S3Key === 'string') holder.S3Key = holder.S3Key.split('/').at(-1);
  }
  for (const [name, output] of Object.entries(renamed.Outputs ?? {})) {
    if (/LambdaLayerHash$/.test(name)) output.Value = 'digest';
    if (/LambdaLayerS3Key$/.test(name)) output.Value = String(output.Value).split('/').at(-1);
  }
  return renamed;
}

function plainId(id, type, properties) {
  if (type === 'AWS::Lambda::Version') {
    const stem = `${String(properties.FunctionName?.Ref).replace(/LambdaFunction$/, '')}LambdaVersion`;
    return id.startsWith(stem) ? stem : id;
  }
  if (type === 'AWS::ApiGateway::Deployment') return id.replace(/^ApiGatewayDeployment.+$/, 'ApiGatewayDeployment');
  if (type === 'AWS::ApiGatewayV2::Deployment') return id.replace(/^WebsocketsDeployment.+$/, 'WebsocketsDeployment');
  return /^AWS::Lambda::LayerVersion/.test(type) ? id.replace(/[0-9a-f]{40}$/, '') : id;
}

/** The same on our side, which says of a digest that it is not known. */
export function withoutDigests(facts) {
  for (const [name, output] of facts.get('outputs') ?? [])
    if (/LambdaLayerHash$/.test(name)) facts.get('outputs').set(name, { ...output, value: 'digest' });
  return facts;
}
