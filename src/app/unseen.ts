import type { Diagnostic, Severity } from '../model/diagnostic.js';
import type { Location } from '../model/location.js';
import type { Estate, Service } from '../model/service.js';
import type { RepositoryFiles } from '../read/files/repository-files.js';

/** Services of the deployed estate whose definition is still there and gave no service this time. */
export interface Unseen {
  /** Judged as they are deployed, since nobody can tell what becomes of them. */
  readonly standIns: readonly Service[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A definition that cannot be read is no service that goes away: reports of lost tables and broken
 * consumers would drown the one mistake there is. And a file can leave the gate's sight without
 * leaving the tool that deploys it: `.gitattributes` writes it in another encoding, it becomes a
 * link, it grows beyond the limit.
 *
 * @param told what was said of the proposed files already; one error for a file is enough
 */
export function unseenServices(
  deployed: Estate,
  proposed: Estate,
  files: RepositoryFiles,
  told: readonly Diagnostic[],
): Unseen {
  const defining = new Set(proposed.services.map(({ file }) => file));
  const parts = new Set(proposed.services.flatMap(({ inputs }) => inputs));
  const names = new Set(proposed.services.map(({ name }) => name));
  const failed = new Set(told.filter(({ severity }) => severity === 'error').map(({ location }) => location.file));
  // A definition that others read values out of is no part of them, so a mistake in it comes first.
  const isLost = ({ file }: Service) => !defining.has(file) && (failed.has(file) || !parts.has(file));
  const lost = deployed.services.filter((service) => files.has(service.file) && isLost(service));
  const isReadable = ({ file }: Service) => !failed.has(file) && files.read(file).kind === 'text';
  const unread = lost.filter((service) => !isReadable(service));
  return {
    standIns: unread.filter(({ name }) => !names.has(name)),
    diagnostics: [
      ...lost.filter(isReadable).map((service) => noDefinition(service)),
      ...unread.filter(({ file }) => !failed.has(file)).map((service) => unreadable(service)),
      ...unread.filter(({ file }) => failed.has(file)).map((service) => judgedAsDeployed(service)),
    ],
  };
}

function noDefinition({ name, file }: Service): Diagnostic {
  const message = `${file} defined the service ${name} and is no definition to any reader now: what it would deploy is not checked.`;
  return tell('warning', 'read/definition-lost', message, { file, line: 1, column: 1 });
}

function unreadable({ name, file }: Service): Diagnostic {
  const message = `${file} defined the service ${name} and cannot be read now: what it would deploy is not checked.`;
  return tell('error', 'read/definition-lost', message, { file, line: 1, column: 1 });
}

function judgedAsDeployed({ name, file }: Service): Diagnostic {
  const message = `The service ${name} is judged as it is deployed, since ${file} could not be read.`;
  return tell('warning', 'read/as-deployed', message, { file, line: 1, column: 1 });
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
