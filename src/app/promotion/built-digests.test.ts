import { type ManifestArtefact, sealManifest } from '../../artefacts/manifest.js';
import { builtDigests } from './built-digests.js';

const artefact = (service: string, resource: string, letter: string): ManifestArtefact => ({
  service,
  stack: 'main',
  resource,
  property: 'Code',
  from: ['src'],
  key: `code/${letter.repeat(64)}.zip`,
  digest: letter.repeat(64),
  size: 1,
});
const uri = (letter: string) => `registry.example/x@sha256:${letter.repeat(64)}`;
const image = (letter: string) => ({ service: 'mail', stack: 'main', resource: 'Send', uri: uri(letter) });
const digests = (artefacts: readonly ManifestArtefact[], letter = 'f') =>
  builtDigests(sealManifest({ stage: 'dev', artefacts: [...artefacts], images: [image(letter)] }));

test('a service has one digest, by its bytes and the resources that they are for', () => {
  const base = digests([artefact('pay', 'A', 'a'), artefact('pay', 'B', 'b'), artefact('shop', 'A', 'a')]);
  expect([...base.keys()].sort()).toEqual(['mail', 'pay', 'shop']);
  expect(digests([artefact('shop', 'A', 'a'), artefact('pay', 'B', 'b'), artefact('pay', 'A', 'a')])).toEqual(base);
  const swapped = digests([artefact('pay', 'A', 'b'), artefact('pay', 'B', 'a'), artefact('shop', 'A', 'a')]);
  expect(swapped.get('pay')).not.toBe(base.get('pay'));
  expect(swapped.get('shop')).toBe(base.get('shop'));
  const otherImage = digests([artefact('pay', 'A', 'a')], 'e');
  expect(otherImage.get('mail')).not.toBe(base.get('mail'));
});

test('the stage that definitions were read for does not matter', () => {
  const of = (stage: string) =>
    builtDigests(sealManifest({ stage, artefacts: [artefact('pay', 'A', 'a')], images: [] }));
  expect(of('dev')).toEqual(of('prod'));
});
