import { assembly } from '../../../test/support/assembly.js';
import { contextOf } from '../../../test/support/read-context.js';
import { readEstate } from '../read-estate.js';
import { cdkReader } from './cdk-reader.js';

function read(files: Record<string, string>, options: Parameters<typeof contextOf>[1] = {}) {
  const { estate, diagnostics } = readEstate(contextOf(files, options), [cdkReader]);
  return { apps: estate.services.map(({ name, directory }) => [name, directory]), diagnostics };
}

describe('the output that a cdk.json names', () => {
  test.each([
    ['app/cdk.json', 'build/out', 'app/build/out'],
    ['apps/shop/cdk.json', '../../dist/shop', 'dist/shop'],
    ['cdk.json', 'synth', 'synth'],
  ])('%s → %s', (definition, output, folder) => {
    const files = { [definition]: JSON.stringify({ output }), ...assembly({ stacks: { Api: {} } }, folder) };
    expect(read(files)).toEqual({ apps: [['Api', definition.replace(/\/?cdk\.json$/, '') || '.']], diagnostics: [] });
  });

  test('is its app’s also below another app', () => {
    const files = {
      'cdk.json': '{}',
      'apps/shop/cdk.json': '{"output": "../../dist/shop"}',
      ...assembly({ stacks: { Api: {} } }, 'dist/shop'),
    };
    const { apps, diagnostics } = read(files);
    expect(apps).toEqual([['Api', 'apps/shop']]);
    expect(diagnostics).toMatchObject([{ code: 'cdk/no-assembly', location: { file: 'cdk.json' } }]);
  });

  test('that leaves the repository, or is none, is passed over', () => {
    for (const output of ['"../../out"', '"/out"', '3', '[]', '"a\\u0000b"'])
      expect(read({ 'app/cdk.json': `{"output": ${output}}` }).diagnostics).toMatchObject([
        { code: 'cdk/no-assembly', message: expect.stringContaining('app/cdk.out holds no manifest.json') },
      ]);
  });
});

describe('a cdk.json without output', () => {
  test('is said for each app of a monorepo, with the folder that was looked for and the way to give it', () => {
    const files = {
      'apps/a/cdk.json': '{"output": "build"}',
      'apps/b/cdk.json': '{}',
      ...assembly({ stacks: { Api: {} } }, 'apps/c/cdk.out'),
    };
    const { apps, diagnostics } = read({ ...files, 'apps/c/cdk.json': '{}' });
    expect(apps).toEqual([['Api', 'apps/c']]);
    expect(diagnostics.map(({ severity, code, location }) => [severity, code, location.file])).toEqual([
      ['warning', 'cdk/no-assembly', 'apps/a/cdk.json'],
      ['warning', 'cdk/no-assembly', 'apps/b/cdk.json'],
    ]);
    expect(diagnostics[0]?.message).toMatch(/apps\/a\/build.*build job.*--assembly a=DIR/);
  });

  test('that is broken is told as well', () => {
    const { diagnostics } = read({ 'app/cdk.json': '{"app": ' });
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error json/syntax',
      'warning cdk/no-assembly',
    ]);
  });

  test('is no app where its output is excluded', () => {
    expect(read({ 'fixtures/cdk.json': '{}' }, { exclude: ['fixtures/**'] })).toEqual({ apps: [], diagnostics: [] });
  });
});

describe('output that is given from elsewhere', () => {
  const beside = { 'shop/cdk.json': '{}', ...assembly({ stacks: { Old: {} } }, 'shop/cdk.out') };
  const files = { ...beside, ...assembly({ stacks: { New: {} } }, 'build/shop') };

  test('stands for that beside the app, and for no other app’s', () => {
    const other = { 'bank/cdk.json': '{}', ...assembly({ stacks: { Ledger: {} } }, 'bank/cdk.out') };
    const { apps, diagnostics } = read({ ...files, ...other }, { assemblies: { shop: './build/shop/' } });
    expect(apps).toEqual([
      ['Ledger', 'bank'],
      ['shop', 'shop'],
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('may be the one beside the app', () => {
    expect(read(beside, { assemblies: { shop: 'shop/cdk.out' } }).apps).toEqual([['shop', 'shop']]);
  });
});
