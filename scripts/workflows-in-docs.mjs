// Writes the whole workflows that stand in the pages to .github/workflows of a folder, for actionlint: those that call each
// other are looked at together. Usage: node scripts/workflows-in-docs.mjs FOLDER
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node scripts/workflows-in-docs.mjs FOLDER');
const root = join(import.meta.dirname, '..');
const to = join(folder, '.github/workflows');
mkdirSync(to, { recursive: true });

/** A page says what a workflow's file is called in the paragraph before it; those that it does not name are numbered. */
const block = /(?:`\.github\/workflows\/([a-z-]+\.yml)`[^`]*?\n\n)?```yaml\n(.*?)```/gs;

const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];
let count = 0;
for (const page of pages.filter((name) => name.endsWith('.md'))) {
  for (const [, name, text] of readFileSync(join(root, page), 'utf8').matchAll(block)) {
    if (!/^on:/m.test(text) || !/^jobs:/m.test(text)) continue;
    count += 1;
    writeFileSync(join(to, name ?? `${count}.yml`), text);
  }
}
if (count === 0) throw new Error('no page holds a workflow');
console.log(`${count} workflows in ${to}`);
