import type { Settings } from '../../config/settings.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { ServiceName } from '../../model/names.js';
import { EstateSource } from '../read-stage.js';
import type { Side, SideOptions } from './plan-sides.js';

/** What stackgate.yml excludes and is there all the same: to exclude a service is not to remove it. */
export interface Excluded {
  /** Those among the services that seem gone, each with its definition. */
  readonly services: ReadonlyMap<ServiceName, string>;
  /** Excluded definitions of which nobody knows whose they are. */
  readonly unread: readonly Diagnostic[];
}

/** @param gone services of deployed stacks that the estate does not have; only for them is the repository read again */
export function excludedServices(
  { files, read }: Pick<Side, 'files' | 'read'>,
  settings: Settings,
  { assemblies, environment }: Pick<SideOptions, 'assemblies' | 'environment'>,
  gone: ReadonlySet<ServiceName>,
): Excluded {
  if (gone.size === 0 || settings.exclude.length === 0) return { services: new Map(), unread: [] };
  const whole = new EstateSource(files, { settings: { ...settings, exclude: [] }, assemblies, environment });
  const { estate, diagnostics } = whole.read(read.estate.stage);
  const there = estate.services.filter(({ name }) => gone.has(name));
  const services = new Map(there.map(({ name, file }) => [name, file] as const));
  const isUnknown = [...gone].some((name) => !services.has(name));
  const known = new Set(read.diagnostics.map(({ location }) => location.file));
  const errors = diagnostics.filter(({ severity, location }) => severity === 'error' && !known.has(location.file));
  return { services, unread: isUnknown ? errors.map(asUnread) : [] };
}

function asUnread({ location, message }: Diagnostic): Diagnostic {
  return {
    severity: 'warning',
    code: 'read/definition-lost',
    message: `${location.file} is excluded, and whose definition it is cannot be read: ${message}`,
    location,
  };
}
