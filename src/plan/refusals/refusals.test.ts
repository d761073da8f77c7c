import { edgeOf } from '../../../test/support/edge.js';
import { deployedFrom, packaged, planInput, planOf, refusalsOf, target } from '../../../test/support/plan.js';
import type { StepChange } from '../../model/plan.js';
import { ownerTags } from '../../model/stack-tags.js';
import { makePlan } from '../make-plan.js';
import { placeOf } from '../place.js';

const api = packaged('api');
const db = packaged('db');
const old = (service: string) => deployedFrom(packaged(service, { template: 'before' }));

const codesOf = (plain: Parameters<typeof refusalsOf>[0]) => refusalsOf(plain).map(({ code }) => code);

describe('unusable stacks', () => {
  test.each([
    ['UPDATE_ROLLBACK_FAILED', '(`stackgate rollback --run ID`; `stackgate status` lists runs), or continue its'],
    ['UPDATE_FAILED', 'or roll the stack back in CloudFormation'],
    ['CREATE_FAILED', 'or delete the stack in CloudFormation'],
    ['ROLLBACK_FAILED', 'or delete the stack in CloudFormation'],
    ['DELETE_FAILED', 'else delete the stack in CloudFormation'],
    ['IMPORT_ROLLBACK_FAILED', 'by hand'],
    ['SOMETHING_NEW', 'does not know this status'],
  ])('%s is refused with the way out, changed or not', (status, way) => {
    for (const deployed of [deployedFrom(api, { status }), { ...old('api'), status }])
      expect(refusalsOf({ proposed: [api], deployed: [deployed] })).toMatchObject([
        { code: 'stack-unusable', stack: 'api/main', subject: status, message: expect.stringContaining(way) },
      ]);
  });

  test('also where it is to be deleted, but not where it is none of ours', () => {
    const status = 'DELETE_FAILED';
    expect(codesOf({ deployed: [{ ...old('api'), status }] })).toEqual(['stack-unusable']);
    expect(planOf({ deployed: [{ ...old('api'), tags: {}, status }] }).steps).toEqual([]);
  });

  test('one whose first deploy was rolled back, when it should hold data and the stage is not ephemeral', () => {
    const plain = {
      proposed: [db],
      deployed: [deployedFrom(db, { status: 'ROLLBACK_COMPLETE' })],
      stateful: { 'db/main': ['Table'] },
    };
    expect(refusalsOf(plain)).toMatchObject([{ code: 'stack-unusable', message: expect.stringContaining('Table') }]);
    expect(planOf({ ...plain, ephemeral: true }).steps).toMatchObject([{ kind: 'create', stateful: ['Table'] }]);
  });

  test('a busy one is not refused', () => {
    expect(planOf({ proposed: [api], deployed: [{ ...old('api'), status: 'UPDATE_IN_PROGRESS' }] }).steps).toHaveLength(
      1,
    );
  });
});

describe('names', () => {
  test.each([
    ownerTags('other', 'other/main', 'dev'),
    ownerTags('api', 'api/main', 'prod'),
    { 'stackgate:stage': 'prod' },
  ])("a stack with another's tags %j is not taken over", (tags) => {
    expect(codesOf({ proposed: [api], deployed: [deployedFrom(api, { tags })] })).toEqual(['name-taken']);
    const status = 'REVIEW_IN_PROGRESS';
    expect(codesOf({ proposed: [api], deployed: [deployedFrom(api, { tags, status })] })).toEqual(['name-taken']);
  });

  test('two stacks of the estate that want one name, and two that export one', () => {
    const twin = { ...db, stackName: api.stackName };
    expect(refusalsOf({ proposed: [api, twin] })).toMatchObject([{ code: 'name-taken', subject: 'api-dev' }]);
    const exportsOf = { 'api/main': ['x'], 'db/main': ['x'] };
    expect(refusalsOf({ proposed: [api, db], exportsOf })).toMatchObject([{ code: 'name-taken', subject: 'x' }]);
  });
});

