import type { Value } from '../../model/value.js';

/** What reaches a definition from outside: a Compose file passes it. */
export interface Given {
  /** For `${param:…}`. */
  readonly parameters: ReadonlyMap<string, Value>;
  /** As `--region` would be. */
  readonly region?: string;
  /** Why more parameters may be passed than are known here. */
  readonly perhapsMore?: string;
}

export const nothingGiven: Given = { parameters: new Map() };
