import type { RuleSetting } from './settings.js';

/** A policy pack: severities by rule, and how strict the verdict is. */
export interface Pack {
  readonly name: string;
  readonly rules: readonly RuleSetting[];
  readonly failOn: 'new' | 'all';
  readonly reportOnly: boolean;
}
