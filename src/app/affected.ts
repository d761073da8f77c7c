import type { Change } from '../model/change.js';
import type { ServiceName } from '../model/names.js';
import type { AffectedService, StageView } from '../model/result.js';
import type { Service } from '../model/service.js';

/**
 * Services that a change concerns, each with why; in name order.
 *
 * @param isEdited whether any file that the service's definition was read from differs
 * @param isPending whether the base has changes of it that are not deployed yet
 */
export function affectedServices(
  stages: readonly StageView[],
  isEdited: (service: ServiceName) => boolean,
  isPending: (service: ServiceName) => boolean = () => false,
): readonly AffectedService[] {
  const reasons = new Map<ServiceName, Set<string>>();
  const because = (service: ServiceName, reason: string) => {
    const there = reasons.get(service) ?? new Set();
    reasons.set(service, there.add(reason));
  };
  const changes = stages.flatMap((stage) => stage.changes);
  const own = new Set(changes.filter(isOwn).map(({ service }) => service));
  const isHere = (service: ServiceName) => isEdited(service) || (own.has(service) && !isPending(service));
  for (const change of changes.filter(({ service }) => isHere(service))) because(change.service, ownReason(change));
  for (const stage of stages)
    for (const change of stage.changes.filter(concernsConsumers))
      for (const consumer of consumersOf(change, stage))
        because(consumer, `imports ${change.subject}, which ${fate(change)}`);
  for (const { service } of changes)
    if (!reasons.has(service)) because(service, isPending(service) ? PENDING : NEIGHBOUR);
  const owners = new Map(stages.flatMap(({ services }) => services).map((one: Service) => [one.name, one.owner]));
  return [...reasons]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([service, why]) => {
      const owner = owners.get(service);
      const untouched = !isHere(service);
      return { service, reasons: [...why], ...(untouched && { untouched }), ...(owner === undefined ? {} : { owner }) };
    });
}

/** Another service takes away, or brings, what this one refers to: no line of its own differs. */
const NEIGHBOUR = 'what it refers to changes';

/** Somebody else's change, which the next deploy takes along. */
const PENDING = 'merged before and not deployed yet';

/** An edge has two ends, and may come and go because of the other one. */
function isOwn({ kind }: Change): boolean {
  return kind !== 'edge';
}

function ownReason({ kind, action }: Change): string {
  if (kind !== 'service') return 'changed here';
  return action === 'added' ? 'new service' : action === 'removed' ? 'service removed' : 'changed here';
}

function concernsConsumers({ kind, action }: Change): boolean {
  return kind === 'export' && action !== 'added';
}

function fate({ action }: Change): string {
  return action === 'removed' ? 'goes away' : 'changes';
}

/** Who imports an export now, or did until this change. */
function consumersOf(change: Change, stage: StageView): ReadonlySet<ServiceName> {
  const edges = [...stage.edges, ...(stage.removedEdges ?? [])];
  const importers = edges.filter(({ kind, detail }) => kind === 'import' && detail === change.subject);
  return new Set(
    importers.flatMap(({ from }) => (from.service === null || from.service === change.service ? [] : [from.service])),
  );
}
