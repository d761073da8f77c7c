import type { ServiceName } from '../model/names.js';
import type { FileFacts, ReadingTexts, Snapshot, SnapshotReading, SnapshotStack } from './snapshot.js';
import type { OpenedSnapshot } from './snapshot-json.js';
import { digestOf } from './snapshot-json.js';

/** What a run left behind. */
export interface Deployed extends Omit<Snapshot, 'schemaVersion' | 'readings' | 'stacks'> {
  /** Services that are deployed now as `texts` and `facts` have them. */
  readonly services: readonly ServiceName[];
  /** Services that the run took away. */
  readonly removed: readonly ServiceName[];
  readonly stacks: readonly SnapshotStack[];
  readonly texts: ReadingTexts;
  readonly facts: FileFacts;
}

/**
 * The snapshot after a run. Services that were not in the run keep what the snapshot before says of them, each with the
 * reading that it was deployed from.
 */
export function nextSnapshot(before: OpenedSnapshot | undefined, now: Deployed): OpenedSnapshot {
  const { services, removed, stacks, texts, facts, stage, cloud, folder, run, commit, at } = now;
  const known = before !== undefined && before.snapshot.cloud === cloud && before.snapshot.folder === folder;
  const old = known ? before : undefined;
  const touched = new Set([...services, ...removed]);
  const kept = (old?.snapshot.readings ?? []).flatMap((reading) => withoutServices(reading, touched));
  const id = String(Math.max(0, ...kept.map((reading) => Number(reading.id))) + 1);
  const reading: SnapshotReading = {
    id,
    run,
    ...(commit !== undefined && { commit }),
    services: services.toSorted(),
    files: Object.fromEntries([...texts].sort(byPath).map(([path, text]) => [path, digestOf(text)])),
    facts,
  };
  const keptStacks = (old?.snapshot.stacks ?? []).filter(({ service }) => !touched.has(service));
  const record = now.record ?? old?.snapshot.record;
  return {
    snapshot: {
      schemaVersion: 1,
      stage,
      cloud,
      folder,
      run,
      ...(commit !== undefined && { commit }),
      at,
      ...(record !== undefined && { record }),
      readings: services.length === 0 ? kept : [reading, ...kept],
      stacks: [...keptStacks, ...stacks].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    },
    texts: new Map([...kept.map((one) => [one.id, old?.texts.get(one.id) ?? new Map()] as const), [id, texts]]),
  };
}

/** None where nothing that is deployed was read from it any more. */
function withoutServices(reading: SnapshotReading, gone: ReadonlySet<ServiceName>): readonly SnapshotReading[] {
  const services = reading.services.filter((name) => !gone.has(name));
  return services.length === 0 ? [] : [{ ...reading, services }];
}

function byPath([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
