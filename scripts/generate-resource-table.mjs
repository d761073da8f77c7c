/**
 * Writes src/diff/generated/resource-table.ts out of AWS's own service specification: for each
 * CloudFormation type the properties whose change replaces the resource, those whose change may, what
 * the type keeps, and its primary identifier. `--check` fails when the file is not what this would write.
 */
import { createRequire } from 'node:module';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { writeOrCheck } from './generated-file.mjs';
import { NOT_STATEFUL, STATEFUL } from './stateful-types.mjs';

const TARGET = 'src/diff/generated/resource-table.ts';
const MAX_BYTES = 250 * 1024;
/** Properties nest without end in a few types; deeper ones are found by the property that holds them. */
const MAX_DEPTH = 4;

const database = loadAwsServiceSpecSync();
const resources = [...database.all('resource')].sort((a, b) => (a.cloudFormationType < b.cloudFormationType ? -1 : 1));
const kept = keptByType();
verifyStatefulList();

const table = {};
for (const resource of resources) {
  const [vendor, service, name] = resource.cloudFormationType.split('::');
  const row = rowOf(resource, kept.get(resource.cloudFormationType));
  table[`${vendor}::${service}`] ??= {};
  table[`${vendor}::${service}`][name] = row;
}
write(render(table));

/** [replaces, may replace, primary identifier, what it keeps]; what is empty at the end is left out. */
function rowOf(resource, keeps) {
  const paths = { yes: new Set(), maybe: new Set() };
  collect(resource.properties, [], [], paths);
  for (const path of resource.additionalReplacementProperties ?? [])
    paths.yes.add(path.filter((part) => part !== '*').join('.'));
  const yes = withoutCovered([...paths.yes].sort(), []);
  const maybe = withoutCovered([...paths.maybe].sort(), yes);
  const row = [yes.join(' '), maybe.join(' '), (resource.primaryIdentifier ?? []).join(' '), keeps ?? ''];
  while (row.length > 0 && row.at(-1) === '') row.pop();
  return row;
}

function collect(properties, path, seen, paths) {
  for (const [name, property] of Object.entries(properties)) {
    const here = [...path, name];
    const cause = property.causesReplacement;
    if (cause === 'yes' || cause === 'maybe') paths[cause].add(here.join('.'));
    if (cause === 'yes' || here.length >= MAX_DEPTH) continue;
    for (const definition of definitionsIn(property.type)) {
      if (!seen.includes(definition.$id)) collect(definition.properties, here, [...seen, definition.$id], paths);
    }
  }
}

function definitionsIn(type) {
  switch (type.type) {
    case 'ref':
      return [database.get('typeDefinition', type.reference.$ref)];
    case 'array':
    case 'map':
      return definitionsIn(type.element);
    case 'union':
      return type.types.flatMap(definitionsIn);
    default:
      return [];
  }
}

/** A path below one that is listed says nothing more. */
function withoutCovered(paths, covering) {
  const by = new Set([...paths, ...covering]);
  return paths.filter((path) => {
    const parts = path.split('.');
    const parents = parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('.'));
    return !parents.some((parent) => by.has(parent)) && !covering.includes(path);
  });
}

function keptByType() {
  return new Map(Object.entries(STATEFUL).flatMap(([word, types]) => types.map((type) => [`AWS::${type}`, word])));
}

function verifyStatefulList() {
  const known = new Set(resources.map((resource) => resource.cloudFormationType));
  const gone = [...kept.keys()].filter((type) => !known.has(type));
  if (gone.length > 0) throw new Error(`stateful-types.mjs names types that do not exist: ${gone.join(', ')}`);
  const excused = new Set(Object.keys(NOT_STATEFUL).map((type) => `AWS::${type}`));
  const marked = resources.filter((resource) => resource.isStateful).map((resource) => resource.cloudFormationType);
  const missed = marked.filter((type) => !kept.has(type) && !excused.has(type));
  if (missed.length > 0) throw new Error(`marked stateful by the specification, decide on each: ${missed.join(', ')}`);
}

function render(content) {
  const { version } = createRequire(import.meta.url)('@aws-cdk/aws-service-spec/package.json');
  const lines = Object.entries(content).map(
    ([service, types]) => `${JSON.stringify(service)}:${JSON.stringify(types)}`,
  );
  const json = `{\n${lines.join(',\n')}\n}`;
  return [
    '// Written by scripts/generate-resource-table.mjs; do not edit.',
    `// Source: @aws-cdk/aws-service-spec ${version} (Apache-2.0), ${resources.length} types.`,
    '// By service and type: [replacing properties, possibly replacing ones, primary identifier, what it keeps].',
    `export const RESOURCE_TABLE = \`${json}\`;`,
    '',
  ].join('\n');
}

function write(text) {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_BYTES) throw new Error(`the table has ${bytes} bytes; ${MAX_BYTES} is the limit`);
  writeOrCheck([{ path: TARGET, text }]);
}
