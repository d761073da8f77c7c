import { posix } from 'node:path';
import type { Service } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import { get, stringOf } from '../../model/walk.js';

/** A file or folder that the CDK uploads, as an asset manifest says it. */
export interface FileAsset {
  /** The CDK's own hash with an extension: what the template names. */
  readonly key: string;
  /** Repository path; undefined for one that leaves it. */
  readonly path?: string;
  readonly packaging: 'zip' | 'file';
  /** True where a command would make it. */
  readonly isCommand: boolean;
}

export interface CdkAssets {
  readonly files: readonly FileAsset[];
  /** Names of buckets as the template has them. */
  readonly buckets: ReadonlySet<string>;
}

/** The assets of a stack: the asset manifests are among the files that were read of it. */
export function cdkAssetsOf(
  { inputs }: Pick<Service, 'inputs'>,
  parse: (path: string) => Value | undefined,
): CdkAssets {
  const files: FileAsset[] = [];
  const buckets = new Set<string>();
  for (const manifest of inputs) {
    const entries = manifest.endsWith('.json') ? valuesOf(get(parse(manifest), 'files')) : [];
    for (const asset of entries) {
      const source = get(asset, 'source');
      for (const destination of valuesOf(get(asset, 'destinations'))) {
        const key = stringOf(get(destination, 'objectKey'));
        const bucket = stringOf(get(destination, 'bucketName'));
        if (key === undefined || bucket === undefined) continue;
        buckets.add(bucket);
        files.push({
          key,
          ...pathOf(stringOf(get(source, 'path')), manifest),
          packaging: stringOf(get(source, 'packaging')) === 'zip' ? 'zip' : 'file',
          isCommand: get(source, 'executable') !== undefined,
        });
      }
    }
  }
  return { files, buckets };
}

function pathOf(path: string | undefined, manifest: string): Pick<FileAsset, 'path'> {
  if (path === undefined || path === '' || posix.isAbsolute(path)) return {};
  const whole = posix.join(posix.dirname(manifest), path);
  return whole === '..' || whole.startsWith('../') ? {} : { path: whole };
}

function valuesOf(value: Value | undefined): readonly Value[] {
  return value?.kind === 'dict' ? [...value.entries.values()].map((entry) => entry.value) : [];
}
