// Resolves the variables of definitions twice, with this project's reader and with osls's own resolver (a dev
// dependency, run in this process), and compares every value: first texts and definitions generated at random
// from a seed, then every serverless.yml of the public corpus, once as if all that is asked for outside existed and once
// as if nothing did. `--ci` prints one line a part; `--seed N` and `--count N` choose the generated ones;
// `--print` runs the real `osls print` over the corpus as well. The corpus is no part of the project: without
// it that part says so and ends well.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare } from './osls-print/compare.mjs';
import { compareSyntax } from './osls-print/compare-syntax.mjs';
import { compareGenerated } from './osls-print/generated.mjs';
import { resolveWithOsls } from './osls-print/osls-resolver.mjs';
import { resolveWithOurs } from './osls-print/our-resolver.mjs';
import { asWritten, canPrint, printWithOsls } from './osls-print/print-command.mjs';
import { Tally } from './osls-print/tally.mjs';

const { values: flags } = parseArgs({
  options: {
    ci: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '3000' },
  },
});
const corpus = resolve(fileURLToPath(new URL('..', import.meta.url)), '../shared/corpus');
const options = { stage: 'dev' };

const generated = new Tally('generated definitions');
await compareGenerated({ seed: Number(flags.seed), count: Number(flags.count) }, (result) => {
  generated.add(JSON.stringify(result.definition.custom.case), result.leaves, result.complaint);
});
const tallies = [comparedSyntax(), generated];
if (existsSync(corpus)) {
  tallies.push(await compareCorpus());
  if (flags.print) tallies.push(comparePrinted());
} else console.log('corpus: skipped, the folder shared/corpus beside the repository is absent');
for (const tally of tallies) console.log(flags.ci ? tally.line() : tally.report());
process.exitCode = tallies.some((tally) => tally.isBad()) ? 1 : 0;

function comparedSyntax() {
  const tally = new Tally('generated texts');
  compareSyntax({ seed: Number(flags.seed), count: 20 * Number(flags.count) }, (text, verdict, osls, ours) => {
    tally.add(JSON.stringify(text), [{ verdict, path: '', osls, ours }]);
  });
  return tally;
}

async function compareCorpus() {
  const tally = new Tally('definitions of the corpus');
  for (const { root, file } of definitions()) {
    for (const answers of [true, false]) {
      const theirs = await resolveWithOsls({ file, directory: dirname(file), options, answers });
      const ours = resolveWithOurs({ root, file, options, answers });
      addRead(tally, file, theirs, ours);
    }
  }
  return tally;
}

/** Only what the command can print without plugins, AWS, the environment and code of the definition. */
function comparePrinted() {
  const tally = new Tally('definitions that `osls print` prints');
  for (const { root, file } of definitions()) {
    if (!canPrint(file)) continue;
    const theirs = printWithOsls(file, options);
    if (theirs.failure !== undefined) continue;
    const ours = resolveWithOurs({ root, file, options, answers: false });
    addRead(tally, file, { ...theirs, configuration: asWritten(theirs.configuration, ours.configuration) }, ours);
  }
  return tally;
}

function addRead(tally, file, theirs, ours) {
  const name = file.slice(corpus.length + 1);
  if (theirs.failure === undefined && ours.failure === undefined) {
    const isLegacy = ours.diagnostics.some(({ code }) => code === 'serverless/variable-legacy');
    tally.add(name, compare(theirs.configuration, ours.configuration, theirs.errors, isLegacy));
  } else if ((theirs.failure === undefined) !== (ours.failure === undefined)) {
    tally.add(name, [], `read by one side only: ${theirs.failure ?? ours.failure}`);
  }
}

function* definitions() {
  const templates = ['serverless__examples', 'oss-serverless__serverless', 'aws-samples__serverless-patterns'];
  const monorepos = readdirSync(join(corpus, '1-monorepos')).map((name) => join(corpus, '1-monorepos', name));
  const roots = [...monorepos, ...templates.map((name) => join(corpus, '2-templates', name))];
  for (const root of roots.filter((path) => existsSync(path) && statSync(path).isDirectory())) {
    for (const file of filesIn(root)) yield { root, file };
  }
}

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* filesIn(path);
    else if (/^serverless\.(ya?ml|json)$/.test(entry.name)) yield path;
  }
}
