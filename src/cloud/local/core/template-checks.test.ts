import { driver, exported, refusal, resource, template } from '../../../../test/cloud-local/driver.js';

const AUTO = { Capabilities: ['CAPABILITY_AUTO_EXPAND'] };
const plain = template({ A: resource() });
const include = { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://b/k' } } };

/** How each call that brings a template answers to it. */
function refusals(body: unknown): readonly string[] {
  const d = driver();
  d.create('s', plain);
  return [
    refusal(() => d.create('new', body, AUTO)),
    refusal(() => d.update('s', body, AUTO)),
    refusal(() => d.changeSet('s', 'c', body)),
  ];
}

test.each([
  ['AWS::Serverless-2016-10-31', { ...plain, Transform: 'AWS::Serverless-2016-10-31' }],
  ['Mine', { ...plain, Transform: ['AWS::LanguageExtensions', { Name: 'Mine' }] }],
  ['Fn::Transform', template({ A: resource({ Tags: include }) })],
  ['Fn::Transform', template({ A: resource({ QueueName: 'q', ...include }) })],
  ['Fn::Transform', template({ A: resource() }, { O: { Value: include } })],
])('T12 a template that needs %s is refused with the call: nothing expands it', (macro, body) => {
  const message = `ValidationError: Template error: the embedded cloud expands no macros but AWS::LanguageExtensions, and the template needs [${macro}]`;
  expect(refusals(body)).toEqual([message, message, message]);
});

test('T12 a template with a macro can be looked at', () => {
  const TemplateBody = JSON.stringify({ ...plain, Transform: 'Mine' });
  expect(driver().call('ValidateTemplate', { TemplateBody })).toMatchObject({ DeclaredTransforms: ['Mine'] });
});

test('T56 the loops of the language extensions are carried out', () => {
  const d = driver();
  const body = template({ 'Fn::ForEach::L': ['N', ['A', 'B'], { 'Q${N}': resource() }] });
  d.create('s', { ...body, Transform: 'AWS::LanguageExtensions' }, AUTO);
  expect(d.events('s')).toContain('QB CREATE_COMPLETE');
});

test('T57 a rule that the parameters break is refused with the call', () => {
  const Rules = {
    Prod: { Assertions: [{ Assert: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] }, AssertDescription: 'be prod' }] },
  };
  const body = { ...plain, Parameters: { Stage: { Type: 'String', Default: 'dev' } }, Rules };
  const message = 'ValidationError: Template validation error: Rule Prod failed: be prod';
  expect(refusals(body)).toEqual([message, message, message]);
  const d = driver();
  d.create('s', body, { Parameters: [{ ParameterKey: 'Stage', ParameterValue: 'prod' }] });
  expect(d.status('s')).toBe('CREATE_COMPLETE');
});

test('T28 two exports of one name are refused with the call, unless a condition takes one away', () => {
  const twins = (more = {}) =>
    template(
      { A: resource() },
      {
        A: exported('x', '1'),
        B: { Value: '2', Export: { Name: { 'Fn::Sub': 'x' } }, ...more },
      },
      { Conditions: { No: { 'Fn::Equals': ['a', 'b'] } } },
    );
  const message =
    'ValidationError: Template format error: The Outputs section contains duplicate Export names: [x]. Specify a unique name for each export.';
  expect(refusals(twins())).toEqual([message, message, message]);
  expect(refusals(twins({ Condition: 'No' }))[0]).toBe('not refused');
});

test('T27 an export with a bad name is refused with the call', () => {
  for (const answer of refusals(template({ A: resource() }, { O: exported('a.b', 'v') })))
    expect(answer).toMatch('consist only of alphanumeric characters, colons, or hyphens');
});
