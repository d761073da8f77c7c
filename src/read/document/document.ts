import type { Diagnostic } from '../../model/diagnostic.js';
import type { Value } from '../../model/value.js';

/** A YAML or JSON file as values. `value` is absent when the file could not be read at all. */
export interface Document {
  readonly path: string;
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}
