/**
 * What no reader can know without the code and the clock is set aside: the digest at the end of a version's, a WebSocket
 * deployment's and a retained layer's id, the time at the end of a deployment's, `CodeSha256`, the folder in `S3Key`
 * (it holds a time; the file's name stays), and the two outputs of a layer that hold a digest and a key.
 */
export const setAside =
  'digests and times: ends of ids of versions, deployments and retained layers, CodeSha256, the folder in S3Key, values of a layer’s Hash output; the values of API keys, which are not read; the order of statements in the shared role; edges that only a variable makes which functions share; empty DependsOn; of workflows, whether the definition is an object or its text, and the standard QueryLanguage that a validator adds';

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
    if (Array.isArray(resource.DependsOn) && resource.DependsOn.length === 0) delete resource.DependsOn;
    if (resource.Type === 'AWS::ApiGateway::ApiKey') delete Properties?.Value;
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

/**
 * A variable that all functions are given makes no edge, and only the definition says that it is one for all: in the
 * template each function has its own copy.
 */
export function withoutSharedVariables(differences, template) {
  const counts = new Map();
  for (const { Type, Properties } of Object.values(template.Resources ?? {}))
    if (Type === 'AWS::Lambda::Function')
      for (const variable of Object.entries(Properties?.Environment?.Variables ?? {})) {
        const text = JSON.stringify(variable);
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }
  if (![...counts.values()].some((count) => count > 1)) return differences;
  const isByVariable = ({ section, ours, theirs }) =>
    section === 'edges' && ours === undefined && /"declared":"no".*"wired":"yes"/.test(theirs ?? '');
  return differences.filter((one) => !isByVariable(one));
}

/** A workflow's definition as an object on both sides: in the packaged template it is a text. */
export function withWorkflows(facts) {
  for (const [id, resource] of facts.get('other resources') ?? []) {
    const text = resource?.Properties?.DefinitionString;
    if (resource?.Type !== 'AWS::StepFunctions::StateMachine' || typeof text !== 'string') continue;
    facts
      .get('other resources')
      .set(id, { ...resource, Properties: { ...resource.Properties, DefinitionString: parsedText(text) } });
  }
  return facts;
}

/** Leaves as texts, as facts have them. */
function parsedText(text) {
  try {
    return JSON.parse(text, (key, value) =>
      // The plugin's validator writes the standard language into each state.
      key === 'QueryLanguage' && value === 'JSONPath'
        ? undefined
        : value === null || typeof value === 'object'
          ? (value ?? 'null')
          : String(value),
    );
  } catch {
    return text;
  }
}

/** Statements of the shared role in one order: osls adds some of them whenever the digest of a file is ready. */
export function inOneOrder(facts) {
  const role = facts.get('roles')?.get('IamRoleLambdaExecution');
  const document = role?.Properties?.Policies?.[0]?.PolicyDocument;
  if (!Array.isArray(document?.Statement)) return facts;
  const statements = document.Statement.map((one) => [JSON.stringify(one), one]).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  document.Statement = statements.map(([, one]) => one);
  return facts;
}

/** The same on our side, where a digest is said not to be known and functions are called by their keys. */
export function comparableFacts(facts, services) {
  for (const [name, output] of facts.get('outputs') ?? [])
    if (/LambdaLayerHash$/.test(name)) facts.get('outputs').set(name, { ...output, value: 'digest' });
  const resources = services.flatMap(({ stacks }) => stacks.flatMap((stack) => [...stack.resources.values()]));
  const ids = new Map(
    resources.filter(({ id, logicalId }) => id !== logicalId).map(({ id, logicalId }) => [id, logicalId]),
  );
  const rename = (key) =>
    key.replace(/(^| )service:([^ :@]+)/g, (_, before, id) => `${before}service:${ids.get(id) ?? id}`);
  const edges = [...(facts.get('edges') ?? [])].map(([key, edge]) => [rename(key), edge]);
  return new Map([...facts, ['edges', new Map(edges)]]);
}
