import type { Diagnostic } from '../../model/diagnostic.js';
import type { Placed, Value } from '../../model/value.js';
import type { ReadContext } from '../reader.js';

/** Definitions in files of their own, each parsed when it is asked for. */
export class LocalFiles {
  readonly diagnostics: Diagnostic[] = [];
  readonly inputs: string[] = [];
  readonly #context: ReadContext;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  readonly read = (path: string, at: Placed): Value | undefined => {
    if (!this.#context.files.has(path)) {
      const message = `${path} is not in the repository: what it defines is not known.`;
      const location = at.source.locationAt(at.offset);
      this.diagnostics.push({ severity: 'warning', code: 'sam/missing-file', message, location });
      return undefined;
    }
    const document = this.#context.parse(path);
    if (!this.inputs.includes(path)) this.diagnostics.push(...document.diagnostics);
    this.inputs.push(path);
    return document.value;
  };
}
