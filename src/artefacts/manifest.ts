import { z } from 'zod';
import { AppError } from '../model/app-error.js';
import { canonicalJson, digestOf } from '../plan/fingerprint.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hex');
const path = z.string().describe('From the root of what was packaged');

const artefact = z.strictObject({
  service: z.string().min(1),
  stack: z.string().min(1).describe('Which of its stacks: `main`, or the logical ids of a nested one'),
  resource: z.string().describe('Logical id; empty for a file that the CDK uploads beside code'),
  property: z
    .string()
    .describe('The property that names it: `Code`, `Content`, `BodyS3Location`; empty for such a file'),
  from: z.array(path).describe('What it was made from'),
  key: z.string().min(1).describe('Its key in the bucket of artefacts'),
  digest: hash.describe('SHA-256 of the uploaded bytes'),
  size: z.int().min(0).describe('Bytes that are uploaded'),
  unpacked: z.int().min(0).exactOptional().describe('Bytes that an archive takes unpacked'),
});

const image = z.strictObject({
  service: z.string().min(1),
  stack: z.string().min(1),
  resource: z.string().min(1),
  uri: z.string().regex(/@sha256:[0-9a-f]{64}$/, 'expected an image by its digest'),
});

/**
 * The shape of `manifest.json`, strictly: it is read by what changes a cloud. The published schema is made from it;
 * within version 1 keys are only added.
 */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  digest: hash.describe('SHA-256 over the canonical JSON of everything else'),
  commit: z.string().exactOptional().describe('What git had checked out'),
  modified: z.boolean().exactOptional().describe('True where files differed from that commit'),
  stage: z.string().describe('The stage whose definitions were read; it may be deployed to others'),
  artefacts: z.array(artefact).describe('By service, stack, resource, property and key'),
  images: z.array(image).describe('Container images, built elsewhere'),
});

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
export type ManifestArtefact = Manifest['artefacts'][number];
export type ManifestImage = Manifest['images'][number];
export type UnsealedManifest = Omit<Manifest, 'schemaVersion' | 'digest'>;

/** Gives a manifest the digest of all that it says, in an order of its own. */
export function sealManifest({ artefacts, images, ...rest }: UnsealedManifest): Manifest {
  const ordered = {
    ...rest,
    artefacts: inOrder(artefacts, (one) => [one.service, one.stack, one.resource, one.property, one.key]),
    images: inOrder(images, (one) => [one.service, one.stack, one.resource]),
  };
  return { schemaVersion: 1, digest: digestOfManifest(ordered), ...ordered };
}

function inOrder<Item>(items: readonly Item[], identity: (item: Item) => readonly string[]): Item[] {
  const keyed = items.map((item) => [JSON.stringify(identity(item)), item] as const);
  return [...new Map(keyed)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

function digestOfManifest(manifest: UnsealedManifest): string {
  return digestOf(canonicalJson({ schemaVersion: 1, ...manifest }));
}

export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(manifest)), undefined, 2)}\n`;
}

/**
 * @throws AppError `artefacts-invalid` for what is no manifest, `artefact-tampered` where it is not as it was made
 */
export function readManifest(text: string): Manifest {
  const parsed = manifestSchema.safeParse(parse(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(`at ${issue?.path.map(String).join('.') || 'the top'}: ${issue?.message ?? 'no manifest'}`);
  }
  const { schemaVersion: _, digest, ...rest } = parsed.data;
  if (digestOfManifest(rest) !== digest)
    throw new AppError(
      'artefact-tampered',
      'The manifest of the artefacts was changed after it was made: its digest differs. Nothing was uploaded; package again.',
    );
  return parsed.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid('it is not JSON', cause);
  }
}

function invalid(why: string, cause?: unknown): AppError {
  return new AppError('artefacts-invalid', `The manifest of the artefacts cannot be read: ${why.slice(0, 300)}`, {
    cause,
  });
}
