import { edgeOf } from '../../test/support/edge.js';
import { deployedFrom, packaged, planInput, planOf, target } from '../../test/support/plan.js';
import { criticalPath } from './critical-path.js';
import { stackFingerprint } from './fingerprint.js';
import { makePlan } from './make-plan.js';

const api = packaged('api');
const db = packaged('db');
const oldApi = deployedFrom(packaged('api', { template: 'before' }));
const oldDb = deployedFrom(packaged('db', { template: 'before' }));

describe('which stacks change', () => {
  test('what is not deployed is created, and what is the same is left alone', () => {
    const { steps, unchanged } = planOf({ proposed: [api, db], deployed: [deployedFrom(db)] });
    expect(steps).toEqual([
      {
        id: 'deploy:api/main',
        kind: 'create',
        phase: 'expand',
        stack: 'api/main',
        service: 'api',
        stackName: 'api-dev',
        target: api.target,
        deploy: api,
        expects: 'absent',
        reasons: ['it is not deployed yet'],
        changes: [],
        stateful: [],
        mayBeUnchanged: false,
        estimate: 60,
      },
    ]);
    expect(unchanged).toEqual(['db/main']);
  });

  test('each difference is a reason, and no value is told', () => {
    const before = deployedFrom(
      packaged('api', {
        template: 'before',
        parameters: { Size: '1', Old: 'x', Same: 'y' },
        noEcho: ['Password'],
        tags: { team: 'a' },
      }),
    );
    const now = packaged('api', {
      parameters: { Size: 'secret-2', New: 'z', Same: 'y' },
      noEcho: ['Token'],
      tags: { team: 'b' },
    });
    const [step] = planOf({ proposed: [now], deployed: [before] }).steps;
    expect(step?.reasons).toEqual([
      'its template differs',
      'parameter New is new',
      'parameter Old is dropped',
      'parameter Size differs',
      'secret parameter Password is dropped',
      'secret parameter Token is new',
      'tag team differs',
    ]);
    expect(step?.expects).toBe(stackFingerprint(before));
    expect(step?.mayBeUnchanged).toBe(false);
  });

  test('a secret parameter compares by presence: its value comes masked', () => {
    const stack = packaged('api', { noEcho: ['Password'] });
    const before = deployedFrom(stack, { parameters: { Password: '****' } });
    expect(planOf({ proposed: [stack], deployed: [before] }).steps).toEqual([]);
  });

  test('a stack without tags of Stackgate is taken over', () => {
    const [step] = planOf({ proposed: [api], deployed: [deployedFrom(api, { tags: { team: 'a' } })] }).steps;
    expect(step?.kind).toBe('update');
    expect(step?.reasons[0]).toBe('first deploy by Stackgate of a stack that was made without it');
  });

  test('who imports from a stack that changes is left alone', () => {
    const provider = { ...oldDb, exports: { table: 'arn' } };
    const plan = planOf({
      proposed: [api, db],
      deployed: [deployedFrom(api, { imports: ['table'] }), provider],
      exportsOf: { 'db/main': ['table'] },
      importsOf: { 'api/main': ['table'] },
    });
    expect(plan.steps.map(({ id }) => id)).toEqual(['deploy:db/main']);
    expect(plan.neighbours).toEqual([
      { stack: 'api/main', stackName: 'api-dev', target, fingerprint: stackFingerprint(deployedFrom(api)) },
    ]);
  });

  test.each(['REVIEW_IN_PROGRESS', 'DELETE_COMPLETE'])('%s counts as absent', (status) => {
    const [step] = planOf({ proposed: [api], deployed: [deployedFrom(api, { status })] }).steps;
    expect(step).toMatchObject({ kind: 'create', expects: 'absent' });
  });

  test('a stack whose first deploy was rolled back is made anew, as it stands', () => {
    const failed = deployedFrom(api, { status: 'ROLLBACK_COMPLETE' });
    const [step] = planOf({ proposed: [api], deployed: [failed] }).steps;
    expect(step).toMatchObject({ kind: 'create', expects: stackFingerprint(failed) });
    expect(step?.reasons[0]).toContain('made anew');
  });

  test.each([
    ['UPDATE_IN_PROGRESS', 1],
    ['DELETE_IN_PROGRESS', 1],
    ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 0],
  ])('a stack that looks the same in %s is looked at again: %i step', (status, count) => {
    const { steps } = planOf({ proposed: [api], deployed: [deployedFrom(api, { status })] });
    expect(steps.map(({ mayBeUnchanged }) => mayBeUnchanged)).toEqual(Array(count).fill(true));
  });

  test('a removed service goes away last; stacks of others are not ours to delete', () => {
    const gone = deployedFrom(packaged('gone'));
    const theirs = deployedFrom(packaged('theirs', { stage: 'prod' }));
    const untagged = deployedFrom(packaged('hand-made'), { tags: {} });
    const { steps } = planOf({ proposed: [api], deployed: [gone, theirs, untagged] });
    expect(steps.map(({ id, phase }) => [id, phase])).toEqual([
      ['deploy:api/main', 'expand'],
      ['delete:gone/main', 'contract'],
    ]);
    expect(steps[1]).not.toHaveProperty('deploy');
  });

  test('a stack with another name is another stack', () => {
    const renamed = { ...api, stackName: 'api-v2' };
    const ids = (deployed: Parameters<typeof planOf>[0]['deployed'] & object) =>
      planOf({ proposed: [renamed], deployed, ephemeral: true }).steps.map(({ id }) => id);
    expect(ids([deployedFrom(api)])).toEqual(['deploy:api/main', 'delete:api/main']);
    const elsewhere = deployedFrom({ ...api, target: { ...target, region: 'us-east-1' } });
    expect(ids([deployedFrom(api), elsewhere])).toEqual([
      'deploy:api/main',
      'delete:api/main:111122223333/eu-west-1/api-dev',
      'delete:api/main:111122223333/us-east-1/api-dev',
    ]);
  });
});

