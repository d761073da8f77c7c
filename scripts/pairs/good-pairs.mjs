// What is read from a SAM template against what is read from the official transform's output of it: every fact.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../ts-loader.mjs';

const { compareFacts } = await import('../../test/facts/compare-facts.ts');
const { factsOf } = await import('../../test/facts/facts.ts');
const { readSide } = await import('../../test/facts/read-side.ts');
const { cloudFormationReader } = await import('../../src/read/cloudformation/cloudformation-reader.ts');
const { memoryFiles } = await import('../../src/read/files/memory-files.ts');
const { samReader } = await import('../../src/read/sam/sam-reader.ts');

/** The region that the official outputs were made for. */
const region = 'ap-southeast-1';
const identity = { name: 'pair', stackName: 'pair-dev' };

/**
 * @param {{name: string, input: string, output: string, kind: string}} pair of kind `ok`
 * @param {string} folder what the pair's paths are relative to
 * @param {{ordered?: boolean}} [options] `ordered`: the order of lists counts; the official test-suite sorts all lists
 * before it compares, and the order in its outputs is not that of the transform
 * @returns {{name: string, agreement: {section: string, equal: number, all: number}[], differences: object[], errors: string[]}}
 */
export function measurePair(pair, folder, { ordered = false } = {}) {
  const output = `${pair.input.replace(/\.\w+$/, '')}.json`;
  const ours = readAs(samReader, pair.input, folderWith(folder, pair.input));
  const theirs = readAs(cloudFormationReader, output, memoryFiles({ [output]: textOf(folder, pair.output) }));
  const [left, right] = [ours, theirs].map((side) => (ordered ? factsOf(side) : withoutOrder(factsOf(side))));
  const errors = ours.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, location }) => `${location.line}: ${code}: ${message}`);
  return { name: pair.name, errors, ...compareFacts(left, right) };
}

function readAs(reader, file, files) {
  return readSide(files, { only: [reader], region, services: { [file]: identity } });
}

/** The template, and whatever other file of the folder it may ask for. */
function folderWith(folder, input) {
  const files = memoryFiles({ [input]: textOf(folder, input) });
  const has = (path) => !path.split('/').includes('..') && existsSync(join(folder, path));
  const read = (path) => (has(path) ? { kind: 'text', text: textOf(folder, path) } : { kind: 'missing' });
  return { ...files, has, read };
}

function textOf(folder, path) {
  return readFileSync(join(folder, path), 'utf8');
}

function withoutOrder(facts) {
  const sections = [...facts].map(([section, subjects]) => [
    section,
    new Map([...subjects].map(([subject, fact]) => [subject, sorted(section === 'edges' ? listed(fact) : fact)])),
  ]);
  return new Map(sections);
}

/** Routes of an edge are a list, in words. */
function listed(fact) {
  return typeof fact.detail === 'string' ? { ...fact, detail: fact.detail.split(', ') } : fact;
}

function sorted(fact) {
  if (typeof fact === 'string') return fact;
  if (!Array.isArray(fact))
    return Object.assign(
      Object.create(null),
      Object.fromEntries(Object.entries(fact).map(([key, value]) => [key, sorted(value)])),
    );
  return fact.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
