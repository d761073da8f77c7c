import { git } from './git-command.js';

/** Bytes of blobs by id: many in one process of git. Ids that the clone does not have are left out. */
export function readBlobs(root: string, ids: readonly string[]): ReadonlyMap<string, Buffer> {
  if (ids.length === 0) return new Map();
  const answer = git(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  return answer.ok ? parseBatch(answer.stdout) : new Map();
}

/** Sizes of blobs in bytes, without reading them. */
export function blobSizes(root: string, ids: readonly string[]): ReadonlyMap<string, number> {
  if (ids.length === 0) return new Map();
  const answer = git(root, ['cat-file', '--batch-check'], `${ids.join('\n')}\n`);
  const sizes = new Map<string, number>();
  if (!answer.ok) return sizes;
  for (const line of answer.stdout.toString('latin1').split('\n')) {
    const [id, type, size] = line.split(' ');
    if (id !== undefined && type === 'blob') sizes.set(id, Number(size));
  }
  return sizes;
}

/** `<id> blob <size>\n<bytes>\n` for each; `<id> missing\n` for what is not there. */
function parseBatch(output: Buffer): ReadonlyMap<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    const length = Number(size);
    blobs.set(id, output.subarray(at, at + length));
    at += length + 1;
  }
  return blobs;
}
