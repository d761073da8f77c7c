import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './corpus-folder.mjs';

/** Puts text between `<!-- NAME -->` and `<!-- /NAME -->` of docs/corpus.md. */
export function writeSection(name, text) {
  const file = join(root, 'docs/corpus.md');
  const page = readFileSync(file, 'utf8');
  const [head, rest] = page.split(`<!-- ${name} -->`);
  const tail = rest?.split(`<!-- /${name} -->`)[1];
  if (tail === undefined) throw new Error(`docs/corpus.md has no markers for ${name}`);
  writeFileSync(file, `${head}<!-- ${name} -->\n${text}\n<!-- /${name} -->${tail}`);
}
