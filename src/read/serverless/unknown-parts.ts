import type { Entry, Value } from '../../model/value.js';
import { loneSymbol, scalar } from '../../model/walk.js';
import { problem, type Report } from '../cloudformation/problem.js';

/** Sections of a template that are objects of named things. */
const sections = new Set(['Conditions', 'Mappings', 'Outputs', 'Parameters', 'Resources', 'Rules', 'extensions']);

/** Keeps what is known of a section whose parts decide what there is, and tells the rest. */
export class UnknownParts {
  readonly #report: Report;
  #first: string | undefined;

  constructor(report: Report) {
    this.#report = report;
  }

  /** The first of them, as where things may come from that nothing here defines. */
  get addedTo(): string | undefined {
    return this.#first && `\`${this.#first}\`, which is not known here`;
  }

  /** `functions` as an object or a list of them, without the functions that are not known. */
  ofFunctions(functions: Value): Value {
    return this.#each(functions, 'functions', (all, path) =>
      this.#entries(all, path, (fn, at) => {
        this.#tellEvents(fn, at);
        return fn;
      }),
    );
  }

  /** `resources` in the same way, with its sections and what stands in them. */
  ofResources(resources: Value): Value {
    return this.#each(resources, 'resources', (item, path) =>
      this.#entries(item, path, (section, at) => this.#entries(section, at, (value) => value), sections),
    );
  }

  #tellEvents(fn: Value, path: string): void {
    const events = fn.kind === 'dict' ? fn.entries.get('events')?.value : undefined;
    if (events) this.#each(events, `${path}.events`, (event) => event);
  }

  /** The value, or each item of a list; what is not known is told and, in a list, left out. */
  #each(value: Value, path: string, keep: (item: Value, path: string) => Value): Value {
    if (value.kind !== 'list') {
      if (!loneSymbol(value)) return keep(value, path);
      this.#tell(value, path);
      return scalar(null, value);
    }
    const items = value.items.flatMap((item, index) => {
      const at = `${path}[${index}]`;
      return this.#isUnknown(item, at) ? [] : [keep(item, at)];
    });
    return { ...value, items };
  }

  /** @param only the keys under which something is looked at; all of them where it is left out */
  #entries(value: Value, path: string, keep: (child: Value, path: string) => Value, only?: ReadonlySet<string>): Value {
    if (value.kind !== 'dict' || value.entries.size === 0) return value;
    const entries = [...value.entries].flatMap(([key, entry]): [string, Entry][] => {
      if (only?.has(key) === false) return [[key, entry]];
      const at = `${path}.${key}`;
      return this.#isUnknown(entry.value, at) ? [] : [[key, { ...entry, value: keep(entry.value, at) }]];
    });
    return { ...value, entries: new Map(entries) };
  }

  #isUnknown(value: Value, path: string): boolean {
    if (!loneSymbol(value)) return false;
    this.#tell(value, path);
    return true;
  }

  #tell(value: Value, path: string): void {
    this.#first ??= path;
    const symbol = loneSymbol(value);
    const why = symbol?.kind === 'unknown' ? `: ${symbol.reason}` : '';
    const message = `What \`${path}\` holds is not known here${why}. Nothing in it is checked.`;
    this.#report(problem('warning', 'serverless/unknown-part', message, value));
  }
}
