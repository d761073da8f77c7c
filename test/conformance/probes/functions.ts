import { expectEqual, expectRefused, type Json, type Template, withTopic } from '../lab.js';
import type { Probes } from '../probe.js';

const odd = (value: Json, more: Template = {}): Template => withTopic({ ...more, Outputs: { Odd: { Value: value } } });
const extended: Template = { Transform: 'AWS::LanguageExtensions' };
const expanded = { Capabilities: ['CAPABILITY_AUTO_EXPAND'] };

export const functionProbes: Probes = {
  async T42(lab) {
    expectEqual(await lab.valueOf({ Ref: 'AWS::StackName' }), lab.name('value1'), 'the name');
    expectEqual(/^arn:[^:]+:sns:/.test(await lab.valueOf({ Ref: 'Topic' })), true, "a topic's ARN");
  },
  async T44(lab) {
    const list = await lab.valueOf({ 'Fn::GetAtt': ['Topic', 'TopicName'] });
    expectEqual(list.length > 0, true, 'a list of two');
    expectEqual((await lab.valueOf({ 'Fn::GetAtt': 'Topic.TopicName' })).length > 0, true, 'text with a dot');
  },
  async T45(lab) {
    const text = { 'Fn::Sub': ['${A}-${!A}-${AWS::StackName}', { A: '${B}' }] };
    expectEqual(await lab.valueOf(text), `\${B}-\${A}-${lab.name('value1')}`, 'the text');
  },
  async T46(lab) {
    expectEqual(await lab.valueOf({ 'Fn::Join': ['', ['a', 'b']] }), 'ab', 'joined');
    expectRefused(await lab.refusal(odd({ 'Fn::Join': ['', 'ab'] })), 'either');
  },
  async T47(lab) {
    expectEqual(await lab.valueOf({ 'Fn::Join': ['+', { 'Fn::Split': [',', 'a,,b'] }] }), 'a++b', 'empty items');
  },
  async T48(lab) {
    expectEqual(await lab.valueOf({ 'Fn::Select': ['1', ['a', 'b']] }), 'b', 'from 0');
    expectRefused(await lab.refusal(odd({ 'Fn::Select': ['2', ['a', 'b']] })), 'either');
  },
  async T49(lab) {
    const map = { Mappings: { Colours: { Sky: { day: 'blue' } } } };
    expectEqual(await lab.valueOf({ 'Fn::FindInMap': ['Colours', 'Sky', 'day'] }, map), 'blue', 'found');
    expectRefused(
      await lab.refusal(odd({ 'Fn::FindInMap': ['Colours', 'Sky', 'night'] }, map)),
      'either',
      /Unable to get mapping for Colours::Sky::night/,
    );
  },
  async T50(lab) {
    const cidr = (count: number, bits: string): Json => ({
      'Fn::Join': [' ', { 'Fn::Cidr': ['10.0.0.0/24', count, bits] }],
    });
    expectEqual(await lab.valueOf(cidr(2, '5')), '10.0.0.0/27 10.0.0.32/27', 'blocks');
    expectRefused(await lab.refusal(odd(cidr(9, '5'))), 'either');
  },
  async T51(lab) {
    expectEqual(await lab.valueOf({ 'Fn::Base64': 'Grüße' }), Buffer.from('Grüße').toString('base64'), 'UTF-8');
  },
  async T53(lab) {
    expectRefused(await lab.refusal(odd({ 'Fn::GetStackOutput': { OutputName: 'x' } })), 'either');
  },
  async T54(lab) {
    expectRefused(
      await lab.refusal(odd({ 'Fn::Nothing': 'x' })),
      'call',
      /[Ee]ncountered unsupported function: Fn::Nothing/,
    );
  },
  async T55(lab) {
    expectEqual(await lab.valueOf({ 'Fn::Length': ['a', 'b'] }, extended, expanded), '2', 'with the extensions');
    expectRefused(await lab.refusal(odd({ 'Fn::Length': ['a', 'b'] })), 'call');
  },
  async T56(lab) {
    const loop = { 'Fn::ForEach::Names': ['Name', ['A', 'B'], { 'Topic${Name}': { Type: 'AWS::SNS::Topic' } }] };
    const own = lab.name();
    const stack = await lab.create(own, { ...extended, Resources: loop as unknown as Json }, expanded);
    expectEqual(stack.StackStatus, 'CREATE_COMPLETE', 'the status');
    const { StackResources } = await lab.send('DescribeStackResources', { StackName: own });
    expectEqual(Array.isArray(StackResources) && StackResources.length, 2, 'the resources');
  },
  async T57(lab) {
    const rules: Template = {
      Parameters: { Word: { Type: 'String', Default: 'a' } },
      Rules: {
        OnlyB: { Assertions: [{ Assert: { 'Fn::Equals': [{ Ref: 'Word' }, 'b'] }, AssertDescription: 'only b' }] },
      },
    };
    expectRefused(await lab.refusal(withTopic(rules)), 'call');
  },
  async T58(lab) {
    const own = lab.name('parameter');
    const parameter = { Type: 'AWS::SSM::Parameter', Properties: { Name: `/${own}`, Type: 'String', Value: 'kept' } };
    await lab.create(own, { Resources: { Parameter: parameter } });
    expectEqual(await lab.valueOf({ 'Fn::Sub': `{{resolve:ssm:/${own}}}` }), 'kept', 'the value');
  },
  async T60(lab) {
    const parameter = {
      Type: 'AWS::SSM::Parameter',
      Properties: { Name: `/${lab.name()}`, Type: 'String', Value: 'x' },
    };
    expectEqual(/^arn:[^:]+:sns:/.test(await lab.valueOf({ Ref: 'Topic' })), true, "a topic's ARN");
    const stack = await lab.create(lab.name(), {
      Resources: { Parameter: parameter },
      Outputs: { Name: { Value: { Ref: 'Parameter' } } },
    });
    expectEqual(
      (stack.Outputs as readonly { readonly OutputValue: string }[])[0]?.OutputValue,
      `/${lab.name()}`,
      "a parameter's name",
    );
  },
  async T61(lab) {
    const name = await lab.valueOf({ 'Fn::GetAtt': ['Topic', 'TopicName'] });
    expectEqual(new RegExp(`^${lab.name('value1')}-Topic-[A-Za-z0-9]+$`).test(name), true, `the name ${name}`);
  },
  async T64(lab) {
    const own = lab.name();
    const shown = (text: string) => ({
      Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: text } } },
      Outputs: { Arn: { Value: { Ref: 'Topic' } } },
    });
    const arnOf = (stack: Readonly<Record<string, unknown>>) =>
      (stack.Outputs as readonly { readonly OutputValue: string }[])[0]?.OutputValue;
    const before = arnOf(await lab.create(own, shown('one')));
    expectEqual(arnOf(await lab.update(own, shown('two'))), before, 'in place');
  },
};
