import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../../test/support/scratch-folder.js';
import { AppError } from '../model/app-error.js';
import { digestOf } from '../plan/fingerprint.js';
import { ArtefactFolder, openArtefacts } from './artefact-folder.js';
import { readManifest, sealManifest, writeManifest } from './manifest.js';

const bytes = Buffer.from('code');
const digest = digestOf(bytes);
const artefact = {
  service: 's',
  stack: 'main',
  resource: 'F',
  property: 'Code',
  from: ['s/src'],
  key: `artefacts/${digest}`,
  digest,
  size: 4,
};
const manifest = sealManifest({ stage: 'dev', artefacts: [artefact], images: [] });

function packed(): string {
  const folder = join(scratchFolder(), 'out');
  const sink = new ArtefactFolder(folder);
  sink.put(digest, bytes);
  sink.finish(manifest);
  return folder;
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'none';
}

test('what is written is read, and its bytes are those that were packed', () => {
  const { manifest: read, bytes: bytesOf } = openArtefacts(packed());
  expect(read).toEqual(manifest);
  expect(Buffer.from(bytesOf(digest) ?? []).toString()).toBe('code');
  expect(bytesOf('0'.repeat(64))).toBeUndefined();
});

test.each([
  ['changed', (folder: string) => writeFileSync(join(folder, 'artefacts', digest), 'cod3')],
  ['longer', (folder: string) => writeFileSync(join(folder, 'artefacts', digest), 'code ')],
  ['missing', (folder: string) => rmSync(join(folder, 'artefacts', digest))],
])('an artefact that is %s is refused before anything is done with it', (_, damage) => {
  const folder = packed();
  damage(folder);
  expect(codeOf(() => openArtefacts(folder))).toBe('artefact-tampered');
});

test('an artefact that changes after it was looked at is refused when its bytes are asked for', () => {
  const folder = packed();
  const opened = openArtefacts(folder);
  writeFileSync(join(folder, 'artefacts', digest), 'evil');
  expect(codeOf(() => opened.bytes(digest))).toBe('artefact-tampered');
});

test('a manifest that was changed is refused, wherever it was', () => {
  const text = writeManifest(manifest);
  for (const [from, to] of [
    ['"F"', '"G"'],
    ['"s/src"', '"s/other"'],
    ['"dev"', '"prod"'],
    ['"size": 4', '"size": 5'],
  ] as const)
    expect([from, codeOf(() => readManifest(text.replace(from, to)))]).toEqual([from, 'artefact-tampered']);
});

test.each(['', '{', '[]', '{"schemaVersion":2}', JSON.stringify({ ...manifest, more: 1 })])(
  'what is no manifest is told: %s',
  (text) => {
    expect(codeOf(() => readManifest(text))).toBe('artefacts-invalid');
  },
);

test('a folder without a manifest, and a path out of it, are none', () => {
  expect(codeOf(() => openArtefacts(scratchFolder()))).toBe('artefacts-invalid');
  const away = { ...manifest, artefacts: [{ ...artefact, digest: '../../../etc/passwd' }] };
  expect(codeOf(() => readManifest(JSON.stringify(away)))).toBe('artefacts-invalid');
});

test('packaging again keeps what is wanted and removes the rest; a folder with other files is not touched', () => {
  const folder = packed();
  const other = Buffer.from('other');
  const sink = new ArtefactFolder(folder);
  expect(codeOf(() => openArtefacts(folder))).toBe('artefacts-invalid');
  sink.put(digestOf(other), other);
  sink.finish(sealManifest({ stage: 'dev', artefacts: [], images: [] }));
  expect(readdirSync(join(folder, 'artefacts'))).toEqual([digestOf(other)]);
  const foreign = scratchFolder({ 'precious.txt': 'x' });
  expect(codeOf(() => new ArtefactFolder(foreign))).toBe('usage');
  expect(readFileSync(join(foreign, 'precious.txt'), 'utf8')).toBe('x');
});

test('a manifest says the same in whatever order things were packed', () => {
  const second = { ...artefact, resource: 'A' };
  const [one, two] = [
    [artefact, second],
    [second, artefact, second],
  ].map((artefacts) => writeManifest(sealManifest({ stage: 'dev', artefacts, images: [] })));
  expect(one).toBe(two);
});
