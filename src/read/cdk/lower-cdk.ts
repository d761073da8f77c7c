import { posix } from 'node:path';
import type { Resource } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import { get, stringOf } from '../../model/walk.js';
import type { TemplateResource } from '../cloudformation/lowered.js';
import { parseTemplate } from '../cloudformation/parse-template.js';
import type { Lower } from '../cloudformation/stack-tree.js';
import { folderOf } from '../discover.js';

/** Types whose asset is their code. */
const holdsCode = new Set(['AWS::Lambda::Function', 'AWS::Lambda::LayerVersion']);

/** A synthesised template: plain CloudFormation, with the paths of assets in its metadata. */
export const lowerCdk: Lower = (document, file, identity) => {
  const { template, diagnostics } = parseTemplate(document, file, identity.service);
  const resources = new Map<string, TemplateResource>();
  for (const [logicalId, resource] of template.resources) {
    const asset = holdsCode.has(resource.type) ? assetOf(logicalId, document, file) : undefined;
    resources.set(logicalId, asset === undefined ? resource : { ...resource, code: [asset] });
  }
  return { template: { ...template, resources }, diagnostics };
};

/** A nested stack's `TemplateURL` is in an asset bucket; the manifest's folder has the template itself. */
export function nestedTemplate(resource: Resource, document: Value, file: string): string | undefined {
  return assetOf(resource.logicalId, document, file);
}

function assetOf(logicalId: string, document: Value, file: string): string | undefined {
  const path = stringOf(get(document, 'Resources', logicalId, 'Metadata', 'aws:asset:path'));
  return path === undefined || posix.isAbsolute(path) ? undefined : posix.join(folderOf(file), path);
}
