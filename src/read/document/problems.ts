import type { Diagnostic, Severity } from '../../model/diagnostic.js';
import type { SourceText } from '../../model/location.js';
import { MAX_PROBLEMS } from './limits.js';

/** Collects what is wrong with one document, up to a limit. */
export class Problems {
  readonly list: Diagnostic[] = [];
  readonly #source: SourceText;
  #unlisted = 0;

  constructor(source: SourceText) {
    this.#source = source;
  }

  add(severity: Severity, code: string, message: string, offset: number): void {
    if (this.list.length >= MAX_PROBLEMS) this.#unlisted++;
    else this.list.push({ severity, code, message, location: this.#source.locationAt(offset) });
  }

  /** `12:3`, for a message that names a second place of the same file. */
  place(offset: number): string {
    const { line, column } = this.#source.locationAt(offset);
    return `${line}:${column}`;
  }

  all(): readonly Diagnostic[] {
    if (this.#unlisted === 0) return this.list;
    const message = `${this.#unlisted} more problems of this file are not listed`;
    return [
      ...this.list,
      { severity: 'error', code: 'document/more-problems', message, location: this.#source.locationAt(0) },
    ];
  }
}

/** Ends the reading of a document that cannot be made sense of any further; caught at the door. */
export class Unreadable extends Error {
  readonly code: string;
  readonly reason: string;
  readonly offset: number;

  constructor(code: string, reason: string, offset: number) {
    super(reason);
    this.code = code;
    this.reason = reason;
    this.offset = offset;
  }
}
