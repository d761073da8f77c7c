// Reads templates that are known to be good or deliberately broken, and tells where reading disagrees: nothing under
// good/ (or any folder but bad/) may give an error, everything under bad/ must give one, at a place.
//
//   node scripts/cfn-lint-fixtures.mjs [FOLDER] [--ci] [--linter cfn-lint]
//
// FOLDER holds good/ and bad/, as cfn-lint's test/fixtures/templates does (the default, where the corpus is at hand). With
// --linter the official linter is asked too: a good file in which it sees an error itself is not held against us, a bad one
// in which it sees none is not asked of us, and the resources that both blame are compared. Ends with 1 on a disagreement.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import './ts-loader.mjs';

const { contextOf } = await import('../test/support/read-context.ts');
const { lowerTemplate } = await import('../src/read/lower-template.ts');
const { readTemplateService } = await import('../src/read/cloudformation/template-service.ts');
const { needsSam } = await import('../src/read/cloudformation/looks-like-template.ts');

const corpus = '../shared/corpus/2-templates/aws-cloudformation__cfn-lint/test/fixtures/templates';

/** Where no agreement is asked, and why: legal though unwise, a rule that the linter is told to use, or both at once. */
const excused = new Map([
  ['bad/conditions/equals_not_useful.yaml', 'a condition that is always true: legal, the linter warns'],
  ['bad/core/config_configure_e3012.yaml', "a number as text, an error only where the linter's strict option is set"],
  ['bad/hard_coded_arn_properties.yaml', 'partition or account written out: legal, a hint'],
  ['bad/override/required.yaml', 'a specification of its own that the linter is given'],
  ['bad/override/complete.yaml', 'a specification of its own that the linter is given'],
  [
    'bad/previous_generation_instances.yaml',
    'a volume without its zone: said as a warning, see docs/decisions/2026-11-21-specification.md',
  ],
  ['bad/properties_password.yaml', 'a password as text: legal, the linter warns'],
  ['bad/resources/cloudformation/sam_app_nested.yaml', 'the template that a broken one nests; sound itself'],
  ['bad/resources/cloudformation/stack_nested.yaml', 'the template that a broken one nests; sound itself'],
  ['bad/resources/iam/managed_policy_description.yaml', 'a line break in a description: the linter warns'],
  ['bad/resources/lambda/sam_required_properties.yaml', 'runtimes near their end: the linter warns'],
  ['bad/resources/properties/custom.yaml', 'a specification of its own that the linter is given'],
  ['bad/resources/s3/access-control-obsolete.yaml', 'a property that is deprecated: legal, the linter warns'],
  ['bad/transform/auto_publish_alias.yaml', 'a runtime that is deprecated: depends on the day'],
  ['good/custom/is-defined.yaml', 'made for a rule of its own: refers to what its misspelt section does not define'],
  ['integration/get-stack-output.yaml', 'holds deliberate errors among what is right'],
  ['integration/ref-no-value.yaml', 'holds deliberate errors among what is right'],
]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ci: { type: 'boolean', default: false }, linter: { type: 'string' } },
});
const folder = positionals[0] ?? corpus;

if (!existsSync(folder)) console.log(`skipped: there is no folder ${folder}`);
else process.exitCode = run();

