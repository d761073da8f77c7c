import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../model/app-error.js';
import { digestOf } from '../plan/fingerprint.js';
import { type Manifest, readManifest, writeManifest } from './manifest.js';

/** Where what was packed goes, by its content. */
export interface ArtefactSink {
  put(digest: string, bytes: Uint8Array): void;
}

const manifestName = 'manifest.json';
const folderName = 'artefacts';

/**
 * A folder for artefacts: `artefacts/<sha256>` and `manifest.json`. What an earlier packaging left is kept where it is
 * still wanted and removed where it is not.
 *
 * @throws AppError `output-unwritable`, also for a folder that holds something else
 */
export class ArtefactFolder implements ArtefactSink {
  readonly #folder: string;
  readonly #wanted = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    unlessUnwritable(folder, () => {
      const there = existsSync(folder) ? readdirSync(folder) : [];
      if (there.some((name) => name !== manifestName && name !== folderName))
        throw new AppError('usage', `${folder} holds other files; --out takes a folder of its own`);
      mkdirSync(join(folder, folderName), { recursive: true });
      // Without it nothing here counts as packaged, should this be interrupted.
      rmSync(join(folder, manifestName), { force: true });
    });
  }

  put(digest: string, bytes: Uint8Array): void {
    if (this.#wanted.has(digest)) return;
    this.#wanted.add(digest);
    const path = join(this.#folder, folderName, digest);
    unlessUnwritable(this.#folder, () => {
      writeFileSync(`${path}.new`, bytes);
      renameSync(`${path}.new`, path);
    });
  }

  /** The manifest, last. */
  finish(manifest: Manifest): void {
    unlessUnwritable(this.#folder, () => {
      for (const name of readdirSync(join(this.#folder, folderName)))
        if (!this.#wanted.has(name)) rmSync(join(this.#folder, folderName, name), { recursive: true });
      writeFileSync(join(this.#folder, manifestName), writeManifest(manifest));
    });
  }
}

function unlessUnwritable(folder: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('output-unwritable', `cannot write artefacts to ${JSON.stringify(folder)} (${codeOf(cause)})`, {
      cause,
    });
  }
}

/** What a build job packed: a manifest, and bytes that are what it says. */
export interface Artefacts {
  readonly manifest: Manifest;
  /** The folder holds the manifest and no artefact: those lie in the bucket of the stage before. */
  readonly isManifestAlone: boolean;
  readonly bytes: (digest: string) => Uint8Array | undefined;
}

/**
 * Opens a folder that `package` wrote. Every artefact is read once and held against its digest before anything is
 * uploaded, and again when its bytes are asked for: the folder may have come from anywhere.
 *
 * @throws AppError `artefacts-invalid` for a folder that is none, `artefact-tampered` for an artefact that is missing or
 * is not what the manifest says
 */
export function openArtefacts(folder: string): Artefacts {
  const manifest = readManifest(readText(folder));
  const isManifestAlone = manifest.artefacts.length > 0 && !existsSync(join(folder, folderName));
  if (isManifestAlone) return { manifest, isManifestAlone, bytes: () => undefined };
  const sizes = new Map(manifest.artefacts.map(({ digest, size }) => [digest, size]));
  for (const [digest, size] of sizes) checkArtefact(readArtefact(folder, digest), digest, size);
  const bytes = (digest: string) => {
    const size = sizes.get(digest);
    return size === undefined ? undefined : checkArtefact(readArtefact(folder, digest), digest, size);
  };
  return { manifest, isManifestAlone, bytes };
}

function readText(folder: string): string {
  try {
    return readFileSync(join(folder, manifestName), 'utf8');
  } catch (cause) {
    const message = `${folder} holds no ${manifestName} (${codeOf(cause)}); stackgate package --out makes one`;
    throw new AppError('artefacts-invalid', message, { cause });
  }
}

function readArtefact(folder: string, digest: string): Uint8Array | undefined {
  try {
    return readFileSync(join(folder, folderName, digest));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new AppError('artefacts-invalid', `the artefact ${digest} cannot be read (${codeOf(cause)})`, { cause });
  }
}

function checkArtefact(bytes: Uint8Array | undefined, digest: string, size: number): Uint8Array {
  if (bytes !== undefined && bytes.length === size && digestOf(bytes) === digest) return bytes;
  const what = bytes === undefined ? 'is missing' : 'was changed after it was packaged';
  throw new AppError('artefact-tampered', `The artefact ${digest} ${what}. Nothing was uploaded; package again.`);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
}
