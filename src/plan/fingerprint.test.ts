import fc from 'fast-check';
import { canonicalJson, stackFingerprint } from './fingerprint.js';

test('the order of keys makes no difference, at any depth', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: undefined })).toBe('{"b":[{"c":2,"d":1}]}');
});

test('canonical JSON says the same as JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) =>
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value))),
    ),
  );
});

test('a fingerprint moves with each part of a stack', () => {
  const stack = { templateDigest: 'a', parameters: { P: '1' }, noEcho: ['Secret'], tags: { team: 'x' } };
  const others = [
    { ...stack, templateDigest: 'b' },
    { ...stack, parameters: { P: '2' } },
    { ...stack, noEcho: [] },
    { ...stack, tags: {} },
    undefined,
  ];
  const all = [stack, ...others].map(stackFingerprint);
  expect(new Set(all).size).toBe(all.length);
});