function run() {
  const files = templatesIn(folder);
  const linted = values.linter ? lint(files) : undefined;
  const contents = Object.fromEntries(allFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const results = files.map((file) => judge(file, contents, linted));
  for (const result of results) if (!values.ci || result.verdict === 'WRONG') console.log(lineOf(result));
  report(results);
  return results.some(({ verdict }) => verdict === 'WRONG') ? 1 : 0;
}

function judge(file, contents, linted) {
  const expected = file.split('/')[0] === 'bad' ? 'error' : 'none';
  const { errors, crash } = errorsOf(file, contents);
  const theirs = linted?.get(file) ?? [];
  const result = { file, expected, errors, theirs, subjects: subjectsOf(file, contents, errors, theirs) };
  if (crash) return { ...result, verdict: 'WRONG', note: `crash: ${crash}` };
  if (expected === 'error') {
    if (errors.length > 0) return { ...result, verdict: 'agreed' };
    const reason = excused.get(file) ?? (linted && theirs.length === 0 ? 'the linter sees no error either' : undefined);
    return reason ? { ...result, verdict: 'excused', note: reason } : { ...result, verdict: 'WRONG' };
  }
  if (errors.length === 0) return { ...result, verdict: 'agreed' };
  const reason = excused.get(file) ?? (linted && theirs.length > 0 ? 'the linter sees an error too' : undefined);
  return reason ? { ...result, verdict: 'excused', note: reason } : { ...result, verdict: 'WRONG' };
}

function errorsOf(file, contents) {
  try {
    const context = contextOf(contents, { region: 'us-east-1' });
    const value = context.parse(file).value;
    const format = value && needsSam(value) ? 'sam' : 'cloudformation';
    const { diagnostics } = readTemplateService({ file, format }, context, lowerTemplate);
    return { errors: diagnostics.filter(({ severity }) => severity === 'error') };
  } catch (error) {
    return { errors: [], crash: error.message };
  }
}

/** Entries of sections (`Resources Topic`) that the linter blames, and which of them are blamed here too. */
function subjectsOf(file, contents, errors, theirs) {
  const value = contextOf(contents).parse(file).value;
  if (value?.kind !== 'dict') return { theirs: [], both: [] };
  const starts = [];
  for (const [section, { value: entries }] of value.entries) {
    if (entries.kind !== 'dict') continue;
    for (const [name, { keyOffset }] of entries.entries) {
      starts.push({ line: value.source.locationAt(keyOffset).line, subject: `${section} ${name}` });
    }
  }
  starts.sort((a, b) => a.line - b.line);
  const at = (line) => starts.findLast((start) => start.line <= line)?.subject ?? 'the template';
  const ours = new Set(
    errors.filter(({ location }) => location.file === file).map(({ location }) => at(location.line)),
  );
  const blamed = [...new Set(theirs.map(({ line }) => at(line)))];
  return { theirs: blamed, both: blamed.filter((subject) => ours.has(subject)) };
}

function lint(files) {
  const { stdout } = spawnSync(values.linter, ['--format', 'json', ...files.map((file) => join(folder, file))], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, AWS_DEFAULT_REGION: 'us-east-1' },
  });
  const found = new Map();
  for (const match of JSON.parse(stdout)) {
    if (match.Level !== 'Error') continue;
    const file = relative(folder, match.Filename).split(sep).join('/');
    const one = { rule: match.Rule.Id, line: match.Location.Start.LineNumber, message: match.Message };
    found.set(file, [...(found.get(file) ?? []), one]);
  }
  return found;
}

function lineOf({ file, expected, errors, theirs, verdict, note }) {
  const first = errors.slice(0, verdict === 'WRONG' ? 10 : 1);
  const shown = first.map(
    ({ code, message, location }) => `\n    ${location.line}:${location.column} ${code} ${message.slice(0, 160)}`,
  );
  const missed =
    verdict === 'WRONG' && errors.length === 0
      ? theirs.map((one) => `\n    the linter: ${one.line} ${one.rule} ${one.message.slice(0, 140)}`)
      : [];
  const tail = note ? ` (${note})` : '';
  return `${verdict.padEnd(8)} ${file}: expected ${expected}, found ${errors.length} errors${tail}${shown.join('')}${missed.join('')}`;
}

function report(results) {
  const count = (kind, verdict) => results.filter((one) => one.expected === kind && one.verdict === verdict).length;
  for (const [kind, words] of [
    ['none', 'sound'],
    ['error', 'broken'],
  ]) {
    const [agreed, excused, wrong] = ['agreed', 'excused', 'WRONG'].map((verdict) => count(kind, verdict));
    console.log(`${words} templates: ${agreed} agreed, ${excused} excused, ${wrong} wrong`);
  }
  const bad = results.filter(({ expected }) => expected === 'error');
  const [theirs, both] = ['theirs', 'both'].map((key) =>
    bad.reduce((sum, { subjects }) => sum + subjects[key].length, 0),
  );
  if (theirs > 0)
    console.log(`entries of broken templates that the linter blames: ${theirs}, blamed here too: ${both}`);
}

function templatesIn(root) {
  return allFiles(root).filter((file) => /\.(ya?ml|json|template)$/i.test(file) && !file.startsWith('override_spec/'));
}

function allFiles(root) {
  return readdirSync(root, { recursive: true })
    .filter((file) => statSync(join(root, file)).isFile())
    .map((file) => file.split(sep).join('/'))
    .sort();
}
