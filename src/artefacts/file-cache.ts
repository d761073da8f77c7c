import { readFileSync } from 'node:fs';
import { type Deflate, deflate } from './zip.js';

/** Bytes of files that are kept: functions of one service that are packed each alone mostly hold the same files. */
const mostBytes = 128 * 1024 * 1024;

/** Files by their path, with what they compress to, up to an amount; what is over it is read again. */
export class FileCache {
  readonly #files = new Map<string, Uint8Array>();
  readonly #deflated = new WeakMap<Uint8Array, Uint8Array>();
  #bytes = 0;

  read(path: string): Uint8Array {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const bytes = readFileSync(path);
    if (this.#bytes + bytes.length > mostBytes) return bytes;
    this.#bytes += bytes.length;
    this.#files.set(path, bytes);
    return bytes;
  }

  readonly deflate: Deflate = (bytes) => {
    const known = this.#deflated.get(bytes);
    if (known !== undefined) return known;
    const deflated = deflate(bytes);
    this.#deflated.set(bytes, deflated);
    return deflated;
  };
}
