import { driver, exported, importing, resource, template } from '../../../../test/cloud-local/driver.js';

const arn = { 'Fn::GetAtt': ['A', 'Arn'] };
const stage = { Type: 'String', Default: 'dev' };
const conditional = {
  Parameters: { Stage: stage },
  Conditions: { Dev: { 'Fn::Equals': [{ Ref: 'Stage' }, 'dev'] } },
};
const named = (name: string) => resource({ QueueName: name });
const consumer = template({ B: importing('e') });

/** A stack that exports `e`, and another that imports it. */
function used(producer: unknown, more = {}) {
  const d = driver();
  d.create('p', producer, more);
  d.create('c', consumer);
  expect([d.status('p'), d.status('c')]).toEqual(['CREATE_COMPLETE', 'CREATE_COMPLETE']);
  return { ...d, before: d.exports(), id: d.physicalId('p', 'A') };
}

const before = template({ A: named('one') }, { O: exported('e', arn) });
const off = { Condition: 'Dev' };
const prod = { Parameters: [{ ParameterKey: 'Stage', ParameterValue: 'prod' }] };

test.each<readonly [string, 'updated' | 'deleted', unknown, unknown, { Parameters?: unknown }]>([
  ['its literal', 'updated', template({ A: named('one') }, { O: exported('e', 'v') }), before, {}],
  ['its resource, by a replacement', 'updated', before, template({ A: named('two') }, { O: exported('e', arn) }), {}],
  [
    'the resource that it names',
    'updated',
    before,
    template({ A: named('one'), Z: named('z') }, { O: exported('e', { 'Fn::GetAtt': ['Z', 'Arn'] }) }),
    {},
  ],
  ['its name', 'deleted', before, template({ A: named('one') }, { O: exported('f', arn) }), {}],
  ['its export, the output staying', 'deleted', before, template({ A: named('one') }, { O: { Value: arn } }), {}],
  ['its output, by removal', 'deleted', before, template({ A: named('one') }), {}],
  ['its output and resource, by removal', 'deleted', before, template({ Z: named('z') }), {}],
  ...(['output', 'output and resource'] as const).map((what) => {
    const a = what === 'output' ? named('one') : { ...named('one'), ...off };
    const body = template({ A: a, Z: named('z') }, { O: { ...exported('e', arn), ...off } }, conditional);
    return [`the condition of its ${what}`, 'deleted', body, body, prod] as const;
  }),
  ...[{ 'Fn::Sub': '${Stage}' }, { 'Fn::If': ['Dev', 'x', 'y'] }].map((value) => {
    const body = template({ A: named('one') }, { O: exported('e', value) }, conditional);
    return [`a parameter in ${JSON.stringify(value)}`, 'updated', body, body, prod] as const;
  }),
  ...['e${Stage}'].map((name) => {
    const first = template({ A: named('one') }, { O: exported('e', arn) }, conditional);
    const then = template(
      { A: named('one') },
      { O: { Value: arn, Export: { Name: { 'Fn::Sub': name } } } },
      conditional,
    );
    return [`a parameter in its name ${name}`, 'deleted', first, then, prod] as const;
  }),
])('R37 an export in use stays what it was when an update changes %s: %s', (_, change, first, then, more) => {
  const d = used(first);
  d.update('p', then, more);
  expect([d.status('p'), d.status('c')]).toEqual(['UPDATE_ROLLBACK_COMPLETE', 'CREATE_COMPLETE']);
  expect(d.reasons('p')).toContain(`Export e cannot be ${change} as it is in use by c`);
  expect([d.exports(), d.physicalId('p', 'A')]).toEqual([d.before, d.id]);
});

test('a change that leaves the value as it is goes through', () => {
  const d = used(before);
  const same = 'arn:aws:sqs:eu-west-1:111111111111:one';
  d.update('p', template({ A: named('one') }, { Other: exported('e', same) }));
  expect([d.status('p'), d.exports()]).toEqual(['UPDATE_COMPLETE', { e: same }]);
});

