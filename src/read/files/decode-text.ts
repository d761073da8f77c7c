import { isUtf8 } from 'node:buffer';
import type { FileRead } from './repository-files.js';

/** Bytes of one file; more is not read. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Bytes as text: UTF-8 without a zero byte, a byte order mark dropped. */
export function decodeText(bytes: Uint8Array): FileRead {
  if (bytes.length > MAX_FILE_BYTES) return tooLarge(bytes.length);
  if (bytes.includes(0)) return { kind: 'not-text', reason: 'it holds zero bytes' };
  if (!isUtf8(bytes)) return { kind: 'not-text', reason: 'it is not UTF-8' };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  return { kind: 'text', text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
}

export function tooLarge(bytes: number): FileRead {
  return { kind: 'too-large', bytes, limit: MAX_FILE_BYTES };
}
