import { posix } from 'node:path';
import type { Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import type { RepositoryFiles } from '../../../files/repository-files.js';

/**
 * Which files of the repository a function's code is made from. The framework packs the service's
 * whole folder, bundler plugins only what the handler imports; neither is decided here. What is
 * taken: a declared artefact, an image's folder, else the first folder of the handler's path, the
 * handler's own file where it lies beside the definition, and the service's folder where no such
 * file is found (Go, Java). A layer is its folder.
 */
export class CodePaths {
  readonly #directory: string;
  readonly #files: RepositoryFiles;

  constructor(directory: string, files: RepositoryFiles) {
    this.#directory = directory;
    this.#files = files;
  }

  /** @param service the definition's own `package`, which may name one artefact for all functions */
  ofFunction(definition: Value, provider: Value, service: Value | undefined): readonly string[] {
    const image = get(definition, 'image');
    if (image !== undefined) return this.#ofImage(image, provider);
    const artefact = stringOf(get(definition, 'package', 'artifact')) ?? stringOf(get(service, 'artifact'));
    if (artefact !== undefined) return this.#existing(artefact);
    const handler = stringOf(get(definition, 'handler'));
    return handler === undefined ? [] : this.#ofHandler(handler);
  }

  ofLayer(layer: Value): readonly string[] {
    const path = stringOf(get(layer, 'package', 'artifact')) ?? stringOf(get(layer, 'path'));
    return path === undefined ? [] : this.#existing(path);
  }

  #ofImage(image: Value, provider: Value): readonly string[] {
    const named = stringOf(image) ?? stringOf(get(image, 'name')) ?? '';
    const path = stringOf(get(image, 'path')) ?? stringOf(get(provider, 'ecr', 'images', named, 'path'));
    return path === undefined ? [] : this.#existing(path);
  }

  #ofHandler(handler: string): readonly string[] {
    const path = posix.normalize(handler).replace(/\.[^./]*$/, '');
    const [first = ''] = path.split('/').filter((part) => part !== '..');
    const climbs = path.split('/').filter((part) => part === '..');
    if (path.split('/').length > climbs.length + 1) {
      const folder = this.#existing([...climbs, first].join('/'));
      if (folder.length > 0) return folder;
    }
    const files = extensions.flatMap((extension) => this.#existing(`${path}${extension}`));
    return files.length > 0 ? files : [this.#directory];
  }

  #existing(path: string): readonly string[] {
    const whole = posix.normalize(posix.join(this.#directory, path)).replace(/\/$/, '');
    if (whole === '..' || whole.startsWith('../')) return [];
    return this.#files.has(whole) || this.#files.digest(whole) !== undefined ? [whole] : [];
  }
}

const extensions = ['.ts', '.js', '.mjs', '.cjs', '.mts', '.cts', '.tsx', '.py', '.rb', '.go', '.rs', '.php'];
