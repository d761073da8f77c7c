import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../src/config/default-settings.js';
import { judge } from '../../src/policy/judge.js';
import { rules } from '../../src/policy/registry.js';
import { factsOf } from '../facts/facts.js';
import { readSide, type Side } from '../facts/read-side.js';
import { type Plain, plainOf, reordered, styles } from './rewrite.js';

// What says the same reads the same: not one edge, view or fingerprint changes.

type Files = Readonly<Record<string, string>>;

const constructs = join(import.meta.dirname, '../formats/constructs');
const names = readdirSync(constructs).toSorted();
const definitions = ['serverless.yml', 'sam.yaml', 'cloudformation.yaml', 'cdk.out'] as const;

function filesOf(construct: string, definition: (typeof definitions)[number]): Files {
  const read = (...path: string[]) => readFileSync(join(constructs, construct, ...path), 'utf8');
  if (definition === 'serverless.yml') return { 'shop/serverless.yml': read(definition) };
  if (definition !== 'cdk.out') return { 'shop/template.yaml': read(definition) };
  const assembly = ['manifest.json', 'shop.template.json', 'shop.metadata.json'];
  return Object.fromEntries([
    ['shop/cdk.json', '{ "app": "node app.mjs" }'],
    ...assembly.map((file) => [`shop/cdk.out/${file}`, read(definition, file)]),
  ]);
}

/** The file that changes, as plain JavaScript, and how it is put back. */
function opened(files: Files): { readonly plain: Plain; with(content: string): Files } {
  const [path, content] =
    Object.entries(files).find(([one]) => /(?:serverless\.yml|template\.(?:yaml|json))$/.test(one)) ?? [];
  if (path === undefined || content === undefined) throw new Error('no definition');
  const plain = plainOf(path, content);
  if (plain === undefined) throw new Error(`${path} cannot be read`);
  return { plain, with: (changed) => ({ ...files, [path]: changed }) };
}

function meaningOf(side: Side) {
  const { services, statements, edges } = side;
  const proposed = { estate: { stage: 'dev', services }, statements, edges };
  const judged = judge({
    rules,
    settings: defaultSettings(),
    stages: [{ proposed, changes: [] }],
    today: '2026-11-21',
  });
  const fingerprints = judged.findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`).toSorted();
  return { edges: factsOf(side).get('edges'), fingerprints };
}

function meaning(files: Files) {
  const side = readSide(files);
  expect(side.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return meaningOf(side);
}

function withOutput(plain: Plain, definition: string): Plain {
  const output = { Unused: { Value: 'nobody reads this' } };
  const top = plain as { [key: string]: Plain };
  if (definition !== 'serverless.yml') return { ...top, Outputs: { ...(top.Outputs as object), ...output } };
  return { ...top, resources: { ...(top.resources as object), Outputs: output } };
}

describe.each(names)('%s', (name) => {
  test.each(definitions)('%s: what says the same reads the same', (definition) => {
    const files = filesOf(name, definition);
    const expected = meaning(files);
    expect(expected.edges?.size ?? 0).toBeGreaterThan(0);
    const { plain, with: put } = opened(files);
    const isJson = definition === 'cdk.out';

    expect(meaning(put(JSON.stringify(reordered(plain))))).toEqual(expected);
    expect(meaning(put(JSON.stringify(withOutput(plain, definition))))).toEqual(expected);
    for (const [style, write] of Object.entries(styles))
      if (!isJson || style.startsWith('JSON'))
        expect({ style, ...meaning(put(write(plain))) }).toEqual({ style, ...expected });
    expect(meaning(moved(files))).toEqual(expected);
  });
});

/** A CDK app is called after its stack; the other definitions say their name. */
function moved(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path.replace(/^shop\//, 'teams/a/checkout/'), content]),
  );
}
