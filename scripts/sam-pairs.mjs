// SAM read as the official transform would produce it: reads every input of a folder of pairs as SAM and the official
// output as CloudFormation, and compares every fact of them, unfiltered. Prints the agreement by section and every
// difference, grouped. `node scripts/sam-pairs.mjs [FOLDER]`; see scripts/pairs/find-pairs.mjs for what a folder may be.
//   --verbose  all differences, pair by pair    --name X   one pair      --ordered  the order of lists counts
//   --json     everything, for programs         --ci       one line; ends with 1 below the recorded floor
//   --write    puts the table into docs/corpus.md
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './corpus/corpus-folder.mjs';
import { writeSection } from './corpus/write-section.mjs';
import { measureBadPairs } from './pairs/bad-pairs.mjs';
import { findPairs } from './pairs/find-pairs.mjs';
import { measurePair } from './pairs/good-pairs.mjs';

/** What `--ci` asks for, of the pairs of the official test-suite: pairs equal in everything. */
const floor = { good: 337, bad: 194 };
const standard = '../shared/corpus/2-templates/aws__serverless-application-model';

const flag = { type: 'boolean', default: false };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: flag,
    json: flag,
    ci: flag,
    write: flag,
    ordered: flag,
    name: { type: 'string', multiple: true },
  },
});

process.exitCode = main(resolve(root, positionals[0] ?? standard));

function main(folder) {
  if (!existsSync(folder)) {
    console.log(`sam-pairs: skipped, the folder ${positionals[0] ?? standard} is absent`);
    return 0;
  }
  const pairs = findPairs(folder).filter(({ name }) => values.name?.includes(name) ?? true);
  const good = pairs.filter(({ kind }) => kind === 'ok');
  const measured = good.map((pair) => measureOrCatch(pair, folder));
  const bad = measureBadPairs(pairs, folder);
  if (values.json) console.log(JSON.stringify({ good: measured, bad }, null, 1));
  else if (values.ci) console.log(oneLine(measured, bad));
  else {
    if (values.write) writeSection('sam-pairs', table(measured, bad));
    console.log(table(measured, bad));
    if (values.verbose || values.name) for (const one of measured) printPair(one);
    else printGroups(measured);
    for (const { name, ids, message } of bad.missed)
      console.log(`\nno error in ${name}: ${ids.join(', ')}\n  ${message}`);
  }
  const isLow = equalOf(measured).length < floor.good || bad.agreed.length < floor.bad;
  return values.ci && isLow ? 1 : 0;
}

function measureOrCatch(pair, folder) {
  try {
    return measurePair(pair, folder, { ordered: values.ordered });
  } catch (error) {
    return {
      name: pair.name,
      agreement: [],
      differences: [{ section: 'crash', subject: '', path: error.stack }],
      errors: [],
    };
  }
}

function equalOf(measured) {
  return measured.filter(({ differences, errors }) => differences.length === 0 && errors.length === 0);
}

function oneLine(measured, bad) {
  const refused = bad.agreed.length + bad.missed.length;
  return `sam-pairs: ${equalOf(measured).length} of ${measured.length} good pairs equal in everything, ${bad.agreed.length} of ${refused} bad pairs with an error at each resource that the official message names`;
}

function table(measured, bad) {
  const sections = new Map();
  for (const { section, equal, all } of measured.flatMap(({ agreement }) => agreement)) {
    const sum = sections.get(section) ?? { equal: 0, all: 0 };
    sections.set(section, { equal: sum.equal + equal, all: sum.all + all });
  }
  const rows = [...sections].map(
    ([section, { equal, all }]) => `| ${section} | ${equal} | ${all} | ${percent(equal, all)} |`,
  );
  return ['| section | equal | of | |', '|---|---:|---:|---:|', ...rows, '', `${oneLine(measured, bad)}.`].join('\n');
}

function percent(equal, all) {
  return all === 0 ? '' : `${((100 * equal) / all).toFixed(1)} %`;
}

function printPair({ name, differences, errors }) {
  if (differences.length + errors.length === 0) return;
  console.log(`\n${name}`);
  for (const error of errors) console.log(`  error ${error}`);
  for (const one of differences) console.log(`  ${described(one)}`);
}

function described({ section, subject, path, ours, theirs }) {
  const place = path === '' ? subject : `${subject} ${path}`;
  if (ours === undefined) return `${section}: ${place}: only theirs: ${short(theirs)}`;
  if (theirs === undefined) return `${section}: ${place}: only ours: ${short(ours)}`;
  return `${section}: ${place}: ${short(ours)} ≠ ${short(theirs)}`;
}

function short(text = '') {
  return values.verbose || text.length < 300 ? text : `${text.slice(0, 297)}…`;
}

/** The same path in many subjects is one line, with how many pairs have it and one of them. */
function printGroups(measured) {
  const groups = new Map();
  for (const { name, differences } of measured)
    for (const one of differences) {
      const sides = one.ours === undefined ? 'only theirs' : one.theirs === undefined ? 'only ours' : 'differ';
      const key = `${one.section}: ${sides}: ${one.path.replace(/\[\d+\]/g, '[]').replace(/\.[^.]*\/[^.]*/g, '.*')}`;
      const known = groups.get(key) ?? { pairs: new Set(), count: 0, example: one };
      known.pairs.add(name);
      groups.set(key, { ...known, count: known.count + 1 });
    }
  const sorted = [...groups].sort(([, a], [, b]) => b.pairs.size - a.pairs.size);
  for (const [key, { pairs, count, example }] of sorted)
    console.log(
      `\n${key}\n  ${count} in ${pairs.size} pairs: ${[...pairs].slice(0, 4).join(', ')}\n  ${described(example)}`,
    );
  for (const { name, errors } of measured) for (const error of errors) console.log(`\nerror in ${name}: ${error}`);
}