describe('bindings', () => {
  const bound = (service: string, to: string) =>
    packaged(service, { bindings: [{ parameter: 'P', stackName: `${to}-dev`, output: 'Out' }] });
  const [web, mid] = [bound('web', 'mid'), bound('mid', 'db')];
  const there = [
    deployedFrom(web, { parameters: { P: 'mid-1' } }),
    deployedFrom(mid, { parameters: { P: 'db-1' }, outputs: { Out: 'mid-1' } }),
  ];

  test('an output that stands is compared', () => {
    const proposed = [web, mid, db];
    const same = deployedFrom(db, { outputs: { Out: 'db-1' } });
    expect(planOf({ proposed, deployed: [...there, same] }).steps).toEqual([]);
    const other = deployedFrom(db, { outputs: { Out: 'db-2' } });
    const { steps } = planOf({ proposed, deployed: [...there, other] });
    expect(steps.map(({ id, mayBeUnchanged }) => [id, mayBeUnchanged])).toEqual([
      ['deploy:mid/main', false],
      ['deploy:web/main', true],
    ]);
  });

  test('who takes an output of what changes joins, and who takes one of theirs; in that order', () => {
    const { steps, order } = planOf({
      proposed: [web, mid, db],
      deployed: [...there, { ...oldDb, outputs: { Out: 'db-1' } }],
    });
    expect(steps.map(({ id, mayBeUnchanged, reasons }) => [id, mayBeUnchanged, reasons])).toEqual([
      ['deploy:db/main', false, ['its template differs']],
      ['deploy:mid/main', true, ['parameter P takes output Out of stack db-dev, which changes in this plan']],
      ['deploy:web/main', true, ['parameter P takes output Out of stack mid-dev, which changes in this plan']],
    ]);
    expect(order.map(({ strength, because }) => [strength, because[0]?.text])).toEqual([
      ['hard', 'takes output Out of db-dev'],
      ['hard', 'takes output Out of mid-dev'],
    ]);
  });

  test('an output may stand in another region', () => {
    const far = { ...packaged('far'), target: { ...target, region: 'us-east-1' } };
    const binding = { parameter: 'P', stackName: 'far-dev', output: 'Out', region: 'us-east-1' };
    const { order } = planOf({ proposed: [far, packaged('api', { bindings: [binding] })] });
    expect(order).toMatchObject([{ step: 'deploy:api/main', after: 'deploy:far/main', strength: 'hard' }]);
  });

  test('an output of a stack outside the estate is asked in the run, unless it is given', () => {
    const outside = bound('api', 'elsewhere');
    const deployed = [deployedFrom(outside, { parameters: { P: 'x' } })];
    expect(planOf({ proposed: [outside], deployed }).steps).toMatchObject([{ mayBeUnchanged: true }]);
    const place = JSON.stringify([target.account, target.region, 'elsewhere-dev']);
    const foreignOutputs = new Map([[place, { Out: 'x' }]]);
    expect(planOf({ proposed: [outside], deployed, foreignOutputs }).steps).toEqual([]);
  });
});

