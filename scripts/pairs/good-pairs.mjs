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
  const ours = readAs([samReader, cloudFormationReader], pair.input, folderWith(folder, pair.input));
  const theirs = readAs(
    [cloudFormationReader],
    output,
    memoryFiles({ [output]: unsorted(textOf(folder, pair.output)) }),
  );
  const [left, right] = [ours, theirs].map((side) => {
    const facts = withDefinitions(factsOf(side));
    return eachFact(facts, ordered ? plainNumbers : sorted);
  });
  const errors = ours.diagnostics
    .filter(({ severity, code }) => severity === 'error' && code.startsWith('sam/'))
    .map(({ code, message, location }) => `${location.line}: ${code}: ${message}`);
  return { name: pair.name, errors, ...compareFacts(left, right) };
}

function readAs(readers, file, files) {
  return readSide(files, { only: readers, region, services: { [file]: identity } });
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

/** Some official outputs were written with all lists sorted: arguments of functions are put back where they can only be. */
function unsorted(text) {
  const ids = new Set(Object.keys(JSON.parse(text).Resources ?? {}));
  return JSON.stringify(
    JSON.parse(text, (key, value) => {
      if (!Array.isArray(value) || value.length !== 2) return value;
      const [first, second] = value;
      const isGetAtt = key === 'Fn::GetAtt' && !ids.has(first) && ids.has(second);
      const isSub = key === 'Fn::Sub' && typeof first === 'object' && typeof second === 'string';
      return isGetAtt || isSub ? [second, first] : value;
    }),
  );
}

/**
 * A workflow's definition is read as an object with its substitutions in place, and written out as text; the official
 * output holds text and substitutions apart. Both are compared as what they come to.
 */
function withDefinitions(facts) {
  for (const subjects of facts.values())
    for (const fact of subjects.values())
      if (fact.Type === 'AWS::StepFunctions::StateMachine') withDefinition(fact.Properties);
  return facts;
}

function withDefinition(properties) {
  const { DefinitionString: definition, DefinitionSubstitutions: substitutions = {} } = properties;
  if (definition === undefined) return;
  const whole = typeof definition === 'string' ? leavesOf(JSON.parse(definition)) : definition;
  const fill = (text) =>
    text.replace(/\$\{(\w+)\}/g, (all, name) =>
      Object.hasOwn(substitutions, name) ? textOfFact(substitutions[name]) : all,
    );
  properties.DefinitionString = JSON.parse(JSON.stringify(whole), (_, value) =>
    typeof value === 'string' ? fill(value) : value,
  );
  for (const name of Object.keys(substitutions))
    if (name.startsWith('definition_substitution_')) delete substitutions[name];
  if (Object.keys(substitutions).length === 0) delete properties.DefinitionSubstitutions;
}

function textOfFact(fact) {
  return typeof fact === 'string' ? fact : JSON.stringify(fact);
}

function leavesOf(value) {
  return JSON.parse(JSON.stringify(value), (_, one) =>
    typeof one === 'object' && one !== null ? one : String(one ?? 'null'),
  );
}

function eachFact(facts, change) {
  const sections = [...facts].map(([section, subjects]) => [
    section,
    new Map([...subjects].map(([subject, fact]) => [subject, change(section === 'edges' ? listed(fact) : fact)])),
  ]);
  return new Map(sections);
}

/** `2.0` and `2` are one number; JSON does not tell them apart. */
function plainNumbers(fact) {
  return JSON.parse(JSON.stringify(fact), (_, one) =>
    typeof one === 'string' && /^-?\d+\.0+$/.test(one) ? one.split('.')[0] : one,
  );
}

/** Routes of an edge are a list, in words. */
function listed(fact) {
  return typeof fact.detail === 'string' ? { ...fact, detail: fact.detail.split(', ').sort() } : fact;
}

function sorted(fact) {
  return JSON.parse(JSON.stringify(plainNumbers(fact)), (_, one) =>
    Array.isArray(one) ? one.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : one,
  );
}
