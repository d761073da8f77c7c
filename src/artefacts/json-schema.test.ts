import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { manifestJsonSchema } from './json-schema.js';
import { sealManifest } from './manifest.js';

const digest = 'a'.repeat(64);
const artefact = {
  service: 's',
  stack: 'main',
  resource: 'F',
  property: 'Code',
  from: ['s'],
  key: `artefacts/${digest}`,
  digest,
  size: 1,
  unpacked: 2,
};
const manifest = sealManifest({ stage: 'dev', commit: 'c', modified: false, artefacts: [artefact], images: [] });

test('the published schema is the one that is generated, and a manifest is of its shape', () => {
  const published: object = JSON.parse(readFileSync('schema/manifest.schema.json', 'utf8'));
  expect(published).toEqual(manifestJsonSchema());
  const validate = new Ajv2020({ strict: false }).compile(published);
  expect(validate(manifest)).toBe(true);
  expect(validate({ ...manifest, later: 1 })).toBe(true);
  expect(validate({ ...manifest, digest: 'x' })).toBe(false);
  expect(validate({ ...manifest, artefacts: [{ ...artefact, size: -1 }] })).toBe(false);
});