describe('order', () => {
  const names = { exportsOf: { 'db/main': ['table'] }, importsOf: { 'api/main': ['table'] } };

  test('a pair has one order; the strongest reason stands first, and what names say is not said twice', () => {
    const edges = [
      edgeOf({ kind: 'write', mechanism: 'data-access', from: 'api:Fn', to: 'db:Table' }),
      edgeOf({ kind: 'import', mechanism: 'import-value', from: 'api:main', to: 'db:TableArn', detail: 'table' }),
    ];
    const plan = planOf({ proposed: [api, db], deployed: [oldApi, oldDb], edges, ...names });
    expect(plan.neighbours).toEqual([]);
    expect(plan.order).toEqual([
      {
        step: 'deploy:api/main',
        after: 'deploy:db/main',
        strength: 'hard',
        because: [
          { kind: 'import', mechanism: 'import-value', text: 'imports table' },
          { kind: 'write', mechanism: 'data-access', text: 'api:Fn writes db:Table' },
        ],
      },
    ]);
  });

  test.each([
    ['call', 'api', 'db'],
    ['publish', 'api', 'db'],
    ['read', 'api', 'db'],
    ['write', 'api', 'db'],
    ['subscribe', 'db', 'api'],
  ] as const)('%s: %s waits for %s, softly', (kind, step, after) => {
    const edges = [edgeOf({ kind, mechanism: 'sns', from: 'api:Fn', to: 'db:Thing' })];
    expect(planOf({ proposed: [api, db], edges }).order).toMatchObject([
      { step: `deploy:${step}/main`, after: `deploy:${after}/main`, strength: 'soft', because: [{ kind }] },
    ]);
  });

  test.each(['ssm-parameter', 'stack-output'] as const)('%s is hard', (mechanism) => {
    const edges = [edgeOf({ kind: 'import', mechanism, from: 'api:main', to: 'db:Out', detail: '/db/out' })];
    expect(planOf({ proposed: [api, db], edges }).order).toMatchObject([{ strength: 'hard' }]);
  });

  test('what is not in the plan orders nothing', () => {
    const edges = [edgeOf({ kind: 'call', mechanism: 'lambda-invoke', from: 'api:Fn', to: 'db:Fn' })];
    expect(planOf({ proposed: [api, db], deployed: [deployedFrom(db)], edges }).order).toEqual([]);
  });

  test('names are per region', () => {
    const far = { ...db, target: { ...target, region: 'us-east-1' } };
    const plain = { proposed: [api, db, { ...far, key: 'db/far' }], ...names };
    expect(planOf({ ...plain, exportsOf: { ...names.exportsOf, 'db/far': ['table'] } }).order).toHaveLength(1);
  });

  test('a circle of soft orders gives up the weakest', () => {
    const web = packaged('web');
    const edges = [
      edgeOf({ kind: 'call', mechanism: 'lambda-invoke', from: 'api:Fn', to: 'db:Fn' }),
      edgeOf({ kind: 'publish', mechanism: 'sns', from: 'db:Fn', to: 'web:Topic' }),
      edgeOf({ kind: 'read', mechanism: 'data-access', from: 'web:Fn', to: 'api:Table' }),
    ];
    const plan = planOf({ proposed: [api, db, web], edges });
    expect(plan.cut).toMatchObject([
      { step: 'deploy:web/main', after: 'deploy:api/main', because: [{ kind: 'read' }] },
    ]);
    expect(plan.steps.map(({ service }) => service)).toEqual(['web', 'db', 'api']);
  });

  test('a soft order never goes against a hard one', () => {
    const edges = [edgeOf({ kind: 'call', mechanism: 'lambda-invoke', from: 'db:Fn', to: 'api:Fn' })];
    const plan = planOf({ proposed: [api, db], edges, ...names });
    expect(plan.order).toMatchObject([{ step: 'deploy:api/main', strength: 'hard' }]);
    expect(plan.cut).toMatchObject([{ step: 'deploy:db/main', because: [{ kind: 'call' }] }]);
  });

  test('a provider that drops an export goes after who stops importing it', () => {
    const deployed = [
      { ...oldApi, imports: ['table', 'stream'] },
      { ...oldDb, exports: { table: 'arn', stream: 'arn' } },
    ];
    const plan = planOf({ proposed: [api, db], deployed, exportsOf: { 'db/main': ['table'] } });
    expect(plan.order).toMatchObject([
      { step: 'deploy:db/main', after: 'deploy:api/main', strength: 'hard', because: [{ kind: 'drops' }] },
    ]);
  });

  test('and may, where the consumer goes on importing another export that both have already', () => {
    const deployed = [
      { ...oldApi, imports: ['table', 'stream'] },
      { ...oldDb, exports: { table: 'arn', stream: 'arn' } },
    ];
    const declared = [{ stack: 'api/main', on: 'db/main', text: 'manifest' }];
    const plan = planOf({ proposed: [api, db], deployed, declared, ...names });
    expect(plan.steps.map(({ service }) => service)).toEqual(['api', 'db']);
    expect(plan.cut).toMatchObject([{ step: 'deploy:api/main', after: 'deploy:db/main', strength: 'soft' }]);
  });

  test('removed services go consumers first, and an export that a deleted one used is dropped after it', () => {
    const [a, b] = [packaged('a'), packaged('b')];
    const deployed = [
      deployedFrom(a, { exports: { 'a-out': 'x' } }),
      deployedFrom(b, { imports: ['a-out', 'table'] }),
      { ...oldDb, exports: { table: 'arn' } },
    ];
    const plan = planOf({ proposed: [db, api], deployed });
    expect(plan.steps.map(({ id, phase }) => [id, phase])).toEqual([
      ['deploy:api/main', 'expand'],
      ['delete:b/main', 'contract'],
      ['delete:a/main', 'contract'],
      ['deploy:db/main', 'contract'],
    ]);
  });

  test('what CloudFormation does not guard goes in the same order, unless that closes a circle', () => {
    const deployed = [deployedFrom(packaged('a')), deployedFrom(packaged('b'))];
    const reads = (from: string, to: string) =>
      edgeOf({ kind: 'import', mechanism: 'ssm-parameter', from: `${from}:main`, to: `${to}:P`, detail: `/${to}` });
    const one = planOf({ deployed, dropped: [reads('b', 'a')] });
    expect(one.steps.map(({ service }) => service)).toEqual(['b', 'a']);
    const both = planOf({ deployed, dropped: [reads('b', 'a'), reads('a', 'b')] });
    expect([both.order.length, both.cut.length]).toEqual([1, 1]);
  });

  test('a name is taken over after it was let go', () => {
    const deployed = [{ ...oldDb, exports: { table: 'arn' } }];
    const plan = planOf({ proposed: [api, db], deployed, exportsOf: { 'api/main': ['table'] } });
    expect(plan.order).toMatchObject([
      { step: 'deploy:api/main', after: 'deploy:db/main', because: [{ kind: 'drops' }] },
    ]);
  });
});

