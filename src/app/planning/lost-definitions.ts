import type { Settings } from '../../config/settings.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { ServiceName } from '../../model/names.js';
import type { Estate } from '../../model/service.js';
import { namedLikeTemplate } from '../../read/cloudformation/looks-like-template.js';
import { nameFromPath } from '../../read/cloudformation/naming.js';
import { definitionFiles } from '../../read/discover.js';
import type { RepositoryFiles } from '../../read/files/repository-files.js';

/**
 * Files where the definition of a service would stand that has stacks and no definition: an emptied file, a
 * misspelt `Resources`, the half of a merge. Whoever removes a service removes its file as well.
 *
 * @param gone services of deployed stacks that the estate does not have
 */
export function lostDefinitions(
  { files, settings }: { readonly files: RepositoryFiles; readonly settings: Pick<Settings, 'include' | 'exclude'> },
  { services }: Estate,
  gone: ReadonlySet<ServiceName>,
): readonly Diagnostic[] {
  if (gone.size === 0) return [];
  const known = new Set(services.flatMap(({ file, inputs }) => [file, ...inputs]));
  return definitionFiles({ files, settings })
    .filter((file) => !known.has(file) && isNamedLikeDefinition(file) && gone.has(nameFromPath(file)))
    .map((file) => ({
      severity: 'warning',
      code: 'read/definition-lost',
      message: `${file} is there and defines nothing that can be deployed, while the service ${nameFromPath(file)} has stacks. Mend it; to remove the service, delete the file.`,
      location: { file, line: 1, column: 1 },
    }));
}

function isNamedLikeDefinition(file: string): boolean {
  return /(^|\/)serverless\.(ya?ml|json)$/.test(file) || namedLikeTemplate(file);
}
