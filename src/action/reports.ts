import type { CheckResult } from '../model/result.js';
import type { Addresses } from './addresses.js';

/** The reports that the action gives out, each a pure map from the result. */
export interface Reports {
  readonly text: (result: CheckResult) => string;
  /** @param limit most UTF-8 bytes */
  readonly markdown: (result: CheckResult, addresses: Addresses, limit: number) => string;
  readonly json: (result: CheckResult) => string;
  readonly sarif: (result: CheckResult, addresses: Addresses) => string;
}
