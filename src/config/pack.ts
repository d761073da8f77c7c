import { builtInPacks } from './generated/packs.js';
import type { RuleSetting } from './settings.js';

/**
 * A policy pack: severities by rule, and how strict the verdict is. The built-in ones are
 * policies/*.yml, embedded by scripts/generate-policy.mjs so that the bundle reads no files.
 */
export interface Pack {
  readonly name: string;
  readonly rules: readonly RuleSetting[];
  readonly failOn: 'new' | 'all';
  readonly reportOnly: boolean;
}

export const packNames: readonly string[] = builtInPacks.map((pack) => pack.name);

/** @throws when there is no built-in pack of that name; ask `packNames` first */
export function packNamed(name: string): Pack {
  const pack = builtInPacks.find((candidate) => candidate.name === name);
  if (pack === undefined) throw new Error(`no built-in policy pack is named ${name}`);
  return pack;
}
