import { ownEntry } from '../../model/own-entry.js';
import type { Dict, Value } from '../../model/value.js';
import { get, itemsOf, scalar, stringOf } from '../../model/walk.js';
import { bindParameters } from '../cloudformation/evaluate/parameters.js';
import { withLocalCode } from '../cloudformation/local-code.js';
import { needsSam } from '../cloudformation/looks-like-template.js';
import type { StackIdentity, Template } from '../cloudformation/lowered.js';
import { parseTemplate } from '../cloudformation/parse-template.js';
import type { Lower } from '../cloudformation/stack-tree.js';
import { folderOf } from '../discover.js';
import { lowerHttpApi } from './apis/http-api.js';
import { implicitApisOf } from './apis/implicit.js';
import { lowerRestApi } from './apis/rest-api.js';
import { lowerWebSocketApi } from './apis/websocket-api.js';
import { lowerApplication } from './application.js';
import { lowerCapacityProvider } from './capacity-provider.js';
import { lowerConnector } from './connectors/connector.js';
import { embeddedConnectors } from './connectors/embedded.js';
import { finished } from './finish.js';
import { isFragment } from './fragment.js';
import { addDeployments } from './functions/deployments.js';
import { lowerFunction } from './functions/function.js';
import { readGlobals, withGlobals } from './globals.js';
import { globalProperties } from './globals-table.js';
import { lowerGraphQlApi } from './graphql/graphql-api.js';
import { lowerLayerVersion } from './layer-version.js';
import { LocalFiles } from './local-files.js';
import { Lowering, type Span } from './lowering.js';
import { lowerStateMachine } from './machines/state-machine.js';
import { type SamResource, samResourcesOf } from './sam-resource.js';
import { checkShape } from './shape/check.js';
import { checkResource } from './shape/common-rules.js';
import { resourceShapes } from './shape/resource-shapes.js';
import { lowerSimpleTable } from './simple-table.js';
import { checkRules } from './validate/rules.js';

/**
 * What each type becomes, in the order in which types are lowered: what has events comes before the
 * APIs that the events are routes of, and connectors come last, when all that they join is there.
 */
const lowerings: ReadonlyMap<string, (lowering: Lowering, resource: SamResource) => void> = new Map([
  ['AWS::Serverless::Function', lowerFunction],
  ['AWS::Serverless::StateMachine', lowerStateMachine],
  ['AWS::Serverless::Api', lowerRestApi],
  ['AWS::Serverless::HttpApi', lowerHttpApi],
  ['AWS::Serverless::WebSocketApi', lowerWebSocketApi],
  ['AWS::Serverless::GraphQLApi', lowerGraphQlApi],
  ['AWS::Serverless::CapacityProvider', lowerCapacityProvider],
  ['AWS::Serverless::SimpleTable', lowerSimpleTable],
  ['AWS::Serverless::LayerVersion', lowerLayerVersion],
  ['AWS::Serverless::Application', lowerApplication],
  ['AWS::Serverless::Connector', lowerConnector],
]);

/**
 * A SAM template as the plain CloudFormation that the SAM transform would make of it, with the
 * transform's logical ids. A template without SAM is returned as it stands. Hashes in logical ids
 * are left out where they depend on what only packaging knows: see `versionIdOf`, `addDeployment`.
 */
export const lowerSam: Lower = (document, file, identity, context) => {
  const { template, diagnostics } = parseTemplate(document, file, identity.service);
  if (document.kind !== 'dict' || !needsSam(document))
    return { template: { ...withLocalCode(template), document }, diagnostics };
  const files = new LocalFiles(context);
  const parameters = parameterValues(template, identity);
  const lowering = new Lowering({
    directory: folderOf(file),
    read: files.read,
    template,
    parameters,
    isFragment: isFragment(document, template),
    extended: hasExtensions(document),
    globals: globalsSpan(document),
  });
  if (get(document, 'Transform') === undefined) {
    const message = 'SAM resources without Transform: read as a part of a template that has it.';
    lowering.problem('sam/no-transform', message, document, 'note');
  }
  const globals = readGlobals(document, lowering);
  const resources = samResourcesOf(document, template).map((resource) => withGlobals(lowering, globals, resource));
  const known = [...resources, ...embeddedConnectors(lowering, document, template)].filter((resource) =>
    isKnown(lowering, resource),
  );
  for (const [type, lower] of lowerings) {
    const implicit = implicitApisOf(lowering).filter((api) => api.type === type);
    const ids = new Set(implicit.map(({ logicalId }) => logicalId));
    const stated = known.filter((resource) => resource.type === type && !ids.has(resource.logicalId));
    for (const resource of stated) {
      lowering.within(resource, () => {
        checkRules(lowering, resource);
        lower(lowering, resource);
      });
    }
    for (const api of implicit.map((one) => withGlobals(lowering, globals, one))) {
      checkShape(lowering, api.properties, resourceShapes[type] ?? {}, api.logicalId);
      checkRules(lowering, api);
      lower(lowering, api);
    }
  }
  addDeployments(
    lowering,
    known.filter(({ type }) => type === 'AWS::Serverless::Function'),
  );
  return finished(document, lowering, [...diagnostics, ...files.diagnostics], files.inputs);
};

/** Reports a type that SAM does not have and properties that the type does not have. */
function isKnown(lowering: Lowering, resource: SamResource): boolean {
  const shape = ownEntry(resourceShapes, resource.type);
  if (shape === undefined || !lowerings.has(resource.type)) {
    const message = `${resource.logicalId} is a ${resource.type}: what the transform makes of it is not known here.`;
    lowering.problem('sam/unknown-type', message, resource.body, 'warning');
    return false;
  }
  const section = resource.type.slice('AWS::Serverless::'.length);
  const elsewhere = lowering.isFragment ? (ownEntry(globalProperties, section) ?? []) : [];
  lowering.within(resource, () => {
    checkResource(lowering, resource);
    checkShape(lowering, resource.properties, shape, resource.logicalId, elsewhere);
  });
  return true;
}

function hasExtensions(document: Dict): boolean {
  return [...itemsOf(get(document, 'Transform'))].some((item) => stringOf(item) === 'AWS::LanguageExtensions');
}

/** From its key to the next one. */
function globalsSpan(document: Dict): Span | undefined {
  const globals = document.entries.get('Globals');
  if (globals === undefined) return undefined;
  const offset = globals.keyOffset;
  const after = [...document.entries.values()].map(({ keyOffset }) => keyOffset).filter((key) => key > offset);
  return { source: document.source, offset, end: Math.min(...after, Number.POSITIVE_INFINITY) };
}

function parameterValues(template: Template, identity: StackIdentity): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const [name, { value }] of bindParameters(template, identity)) if (value !== undefined) values.set(name, value);
  const { region, stackName: at } = identity;
  if (region !== undefined) values.set('AWS::Region', scalar(region, at));
  return values;
}
