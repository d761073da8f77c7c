import { contextOf } from '../../../test/support/read-context.js';
import { stringOf } from '../../model/walk.js';
import { parseOverrides } from './parameter-overrides.js';
import { samConfigFor } from './samconfig.js';

const text = `version = 0.1
[default.global.parameters]
stack_name = "shop-local-web"
region = "eu-west-1"
[default.deploy.parameters]
parameter_overrides = ["Stage=local"]
[prod.deploy.parameters]
stack_name = "shop-prod-web"
parameter_overrides = "Stage=prod Title=\\"two words\\""
`;

describe('samConfigFor', () => {
  test('takes the environment of the stage, and a name that all environments share', () => {
    const config = samConfigFor(
      'web/template.yaml',
      contextOf({ 'web/samconfig.toml': text, 'web/template.yaml': '' }, { stage: 'prod' }),
    );
    expect(config?.serviceName).toBe('shop-web');
    expect(config?.stackName && stringOf(config.stackName)).toBe('shop-prod-web');
    expect([...(config?.parameters ?? [])].map(([name, value]) => [name, stringOf(value)])).toEqual([
      ['Stage', 'prod'],
      ['Title', 'two words'],
    ]);
    expect(config?.parameters.get('Stage')?.source.locationAt(config.parameters.get('Stage')?.offset ?? 0).line).toBe(
      9,
    );
  });

  test('without an environment of that name it is the default one', () => {
    const config = samConfigFor('web/template.yaml', contextOf({ 'web/samconfig.toml': text }, { stage: 'dev' }));
    expect(config?.stackName && stringOf(config.stackName)).toBe('shop-local-web');
    expect(config?.region).toBe('eu-west-1');
  });

  test('a file above counts when it names the template, one beside when it names no other', () => {
    const above =
      '[default.build.parameters]\ntemplate_file = "web/infra.yaml"\n[default.deploy.parameters]\nstack_name = "web"\n';
    const context = contextOf({ 'samconfig.toml': above, 'samconfig-other.toml': '' });
    expect(samConfigFor('web/infra.yaml', context)?.serviceName).toBe('web');
    expect(samConfigFor('web/template.yaml', context)).toBeUndefined();
    expect(samConfigFor('template.yaml', context)).toBeUndefined();
  });

  test('a file that is no TOML is an error with its place, and nothing else of it counts', () => {
    const config = samConfigFor('template.yaml', contextOf({ 'samconfig.toml': 'version = 0.1\n[default\n' }));
    expect(config?.diagnostics).toMatchObject([{ code: 'samconfig/syntax', severity: 'error', location: { line: 2 } }]);
    expect(config?.parameters.size).toBe(0);
  });
});

describe('parseOverrides', () => {
  test.each([
    ['A=1 B="x y" C=\'z\'', { A: '1', B: 'x y', C: 'z' }],
    ['A="say \\"hi\\"" B=', { A: 'say "hi"', B: '' }],
    ['ParameterKey=A,ParameterValue=1 ParameterKey=B,ParameterValue="x y"', { A: '1', B: 'x y' }],
    [['A=1', 'B=2'], { A: '1', B: '2' }],
    [
      { A: 1, B: true, C: [1] },
      { A: '1', B: 'true' },
    ],
    [undefined, {}],
    ['= == "', {}],
    [`${'a'.repeat(300_000)} A=1`, { A: '1' }],
  ])('%#', (value, expected) => expect(Object.fromEntries(parseOverrides(value))).toEqual(expected));
});
