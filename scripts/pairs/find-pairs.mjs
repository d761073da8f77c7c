import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The pairs of a folder: what `pairs.json` or `_derived/pairs.json` lists, or else every `input/X.(yaml|yml|json)` that
 * has an `output/X.json` beside its folder, and every `X.yaml` that has an `X.out.json` or `X.json` beside it.
 *
 * @returns {{name: string, input: string, output: string, kind: 'ok' | 'error'}[]} paths relative to the folder; of kind
 * `error` where the output is an `errorMessage`
 */
export function findPairs(folder) {
  for (const list of ['pairs.json', '_derived/pairs.json']) {
    const file = join(folder, list);
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  }
  return listFiles(folder)
    .flatMap((input) => pairOf(folder, input))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const template = /^(?<name>.*)\.(?:yaml|yml|json)$/;

function pairOf(folder, input) {
  const name = template.exec(input)?.groups.name;
  if (name === undefined || name.endsWith('.out')) return [];
  const output = outputsFor(name, input).find((path) => path !== input && existsSync(join(folder, path)));
  if (output === undefined) return [];
  const kind = isError(join(folder, output)) ? 'error' : 'ok';
  return [{ name: name.replace(/(^|\/)input\//, '$1'), input, output, kind }];
}

function outputsFor(name, input) {
  const isInside = /(^|\/)input\//.test(name);
  if (isInside) return [`${name.replace(/(^|\/)input\//, '$1output/')}.json`];
  return input.endsWith('.json') ? [`${name}.out.json`] : [`${name}.out.json`, `${name}.json`];
}

function isError(file) {
  return Object.hasOwn(JSON.parse(readFileSync(file, 'utf8')), 'errorMessage');
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'));
}
