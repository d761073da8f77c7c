import type { Diagnostic, Severity } from '../../../model/diagnostic.js';
import type { Dict, Entry, Value } from '../../../model/value.js';
import { get, list, stringOf } from '../../../model/walk.js';
import type { ReadContext } from '../../reader.js';
import { localPath } from '../local-code.js';
import { describeKind, Problems, problem } from '../problem.js';

/** A template document with the local files that `AWS::Include` names put where they belong. */
export interface Included {
  readonly document: Value;
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were read. */
  readonly inputs: readonly string[];
}

const limits = {
  /** Includes of one template: files may be small and named often. */
  includes: 200,
  /** Characters of all included files together, each as often as it is named. */
  characters: 20 * 1024 * 1024,
} as const;

/**
 * Replaces `Fn::Transform` of `AWS::Include`, and the transform of that name, by the entries of the file
 * that its Location names, as `aws cloudformation package` and then CloudFormation would. CloudFormation
 * runs these before all other transforms. A Location that is no path of the repository is not fetched;
 * the function stays where it is, unknown, and that is said. An included file includes no others.
 */
export function expandIncludes(document: Value, file: string, context: ReadContext): Included {
  // Few templates have one: to look for the word is far cheaper than to look at each object.
  if (document.kind !== 'dict' || !document.source.text.includes('AWS::Include')) {
    return { document, diagnostics: [], inputs: [] };
  }
  const includes = new Includes(file, context);
  const expanded = includes.expand(includes.transformed(document));
  return { document: expanded, diagnostics: includes.problems.all(), inputs: [...includes.inputs] };
}

class Includes {
  readonly problems = new Problems();
  readonly inputs = new Set<string>();
  readonly #file: string;
  readonly #context: ReadContext;
  #count = 0;
  #characters = 0;

  constructor(file: string, context: ReadContext) {
    this.#file = file;
    this.#context = context;
  }

  /** The document with what its own section Transform includes; what is included is no transform any more. */
  transformed(document: Dict): Dict {
    const held = document.entries.get('Transform');
    if (!held) return document;
    const items = held.value.kind === 'list' ? held.value.items : [held.value];
    const found = items.map((item) => (isInclude(item) ? this.#read(item) : undefined));
    if (found.every((one) => one === undefined)) return document;
    const left = items.filter((_, index) => found[index] === undefined);
    const entries = new Map(document.entries);
    if (left.length === 0) entries.delete('Transform');
    else entries.set('Transform', { ...held, value: list(left, held.value) });
    return merged({ ...document, entries }, found);
  }

  expand(value: Value): Value {
    if (value.kind === 'list') return { ...value, items: value.items.map((item) => this.expand(item)) };
    if (value.kind !== 'dict') return value;
    const transform = value.entries.get('Fn::Transform')?.value;
    const included = transform && isInclude(transform) ? this.#read(transform) : undefined;
    const entries = new Map<string, Entry>();
    for (const [key, entry] of value.entries) {
      if (included && key === 'Fn::Transform') continue;
      entries.set(key, { ...entry, value: this.expand(entry.value) });
    }
    return merged({ ...value, entries }, [included]);
  }

  #read(include: Value): Dict | undefined {
    const location = get(include, 'Parameters', 'Location');
    const at = location ?? include;
    const path = localPath(location, this.#file);
    const tell = (severity: Severity, code: string, message: string) => {
      this.problems.report(problem(severity, `cloudformation/${code}`, message, at));
      return undefined;
    };
    if (path === undefined)
      return tell(
        'note',
        'remote-include',
        'What AWS::Include takes from elsewhere is not fetched, and not known here.',
      );
    if (!this.#context.files.has(path))
      return tell(
        'warning',
        'missing-include',
        `The included file ${path} is not in the repository: what is in it is not known.`,
      );
    const { value, diagnostics } = this.#context.parse(path);
    this.inputs.add(path);
    diagnostics.forEach(this.problems.report);
    if (value === undefined || this.#isTooMuch(value, at)) return undefined;
    if (value.kind === 'dict') return value;
    return tell('error', 'wrong-type', `${path} is ${describeKind(value)}; AWS::Include takes an object.`);
  }

  #isTooMuch(value: Value, at: Value): boolean {
    this.#count += 1;
    this.#characters += value.source.text.length;
    if (this.#count <= limits.includes && this.#characters <= limits.characters) return false;
    const message = `A template includes at most ${limits.includes} files of ${limits.characters} characters together; this one is not read.`;
    this.problems.report(problem('error', 'cloudformation/too-many-includes', message, at));
    return true;
  }
}

function isInclude(value: Value): boolean {
  return stringOf(get(value, 'Name')) === 'AWS::Include';
}

/** What the template itself says stands; what is included is added, each key at its own place. */
function merged(into: Dict, included: readonly (Dict | undefined)[]): Dict {
  const entries = new Map(into.entries);
  for (const one of included) {
    for (const [key, entry] of one?.entries ?? []) {
      if (!entries.has(key)) entries.set(key, { keySource: one?.source ?? into.source, ...entry });
    }
  }
  return { ...into, entries };
}
