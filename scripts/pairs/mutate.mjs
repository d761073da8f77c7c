// Good templates, each changed at one place, as the official SAM transform and as Stackgate see them.
// `node scripts/pairs/mutate.mjs PAIRS.json --python PYTHON --count 2000 --seed 1` prints how many verdicts agree, and by kind
// of change which do not. PYTHON has aws-sam-translator. `--show false` lists what is an error here only, `--show missed` the
// others, `--dump FOLDER` writes those templates there.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareErrors, errorsOf } from './bad-pairs.mjs';
import { mutate, plainOf } from './mutations.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: 'string', default: 'python3' },
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string' },
    dump: { type: 'string' },
  },
});

const bases = accepted(goodTemplates(positionals[0]));
const random = randomFrom(Number(values.seed));
const cases = [];
while (cases.length < Number(values.count)) {
  const base = bases[Math.floor(random() * bases.length)];
  const made = mutate(structuredClone(base.template), random);
  if (made !== undefined) cases.push({ name: base.name, ...made });
}
const baseline = new Map(bases.map(({ name, template }) => [name, new Set(codesOf(template))]));
const official = askOfficial(cases.map(({ template }) => template));
report(cases.map((one, index) => ({ ...one, ...judge(one, official[index]) })));

/** The good templates that are read without an error, with the Transform that they mean. */
function goodTemplates(list) {
  const root = join(dirname(list), '..');
  return JSON.parse(readFileSync(list, 'utf8'))
    .filter(({ kind }) => kind === 'ok')
    .map(({ name, input }) => {
      const text = readFileSync(join(root, input), 'utf8');
      const template = plainOf(errorsOf(input, text).root);
      return { name, template: { Transform: 'AWS::Serverless-2016-10-31', ...template } };
    });
}

/** Some are good only with the parameters that the official tests give them. */
function accepted(templates) {
  const verdicts = askOfficial(templates.map(({ template }) => template));
  return templates.filter((_, index) => Object.keys(verdicts[index]).length === 0);
}

function codesOf(template) {
  const { errors } = errorsOf('template.json', JSON.stringify(template, null, 1));
  return errors.map(({ code, message }) => `${code} ${message}`);
}

function askOfficial(templates) {
  const script = fileURLToPath(new URL('official-transform.py', import.meta.url));
  const input = templates.map((template) => JSON.stringify(template)).join('\n');
  const { stdout, stderr, status } = spawnSync(values.python, [script], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** What is an error of the whole CloudFormation template (a reference to nothing) is no matter of the transform. */
function judge({ name, template }, { error, crash }) {
  const read = errorsOf('template.json', JSON.stringify(template, null, 1));
  const errors = read.errors.filter(
    ({ code, message }) => !code.startsWith('cloudformation/') && !baseline.get(name).has(`${code} ${message}`),
  );
  if (crash !== undefined) return { verdict: 'crash', detail: crash };
  const ours = errors.map(({ id, code, message }) => `${id}: ${code}: ${message}`).join(' | ');
  if (error === undefined) return errors.length === 0 ? { verdict: 'both good' } : { verdict: 'false', detail: ours };
  const { missing } = compareErrors(withoutEchoes(error), { errors: read.errors, root: read.root });
  if (missing.length === 0) return { verdict: 'both bad' };
  // What `sam build` and `sam package` put in place of what is written: local code, or a function that leads to it.
  if (errors.length === 0 && isPackaging(withoutEchoes(error))) return { verdict: 'packaged' };
  return {
    verdict: 'missed',
    detail: `${missing.join(', ')}: ${error.replace(/^.*?errors found: \d+\. /, '')} || ${ours}`,
  };
}

/** A connector fails once more when the resource that it joins has failed: that is told once here. */
function withoutEchoes(message) {
  const parts = message.split(/(?=Resource with id \[)/);
  const own = parts.filter((part) => !/Unable to create connector from/.test(part));
  return own.some((part) => part.startsWith('Resource with id')) ? own.join('') : message;
}

function isPackaging(message) {
  const parts = message.split(/(?=Resource with id \[)/).filter((part) => part.startsWith('Resource with id'));
  return parts.every((part) =>
    /'(CodeUri|ContentUri|DefinitionUri)' (requires Bucket and Key|is not a valid S3)|Only one of 'InlineCode' or 'CodeUri' can be set/.test(
      part,
    ),
  );
}

function report(judged) {
  const count = (verdict) => judged.filter((one) => one.verdict === verdict).length;
  for (const one of judged.filter(({ verdict }) => verdict === values.show)) {
    console.log(`${one.verdict} ${one.name} [${one.what}]\n    ${one.detail.slice(0, 400)}`);
  }
  if (values.dump !== undefined) dump(judged);
  const verdicts = ['both good', 'both bad', 'missed', 'false', 'packaged', 'crash'];
  console.log(
    `${judged.length} changed templates, seed ${values.seed}: ${verdicts.map((one) => `${count(one)} ${one}`).join(', ')}`,
  );
  const decided = judged.length - count('crash') - count('packaged');
  const agreed = count('both good') + count('both bad');
  console.log(
    `agreement ${((100 * agreed) / decided).toFixed(2)} %; of what the transform refuses, ${((100 * count('both bad')) / (count('both bad') + count('missed'))).toFixed(1)} % is refused here for the same resource`,
  );
}

function dump(judged) {
  mkdirSync(values.dump, { recursive: true });
  judged.forEach((one, index) => {
    if (['missed', 'false'].includes(one.verdict))
      writeFileSync(
        join(values.dump, `${index}-${one.verdict}-${one.name}.json`),
        JSON.stringify(one.template, null, 1),
      );
  });
}

/** A small generator of numbers from 0 to 1 that a seed repeats (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