test('the critical path is the longest chain, and waits for all that expands before it contracts', () => {
  const web = packaged('web');
  const plan = planOf({
    proposed: [api, db, web],
    deployed: [deployedFrom(packaged('gone'))],
    exportsOf: { 'db/main': ['table'] },
    importsOf: { 'api/main': ['table'] },
    estimates: { 'api/main': 30, 'db/main': 100, 'web/main': 120, 'gone/main': 7 },
  });
  expect(criticalPath(plan)).toEqual({
    steps: ['deploy:db/main', 'deploy:api/main', 'delete:gone/main'],
    seconds: 137,
  });
  expect(criticalPath(plan, ({ service }) => (service === 'web' ? 9 : 1)).steps).toEqual([
    'deploy:web/main',
    'delete:gone/main',
  ]);
  expect(criticalPath({ steps: [], order: [] })).toEqual({ steps: [], seconds: 0 });
});

test('hostile names are only names', () => {
  const parameters = Object.fromEntries([['__proto__', 'x'] as const]);
  const bad = packaged('__proto__', { parameters, stackName: 'constructor', template: '\u0000\u001b[31m' });
  const input = planInput({
    proposed: [bad, api],
    deployed: [deployedFrom(bad, { templateDigest: 'other' })],
    importsOf: { '__proto__/main': ['toString'] },
    exportsOf: { 'api/main': ['toString'] },
  });
  expect(makePlan(input)).toMatchObject({
    kind: 'planned',
    plan: { order: [{ step: 'deploy:__proto__/main', after: 'deploy:api/main' }] },
  });
});
