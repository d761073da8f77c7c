import { ownEntry } from '../../model/own-entry.js';
import type { Dict, Value } from '../../model/value.js';
import { get, itemsOf, scalar, stringOf } from '../../model/walk.js';
import { bindParameters } from '../cloudformation/evaluate/parameters.js';
import { partitionOf } from '../cloudformation/evaluate/pseudo-parameters.js';
import { withLocalCode } from '../cloudformation/local-code.js';
import { needsSam } from '../cloudformation/looks-like-template.js';
import type { StackIdentity, Template } from '../cloudformation/lowered.js';
import { parseTemplate } from '../cloudformation/parse-template.js';
import type { Lower } from '../cloudformation/stack-tree.js';
import { folderOf } from '../discover.js';
import { definitionsOf } from './apis/api-definitions.js';
import { type ApiKind, httpKind, restKind } from './apis/api-kind.js';
import type { ApiDefinitions } from './apis/definition-table.js';
import { functionNamesByApi } from './apis/deployment.js';
import { lowerHttpApi } from './apis/http-api.js';
import { lowerRestApi } from './apis/rest-api.js';
import { withTagsInOrder } from './apis/tag-order.js';
import { lowerWebSocketApi } from './apis/websocket-api.js';
import { lowerApplication } from './application.js';
import { lowerCapacityProvider } from './capacity-provider.js';
import { lowerConnector } from './connectors/connector.js';
import { embeddedConnectors } from './connectors/embedded.js';
import { finished } from './finish.js';
import { isFragment } from './fragment.js';
import { addDeployments } from './functions/deployments.js';
import { lowerFunction } from './functions/function.js';
import { type Globals, readGlobals, withGlobals } from './globals.js';
import { globalProperties } from './globals-table.js';
import { lowerGraphQlApi } from './graphql/graphql-api.js';
import { lowerLayerVersion } from './layer-version.js';
import { LocalFiles } from './local-files.js';
import { Lowering, type Span } from './lowering.js';
import { lowerStateMachine } from './machines/state-machine.js';
import { propagateTags } from './propagate-tags.js';
import { ResourceOrder } from './resource-order.js';
import { type SamResource, samResourcesOf } from './sam-resource.js';
import { checkShape } from './shape/check.js';
import { checkResource } from './shape/common-rules.js';
import { resourceShapes } from './shape/resource-shapes.js';
import { lowerSimpleTable } from './simple-table.js';
import { propagates } from './tags.js';
import { checkRules } from './validate/rules.js';

/** What each type becomes. */
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

const apiTypes = ['AWS::Serverless::Api', 'AWS::Serverless::HttpApi', 'AWS::Serverless::WebSocketApi'];
const ranks = [0, 1, 2, 3, 4];

/**
 * Types are lowered by rank, those of one rank in the order of the template: what has events comes before the
 * APIs that the events are routes of, and connectors come last, when all that they join is there.
 */
function rankOf(type: string): number {
  if (type === 'AWS::Serverless::Function') return 0;
  if (type === 'AWS::Serverless::StateMachine') return 1;
  if (apiTypes.includes(type)) return 2;
  return type === 'AWS::Serverless::Connector' ? 4 : 3;
}

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
  checkResources(lowering, document);
  const globals = readGlobals(document, lowering);
  const written = samResourcesOf(document, template);
  const order = new ResourceOrder(document, template.resources.keys(), written);
  lowering.rest = definitionsInOrder(lowering, restKind, order, written, globals);
  lowering.http = definitionsInOrder(lowering, httpKind, order, written, globals);
  const resources = written.map((resource) => withGlobals(lowering, globals, resource));
  const connectors = embeddedConnectors(lowering, document, template);
  order.addAll(connectors.map(({ logicalId }) => logicalId));
  const known = [...resources, ...connectors].filter((resource) => isKnown(lowering, resource));
  const implicit = [lowering.rest.implicit, lowering.http.implicit].filter((api) => api !== undefined);
  const stated = known.filter(({ logicalId }) => !implicit.some((api) => api.logicalId === logicalId));
  const all = order.sorted([...stated, ...implicit]);
  lowering.functionNames = functionNamesByApi(lowering, all);
  for (const rank of ranks) {
    for (const resource of all.filter(({ type }) => rankOf(type) === rank)) {
      if (implicit.includes(resource)) lowerImplicit(lowering, withGlobals(lowering, globals, resource));
      else {
        lowering.within(resource, () => {
          checkRules(lowering, resource);
          lowerOne(lowering, resource);
        });
      }
    }
  }
  addDeployments(
    lowering,
    known.filter(({ type }) => type === 'AWS::Serverless::Function'),
  );
  return finished(document, lowering, [...diagnostics, ...files.diagnostics], files.inputs);
};

/** The transform asks for resources, whatever else a template has. */
function checkResources(lowering: Lowering, document: Dict): void {
  const resources = get(document, 'Resources');
  if (resources?.kind !== 'dict' || resources.entries.size > 0) return;
  lowering.problem('sam/resources', 'Resources is empty: SAM refuses a template without one.', resources);
}

/** An implicit API is there while its definition is made, and then only if an event asks for it. */
function definitionsInOrder(
  lowering: Lowering,
  kind: ApiKind,
  order: ResourceOrder,
  resources: readonly SamResource[],
  globals: Globals,
): ApiDefinitions {
  order.add(kind.implicitId);
  const made = definitionsOf(lowering, kind, order.sorted(resources), globals, order.isHashed);
  if (!made.apis.has(kind.implicitId)) order.remove(kind.implicitId);
  return made;
}

function lowerImplicit(lowering: Lowering, api: SamResource): void {
  checkShape(lowering, api.properties, resourceShapes[api.type] ?? {}, api.logicalId);
  checkRules(lowering, api);
  lowerOne(lowering, api);
}

function lowerOne(lowering: Lowering, resource: SamResource): void {
  const before = new Map(propagates(resource.properties) ? lowering.resources : []);
  lowerings.get(resource.type)?.(lowering, resource);
  propagateTags(lowering, withTagsInOrder(lowering, resource), before);
}

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

/** The transform is given a list as the text that it is before CloudFormation splits it. */
function asGiven(template: Template, identity: StackIdentity, name: string): Value | undefined {
  return identity.parameters.get(name) ?? get(template.parameters.get(name), 'Default');
}

function parameterValues(template: Template, identity: StackIdentity): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const [name, { value, type }] of bindParameters(template, identity)) {
    const text = type === 'CommaDelimitedList' || type.startsWith('List<') ? asGiven(template, identity, name) : value;
    if (value !== undefined) values.set(name, text ?? value);
  }
  const { region, stackName: at } = identity;
  if (region !== undefined) values.set('AWS::Region', scalar(region, at));
  const partition = partitionOf(region);
  if (partition !== undefined) values.set('AWS::Partition', scalar(partition, at));
  return values;
}
