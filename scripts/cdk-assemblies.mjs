// Reads CDK assemblies and single synthesised templates of public repositories, and compares the model with the
// templates themselves: every resource has to be in it under its logical id and type, and nothing else. Prints a
// markdown table for each folder; `--ci` prints one line a folder, `--verbose` each diagnostic of severity error.
// Other folders may be named. They are no part of the project: where one is absent the run says so and ends well.
import './ts-loader.mjs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const { readers } = await import('../src/read/readers.ts');
const { readEstate } = await import('../src/read/read-estate.ts');
const { parseCache } = await import('../src/read/document/parse-cache.ts');
const { memoryFiles } = await import('../src/read/files/memory-files.ts');
const { statementsOf } = await import('../src/iam/statements.ts');
const { buildGraph } = await import('../src/graph/build.ts');

const corpus = fileURLToPath(new URL('../../shared/corpus/', import.meta.url));
const standard = [
  '1-monorepos/awslabs__aws-solutions-constructs',
  '2-templates/awslabs__aws-solutions-constructs',
  '2-templates/aws__aws-cdk-cli',
].map((path) => join(corpus, path));
const flags = new Set(process.argv.slice(2).filter((one) => one.startsWith('--')));
const named = process.argv.slice(2).filter((one) => !one.startsWith('--'));

const measured = (named.length > 0 ? named.map((path) => resolve(path)) : standard).flatMap((folder) => {
  if (existsSync(folder)) return [measure(folder)];
  console.log(`cdk-assemblies: skipped, ${basename(dirname(folder))}/${basename(folder)} is absent`);
  return [];
});
if (flags.has('--ci')) for (const one of measured) console.log(lineOf(one));
else if (measured.length > 0) console.log(tableOf(measured));
const differences = measured.flatMap((one) => one.differences.map((text) => `${one.name}: ${text}`));
for (const one of flags.has('--verbose') ? measured : [])
  for (const { code, message, location } of one.errors)
    console.log(`${location.file}:${location.line} ${code} ${message}`);
for (const text of differences) console.error(`cdk-assemblies: ${text}`);
process.exitCode = differences.length === 0 ? 0 : 1;

function measure(folder) {
  const start = process.hrtime.bigint();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const texts = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const manifests = paths.filter((path) => basename(path) === 'manifest.json' && isAssembly(texts.get(path)));
  const apps = manifests.filter((path) => !manifests.some((other) => other !== path && isBelow(path, dirname(other))));
  const inApp = (path) => apps.some((app) => isBelow(path, dirname(app)));
  const singles = paths.filter(
    (path) => path.endsWith('.template.json') && !inApp(path) && isTemplate(texts.get(path)),
  );
  const units = [
    ...apps.map((app) => ({ app, files: paths.filter((path) => isBelow(path, dirname(app))) })),
    ...singles.map((single) => ({ files: [single] })),
  ].map((unit) => readUnit(unit, texts));
  return {
    name: `${basename(dirname(folder))}/${basename(folder)}`,
    assemblies: apps.length,
    nested: manifests.length - apps.length,
    singles: singles.length,
    stacks: sum(units, 'stacks'),
    nestedStacks: sum(units, 'nestedStacks'),
    resources: sum(units, 'resources'),
    agreeing: sum(units, 'agreeing'),
    named: sum(units, 'named'),
    edges: sum(units, 'edges'),
    diagnostics: units.flatMap((unit) => unit.diagnostics),
    errors: units.flatMap((unit) => unit.diagnostics.filter(({ severity }) => severity === 'error')),
    unread: units.flatMap((unit) => unit.unread),
    differences: units.flatMap((unit) => unit.differences),
    seconds: Number(process.hrtime.bigint() - start) / 1e9,
  };
}

/** One app, or one template by itself, as a repository of its own. */
function readUnit({ app, files }, texts) {
  const repository = memoryFiles(Object.fromEntries(files.map((path) => [path, texts.get(path)])));
  const settings = {
    allowedEnvironment: new Map(),
    services: new Map(),
    assemblies: new Map(),
  };
  const context = { files: repository, parse: parseCache(repository).parse, stage: 'dev', settings };
  const { estate, diagnostics } = readEstate(context, readers);
  const stacks = estate.services.flatMap((service) => service.stacks);
  const granted = stacks.map((stack) => statementsOf(stack));
  const statements = granted.flatMap((one) => one.statements);
  const expected = app === undefined ? files.map((file) => ({ file })) : templatesOf(app, texts);
  const compared = expected.map((template) => compare(template, stacks, texts, diagnostics));
  const nested = stacks.filter((stack) => stack.parent !== undefined);
  const nestedFacts = nested.map((stack) => compare({ file: stack.file, stack }, stacks, texts, diagnostics));
  return {
    stacks: stacks.length - nested.length,
    nestedStacks: nested.length,
    ...totals([...compared, ...nestedFacts]),
    named: stacks.flatMap(({ resources }) => [...resources.values()]).filter(({ constructPath }) => constructPath)
      .length,
    edges: buildGraph(estate, statements, []).length,
    diagnostics: [...diagnostics, ...granted.flatMap((one) => one.diagnostics)],
  };
}

