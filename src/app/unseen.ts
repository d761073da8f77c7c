import type { Diagnostic, Severity } from '../model/diagnostic.js';
import type { Location } from '../model/location.js';
import type { Estate, Service } from '../model/service.js';
import type { RepositoryFiles } from '../read/files/repository-files.js';

/**
 * Definitions of the deployed estate whose file is still there and gives no service any more. A file
 * can leave the gate's sight without leaving the tool that deploys it: `.gitattributes` writes it in
 * another encoding, it becomes a link, it grows beyond the limit.
 *
 * @param told what was said of the proposed files already; one diagnostic for a file is enough
 */
export function lostDefinitions(
  deployed: Estate,
  proposed: Estate,
  files: RepositoryFiles,
  told: readonly Diagnostic[],
): readonly Diagnostic[] {
  const seen = new Set(proposed.services.flatMap(({ file, inputs }) => [file, ...inputs]));
  const failed = new Set(told.filter(({ severity }) => severity === 'error').map(({ location }) => location.file));
  return deployed.services
    .filter(({ file }) => files.has(file) && !seen.has(file) && !failed.has(file))
    .map((service) => lost(service, files));
}

function lost({ name, file }: Service, files: RepositoryFiles): Diagnostic {
  const readable = files.read(file).kind === 'text';
  const why = readable ? 'is no definition to any reader now' : 'cannot be read now';
  const message = `${file} defined the service ${name} and ${why}: what it would deploy is not checked.`;
  return tell(readable ? 'warning' : 'error', 'read/definition-lost', message, { file, line: 1, column: 1 });
}

/** Submodules are other repositories: what they define is not read, wherever they are checked out. */
export function unreadSubmodules(files: RepositoryFiles): readonly Diagnostic[] {
  return (files.submodules?.() ?? []).map((path) => {
    const message = `${path} is a submodule: services in it are not read. Run the check in its own repository.`;
    return tell('warning', 'read/submodule', message, placeOf(path, files));
  });
}

/** Its line in .gitmodules; a submodule can stand in a commit without one. */
function placeOf(path: string, files: RepositoryFiles): Location {
  const read = files.read('.gitmodules');
  const lines = read.kind === 'text' ? read.text.split('\n') : [];
  const stated = lines.findIndex((line) => line.split('=')[1]?.trim() === path);
  return stated === -1 ? { file: path, line: 1, column: 1 } : { file: '.gitmodules', line: stated + 1, column: 1 };
}

function tell(severity: Severity, code: string, message: string, location: Location): Diagnostic {
  return { severity, code, message, location };
}
