// Writes the tables of inputs and outputs from action.yml into the pages that hold the markers.
// `--check` writes nothing and fails where a table is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = ['README.md', 'docs/workflow.md'];
const action = load(readFileSync(`${root}/action.yml`, 'utf8'));

function table(heads, rows) {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cell(text) {
  return String(text).replaceAll('|', '\\|').replaceAll('\n', ' ').trim();
}

const tables = {
  inputs: table(
    ['input', 'default', 'meaning'],
    Object.entries(action.inputs).map(([name, input]) => [
      `\`${name}\``,
      input.default === '' ? '' : `\`${cell(input.default)}\``,
      cell(input.description),
    ]),
  ),
  outputs: table(
    ['output', 'meaning'],
    Object.entries(action.outputs).map(([name, output]) => [`\`${name}\``, cell(output.description)]),
  ),
};

/** A page without markers asks for no table. */
function filled(text) {
  return text.replace(
    /(<!-- action-(inputs|outputs):start -->\n)[\s\S]*?(<!-- action-\2:end -->)/g,
    (_, start, kind, end) => `${start}\n${tables[kind]}\n\n${end}`,
  );
}

function pageText(page) {
  try {
    return readFileSync(`${root}/${page}`, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const stale = [];
for (const page of pages) {
  const text = pageText(page);
  if (text === undefined || filled(text) === text) continue;
  stale.push(page);
  if (!process.argv.includes('--check')) writeFileSync(`${root}/${page}`, filled(text));
}

if (!process.argv.includes('--check'))
  console.log(stale.length === 0 ? 'nothing to write' : `wrote ${stale.join(', ')}`);
else if (stale.length > 0) {
  console.error(`${stale.join(', ')} do not match action.yml; run: node scripts/generate-action-table.mjs`);
  process.exitCode = 1;
}
