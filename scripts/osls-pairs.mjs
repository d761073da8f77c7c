// serverless.yml read as the framework would package it: packages every definition of a folder with the real `osls`
// (offline, in a copy, see scripts/osls), reads the definition and the packaged template, and compares every fact of
// both, unfiltered. Prints the agreement by section, every difference, and what cannot be packaged and why.
// `node scripts/osls-pairs.mjs [FOLDER…]`; a folder of definitions, or one with `NAME.sls.yml` files.
//   --verbose  all differences, definition by definition    --name X   definitions whose path holds X
//   --json     everything, for programs                     --ci       one line a folder; ends with 1 where one differs;
//                                                                        without a FOLDER only the first three
//   --write    puts the table into docs/corpus.md           --plugins DIR   a folder with real plugins in its node_modules
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './corpus/corpus-folder.mjs';
import { writeSection } from './corpus/write-section.mjs';
import { setAside } from './osls/comparable.mjs';
import { comparePackaged } from './osls/compare-packaged.mjs';
import { packageDefinition } from './osls/package-definition.mjs';
import { copyFolder, textsIn } from './osls/scratch-copy.mjs';

const corpus = '../shared/corpus';
const standard = [
  'test/osls-pairs',
  `${corpus}/2-templates/serverless__examples`,
  `${corpus}/2-templates/oss-serverless__serverless`,
  ...repositories(`${corpus}/1-monorepos`),
];
const flag = { type: 'boolean', default: false };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: flag,
    json: flag,
    ci: flag,
    write: flag,
    name: { type: 'string', multiple: true },
    plugins: { type: 'string' },
  },
});

/** What `--ci` looks at by itself: the rest takes minutes. */
const shortly = standard.slice(0, 3);

process.exitCode = await main(positionals.length > 0 ? positionals : values.ci ? shortly : standard);

function repositories(folder) {
  return existsSync(resolve(root, folder)) ? readdirSync(resolve(root, folder)).map((name) => `${folder}/${name}`) : [];
}

async function main(folders) {
  const there = folders.filter((folder) => existsSync(resolve(root, folder)));
  for (const folder of folders.filter((one) => !there.includes(one)))
    console.log(`osls-pairs: skipped, the folder ${folder} is absent`);
  const measured = [];
  for (const folder of there) measured.push({ folder, results: await measureFolder(resolve(root, folder)) });
  print(measured);
  const differing = measured.flatMap(({ results }) => results.filter(differs));
  return values.ci && differing.length > 0 ? 1 : 0;
}

async function measureFolder(folder) {
  const real = realPlugins();
  const { copy, definitions } = copyFolder(folder);
  const wanted = definitions.filter((file) => values.name?.some((name) => file.includes(name)) ?? true);
  const packaged = await inPairs(wanted, async (file) => [file, await packageDefinition(copy, file, real)]);
  const files = textsIn(copy);
  return packaged.map(([file, result]) => ({
    file,
    ...result,
    ...(result.template && comparison(file, files, result)),
  }));
}

function comparison(file, files, result) {
  try {
    return comparePackaged(file, files, result);
  } catch (error) {
    return { agreement: [], errors: [], differences: [{ section: 'crash', subject: '', path: error.stack }] };
  }
}

function realPlugins() {
  const folder = values.plugins && join(resolve(values.plugins), 'node_modules');
  return new Map(folder ? readdirSync(folder).map((name) => [name, folder]) : []);
}

/** Two at a time, for a process of `osls` is busy for a second. */
async function inPairs(items, act) {
  const results = new Array(items.length);
  let next = 0;
  const work = async () => {
    for (let at = next++; at < items.length; at = next++) results[at] = await act(items[at]);
  };
  await Promise.all([work(), work()]);
  return results;
}

function differs({ template, differences = [], errors = [] }) {
  return template && differences.length + errors.length > 0;
}

function print(measured) {
  if (values.json) return console.log(JSON.stringify(measured, null, 1));
  if (values.ci) return console.log(measured.map(oneLine).join('\n'));
  const text = tables(measured);
  if (values.write) writeSection('osls-pairs', text);
  console.log(text);
  for (const { results } of measured) for (const one of results.filter(differs)) printOne(one);
  for (const { results } of measured)
    for (const { file, refusal } of results) if (refusal) console.log(`not packaged ${file}: ${refusal}`);
}

function oneLine({ folder, results }) {
  const packaged = results.filter(({ template }) => template);
  const equal = packaged.filter((one) => !differs(one)).length;
  return `osls-pairs: ${basename(folder)}: ${equal} of ${packaged.length} packaged definitions equal in everything; ${results.length - packaged.length} cannot be packaged`;
}

function tables(measured) {
  const sums = new Map();
  for (const { section, equal, all } of measured.flatMap(({ results }) =>
    results.flatMap(({ agreement = [] }) => agreement),
  )) {
    const sum = sums.get(section) ?? { equal: 0, all: 0 };
    sums.set(section, { equal: sum.equal + equal, all: sum.all + all });
  }
  const sections = [...sums].map(([name, { equal, all }]) => `| ${name} | ${equal} | ${all} |`);
  const folders = measured
    .filter(({ results }) => results.length > 0)
    .map(({ folder, results }) => {
      const packaged = results.filter(({ template }) => template);
      return `| ${basename(folder)} | ${results.length} | ${packaged.length} | ${packaged.filter((one) => !differs(one)).length} |`;
    });
  return [
    '| section | equal | of |',
    '|---|---:|---:|',
    ...sections,
    '',
    '| folder | definitions | packaged | equal in everything |',
    '|---|---:|---:|---:|',
    ...folders,
    '',
    `Set aside: ${setAside}.`,
  ].join('\n');
}

function printOne({ file, differences, errors, stubs }) {
  console.log(`\n${file}${stubs.length > 0 ? ` (stubbed: ${stubs.slice(0, 6).join(', ')})` : ''}`);
  for (const error of errors) console.log(`  error ${error}`);
  const shown = values.verbose || values.name ? differences : differences.slice(0, 12);
  for (const { section, subject, path, ours, theirs } of shown)
    console.log(`  ${section}: ${subject} ${path}\n     ours   ${cut(ours)}\n     theirs ${cut(theirs)}`);
  if (shown.length < differences.length) console.log(`  … and ${differences.length - shown.length} more`);
}

function cut(text = '(nothing)') {
  return text.length > 400 && !values.verbose ? `${text.slice(0, 400)}…` : text;
}
