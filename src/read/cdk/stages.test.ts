import { assembly, type PlainAssembly, type PlainObject } from '../../../test/support/assembly.js';
import { contextOf } from '../../../test/support/read-context.js';
import { readEstate } from '../read-estate.js';
import { cdkReader } from './cdk-reader.js';

function at(stage: string, plain: PlainAssembly, stages: readonly string[] | undefined = ['dev', 'prod']) {
  const context = contextOf(assembly(plain), { stage, ...(stages.length > 0 && { stages }) });
  const { estate, diagnostics } = readEstate(context, [cdkReader]);
  return {
    names: estate.services.map(({ name }) => name),
    stacks: estate.services.map(({ stacks }) => stacks[0]?.name).map((name) => name?.kind === 'scalar' && name.value),
    codes: diagnostics.map(({ code }) => code),
    estate,
  };
}

const staged = (stage: string, prefix = '') => ({
  displayName: `${prefix}${stage}`,
  stacks: {
    [`${stage}Db`]: { artifact: { displayName: `${prefix}${stage}/Db` }, properties: { stackName: `${stage}-Db` } },
    [`${stage}Api`]: {
      artifact: { displayName: `${prefix}${stage}/Api`, dependencies: [`${stage}Db`] },
      properties: { stackName: `${stage}-Api` },
    },
  },
});

describe('stages of the CDK', () => {
  const app: PlainAssembly = {
    stages: { 'assembly-Dev': staged('Dev'), 'assembly-Prod': staged('Prod') },
    stacks: { Pipeline: {} },
  };

  test('named after a listed stage are read at that stage only, under names without it', () => {
    expect(at('dev', app)).toMatchObject({
      names: ['Api', 'Db', 'Pipeline'],
      stacks: ['Dev-Api', 'Dev-Db', 'Pipeline'],
      codes: [],
    });
    expect(at('prod', app)).toMatchObject({
      names: ['Api', 'Db', 'Pipeline'],
      stacks: ['Prod-Api', 'Prod-Db', 'Pipeline'],
    });
    expect(at('prod', app).estate.services[0]?.dependsOn).toMatchObject([{ on: 'Db' }]);
  });

  test('are all read, under their whole names, where stackgate.yml does not list several stages', () => {
    const { names } = at('dev', app, []);
    expect(names).toEqual(['Dev-Api', 'Dev-Db', 'Pipeline', 'Prod-Api', 'Prod-Db']);
  });

  test('of other names belong to every stage', () => {
    expect(at('prod', { stages: { 'assembly-Shared': staged('Shared') } }).names).toEqual(['Shared-Api', 'Shared-Db']);
  });

  test('below another construct keep what is above them', () => {
    const nested = { stages: { 'assembly-Pipe-Prod': staged('Prod', 'Pipe/'), 'assembly-Prod': staged('Prod') } };
    expect(at('prod', nested).names).toEqual(['Api', 'Db', 'Pipe-Api', 'Pipe-Db']);
  });

  test('of one manifest without display names are known by the ids of their assemblies', () => {
    const old = {
      stages: { 'assembly-Prod': { stacks: { ProdApi1: {} } }, 'assembly-Dev': { stacks: { DevApi1: {} } } },
    };
    expect(at('prod', old).stacks).toEqual(['ProdApi1']);
  });

  test('where all belong to others there is nothing to read, which is said and no warning', () => {
    const { codes, names } = at('dev', { stages: { 'assembly-Prod': staged('Prod') } });
    expect([codes, names]).toEqual([['cdk/other-stage'], []]);
  });
});

describe('stacks of one app for several stages', () => {
  test('are known by the first or last word of their names', () => {
    const stacks = { 'dev-Api': {}, 'prod-Api': {}, Jobs_Dev: {}, Jobs_Prod: {}, Network: {} };
    expect(at('dev', { stacks }).names).toEqual(['Api', 'Jobs', 'Network']);
    expect(at('prod', { stacks }).stacks).toEqual(['prod-Api', 'Jobs_Prod', 'Network']);
  });

  test('need a sibling of another stage: one stack that has such a word in its name is everybody’s', () => {
    expect(at('prod', { stacks: { 'dev-tools': {}, 'prod-Api': {}, Devops: {} } }).names).toEqual([
      'Devops',
      'dev-tools',
      'prod-Api',
    ]);
  });
});

describe('two stacks of one name', () => {
  const same = (one: PlainObject, other: PlainObject) =>
    at('dev', {
      stacks: {
        A: { properties: { stackName: 'shop' }, artifact: one },
        B: { properties: { stackName: 'shop' }, artifact: other },
      },
    });

  test('in one place are told at both', () => {
    const { estate, codes } = same({}, {});
    expect(codes).toEqual(['cdk/same-stack-name', 'cdk/same-stack-name']);
    expect(estate.services.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  test('are told across apps as well', () => {
    const files = {
      ...assembly({ stacks: { Api: {} } }, 'a/cdk.out'),
      ...assembly({ stacks: { Api: {} } }, 'b/cdk.out'),
    };
    const { diagnostics } = readEstate(contextOf(files), [cdkReader]);
    expect(diagnostics.map(({ code, location }) => `${code} ${location.file}`)).toEqual([
      'cdk/same-stack-name a/cdk.out/manifest.json',
      'cdk/same-stack-name b/cdk.out/manifest.json',
    ]);
    expect(diagnostics[0]?.message).toMatch(/^a-Api is deployed as the stack Api, and so is b-Api/);
  });

  test('in two accounts, regions or stages are two stacks', () => {
    expect(
      same({ environment: 'aws://111122223333/eu-west-1' }, { environment: 'aws://111122223333/us-east-1' }).codes,
    ).toEqual([]);
    const staged = (stage: string) => ({ displayName: stage, stacks: { Api: { properties: { stackName: 'shop' } } } });
    expect(at('dev', { stages: { 'assembly-Dev': staged('Dev'), 'assembly-Prod': staged('Prod') } }).codes).toEqual([]);
  });
});
