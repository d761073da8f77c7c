import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { root } from './corpus-folder.mjs';

const all = resolve(root, '../shared/corpus');
/** Larger ones make mutation slow and find nothing more. */
const largest = 60_000;

/** Definitions of public repositories as seeds of the fuzz run: each alone, under its own name. */
export function corpusSeeds() {
  return definitionFiles(all)
    .filter((file) => statSync(file).size <= largest)
    .flatMap((file) => seedOf(file));
}

/** Every file of the corpus that may be a definition, by its extension; in order of their paths. */
export function definitionFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|json|template)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !/\/_(?:derived|expected)\//.test(file))
    .sort();
}

function seedOf(file) {
  const text = readFileSync(file, 'utf8');
  if (!/Resources|functions|provider/.test(text)) return [];
  const path = `shop/${file.split('/').at(-1)}`;
  return [{ name: relative(all, file), path, files: { [path]: text } }];
}
