import { readOne } from '../../../test/support/read-serverless.js';

const base = { service: 'shop', provider: { name: 'aws', runtime: 'nodejs22.x' } };
const fn = { handler: 'a.b' };
const code = '${file(./x.js):k}';
const files = {
  'x.js': 'throw new Error("ran")',
  'f.yml': 'z: { handler: q.w }',
  'r.yml': 'Resources: { T: { Type: AWS::SNS::Topic } }',
};

function read(definition: object) {
  const { stack, diagnostics } = readOne(JSON.stringify({ ...base, ...definition }), files);
  const told = diagnostics.filter((one) => one.code !== 'serverless/needs-code');
  const parts = told.map(({ severity, code: what, message }) => `${severity} ${what} ${/`(.*?)`/.exec(message)?.[1]}`);
  return { has: (id: string) => stack.resources.has(id), parts };
}

test.each([
  [{ functions: code }, 'functions', []],
  [{ functions: ['${file(f.yml)}', code] }, 'functions[1]', ['ZLambdaFunction']],
  [{ functions: { a: code, b: fn } }, 'functions.a', ['BLambdaFunction']],
  [{ functions: { a: { ...fn, events: code } } }, 'functions.a.events', ['ALambdaFunction']],
  [
    { functions: { a: { ...fn, events: [code, { schedule: 'rate(1 day)' }] } } },
    'functions.a.events[0]',
    ['ALambdaFunction', 'AEventsRuleSchedule1'],
  ],
  [{ functions: { a: fn }, resources: code }, 'resources', ['ALambdaFunction']],
  [{ functions: { a: fn }, resources: [code, '${file(r.yml)}'] }, 'resources[0]', ['ALambdaFunction', 'T']],
  [{ functions: { a: fn }, resources: { Resources: code } }, 'resources.Resources', ['ALambdaFunction']],
  [{ functions: { a: fn }, resources: { Resources: { T: code } } }, 'resources.Resources.T', ['ALambdaFunction']],
])('%j: %s is told to be unknown, the rest is read', (definition, part, resources) => {
  const { has, parts } = read(definition);
  expect(parts).toEqual([`warning serverless/unknown-part ${part}`]);
  expect(resources.filter((id) => !has(id))).toEqual([]);
});

test('what is not defined may stand in the part that is not known', () => {
  const environment = { TOPIC: { Ref: 'Topic' } };
  const { parts } = read({ functions: { a: { ...fn, environment } }, resources: [code] });
  expect(parts).toEqual([
    'warning serverless/unknown-part resources[0]',
    'warning cloudformation/undefined-reference resources[0]',
  ]);
});

test('a description that is not known hides nothing', () => {
  expect(read({ functions: { a: fn }, resources: { Description: '${ssm:/about}' } }).parts).toEqual([]);
});
