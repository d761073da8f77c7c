import type { Diagnostic } from '../model/diagnostic.js';
import type { StackKey } from '../model/names.js';
import type { PackagedStack } from '../model/plan.js';
import type { Estate } from '../model/service.js';
import { packageRoot } from './package-root.js';
import type { NestedBody, Packaged, PackageOptions } from './packaged.js';
import { nameStacks } from './stack-names.js';

/**
 * Everything that CloudFormation is given for an estate: a template body, parameters, tags and capabilities
 * for each root stack. Pure: the same estate and code give the same bytes.
 */
export function packageEstate(estate: Estate, options: PackageOptions): Packaged {
  const named = nameStacks(estate, options.target);
  const stacks: PackagedStack[] = [];
  const bodies = new Map<string, string>();
  const nested = new Map<StackKey, NestedBody>();
  const secrets = new Map<StackKey, ReadonlyMap<string, string>>();
  const diagnostics: Diagnostic[] = [...named.diagnostics];
  for (const root of named.roots) {
    const packaged = packageRoot(root, { estate, named, options });
    diagnostics.push(...packaged.diagnostics);
    if (packaged.stack === undefined) continue;
    stacks.push(packaged.stack);
    for (const [digest, body] of packaged.bodies) bodies.set(digest, body);
    for (const [key, body] of packaged.nested) nested.set(key, body);
    if (packaged.secrets.size > 0) secrets.set(packaged.stack.key, packaged.secrets);
  }
  return { stacks, bodies, nested, secrets, diagnostics };
}