function totals(compared) {
  return {
    resources: sum(compared, 'resources'),
    agreeing: sum(compared, 'agreeing'),
    unread: compared.flatMap(({ unread }) => unread ?? []),
    differences: compared.flatMap((one) => one.differences),
  };
}

/** The stack templates that a manifest names, nested assemblies included, as plain JSON says it. */
function templatesOf(manifest, texts) {
  const parsed = json(texts.get(manifest));
  return Object.entries(parsed?.artifacts ?? {}).flatMap(([id, artifact]) => {
    const { templateFile, directoryName } = artifact?.properties ?? {};
    const beside = (path) => join(dirname(manifest), path).replaceAll('\\', '/');
    if (artifact?.type === 'aws:cloudformation:stack' && typeof templateFile === 'string')
      return [{ file: beside(templateFile), id, manifest }];
    if (artifact?.type !== 'cdk:cloud-assembly' || typeof directoryName !== 'string') return [];
    return templatesOf(beside(`${directoryName}/manifest.json`), texts);
  });
}

/** A template that is not read has to be told of with an error or warning; one that is read has to agree. */
function compare({ file, id, manifest, stack: given }, stacks, texts, diagnostics) {
  const stack = given ?? stacks.find((one) => one.file === file && one.parent === undefined);
  const resources = Object.entries(json(texts.get(file))?.Resources ?? {});
  if (stack === undefined) {
    const places = new Set([file, manifest]);
    const why = diagnostics.find(({ severity, location }) => severity !== 'note' && places.has(location.file));
    const name = id === undefined ? file : `${id} of ${manifest}`;
    if (why === undefined)
      return { resources: 0, agreeing: 0, differences: [`${name} is not read, and nothing says why`] };
    return { resources: 0, agreeing: 0, unread: [`${name}: ${why.message}`], differences: [] };
  }
  const differences = resources.flatMap(([logicalId, { Type, Condition }]) => {
    const found = stack.resources.get(logicalId);
    if (found === undefined && Condition !== undefined) return [];
    return found?.type === Type ? [] : [`${file}: ${logicalId} is ${found?.type ?? 'absent'} and not ${Type}`];
  });
  const extra = [...stack.resources.keys()].filter((logicalId) => !resources.some(([own]) => own === logicalId));
  const all = [...differences, ...extra.map((logicalId) => `${file}: ${logicalId} is not in the template`)];
  return { resources: resources.length, agreeing: resources.length - differences.length, differences: all };
}

function isAssembly(text) {
  return /"artifacts"/.test(text) && /"(aws:cloudformation:stack|cdk:)/.test(text);
}

function isTemplate(text) {
  const parsed = json(text);
  return (
    typeof parsed?.Resources === 'object' &&
    Object.values(parsed.Resources).some((one) => typeof one?.Type === 'string')
  );
}

function isBelow(path, folder) {
  return folder === '.' || path.startsWith(`${folder}/`);
}

function json(text) {
  try {
    return JSON.parse(text ?? 'null');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function sum(all, key) {
  return all.reduce((total, one) => total + one[key], 0);
}

function countsOf({ diagnostics }) {
  const of = (wanted) => diagnostics.filter(({ severity }) => severity === wanted).length;
  return { error: of('error'), warning: of('warning'), note: of('note') };
}

function lineOf(one) {
  const { error, warning, note } = countsOf(one);
  return (
    `cdk-assemblies: ${one.name}: ${one.assemblies} assemblies (${one.nested} nested), ${one.singles} single templates, ` +
    `${one.stacks} stacks (${one.nestedStacks} nested), ${one.agreeing} of ${one.resources} resources agree, ${one.named} with a construct path, ` +
    `${one.edges} edges, ${error} errors, ${warning} warnings, ${note} notes, ${one.unread.length} stacks refused, ${one.seconds.toFixed(2)} s`
  );
}

function tableOf(all) {
  const rows = all.map((one) => {
    const { error, warning, note } = countsOf(one);
    const agreement = one.resources === 0 ? '–' : `${one.agreeing} of ${one.resources}`;
    return `| ${one.name.replace('__', '/')} | ${one.assemblies} + ${one.nested} | ${one.singles} | ${one.stacks} + ${one.nestedStacks} | ${agreement} | ${one.named} | ${one.edges} | ${error} / ${warning} / ${note} | ${one.unread.length} | ${one.seconds.toFixed(2)} |`;
  });
  const refused = all.flatMap((one) => one.unread.map((text) => `- ${text}`));
  return [
    '| repository | assemblies + nested | single templates | stacks + nested | resources that agree | with a construct path | edges | errors / warnings / notes | stacks refused | seconds |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...rows,
    ...(refused.length === 0 ? [] : ['', 'Refused:', '', ...refused]),
  ].join('\n');
}
