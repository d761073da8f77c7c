import type { ServiceName } from '../../model/names.js';
import type { Plan } from '../../model/plan.js';
import type { RunReport } from '../../model/run.js';

/**
 * Which services a run left as it found them proposed, and which it took away. One of which a step was not done is in neither: what
 * was known of it before stands.
 */
export function runServices(
  { steps, unchanged }: Plan,
  { steps: records }: RunReport,
): { readonly services: ReadonlySet<ServiceName>; readonly removed: ReadonlySet<ServiceName> } {
  const status = new Map(records.map((record) => [record.step, record.status]));
  const undone = new Set<ServiceName>();
  const deployed = new Set<ServiceName>(unchanged.map(serviceOf));
  const deleted = new Set<ServiceName>();
  for (const { id, kind, service } of steps) {
    const how = status.get(id);
    if (how === 'deleted') deleted.add(service);
    else if (kind !== 'delete' && (how === 'deployed' || how === 'unchanged')) deployed.add(service);
    else if (kind !== 'delete') undone.add(service);
  }
  const services = new Set([...deployed].filter((name) => !undone.has(name)));
  return { services, removed: new Set([...deleted].filter((name) => !services.has(name) && !undone.has(name))) };
}

/** A key is `service/stack`; a service's name may hold a slash, a stack's id of a root stack does not. */
function serviceOf(key: string): ServiceName {
  return key.slice(0, key.lastIndexOf('/'));
}
