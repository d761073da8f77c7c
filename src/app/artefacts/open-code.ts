import type { ArtefactSink } from '../../artefacts/artefact-folder.js';
import { openArtefacts } from '../../artefacts/artefact-folder.js';
import type { Manifest } from '../../artefacts/manifest.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Value } from '../../model/value.js';
import type { PackedCode } from '../../package/code-request.js';
import { resolveCommit } from '../../read/files/git-repository.js';
import { CodePacker } from './code-packer.js';
import type { Images } from './image-of.js';
import { PackedArtefacts } from './packed-artefacts.js';

/** Where code comes from: what a build job packed, or the folders as they are, packed on the spot. */
export type CodeOrigin =
  | { readonly kind: 'artefacts'; readonly folder: string }
  | { readonly kind: 'folders'; readonly images: Images };

/** Code to package with, and its bytes to upload. */
export interface OpenedCode {
  readonly code: PackedCode;
  readonly bytes: (digest: string) => Uint8Array | undefined;
  /** Where its bytes are not here: they are in the bucket of the stage before. */
  readonly manifestAlone?: Manifest;
  /** Asked when everything was packaged. */
  readonly diagnostics: () => readonly Diagnostic[];
}

/**
 * @param root the directory that is deployed
 * @throws AppError `artefacts-invalid` or `artefact-tampered`: every digest is checked before anything else happens
 */
export function openCode(origin: CodeOrigin, root: string, parse: (path: string) => Value | undefined): OpenedCode {
  if (origin.kind === 'folders') return packedHere(root, origin.images, parse);
  const artefacts = openArtefacts(origin.folder);
  const { manifest, isManifestAlone, bytes } = artefacts;
  return {
    code: new PackedArtefacts(artefacts, parse),
    bytes,
    ...(isManifestAlone && { manifestAlone: manifest }),
    diagnostics: () => otherCommit(manifest, root),
  };
}

function packedHere(root: string, images: Images, parse: (path: string) => Value | undefined): OpenedCode {
  const kept = new Map<string, Uint8Array>();
  const sink: ArtefactSink = { put: (digest, bytes) => kept.set(digest, bytes) };
  const code = new CodePacker({ root, sink, images, parse });
  return { code, bytes: (digest) => kept.get(digest), diagnostics: () => code.diagnostics };
}

/** Definitions of one commit with code of another may be meant so, as when a stage is promoted; it is said. */
function otherCommit({ commit }: Manifest, root: string): readonly Diagnostic[] {
  const here = commit === undefined ? undefined : resolveCommit(root, 'HEAD');
  if (commit === undefined || here === undefined || here === commit) return [];
  const message = `The artefacts were made from ${commit.slice(0, 7)}, and the definitions are those of ${here.slice(0, 7)}.`;
  const location = { file: '.', line: 1, column: 1 };
  return [{ severity: 'warning', code: 'package/other-commit', message, location }];
}
