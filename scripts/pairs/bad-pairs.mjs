// What the official SAM transform refuses, against what is reported here: for each resource that its error message names,
// an error in the text of the same resource. `node scripts/pairs/bad-pairs.mjs PAIRS.json [NAME…]` prints the agreement,
// each resource without an error, and each other resource that has one.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import '../ts-loader.mjs';

const { contextOf } = await import('../../test/support/read-context.ts');
const { samReader } = await import('../../src/read/sam/sam-reader.ts');

/**
 * @param {readonly {name: string, input: string, output: string, kind: string}[]} pairs as in pairs.json; those of kind `error` count
 * @param {string} root the folder that the paths of pairs are relative to
 * @returns {{agreed: string[], missed: {name: string, ids: string[], message: string}[], extra: {name: string, ids: string[], messages: string[]}[]}}
 * names of pairs of which every resource has its error; the others with the resources that have none; and errors in resources that the official message does not name
 */
export function measureBadPairs(pairs, root) {
  const measured = { agreed: [], missed: [], extra: [] };
  for (const pair of pairs.filter(({ kind }) => kind === 'error')) {
    const { errorMessage } = JSON.parse(readFileSync(join(root, pair.output), 'utf8'));
    const read = errorsOf(pair.input, readFileSync(join(root, pair.input), 'utf8'));
    const { missing, others } = compareErrors(errorMessage, read);
    if (missing.length === 0) measured.agreed.push(pair.name);
    else measured.missed.push({ name: pair.name, ids: missing, message: errorMessage });
    if (others.length > 0) measured.extra.push({ name: pair.name, ids: others, messages: messagesIn(read, others) });
  }
  return measured;
}

/** Reads one template alone: its errors with the resource (or section) that each stands in. */
export function errorsOf(file, text, options = { region: 'ap-southeast-1' }) {
  const context = contextOf({ [file]: text }, options);
  const { diagnostics } = samReader.read({ format: 'sam', file }, context);
  const root = context.parse(file).value;
  const errors = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((error) => ({ ...error, id: partAt(root, error.location) }));
  return { errors, root };
}

/** The logical ids that the official message names and that have no error here, and the other way round. */
export function compareErrors(errorMessage, { errors, root }) {
  const named = namedIn(errorMessage, root);
  const found = new Set(errors.map(({ id }) => id));
  const missing = named.ids.filter((id) => !found.has(id) && !(isImplicit(id) && found.has('Globals')));
  if (named.structure && found.size === 0) missing.push('(structure)');
  const others = named.structure ? [] : [...found].filter((id) => !named.ids.includes(id) && !isNamedBy(id, named.ids));
  return { missing, others, named };
}

function isImplicit(id) {
  return id === 'ServerlessRestApi' || id === 'ServerlessHttpApi';
}

/** An error of an implicit API stands in Globals or at its events. */
function isNamedBy(id, ids) {
  return id === 'Globals' && ids.some(isImplicit);
}

/** Ids of resources in an official message; that of an event, or of a part of a resource, is its owner's. */
function namedIn(message, root) {
  const ids = new Set();
  const pattern = /(?:(Resource|Event) with id|Transforming resource with id) \[(.*?)\] (?:is invalid|attempts)/g;
  let within = -1;
  for (const match of message.matchAll(pattern)) {
    const end = match.index + match[0].length;
    // `Resource with id [F] is invalid. Event with id [E] is invalid.`: the function is named already.
    const isDetail = match[1] === 'Event' && message.slice(within, match.index) === '. ';
    if (!isDetail) ids.add(ownerOf(match[2], root));
    within = end;
  }
  if (message.includes("'Globals' section is invalid")) ids.add('Globals');
  return { ids: [...ids], structure: ids.size === 0 };
}

/** The resource that an id of the message belongs to: itself, the longest that it begins with, or one that has such a part. */
function ownerOf(id, root) {
  const resources = entriesOf(root, 'Resources');
  const bare = id.replace(/^\['?|'?\]$/g, '');
  if (resources.has(bare) || isImplicit(bare)) return bare;
  const owners = [...resources.keys()].filter((owner) => bare.startsWith(owner)).sort((a, b) => b.length - a.length);
  const words = bare.split(',');
  const holder = [...resources].find(([, { value }]) => words.every((word) => mentions(value, word)));
  return owners[0] ?? holder?.[0] ?? bare;
}

/** Whether a key or a text of the value is the word. */
function mentions(value, word) {
  if (value.kind === 'scalar') return value.value === word;
  if (value.kind === 'list') return value.items.some((item) => mentions(item, word));
  return (
    value.kind === 'dict' && [...value.entries].some(([key, entry]) => key === word || mentions(entry.value, word))
  );
}

function entriesOf(root, section) {
  const value = root?.kind === 'dict' ? root.entries.get(section)?.value : undefined;
  return value?.kind === 'dict' ? value.entries : new Map();
}

/** The resource, or else the section, whose text holds a place. */
function partAt(root, { line, column }) {
  if (root?.kind !== 'dict') return '(document)';
  const section = lastBefore(root, root.entries, line, column);
  if (section !== 'Resources') return section ?? '(document)';
  const resources = root.entries.get('Resources').value;
  return (resources.kind === 'dict' && lastBefore(resources, resources.entries, line, column)) || 'Resources';
}

function lastBefore(holder, entries, line, column) {
  let found;
  for (const [key, { keyOffset }] of entries) {
    const place = holder.source.locationAt(keyOffset);
    if (place.line < line || (place.line === line && place.column <= column)) found = key;
  }
  return found;
}

function messagesIn({ errors }, ids) {
  return errors
    .filter(({ id }) => ids.includes(id))
    .map(({ code, message, location }) => `${location.line}: ${code}: ${message}`);
}

/** Errors in good pairs: there is none. */
export function measureFalseErrors(pairs, root) {
  return pairs
    .filter(({ kind }) => kind === 'ok')
    .flatMap(({ name, input }) => {
      const { errors } = errorsOf(input, readFileSync(join(root, input), 'utf8'));
      return errors.map(({ code, message, location }) => ({ name, message: `${location.line}: ${code}: ${message}` }));
    });
}

function main([list, ...names]) {
  const root = join(dirname(list), '..');
  const all = JSON.parse(readFileSync(list, 'utf8'));
  const pairs = names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
  const { agreed, missed, extra } = measureBadPairs(pairs, root);
  const wrong = measureFalseErrors(pairs, root);
  for (const { name, ids, message } of missed) console.log(`missed ${name}: ${ids.join(', ')}\n  ${message}`);
  for (const { name, ids, messages } of extra)
    console.log(`extra ${name}: ${ids.join(', ')}\n  ${messages.join('\n  ')}`);
  for (const { name, message } of wrong) console.log(`false ${name}: ${message}`);
  const files = new Set(wrong.map(({ name }) => name));
  console.log(
    `bad pairs: ${agreed.length} of ${agreed.length + missed.length} agree; ${extra.length} with errors elsewhere`,
  );
  console.log(`good pairs: ${files.size} with an error`);
  return missed.length + files.size === 0 ? 0 : 1;
}

if (argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(argv.slice(2));
