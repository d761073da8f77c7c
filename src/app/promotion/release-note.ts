import type { DeployedStackRecord, ReleaseNote } from '../../model/deployed-record.js';
import type { ServiceName } from '../../model/names.js';
import type { PackagedStack, Plan } from '../../model/plan.js';
import type { AskedRelease } from './check-promotion.js';
import type { ReadRelease } from './read-releases.js';

export interface NotedRun {
  readonly plan: Plan;
  /** Of the whole proposed estate. */
  readonly stacks: readonly PackagedStack[];
  readonly releases: ReadonlyMap<ServiceName, ReadRelease>;
  readonly commit?: string | undefined;
}

/** What the run would leave: every service that is in a plan's steps or needs nothing. */
export function releaseNote({ plan, stacks, releases, commit }: NotedRun): ReleaseNote {
  const byService = new Map<ServiceName, DeployedStackRecord[]>();
  const known = new Set([...plan.steps.map(({ stack }) => stack), ...plan.unchanged]);
  for (const { key, service, stackName, target, templateDigest } of stacks) {
    if (!known.has(key)) continue;
    const of = byService.get(service) ?? [];
    byService.set(service, of);
    of.push({ key, stackName, target, templateDigest });
  }
  const services = [...byService].flatMap(([name, own]) => {
    const release = releases.get(name)?.release;
    const sorted = own.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    return release === undefined ? [] : [{ name, release, stacks: sorted }];
  });
  return {
    ...(commit !== undefined && { commit }),
    services: services.sort((a, b) => (a.name < b.name ? -1 : 1)),
    removed: removedBy({ plan, stacks }),
  };
}

/** Services that lose their stacks and have none in the proposed estate. */
export function removedBy({ plan, stacks }: Pick<NotedRun, 'plan' | 'stacks'>): readonly ServiceName[] {
  const proposed = new Set(stacks.map(({ service }) => service));
  const deleted = plan.steps.filter(({ kind, service }) => kind === 'delete' && !proposed.has(service));
  return [...new Set(deleted.map(({ service }) => service))].sort();
}

/**
 * Services that the run deploys, with what of them. One whose definition gives no release is asked for as none, which
 * nothing ever passed.
 */
export function askedReleases({ plan, releases }: Pick<NotedRun, 'plan' | 'releases'>): readonly AskedRelease[] {
  const deployed = plan.steps.filter(({ deploy }) => deploy !== undefined);
  const names = [...new Set(deployed.map(({ service }) => service))].sort();
  return names.map((name) => ({ name, release: 'unknown', ...releases.get(name) }));
}
