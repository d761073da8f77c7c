import { createHash } from 'node:crypto';

/** JSON with keys in code-unit order at every depth, without white space: equal values give equal bytes. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return Array.isArray(value) ? canonicalList(value) : canonicalObject(value as Readonly<Record<string, unknown>>);
}

// Plans have hundreds of thousands of entries: both grow one text rather than list after list.
function canonicalList(items: readonly unknown[]): string {
  let text = '';
  for (const item of items) text += `${text === '' ? '' : ','}${canonicalJson(item)}`;
  return `[${text}]`;
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const entry = value[key];
    if (entry !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(entry)}`;
  }
  return `{${text}}`;
}

/** SHA-256 of text as UTF-8, or of bytes; hex. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What makes a stack the same stack again: template, parameters, tags; artefacts are named by digest in the template. */
export interface StackContent {
  readonly templateDigest: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly noEcho: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

export const absent = 'absent';

/** @returns `absent` for no stack, else a digest that two stacks share when nothing would change between them */
export function stackFingerprint(stack: StackContent | undefined): string {
  if (stack === undefined) return absent;
  const { templateDigest, parameters, noEcho, tags } = stack;
  return digestOf(canonicalJson({ templateDigest, parameters, noEcho: [...noEcho].sort(), tags }));
}
