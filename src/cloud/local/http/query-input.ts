import { ServiceFault } from '../../send.js';
import { malformedQuery } from './form.js';
import { flagMembers, listMembers, numberMembers } from './member-types.js';

type Node = string | Branch;
interface Branch extends Map<string, Node> {}

/** Deeper than any input is: `RollbackConfiguration.RollbackTriggers.member.1.Arn` has 5. */
const deepest = 12;
/** Entries that one list may have. */
const index = /^[1-9]\d{0,3}$/;

/**
 * The input of a call, out of `Tags.member.1.Key=team`: lists where `member` stands, dictionaries where `entry` does,
 * else structures. Without prototypes, as the names are the caller's.
 *
 * @throws ServiceFault for names that contradict each other, and for values that are not of their member's type
 */
export function inputOf(pairs: Iterable<readonly [string, string]>): Readonly<Record<string, unknown>> {
  const root: Branch = new Map();
  for (const [name, value] of pairs) put(root, name.split('.', deepest + 1), value);
  return structureOf(root);
}

function put(root: Branch, path: readonly string[], value: string): void {
  if (path.length > deepest) throw malformedQuery('A name is too deep.');
  let branch = root;
  for (const step of path.slice(0, -1)) {
    const next: Node = branch.get(step) ?? new Map<string, Node>();
    if (typeof next === 'string') throw malformedQuery('A name is both a value and a structure.');
    branch.set(step, next);
    branch = next;
  }
  const last = path.at(-1) ?? '';
  if (branch.has(last)) throw malformedQuery('A name is both a value and a structure.');
  branch.set(last, value);
}

function valueFor(name: string, node: Node): unknown {
  if (typeof node === 'string') return scalarOf(name, node);
  const [only] = node.size === 1 ? node.keys() : [];
  if (only === 'member') return itemsOf(node.get('member')).map((item) => valueFor('', item));
  if (listMembers.has(name)) throw malformedInput(name, 'a list');
  if (only === 'entry') return dictionaryFrom(itemsOf(node.get('entry')));
  return structureOf(node);
}

function structureOf(branch: Branch): Readonly<Record<string, unknown>> {
  const structure: Record<string, unknown> = Object.create(null);
  for (const [name, node] of branch) {
    if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) throw malformedQuery('A name is none of a member.');
    structure[name] = valueFor(name, node);
  }
  return structure;
}

/** By their numbers; gaps do not count. */
function itemsOf(node: Node | undefined): readonly Node[] {
  if (!(node instanceof Map)) throw malformedQuery('A list has no numbers.');
  return [...node]
    .map(([number, item]) => {
      if (!index.test(number)) throw malformedQuery('A list has an entry without a number.');
      return [Number(number), item] as const;
    })
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

function dictionaryFrom(items: readonly Node[]): Readonly<Record<string, unknown>> {
  const dictionary: Record<string, unknown> = Object.create(null);
  for (const item of items) {
    const key = item instanceof Map ? item.get('key') : undefined;
    const value = item instanceof Map ? item.get('value') : undefined;
    if (typeof key !== 'string' || value === undefined) throw malformedQuery('A dictionary lacks a key or a value.');
    dictionary[key] = valueFor('', value);
  }
  return dictionary;
}

function scalarOf(name: string, text: string): unknown {
  if (flagMembers.has(name)) return flagFrom(name, text);
  if (numberMembers.has(name)) return numberFrom(name, text);
  if (!listMembers.has(name)) return text;
  if (text !== '') throw malformedInput(name, 'a list');
  return [];
}

function flagFrom(name: string, text: string): boolean {
  if (text !== 'true' && text !== 'false') throw malformedInput(name, 'true or false');
  return text === 'true';
}

function numberFrom(name: string, text: string): number {
  if (!/^-?\d{1,9}$/.test(text)) throw malformedInput(name, 'a whole number');
  return Number(text);
}

function malformedInput(name: string, expected: string): ServiceFault {
  return new ServiceFault('MalformedInput', `${name} has to be ${expected}.`);
}
