import type { LogicalId } from '../../model/names.js';
import type { Value } from '../../model/value.js';
import { get } from '../../model/walk.js';
import type { Template, TemplateResource } from '../cloudformation/lowered.js';
import { parseTemplate } from '../cloudformation/parse-template.js';
import { mainStack } from '../cloudformation/stack-identity.js';
import { assetPath, type Lower } from '../cloudformation/stack-tree.js';
import { codeAsset, templateAsset } from './assets.js';
import { constructName, nestedStackPath } from './construct-paths.js';
import { followReaders } from './cross-region.js';
import type { StackFacts } from './stack-facts.js';

/** The CDK writes templates without resources, such as for a stack of assertions; it does not deploy them. */
const emptyApp = 'cloudformation/no-resources';

/** Types whose asset is their code, by the property that names it. */
const codeProperties = new Map([
  ['AWS::Lambda::Function', 'Code'],
  ['AWS::Lambda::LayerVersion', 'Content'],
]);

/**
 * A synthesised template: plain CloudFormation. Construct paths and the sources of assets stand in its
 * metadata, or, where the app leaves that out, in the files beside it.
 */
export function lowerCdkWith(facts: StackFacts): Lower {
  // A nested stack is lowered after the one that holds it, which knows its path.
  const scopes = new Map([[mainStack, facts.stack.displayName]]);
  return (document, file, identity) => {
    const { template, diagnostics } = parseTemplate(document, file, identity.service);
    const scope = scopes.get(identity.stackId);
    const resources = new Map<LogicalId, TemplateResource>();
    for (const resource of template.resources.values())
      resources.set(resource.logicalId, lowerResource(resource, { document, file, scope, facts }));
    const nested = nestedTemplates(resources, document, facts);
    for (const { logicalId, constructPath = '' } of resources.values()) {
      const path = nestedStackPath(constructPath);
      if (path !== undefined) scopes.set(below(identity.stackId, logicalId), path);
    }
    return {
      template: { ...followReaders({ ...template, resources }), document },
      diagnostics: diagnostics.filter(({ code }) => code !== emptyApp),
      nested,
    };
  };
}

/** The id of a stack that is nested in another, as the stack tree makes it. */
function below(stackId: string, logicalId: LogicalId): string {
  return stackId === mainStack ? logicalId : `${stackId}/${logicalId}`;
}

interface Around {
  readonly document: Value;
  readonly file: string;
  /** The stack's own path among the constructs; undefined for a nested stack whose path is not known. */
  readonly scope: string | undefined;
  readonly facts: StackFacts;
}

function lowerResource(resource: TemplateResource, { document, file, scope, facts }: Around): TemplateResource {
  const { logicalId, type, properties } = resource;
  const noted = scope === undefined ? undefined : facts.paths.get(scope)?.get(logicalId);
  const constructPath = resource.constructPath ?? noted;
  const constructedAt = constructPath === undefined ? undefined : facts.madeAt(constructPath);
  const property = codeProperties.get(type);
  const code = property && (assetPath(logicalId, document, file) ?? codeAsset(get(properties, property), facts.assets));
  return {
    ...resource,
    ...(constructPath !== undefined && { constructPath, label: constructName(constructPath, facts.stack.displayName) }),
    ...(constructedAt !== undefined && { constructedAt }),
    ...(code !== undefined && { code: [code] }),
  };
}

/** Templates of nested stacks that are assets without a note of it in the template itself. */
function nestedTemplates(resources: Template['resources'], document: Value, { assets }: StackFacts) {
  const files = new Map<LogicalId, string>();
  for (const { logicalId, type } of resources.values()) {
    if (type !== 'AWS::CloudFormation::Stack') continue;
    const file = templateAsset(get(document, 'Resources', logicalId, 'Properties', 'TemplateURL'), assets);
    if (file !== undefined) files.set(logicalId, file);
  }
  return files;
}
