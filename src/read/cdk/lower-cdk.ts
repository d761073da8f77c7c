import type { TemplateResource } from '../cloudformation/lowered.js';
import { parseTemplate } from '../cloudformation/parse-template.js';
import { assetPath, type Lower } from '../cloudformation/stack-tree.js';

/** The CDK writes templates without resources, such as for a stack of assertions; it does not deploy them. */
const emptyApp = 'cloudformation/no-resources';

/** Types whose asset is their code. */
const holdsCode = new Set(['AWS::Lambda::Function', 'AWS::Lambda::LayerVersion']);

/** A synthesised template: plain CloudFormation, with the paths of assets in its metadata. */
export const lowerCdk: Lower = (document, file, identity) => {
  const { template, diagnostics } = parseTemplate(document, file, identity.service);
  const resources = new Map<string, TemplateResource>();
  for (const [logicalId, resource] of template.resources) {
    const asset = holdsCode.has(resource.type) ? assetPath(logicalId, document, file) : undefined;
    resources.set(logicalId, asset === undefined ? resource : { ...resource, code: [asset] });
  }
  return {
    template: { ...template, resources, document },
    diagnostics: diagnostics.filter(({ code }) => code !== emptyApp),
  };
};
