import { codePathsOf } from '../../diff/lock-files.js';
import type { Estate, Service } from '../../model/service.js';
import type { RepositoryFiles } from '../../read/files/repository-files.js';
import { recordedFiles } from '../../snapshot/recorded-files.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import type { OpenedSnapshot } from '../../snapshot/snapshot-json.js';
import { EstateSource, type ReadOptions, type ReadStage, stageOf } from '../read-stage.js';

/** What a snapshot says is deployed, as a check compares it. */
export interface SnapshotSide {
  readonly read: ReadStage;
  /** What the repository said of the paths of each service when it was deployed. */
  readonly files: RepositoryFiles;
}

/** Reads each service out of the files that it was deployed from, with the settings of today. */
export function readSnapshotSide({ snapshot, texts }: OpenedSnapshot, options: ReadOptions): SnapshotSide {
  const readings = snapshot.readings.map((reading) => {
    const files = recordedFiles(labelOf(snapshot), snapshot.folder, texts.get(reading.id) ?? new Map(), reading.facts);
    const { estate, diagnostics } = new EstateSource(files, options).read(snapshot.stage);
    const own = new Set(reading.services);
    const services = estate.services.filter(({ name }) => own.has(name));
    const told = new Set(services.flatMap(({ inputs, file }) => [file, ...inputs]));
    return { files, services, diagnostics: diagnostics.filter(({ location }) => told.has(location.file)) };
  });
  const services = readings.flatMap((one) => one.services).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const estate: Estate = { stage: snapshot.stage, services };
  const diagnostics = readings.flatMap((one) => one.diagnostics);
  return { read: stageOf(estate, diagnostics, options.settings), files: together(labelOf(snapshot), readings) };
}

function labelOf({ stage }: Snapshot): string {
  return `snapshot of ${stage}`;
}

interface Reading {
  readonly files: RepositoryFiles;
  readonly services: readonly Service[];
}

/**
 * Digests for the paths of all services. A path that two of them had with different content has neither: whoever compares
 * it finds a difference, rather than that of one taken for the other's.
 */
function together(label: string, readings: readonly Reading[]): RepositoryFiles {
  const [first] = readings;
  if (readings.length === 1 && first !== undefined) return first.files;
  const concerned = readings.map(({ files, services }) => {
    const paths = services.flatMap((service) => [
      service.file,
      ...service.inputs,
      ...codePathsOf(service, (path) => files.digest(path) !== undefined),
    ]);
    return { files, paths: new Set(paths) };
  });
  const among = (path: string) => concerned.filter(({ paths }) => paths.has(path)).map(({ files }) => files);
  return {
    label,
    list: () => [...new Set(readings.flatMap(({ files }) => files.list()))].sort(),
    has: (path) => readings.some(({ files }) => files.has(path)),
    read: (path) => (among(path)[0] ?? first?.files)?.read(path) ?? { kind: 'missing' },
    digest: (path, without) => {
      const digests = new Set(among(path).flatMap((files) => files.digest(path, without) ?? []));
      return digests.size === 0 ? undefined : [...digests].sort().join('+');
    },
  };
}
