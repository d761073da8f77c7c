import { expectEqual, expectRefused, type Json, listOf, type Template, withTopic } from '../lab.js';
import type { Probes } from '../probe.js';

const word = (more: Template = {}): Template => withTopic({ Parameters: { Word: { Type: 'String', ...more } } });
const given = (value: string, key = 'Word') => ({ Parameters: [{ ParameterKey: key, ParameterValue: value }] });
const output = (value: Json): Template => ({ Outputs: { Word: { Value: value } } });

export const parameterProbes: Probes = {
  async T32(lab) {
    expectRefused(await lab.refusal(word()), 'call', /Parameters: \[Word\] must have values/);
    expectRefused(
      await lab.refusal(withTopic(), given('x')),
      'call',
      /Parameters: \[Word\] do not exist in the template/,
    );
  },
  async T33(lab) {
    const refusal = await lab.refusal(word({ AllowedPattern: '[a-z]+' }), given('abc1'));
    expectRefused(refusal, 'call', /must match pattern \[a-z\]\+/);
  },
  async T34(lab) {
    const own = lab.name();
    const template = (more: Template) => ({
      ...word({ Default: 'default' }),
      ...output({ 'Fn::Sub': '${Word}' }),
      ...more,
    });
    await lab.create(own, template({}), given('given'));
    const after = await lab.update(own, template({ Description: 'other' }));
    expectEqual(listOf(after, 'Outputs')[0]?.OutputValue, 'default', 'the value');
  },
  async T35(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    const previous = { Parameters: [{ ParameterKey: 'Word', UsePreviousValue: true }] };
    const fault = await lab.fault(lab.update(own, word({ Default: 'x' }), previous));
    expectEqual(
      /usePreviousValue as true for a parameter key not in the previous template/i.test(fault.message),
      true,
      'the words',
    );
  },
  async T36(lab) {
    expectRefused(await lab.refusal(word({ AllowedValues: ['a', 'b'] }), given('c')), 'call');
  },
  async T37(lab) {
    expectRefused(await lab.refusal(word({ MaxLength: 2 }), given('abc')), 'call');
    expectRefused(await lab.refusal(word({ Type: 'Number', MinValue: 5 }), given('4')), 'call');
    expectRefused(await lab.refusal(word({ Type: 'Number' }), given('four')), 'call');
  },
  async T38(lab) {
    const refusal = await lab.refusal(
      word({ AllowedValues: ['a'], ConstraintDescription: 'only a will do' }),
      given('c'),
    );
    expectRefused(refusal, 'call', /only a will do/);
  },
  async T39(lab) {
    expectRefused(await lab.refusal(word({ Default: 'c', AllowedValues: ['a'] })), 'call');
  },
  async T40(lab) {
    const list = { Parameters: { Words: { Type: 'CommaDelimitedList', Default: 'a, b ,c' } } };
    expectEqual(await lab.valueOf({ 'Fn::Join': ['+', { Ref: 'Words' }] }, list), 'a+b+c', 'the items');
  },
  async T41(lab) {
    const missing = {
      Parameters: { Key: { Type: 'AWS::SSM::Parameter::Value<String>', Default: `/${lab.name('nothing')}` } },
    };
    expectRefused(
      await lab.refusal(withTopic(missing)),
      'call',
      /Unable to fetch parameters \[.+\] from parameter store for this account/,
    );
  },
};
