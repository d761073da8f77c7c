import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { entriesOf, readZip } from '../../test/support/read-zip.js';
import { digestOf } from '../plan/fingerprint.js';
import { makeZip, type ZipEntry } from './zip.js';

const file = (name: string, text = name, kind: ZipEntry['kind'] = 'file'): ZipEntry => ({
  name,
  kind,
  bytes: Buffer.from(text),
});

test('names, contents, executables and links are kept, and the order of what is given does not count', () => {
  const entries = [file('run.sh', 'go', 'executable'), file('b/c.txt'), file('a.txt'), file('l', 'b/c.txt', 'link')];
  const zip = makeZip(entries);
  expect(readZip(zip.bytes)).toEqual({
    'a.txt': '100644 a.txt',
    'b/c.txt': '100644 b/c.txt',
    l: '120777 b/c.txt',
    'run.sh': '100755 go',
  });
  expect(entriesOf(Buffer.from(zip.bytes)).map(({ name }) => name)).toEqual(['a.txt', 'b/c.txt', 'l', 'run.sh']);
  expect(makeZip(entries.toReversed()).bytes).toEqual(zip.bytes);
  expect(zip.unpacked).toBe('go'.length + 'b/c.txt'.length * 2 + 'a.txt'.length);
});

test('the bytes are the same on every machine and version of Node', () => {
  // Of a text that zlib of two versions of Node compresses differently; a change here is another digest for everybody.
  const text = Array.from({ length: 4_000 }, (_, index) => `line ${(index * 7919) % 1_000} of ${index % 13}\n`).join(
    '',
  );
  const { bytes } = makeZip([file('code.js', text), file('ü.txt'), file('run.sh', 'x', 'executable')]);
  expect(digestOf(bytes)).toBe('9909a16c7ab3c6942b6c1c523cd4d70e3512c666dd4a00d6e51f661772964d5a');
});

test('whatever files are called and hold, another reader finds them again', () => {
  const name = fc.stringMatching(/^[ -.0-~\u00a1-\u00ff]{1,12}$/).filter((text) => text !== '.' && text !== '..');
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 200 })), { selector: ([key]) => key }),
      (files) => {
        const { bytes } = makeZip(files.map(([key, content]) => ({ name: key, kind: 'file', bytes: content })));
        const found = new Map(Object.entries(unzipSync(bytes)));
        expect(found).toEqual(
          new Map(files.filter(([key]) => key !== '__proto__').map(([key, content]) => [key, content])),
        );
      },
    ),
    { numRuns: 50 },
  );
});

test('a name that means something to objects is a name', () => {
  const { bytes } = makeZip([file('__proto__'), file('constructor'), file('10'), file('9')]);
  expect(entriesOf(Buffer.from(bytes)).map(({ name }) => name)).toEqual(['10', '9', '__proto__', 'constructor']);
});

test('no more files than the format can count', () => {
  const entries = Array.from(
    { length: 65_536 },
    (_, index) => ({ name: String(index), kind: 'file', bytes: new Uint8Array() }) as const,
  );
  expect(() => makeZip(entries)).toThrow(RangeError);
});