describe('exports', () => {
  const provider = { ...old('db'), exports: { table: 'arn' } };
  const importer = deployedFrom(api, { imports: ['table'] });

  test('dropped while a stack that is not in the run imports it', () => {
    const refusals = refusalsOf({
      proposed: [api, db],
      deployed: [importer, provider],
      importsOf: { 'api/main': ['table'] },
    });
    expect(refusals).toMatchObject([
      { code: 'export-in-use', stack: 'db/main', subject: 'table', message: expect.stringContaining('api/main') },
    ]);
  });

  test('dropped while a stack that does not change imports it, whatever its template seems to say', () => {
    expect(codesOf({ proposed: [api, db], deployed: [importer, provider] })).toEqual(['export-in-use']);
  });

  test('dropped while a stack in the run goes on importing it', () => {
    const deployed = [{ ...old('api'), imports: ['table'] }, provider];
    expect(codesOf({ proposed: [api, db], deployed, importsOf: { 'api/main': ['table'] } })).toEqual([
      'export-in-use',
      'export-missing',
    ]);
  });

  test("dropped, or deleted, while another team's stack imports it", () => {
    const foreignImporters = { table: ['billing-prod'] };
    for (const proposed of [[db], []])
      expect(refusalsOf({ proposed, deployed: [provider], foreignImporters })).toMatchObject([
        { code: 'export-in-use', message: expect.stringContaining('billing-prod') },
      ]);
  });

  test("dropped while another team's stack imports one of that name in another region", () => {
    const input = planInput({ proposed: [db], deployed: [provider] });
    const elsewhere = placeOf({ ...target, region: 'us-east-1' }, 'table');
    expect(makePlan({ ...input, foreignImporters: new Map([[elsewhere, ['billing-prod']]]) }).kind).toBe('planned');
  });

  test('moved to another stack while it is used', () => {
    const deployed = [importer, provider];
    const exportsOf = { 'new/main': ['table'] };
    const proposed = [api, db, packaged('new')];
    expect(codesOf({ proposed, deployed, exportsOf, importsOf: { 'api/main': ['table'] } })).toEqual(['export-in-use']);
  });

  test('imported from nowhere, unless somebody else has it or it is stubbed', () => {
    const plain = { proposed: [api], importsOf: { 'api/main': ['vpc'] } };
    expect(refusalsOf(plain)).toMatchObject([{ code: 'export-missing', stack: 'api/main', subject: 'vpc' }]);
    expect(planOf({ ...plain, foreignExports: [{ name: 'vpc', target }] }).steps).toHaveLength(1);
    const untagged = deployedFrom(packaged('vpc'), { tags: {}, exports: { vpc: 'id' } });
    expect(planOf({ ...plain, deployed: [untagged] }).neighbours).toHaveLength(1);
    const stubbed = packaged('api', { stubs: [{ kind: 'import', name: 'vpc', value: 'x' }] });
    expect(planOf({ ...plain, proposed: [stubbed] }).steps).toHaveLength(1);
  });

  test('exported in another region only', () => {
    const far = { ...db, target: { ...target, region: 'us-east-1' } };
    const names = { exportsOf: { 'db/main': ['table'] }, importsOf: { 'api/main': ['table'] } };
    expect(refusalsOf({ proposed: [api, far], ...names })).toMatchObject([
      { code: 'export-missing', message: expect.stringContaining('db/main exports it in us-east-1') },
    ]);
    const foreignExports = [{ name: 'table', target: far.target }];
    expect(codesOf({ proposed: [api], foreignExports, ...names })).toEqual(['export-missing']);
  });

  // Found by `scripts/soak.mjs --seed 1284`.
  test('an import of what only the stack itself exports, unless it does by now', () => {
    const names = { exportsOf: { 'api/main': ['url'] }, importsOf: { 'api/main': ['url'] } };
    expect(refusalsOf({ proposed: [api], deployed: [old('api')], ...names })).toMatchObject([
      { code: 'export-missing', subject: 'url', message: expect.stringContaining('only it exports itself') },
    ]);
    expect(
      planOf({ proposed: [api], deployed: [{ ...old('api'), exports: { url: 'u' } }], ...names }).steps,
    ).toHaveLength(1);
  });

  test('from a stack that is deleted in the same run', () => {
    const deployed = [{ ...old('db'), exports: { table: 'arn' } }];
    expect(codesOf({ proposed: [api], deployed, importsOf: { 'api/main': ['table'] } })).toEqual(['export-missing']);
  });
});

