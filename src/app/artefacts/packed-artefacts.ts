import type { Artefacts } from '../../artefacts/artefact-folder.js';
import type { ManifestArtefact } from '../../artefacts/manifest.js';
import type { Service, Stack } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import { addressInUrl } from '../../package/code-keys.js';
import type { CodeRequest, PackedAnswer, PackedCode, StackAssets } from '../../package/code-request.js';
import { cdkAssetsOf } from './cdk-assets.js';
import { imageOf } from './image-of.js';

/** Code as a build job packed it: nothing of the working tree but its definitions counts. */
export class PackedArtefacts implements PackedCode {
  readonly #byProperty: ReadonlyMap<string, ManifestArtefact>;
  readonly #byKey: ReadonlyMap<string, ManifestArtefact>;
  readonly #images: ReadonlyMap<string, string>;
  readonly #parse: (path: string) => Value | undefined;

  constructor({ manifest }: Pick<Artefacts, 'manifest'>, parse: (path: string) => Value | undefined) {
    const { artefacts, images } = manifest;
    this.#byProperty = new Map(
      artefacts.map((one) => [keyOf(one.service, one.stack, one.resource, one.property), one] as const),
    );
    this.#byKey = new Map(
      artefacts.filter(({ resource }) => resource === '').map((one) => [keyOf(one.service, one.key), one]),
    );
    this.#images = new Map(images.map(({ service, resource, uri }) => [`${service}/${resource}`, uri]));
    this.#parse = parse;
  }

  answer(request: CodeRequest): PackedAnswer {
    const { service, stack, resource, property, kind } = request;
    if (kind === 'image') return imageOf(request, this.#images);
    const found = this.#byProperty.get(keyOf(service.name, stack.id, resource.logicalId, property));
    if (found !== undefined) return { kind: 'object', digest: found.digest, path: found.from.join(', ') };
    const uploaded = addressInUrl(resource.packing?.artifact ?? '');
    if (uploaded !== undefined) return { kind: 'elsewhere', ...uploaded };
    if (!stack.resources.has(resource.logicalId)) return { kind: 'none' };
    const { logicalId, id = logicalId } = resource;
    const message = `The artefacts hold nothing for ${property} of ${id}: they were made of other definitions. Package again.`;
    return { kind: 'problem', code: 'not-in-manifest', message };
  }

  assets(service: Service, _stack: Stack, isNamed: (key: string) => boolean): StackAssets {
    const { files, buckets } = cdkAssetsOf(service, this.#parse);
    const keys = [...new Set(files.map(({ key }) => key).filter(isNamed))];
    const found = keys.map((key) => [key, this.#byKey.get(keyOf(service.name, key))] as const);
    const artefacts = found.flatMap(([key, one]) =>
      one === undefined ? [] : [{ key, digest: one.digest, path: one.from.join(', ') }],
    );
    const problems = found.flatMap(([key, one]) => {
      const message = `The artefacts do not hold the asset ${key}: they were made of other definitions. Package again.`;
      return one === undefined ? [{ code: 'not-in-manifest', message }] : [];
    });
    return { artefacts, buckets, problems };
  }
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