test('a change set, too, is refused only when it is executed', () => {
  const d = used(before);
  d.changeSet('p', 'x', template({ A: named('two') }, { O: exported('e', arn) }));
  d.call('ExecuteChangeSet', { StackName: 'p', ChangeSetName: 'x' });
  d.done();
  expect([d.status('p'), d.exports()]).toEqual(['UPDATE_ROLLBACK_COMPLETE', d.before]);
});

test('with rollback turned off the update fails, and the export is what it was', () => {
  const d = used(before);
  d.update('p', template({ A: named('one'), Z: named('z') }, { O: exported('e', 'v') }), { DisableRollback: true });
  expect([d.status('p'), d.exports()]).toEqual(['UPDATE_FAILED', d.before]);
});

test('what Parameter Store holds by now changes a used export no more than a template does', () => {
  const store = (Value: string) =>
    template({ P: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/a', Type: 'String', Value } } });
  const d = driver();
  d.create('s', store('one'));
  const Parameters = { V: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/a' } };
  const body = template({ A: named('one') }, { O: exported('e', { Ref: 'V' }) }, { Parameters });
  d.create('p', body);
  d.create('c', consumer);
  d.update('s', store('two'));
  d.update('p', body);
  expect([d.status('p'), d.exports()]).toEqual(['UPDATE_ROLLBACK_COMPLETE', { e: 'one' }]);
});

test('a consumer that is being made holds the export already', () => {
  const d = driver();
  d.create('p', before);
  d.call('CreateStack', { StackName: 'c', TemplateBody: JSON.stringify(consumer) });
  d.update('p', template({ A: named('one') }));
  expect([d.status('p'), d.status('c')]).toEqual(['UPDATE_ROLLBACK_COMPLETE', 'CREATE_COMPLETE']);
});

test('a consumer that is gone, or imports it no more, holds nothing', () => {
  const d = used(before);
  d.update('c', template({ B: resource() }));
  d.update('p', template({ A: named('one') }, { O: exported('e', 'v') }));
  expect([d.status('p'), d.exports()]).toEqual(['UPDATE_COMPLETE', { e: 'v' }]);
});

describe('of a nested stack', () => {
  const url = 'https://b.s3.amazonaws.com/child.json';
  const parent = (Value: string) =>
    template({
      N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: url, Tags: [{ Key: 'v', Value }] } },
    });
  const child = (value: string) => JSON.stringify(template({ A: named('one') }, { O: exported('e', value) }));

  test('it cannot change, and the root goes back', () => {
    const d = driver();
    d.cloud.putTemplate(url, child('v'));
    d.create('p', parent('1'));
    d.create('c', consumer);
    d.cloud.putTemplate(url, child('w'));
    d.update('p', parent('2'));
    expect([d.status('p'), d.exports()]).toEqual(['UPDATE_ROLLBACK_COMPLETE', { e: 'v' }]);
    expect(d.reasons('p').join()).toContain('Export e cannot be updated as it is in use by c');
  });

  test('R72 what it added and somebody took meanwhile keeps the rollback from ending', () => {
    const d = driver({
      faults: [
        { match: { logicalId: 'Z', resourceAction: 'create' }, effect: { kind: 'resource-fails', reason: 'no' } },
      ],
    });
    d.cloud.putTemplate(url, JSON.stringify(template({ A: named('one') })));
    d.create('p', parent('1'));
    d.cloud.putTemplate(url, child('v'));
    const more = { ...parent('2').Resources, Z: resource({}, { DependsOn: 'N' }) };
    d.call('UpdateStack', { StackName: 'p', TemplateBody: JSON.stringify(template(more)) });
    while (!('e' in d.exports())) d.wait(100);
    d.call('CreateStack', { StackName: 'c', TemplateBody: JSON.stringify(consumer) });
    d.done();
    expect([d.status('p'), d.status('c')]).toEqual(['UPDATE_ROLLBACK_FAILED', 'CREATE_COMPLETE']);
    d.remove('c');
    d.call('ContinueUpdateRollback', { StackName: 'p' });
    d.done();
    expect([d.status('p'), d.exports()]).toEqual(['UPDATE_ROLLBACK_COMPLETE', {}]);
  });
});
