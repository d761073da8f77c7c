import type { Facts } from './facts.js';
import type { PlainFact } from './plain-facts.js';
import { type Section, sections } from './sections.js';

/** One place where two sides differ; a side that has nothing there is left out. */
export interface Difference {
  readonly section: Section;
  /** Logical id, output, condition, statement, or key of an edge. */
  readonly subject: string;
  /** Inside the subject: `Properties.Events[0].Name`; empty where the whole subject is only on one side. */
  readonly path: string;
  readonly ours?: string;
  readonly theirs?: string;
}

export interface Agreement {
  readonly section: Section;
  /** Subjects that both sides have, equal in every part. */
  readonly equal: number;
  /** Subjects of either side. */
  readonly all: number;
}

export interface Comparison {
  readonly agreement: readonly Agreement[];
  readonly differences: readonly Difference[];
}

export function compareFacts(ours: Facts, theirs: Facts): Comparison {
  const found = sections.map((section) => compareSection(section, ours, theirs));
  return {
    agreement: found.map(({ agreement }) => agreement),
    differences: found.flatMap(({ differences }) => differences),
  };
}

function compareSection(section: Section, ours: Facts, theirs: Facts) {
  const [left, right] = [ours.get(section) ?? new Map(), theirs.get(section) ?? new Map()];
  const subjects = [...new Set<string>([...left.keys(), ...right.keys()])].toSorted();
  const bySubject = subjects.map((subject) =>
    [...differencesOf(left.get(subject), right.get(subject), '')].map((one) => ({ section, subject, ...one })),
  );
  const equal = bySubject.filter((differences) => differences.length === 0).length;
  return { agreement: { section, equal, all: subjects.length }, differences: bySubject.flat() };
}

type Found = Pick<Difference, 'path' | 'ours' | 'theirs'>;

/** Down to the smallest part that differs; lists are compared item by item, in order. */
function* differencesOf(ours: PlainFact | undefined, theirs: PlainFact | undefined, path: string): Generator<Found> {
  if (!isTree(ours) || !isTree(theirs) || Array.isArray(ours) !== Array.isArray(theirs)) {
    const [left, right] = [shown(ours), shown(theirs)];
    if (left !== right)
      yield { path, ...(left !== undefined && { ours: left }), ...(right !== undefined && { theirs: right }) };
    return;
  }
  const [left, right] = [partsOf(ours, path), partsOf(theirs, path)];
  for (const key of new Set([...left.keys(), ...right.keys()]))
    yield* differencesOf(left.get(key), right.get(key), key);
}

function isTree(fact: PlainFact | undefined): fact is Exclude<PlainFact, string> {
  return fact !== undefined && typeof fact !== 'string';
}

function partsOf(fact: Exclude<PlainFact, string>, path: string): ReadonlyMap<string, PlainFact> {
  if (Array.isArray(fact)) return new Map(fact.map((item, index) => [`${path}[${index}]`, item]));
  return new Map(Object.entries(fact).map(([key, value]) => [path === '' ? key : `${path}.${key}`, value]));
}

function shown(fact: PlainFact | undefined): string | undefined {
  return fact === undefined || typeof fact === 'string' ? fact : JSON.stringify(fact);
}
