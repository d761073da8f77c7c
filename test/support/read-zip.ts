import { unzipSync } from 'fflate';

/** What is in an archive, by another reader than the one that wrote it: name to mode and text. */
export function readZip(bytes: Uint8Array): Readonly<Record<string, string>> {
  const contents = unzipSync(bytes);
  return Object.fromEntries(
    entriesOf(Buffer.from(bytes)).map(({ name, mode }) => [
      name,
      `${mode.toString(8)} ${Buffer.from(contents[name] ?? []).toString()}`,
    ]),
  );
}

/** From the directory at the end: names with their modes, in the order in which they stand there. */
export function entriesOf(zip: Buffer): readonly { readonly name: string; readonly mode: number }[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const entries: { readonly name: string; readonly mode: number }[] = [];
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === 0x02014b50; ) {
    const length = zip.readUInt16LE(at + 28);
    entries.push({ name: zip.toString('utf8', at + 46, at + 46 + length), mode: zip.readUInt32LE(at + 38) >>> 16 });
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
