import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A file of an archive, or a link in it. */
export interface ZipEntry {
  /** From the top of the archive, with `/`. */
  readonly name: string;
  readonly kind: 'file' | 'executable' | 'link';
  /** Of a link: where it leads, from its own folder. */
  readonly bytes: Uint8Array;
}

export interface Zip {
  readonly bytes: Uint8Array;
  /** What it takes unpacked, which Lambda bounds. */
  readonly unpacked: number;
}

/** Compresses one file; the same bytes give the same result, whoever asks. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** In JavaScript: what zlib makes of the same bytes differs from one processor and version of Node to the other. */
export const deflate: Deflate = (bytes) => deflateSync(bytes, { level: 6 });

/** Midnight of 1 January 1980, which is where the format begins. */
const date = 0x0021;
const time = 0x0000;
const unix = 3 << 8;
const utf8 = 1 << 11;
const modes = { file: 0o100644, executable: 0o100755, link: 0o120777 } as const;
/** Larger archives need the 64-bit form, which nothing that reads these takes. */
const mostBytes = 0xffff_ffff;
const mostEntries = 0xffff;

/**
 * An archive that depends on nothing but names, contents and whether a file is executable: entries in the order of
 * their UTF-8 bytes, fixed times, nothing of the machine.
 *
 * @throws RangeError for what the format cannot hold
 */
export function makeZip(entries: readonly ZipEntry[], compress: Deflate = deflate): Zip {
  if (entries.length > mostEntries) throw new RangeError(`an archive holds at most ${mostEntries} files`);
  const named = entries.map((entry) => ({ entry, name: Buffer.from(entry.name) }));
  named.sort((a, b) => Buffer.compare(a.name, b.name));
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  let unpacked = 0;
  for (const { entry, name } of named) {
    const { kind, bytes } = entry;
    const deflated = compress(bytes);
    const isSmaller = deflated.length < bytes.length;
    const data = isSmaller ? deflated : bytes;
    const common = commonFields({
      method: isSmaller ? 8 : 0,
      crc: crc32(bytes),
      packed: data.length,
      size: bytes.length,
      name,
    });
    bodies.push(localHeader(common), name, data);
    directory.push(directoryHeader(common, modes[kind], at), name);
    at += 30 + name.length + data.length;
    unpacked += bytes.length;
    if (at > mostBytes) throw new RangeError('an archive holds at most 4 GB');
  }
  const directoryBytes = directory.reduce((sum, part) => sum + part.length, 0);
  const end = endOfDirectory(named.length, directoryBytes, at);
  return { bytes: Buffer.concat([...bodies, ...directory, end]), unpacked };
}

interface Fields {
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly name: Uint8Array;
}

/** From `version needed` to the length of the extra field, which both headers have. */
function commonFields({ method, crc, packed, size, name }: Fields): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(utf8, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(time, 6);
  fields.writeUInt16LE(date, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function localHeader(common: Buffer): Buffer {
  return Buffer.concat([signature(0x04034b50), common]);
}

function directoryHeader(common: Buffer, mode: number, at: number): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(unix | 20, 0);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE((mode << 16) >>> 0, 6);
  rest.writeUInt32LE(at, 10);
  return Buffer.concat([signature(0x02014b50), madeBy, common, rest]);
}

function endOfDirectory(count: number, bytes: number, at: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(bytes, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
