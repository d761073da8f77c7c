import { posix } from 'node:path';
import type { Packing } from '../../../../model/template.js';
import type { Value } from '../../../../model/value.js';
import { get, itemsOf, stringOf, textOf } from '../../../../model/walk.js';
import { isFalse, isSet, setIn } from '../template/values.js';

/** What the framework never packs unless a pattern asks for it, from the folder that is packed. */
const defaults = [
  '.git/**',
  '.gitignore',
  '.DS_Store',
  'npm-debug.log',
  'yarn-*.log',
  '.serverless/**',
  '.serverless_plugins/**',
];

export interface PackedDefinition {
  readonly directory: string;
  readonly file: string;
  /** The definition's own `package`. */
  readonly service: Value | undefined;
  readonly layers: Value | undefined;
  readonly plugins: ReadonlySet<string>;
  readonly hasDotenv: boolean;
}

/** Which files go into the archives of a definition, by `package:`. Source: `package-service.js` of osls 4.3. */
export class Packer {
  readonly #definition: PackedDefinition;

  constructor(definition: PackedDefinition) {
    this.#definition = definition;
  }

  ofFunction(definition: Value): Packing {
    const { directory, service } = this.#definition;
    const own = get(definition, 'package');
    const isAlone = isSet(get(own, 'individually')) || isSet(get(service, 'individually'));
    const inherited = isSet(get(own, 'individually')) ? undefined : setIn(service, 'artifact');
    const patterns = [...patternsOf(service), ...(isAlone ? patternsOf(own) : [])];
    return this.#packing(directory, setIn(own, 'artifact') ?? inherited, patterns, this.#excludes(true));
  }

  ofLayer(layer: Value): Packing {
    const { directory, service } = this.#definition;
    const own = get(layer, 'package');
    const folder = posix.normalize(posix.join(directory, stringOf(get(layer, 'path')) ?? '.')).replace(/\/$/, '');
    const patterns = [...patternsOf(service), ...patternsOf(own)];
    return this.#packing(folder, setIn(own, 'artifact'), patterns, this.#excludes(false));
  }

  #packing(
    folder: string,
    artifact: Value | undefined,
    patterns: readonly string[],
    excludes: readonly string[],
  ): Packing {
    const { directory, service, plugins } = this.#definition;
    const stated = stringOf(artifact);
    return {
      folder,
      root: directory,
      ...(stated !== undefined && { artifact: stated }),
      excludes,
      patterns,
      leavesDevDependencies: !isFalse(get(service, 'excludeDevDependencies')),
      plugins: [...plugins],
    };
  }

  /** @param withLayers whether folders of layers are left out, as of functions */
  #excludes(withLayers: boolean): readonly string[] {
    const { file, layers, hasDotenv } = this.#definition;
    const paths = layers?.kind === 'dict' ? [...layers.entries.values()].map(({ value }) => get(value, 'path')) : [];
    const folders = withLayers ? paths.map(stringOf).filter((path) => path !== undefined) : [];
    const left = [...defaults, posix.basename(file), ...folders.map((path) => `${path}/**`)];
    return [...left, ...(hasDotenv ? ['.env*'] : [])];
  }
}

/** `patterns`, after `exclude` and `include` of version 3 of the framework. */
function patternsOf(packaging: Value | undefined): readonly string[] {
  const texts = (key: string) => [...itemsOf(get(packaging, key))].map(textOf).filter((text) => text !== undefined);
  const excludes = texts('exclude').map((text) => (text.startsWith('!') ? text.slice(1) : `!${text}`));
  return [...excludes, ...texts('include'), ...texts('patterns')];
}
