import type { Service } from '../model/service.js';
import type { Template, TemplateResource } from '../model/template.js';
import { get, printValue, stringOf } from '../model/walk.js';
import { digestOf } from '../plan/fingerprint.js';

/**
 * Logical ids of the Lambda versions that a tool makes, with the digest of what they are versions of:
 * CloudFormation publishes a version only under a new id, and an alias would go on to the old code.
 * Lowering leaves the digest out, as only packaging has it.
 */
export function versionRenames(
  { resources }: Template,
  { format }: Pick<Service, 'format'>,
  digestOfCode: (resource: TemplateResource) => string | undefined,
): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  if (format !== 'serverless' && format !== 'sam') return renames;
  for (const [id, version] of resources) {
    if (version.type !== 'AWS::Lambda::Version' || version.madeFor === undefined) continue;
    const of = resources.get(stringOf(get(version.properties, 'FunctionName', 'Ref')) ?? '');
    if (of === undefined) continue;
    const code = digestOfCode(of) ?? printValue(get(of.properties, 'Code') ?? of.properties);
    // The framework publishes where the configuration differs, too; SAM only for other code.
    const configuration = format === 'serverless' ? printValue(of.properties) : '';
    const renamed = `${id}${digestOf(`${code}\n${configuration}`).slice(0, 10)}`;
    if (!resources.has(renamed)) renames.set(id, renamed);
  }
  return renames;
}
