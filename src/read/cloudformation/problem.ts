import type { Diagnostic, Severity } from '../../model/diagnostic.js';
import { locate, type Placed } from '../../model/value.js';

/** Takes a diagnostic; readers collect them beside what they read. */
export type Report = (diagnostic: Diagnostic) => void;

export function problem(severity: Severity, code: string, message: string, at: Placed): Diagnostic {
  return { severity, code, message, location: locate(at) };
}

/** Collects diagnostics and keeps each once: a value that is used twice is still one mistake. */
export class Problems {
  readonly #byKey = new Map<string, Diagnostic>();

  readonly report: Report = (diagnostic) => {
    const { file, line, column } = diagnostic.location;
    const key = JSON.stringify([diagnostic.code, file, line, column, diagnostic.message]);
    if (!this.#byKey.has(key)) this.#byKey.set(key, diagnostic);
  };

  all(): readonly Diagnostic[] {
    return [...this.#byKey.values()];
  }
}

/** What a value is, for messages: `a list`, `a number`. */
export function describeKind(value: Placed & { readonly kind: string; readonly value?: unknown }): string {
  if (value.kind === 'list') return 'a list';
  if (value.kind === 'dict') return 'an object';
  if (value.kind !== 'scalar') return 'a value that is not known here';
  if (value.value === null) return 'empty';
  return `a ${typeof value.value}`;
}
