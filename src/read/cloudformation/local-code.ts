import { posix } from 'node:path';
import type { Value } from '../../model/value.js';
import { get, stringOf } from '../../model/walk.js';
import { folderOf } from '../discover.js';
import type { Template, TemplateResource } from './lowered.js';

/** Properties that `aws cloudformation package` and `sam build` replace by an upload of what they name. */
const codeProperties: ReadonlyMap<string, string> = new Map([
  ['AWS::Lambda::Function', 'Code'],
  ['AWS::Lambda::LayerVersion', 'Content'],
]);

/** The template with the repository paths of local code on the resources that have some. */
export function withLocalCode(template: Template): Template {
  const resources = new Map<string, TemplateResource>();
  for (const [logicalId, resource] of template.resources) {
    const property = codeProperties.get(resource.type);
    const path = property && localPath(get(resource.properties, property), template.file);
    resources.set(logicalId, path ? { ...resource, code: [path] } : resource);
  }
  return { ...template, resources };
}

/** A path inside the repository; undefined for a URL, an object, and what leaves the repository. */
export function localPath(value: Value | undefined, file: string): string | undefined {
  const path = stringOf(value);
  if (path === undefined || path === '' || posix.isAbsolute(path) || /^[a-z][a-z0-9+.-]*:/i.test(path))
    return undefined;
  const joined = posix.join(folderOf(file), path).replace(/\/$/, '');
  return joined === '..' || joined.startsWith('../') ? undefined : joined;
}
