import { builtInPacks } from './generated/packs.js';
import type { Pack } from './pack.js';

/** policies/*.yml, embedded by scripts/generate-policy.mjs so that the bundle reads no files. */
export const packNames: readonly string[] = builtInPacks.map((pack) => pack.name);

/** @throws when there is no built-in pack of that name; ask `packNames` first */
export function packNamed(name: string): Pack {
  const pack = builtInPacks.find((candidate) => candidate.name === name);
  if (pack === undefined) throw new Error(`no built-in policy pack is named ${name}`);
  return pack;
}
