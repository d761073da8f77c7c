import type { Change } from '../model/change.js';
import type { ServiceName } from '../model/names.js';
import type { AffectedService, StageView } from '../model/result.js';
import type { Service } from '../model/service.js';

/** Services that a change concerns, each with why it deploys; in name order. */
export function affectedServices(stages: readonly StageView[]): readonly AffectedService[] {
  const reasons = new Map<ServiceName, Set<string>>();
  const because = (service: ServiceName, reason: string) => {
    const there = reasons.get(service) ?? new Set();
    reasons.set(service, there.add(reason));
  };
  for (const stage of stages) {
    for (const change of stage.changes) because(change.service, ownReason(change));
    for (const change of stage.changes.filter(concernsConsumers))
      for (const consumer of consumersOf(change, stage))
        because(consumer, `imports ${change.subject}, which ${fate(change)}`);
  }
  const owners = new Map(stages.flatMap(({ services }) => services).map((one: Service) => [one.name, one.owner]));
  return [...reasons]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([service, why]) => {
      const owner = owners.get(service);
      return { service, reasons: [...why], ...(owner === undefined ? {} : { owner }) };
    });
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
