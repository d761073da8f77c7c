import type { Diagnostic } from '../../../model/diagnostic.js';
import type { Dict, Entry, Value } from '../../../model/value.js';
import type { StackIdentity } from '../lowered.js';
import { Problems, problem } from '../problem.js';
import { scopeBefore, usesLanguageExtensions } from './collection.js';
import { type Expansion, exhaust, limits } from './expansion.js';
import { expandLoop } from './for-each.js';
import { isLoop } from './loop-key.js';
import { resolvePolicies } from './policies.js';
import { reportLoops } from './report-loops.js';
import { type Bindings, boundRef, substituteLeaf, substituteText, withoutSub } from './substitute.js';

/** A template document after its loops were run, with what was wrong with them. */
export interface Expanded {
  readonly document: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** CloudFormation runs loops here alone; elsewhere it refuses them. */
const sections = ['Conditions', 'Resources', 'Outputs'];

/**
 * A template as the transform `AWS::LanguageExtensions` hands it on, as far as parameters, mappings and
 * conditions decide: each `Fn::ForEach` replaced by what it makes, and deletion policies that are
 * functions by their value. Values keep the place of the text that they were made from. The other
 * extensions are functions, which the evaluator knows. A loop whose collection is not known stays
 * where it is, and that is said. Without the transform loops are errors, and nothing is expanded.
 *
 * Call it before anything else looks at the sections: CloudFormation runs it before SAM's transform.
 */
export function expandLanguageExtensions(document: Value, file: string, identity: StackIdentity): Expanded {
  const problems = new Problems();
  if (document.kind !== 'dict') return { document, diagnostics: [] };
  const transformed = usesLanguageExtensions(document);
  reportLoops(document, transformed ? sections : [], problems.report);
  if (!transformed) return { document, diagnostics: problems.all() };
  const scope = scopeBefore(document, file, identity);
  const work = { iterations: 0, values: 0, exhausted: false };
  const expansion: Expansion = { scope, report: problems.report, work, expand: expandValue };
  const entries = new Map(document.entries);
  for (const name of sections) {
    const entry = entries.get(name);
    if (entry) entries.set(name, { ...entry, value: expandValue(entry.value, new Map(), expansion) });
  }
  return { document: resolvePolicies({ ...document, entries }, scope), diagnostics: problems.all() };
}

/** A value with its loops run and the identifiers of the loops around it replaced. */
function expandValue(value: Value, bindings: Bindings, expansion: Expansion): Value {
  if (bindings.size > 0 && isExhausted(value, expansion)) return value;
  switch (value.kind) {
    case 'scalar':
    case 'text':
      return bindings.size === 0 ? value : substituteLeaf(value, bindings);
    case 'list':
      return { ...value, items: value.items.map((item) => expandValue(item, bindings, expansion)) };
    case 'dict':
      return boundRef(value, bindings) ?? expandDict(value, bindings, expansion);
    case 'choice':
      return {
        ...value,
        whenTrue: expandValue(value.whenTrue, bindings, expansion),
        whenFalse: expandValue(value.whenFalse, bindings, expansion),
      };
  }
}

function isExhausted(at: Value, expansion: Expansion): boolean {
  const { work } = expansion;
  if (!work.exhausted && ++work.values > limits.values) exhaust(at, expansion);
  return work.exhausted;
}

function expandDict(value: Dict, bindings: Bindings, expansion: Expansion): Value {
  const [only = ''] = value.entries.size === 1 ? value.entries.keys() : [];
  if (only === 'Fn::If') return expandBranch(value, bindings, expansion);
  const entries = new Map<string, Entry>();
  for (const [key, entry] of value.entries) {
    if (isLoop(key)) expandLoop(key, entry, bindings, expansion, (made) => addAll(made, value, entries, expansion));
    else {
      const made = expandValue(entry.value, bindings, expansion);
      addEntry([substituteText(key, bindings), { ...entry, value: made }], entries, expansion);
    }
  }
  const expanded: Dict = { ...value, entries };
  return only === 'Fn::Sub' && bindings.size > 0 ? withoutSub(expanded) : expanded;
}

/** CloudFormation does not look for identifiers in the name of an `Fn::If`'s condition. */
function expandBranch(value: Dict, bindings: Bindings, expansion: Expansion): Value {
  const entry = value.entries.get('Fn::If');
  const argument = entry?.value;
  if (!entry || argument?.kind !== 'list') return value;
  const items = argument.items.map((item, index) => (index === 0 ? item : expandValue(item, bindings, expansion)));
  return { ...value, entries: new Map([['Fn::If', { ...entry, value: { ...argument, items } }]]) };
}

type Made = readonly [key: string, entry: Entry];

function addAll(made: Value, to: Dict, entries: Map<string, Entry>, expansion: Expansion): void {
  if (made.kind !== 'dict') return;
  const keySource = made.source === to.source ? undefined : made.source;
  for (const [key, entry] of made.entries) {
    addEntry([key, keySource ? { keySource, ...entry } : entry], entries, expansion);
  }
}

function addEntry([key, entry]: Made, entries: Map<string, Entry>, { report }: Expansion): void {
  if (!entries.has(key)) entries.set(key, entry);
  else if (!isLoop(key)) {
    const message = `${key} is made twice; a key that a loop writes needs the loop's identifier in it.`;
    report(problem('error', 'cloudformation/foreach-duplicate', message, entry.value));
  }
}