describe('data', () => {
  const change = (action: StepChange['action'], certainty: StepChange['certainty'] = 'certain'): StepChange => ({
    logicalId: 'Orders',
    type: 'AWS::DynamoDB::Table',
    action,
    certainty,
    summary: 'Orders',
    irreversible: 'items of Orders',
  });
  const update = { proposed: [db], deployed: [old('db')] };

  test.each([
    ['removed', 'certain', 'stateful-removal', 'would be deleted'],
    ['removed', 'possible', 'stateful-removal', 'may be deleted'],
    ['replaced', 'certain', 'stateful-replacement', 'would be replaced'],
    ['replaced', 'possible', 'stateful-replacement', 'may be replaced'],
  ] as const)('%s (%s) is refused', (action, certainty, code, words) => {
    const plain = { ...update, changes: { 'db/main': [change(action, certainty)] } };
    const [refusal, ...others] = refusalsOf(plain);
    expect(others).toEqual([]);
    expect(refusal).toMatchObject({ code, stack: 'db/main', subject: 'Orders' });
    expect(refusal?.message).toContain(words);
    expect(refusal?.message).toContain('items of Orders');
    expect(planOf({ ...plain, ephemeral: true }).steps[0]?.changes).toEqual([change(action, certainty)]);
  });

  test('of a stack that has another name or place by now: what that means is said, not that a service is removed', () => {
    const removals = new Map([[JSON.stringify([target.account, target.region, 'db-dev']), [change('removed')]]]);
    const far = { ...target, region: 'us-east-1' };
    for (const [moved, words] of [
      [{ stackName: 'db-2' }, "The stack's name changed from db-dev to db-2, which makes a new, empty stack"],
      [{ target: far }, "The stack's place changed from 111122223333/eu-west-1 to 111122223333/us-east-1,"],
    ] as const) {
      const [refusal] = refusalsOf({ proposed: [{ ...db, ...moved }], deployed: [old('db')], removals });
      expect(refusal).toMatchObject({ code: 'stateful-removal', subject: 'Orders' });
      expect(refusal?.message).toContain(words);
      expect(refusal?.message).not.toContain('remove the service');
    }
  });

  test('a waiver is for one rule and one resource', () => {
    const plain = { ...update, changes: { 'db/main': [change('removed')] } };
    expect(planOf({ ...plain, waived: (...is) => is.join() === 'db,Orders,state/removal' }).steps).toHaveLength(1);
    const moved = { ...update, changes: { 'db/main': [change('replaced')] } };
    expect(planOf({ ...moved, waived: (...is) => is.join() === 'db,Orders,state/replacement' }).steps).toHaveLength(1);
    expect(
      codesOf({ ...plain, waived: (_, id, rule) => id === 'Orders' && rule === 'state/replacement' }),
    ).toHaveLength(1);
  });

  test('what keeps nothing may go', () => {
    const { irreversible, ...harmless } = change('removed');
    expect(irreversible).toBeDefined();
    expect(planOf({ ...update, changes: { 'db/main': [harmless] } }).steps).toHaveLength(1);
  });

  test('with a removed service, whose content must be known', () => {
    const deployed = [old('db')];
    expect(codesOf({ deployed, changes: { 'db/main': [change('removed')] } })).toEqual(['stateful-removal']);
    expect(planOf({ deployed }).steps).toHaveLength(1);
    const renamed = { proposed: [{ ...db, stackName: 'db-2' }], deployed };
    expect(refusalsOf(renamed)).toMatchObject([{ code: 'stateful-removal', subject: 'db-dev' }]);
    const removals = new Map([[JSON.stringify([target.account, target.region, 'db-dev']), []]]);
    expect(planOf({ ...renamed, removals }).steps.map(({ kind }) => kind)).toEqual(['create', 'delete']);
  });
});

test('a template that CloudFormation does not take', () => {
  expect(codesOf({ proposed: [{ ...api, templateBytes: 1_000_001 }] })).toEqual(['too-large']);
  expect(planOf({ proposed: [{ ...api, templateBytes: 1_000_000 }] }).steps).toHaveLength(1);
});

test('the deletion of a protected stack, whether it comes back or not', () => {
  const kept = { ...old('api'), terminationProtection: true };
  expect(codesOf({ deployed: [kept] })).toEqual(['protected']);
  expect(codesOf({ proposed: [api], deployed: [{ ...kept, status: 'ROLLBACK_COMPLETE' }] })).toEqual(['protected']);
  expect(planOf({ proposed: [api], deployed: [kept] }).steps).toHaveLength(1);
});

