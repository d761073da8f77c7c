import { assembly, type PlainAssembly } from '../../../test/support/assembly.js';
import { contextOf } from '../../../test/support/read-context.js';
import { readEstate } from '../read-estate.js';
import { cdkReader } from './cdk-reader.js';

function told(plain: PlainAssembly, more: Record<string, string> = {}) {
  const { estate, diagnostics } = readEstate(contextOf({ ...assembly(plain), ...more }), [cdkReader]);
  return {
    names: estate.services.map(({ name }) => name),
    codes: diagnostics.map(({ severity, code }) => `${severity} ${code}`),
    diagnostics,
  };
}

describe('the version of a manifest', () => {
  test.each(['0.0.0', '0.36.0', '36.0.0', '55.0.0', '40.1.2-rc.1'])('%s is read', (version) => {
    expect(told({ version, stacks: { Api: {} } })).toMatchObject({ names: ['Api'], codes: [] });
  });

  test('that is newer is read as far as it is known, and that is said with what helps', () => {
    const { names, diagnostics } = told({
      version: '99.0.0',
      stacks: { Api: {} },
      manifest: { minimumCliVersion: '3.1.0' },
      artifacts: { New: { type: 'cdk:not-yet-known' } },
    });
    expect(names).toEqual(['Api']);
    expect(diagnostics).toMatchObject([
      {
        severity: 'warning',
        code: 'cdk/manifest-version',
        message: expect.stringMatching(/version 99 .*Update Stackgate.*3\.1\.0/),
        location: { file: 'cdk.out/manifest.json', line: 2 },
      },
    ]);
  });

  test.each(['', 'latest', '1', '٤٠.٠.٠'])('that is none, %p, is an error as for the CDK itself', (version) => {
    expect(told({ version, stacks: { Api: {} } })).toMatchObject({
      names: ['Api'],
      codes: ['error cdk/manifest-version'],
    });
  });
});

describe('a manifest', () => {
  test('that misses what is looked up in an account says so once for each key', () => {
    const missing = [{ key: 'availability-zones:account=1', provider: 'availability-zones', props: {} }];
    const { codes, diagnostics } = told({ stacks: { A: {}, B: {} }, manifest: { missing } });
    expect(codes).toEqual(['warning cdk/missing-context']);
    expect(diagnostics[0]?.message).toContain('availability-zones:account=1');
  });

  test('may name artifacts that are no stacks, of kinds that nobody knows', () => {
    const artifacts = {
      Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
      Flags: { type: 'cdk:feature-flag-report', properties: { module: 'aws-cdk-lib', flags: {} } },
      __proto__x: { type: 'none' },
      Odd: 3,
    };
    expect(told({ stacks: { Api: {} }, artifacts })).toMatchObject({ names: ['Api'], codes: [] });
  });

  test.each([['../../etc/passwd'], ['/etc/passwd'], ['..'], [''], ['a\u0000b'], ['x/../../Other.template.json']])(
    'that leads to the template %p leaves its folder',
    (templateFile) => {
      const plain = { stacks: { Api: { properties: { templateFile } } } };
      expect(told(plain, { 'Other.template.json': '{"Resources":{}}' })).toMatchObject({
        names: [],
        codes: ['error cdk/manifest', 'warning cdk/no-stacks'],
      });
    },
  );

  test.each(['../other', '/other', '.', ''])('that nests the assembly %p leaves its folder', (directoryName) => {
    const artifacts = { Stage: { type: 'cdk:cloud-assembly', properties: { directoryName } } };
    expect(told({ artifacts }, { 'other/manifest.json': '{"artifacts":{}}' }).codes).toContain('error cdk/manifest');
  });

  test('whose nested manifest is not there is an error', () => {
    const artifacts = { Stage: { type: 'cdk:cloud-assembly', properties: { directoryName: 'gone' } } };
    expect(told({ artifacts, stacks: { Api: {} } })).toMatchObject({ names: ['Api'], codes: ['error cdk/manifest'] });
  });

  test('may have any name for a stack', () => {
    const names = ['constructor', 'a b:c/d', '\u001b[31m', '名前'];
    const stacks = Object.fromEntries(names.map((id) => [id, { artifact: { displayName: id } }]));
    const read = told({ stacks: { ...stacks, safe: { artifact: { displayName: '' } } } });
    expect(read.codes).toEqual([]);
    expect(read.names).toEqual(['\u001b[31m', 'a-b-c-d', 'constructor', 'safe', '名前']);
  });

  test('environments that are none are told; either half may be open', () => {
    const at = (environment: unknown) => told({ stacks: { A: { artifact: { environment } } } }).codes;
    expect(at('aws://unknown-account/eu-west-1')).toEqual([]);
    expect(at('aws://111122223333/unknown-region')).toEqual([]);
    expect(at('somewhere')).toEqual(['error cdk/environment']);
    expect(at(7)).toEqual(['error cdk/environment']);
  });
});
