import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../generated-file.mjs';

/**
 * @typedef {object} Mutation
 * @property {string} id
 * @property {string} file
 * @property {string} breaks what goes wrong in the program, in one sentence
 * @property {string} find stands in the file exactly once
 * @property {string} replace
 * @property {readonly string[]} tests test files that should notice
 */

/** What is wrong with the list: a mutation that no longer fits its source proves nothing. @param {readonly Mutation[]} mutations */
export function misfits(mutations) {
  const ids = mutations.map(({ id }) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two mutations are called ${id}`);
  return [...twice, ...mutations.flatMap(misfitsOf)];
}

function misfitsOf({ id, file, find, replace, tests }) {
  const lost = [file, ...tests].filter((path) => !existsSync(join(root, path)));
  if (lost.length > 0) return lost.map((path) => `${id}: there is no ${path}`);
  const found = readFileSync(join(root, file), 'utf8').split(find).length - 1;
  if (found !== 1) return [`${id}: its text stands in ${file} ${found} times instead of once`];
  return find === replace ? [`${id}: it changes nothing`] : [];
}