describe('bindings', () => {
  const bound = packaged('api', { bindings: [{ parameter: 'P', stackName: 'db-dev', output: 'Out' }] });

  test('to an output that is not there and does not come', () => {
    expect(refusalsOf({ proposed: [bound, db], deployed: [deployedFrom(db)] })).toMatchObject([
      { code: 'unknown-value', stack: 'api/main', subject: 'P' },
    ]);
    expect(planOf({ proposed: [bound, db] }).steps).toHaveLength(2);
  });

  test('to a stack that is deleted', () => {
    expect(codesOf({ proposed: [bound], deployed: [deployedFrom(db, { outputs: { Out: 'x' } })] })).toEqual([
      'unknown-value',
    ]);
  });
});

describe('circles', () => {
  const web = packaged('web');
  const names = {
    exportsOf: { 'api/main': ['a'], 'db/main': ['d'], 'web/main': ['w'] },
    importsOf: { 'api/main': ['d'], 'db/main': ['w'], 'web/main': ['a'] },
  };

  test('of new imports is refused with its stacks in order and the reason of each', () => {
    const [refusal, ...others] = refusalsOf({ proposed: [api, db, web, packaged('free')], ...names });
    expect(others).toEqual([]);
    expect(refusal).toMatchObject({ code: 'hard-cycle', subject: 'api/main → db/main → web/main → api/main' });
    expect(refusal?.message).toContain('api/main waits for db/main: imports d; db/main waits for web/main: imports w');
  });

  test('two apart are two refusals', () => {
    const pairs = {
      declared: [
        ['api', 'db'],
        ['db', 'api'],
        ['web', 'free'],
        ['free', 'web'],
      ] as const,
    };
    const declared = pairs.declared.map(([a, b]) => ({ stack: `${a}/main`, on: `${b}/main`, text: `depends on ${b}` }));
    expect(codesOf({ proposed: [api, db, web, packaged('free')], declared })).toEqual(['hard-cycle', 'hard-cycle']);
  });

  test('of imports that all sides have already is none', () => {
    const deployed = [
      { ...old('api'), exports: { a: '1' }, imports: ['d'] },
      { ...old('db'), exports: { d: '1' }, imports: ['w'] },
      { ...old('web'), exports: { w: '1' }, imports: ['a'] },
    ];
    const plan = planOf({ proposed: [api, db, web], deployed, ...names });
    expect([plan.steps.length, plan.order.length, plan.cut.length]).toEqual([3, 2, 1]);
  });

  test('a switch from an old export to a new one of the same stack takes two runs', () => {
    const deployed = [
      { ...old('api'), imports: ['table'] },
      { ...old('db'), exports: { table: '1' } },
    ];
    const now = { exportsOf: { 'db/main': ['table-v2'] }, importsOf: { 'api/main': ['table-v2'] } };
    expect(refusalsOf({ proposed: [api, db], deployed, ...now })).toMatchObject([
      { code: 'hard-cycle', message: expect.stringContaining('two runs') },
    ]);
  });
});

test('what must be able to go back cannot wait for a deletion', () => {
  const deployed = [deployedFrom(packaged('gone'), { imports: ['table'] }), { ...old('db'), exports: { table: '1' } }];
  const edges = [edgeOf({ kind: 'import', mechanism: 'ssm-parameter', from: 'api:main', to: 'db:New' })];
  expect(refusalsOf({ proposed: [api, db], deployed, edges })).toMatchObject([
    { code: 'export-in-use', stack: 'api/main', subject: 'db/main', message: expect.stringContaining('two runs') },
  ]);
});

test('all that is wrong is told at once', () => {
  const deployed = [
    { ...old('gone'), terminationProtection: true },
    { ...old('db'), status: 'UPDATE_ROLLBACK_FAILED' },
  ];
  const proposed = [{ ...api, templateBytes: 2_000_000 }, db];
  expect(codesOf({ proposed, deployed, importsOf: { 'api/main': ['x'] } })).toEqual([
    'export-missing',
    'protected',
    'stack-unusable',
    'too-large',
  ]);
});
