// Writes the tables of inputs and outputs from action.yml into the pages that hold the markers.
// `--check` writes nothing and fails where a table is out of date.
import { existsSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { root, writeOrCheck } from './generated-file.mjs';

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

writeOrCheck(
  pages
    .filter((path) => existsSync(`${root}/${path}`))
    .map((path) => ({ path, text: filled(readFileSync(`${root}/${path}`, 'utf8')) })),
);
