import { expectEqual, expectRefused, type Json, listOf, type Template, topic, withTopic } from '../lab.js';
import type { Probes } from '../probe.js';

const never: Template = { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } };
const many = (count: number, value: Json): Template =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`N${at}`, value]));

/** The body, its form and limits; references and conditions. */
export const templateProbes: Probes = {
  async T1(lab) {
    const yaml =
      'Resources:\n  Topic:\n    Type: AWS::SNS::Topic\nOutputs:\n  Word:\n    Value: !Sub "${AWS::StackName}-x"\n';
    const own = lab.name();
    expectEqual(listOf(await lab.create(own, yaml), 'Outputs')[0]?.OutputValue, `${own}-x`, 'the output');
  },
  async T2(lab) {
    expectRefused(
      await lab.refusal('{"Resources": {'),
      'call',
      /^Template format error: (?:JSON|YAML) not well-formed/,
    );
    expectRefused(await lab.refusal('["a"]'), 'call', /unsupported structure/);
  },
  async T3(lab) {
    const refusal = await lab.refusal({ Resources: many(501, topic) });
    expectRefused(refusal, 'call', /Number of resources, 501, is greater than maximum allowed, 500/);
  },
  async T5(lab) {
    expectRefused(await lab.refusal(withTopic({ Description: 'x'.repeat(1_025) })), 'call');
  },
  async T6(lab) {
    expectRefused(await lab.refusal({ Resources: {} }), 'call', /At least one Resources member must be defined/);
  },
  async T7(lab) {
    expectRefused(await lab.refusal(withTopic({}, { 'not-alphanumeric': topic })), 'call', /alphanumeric/);
  },
  async T8(lab) {
    expectRefused(
      await lab.refusal(withTopic({ Extras: {} })),
      'call',
      /Invalid template property or properties \[Extras\]/,
    );
    const parameters = { Parameters: { Word: { Type: 'String', Colour: 'red' } } };
    const given = { Parameters: [{ ParameterKey: 'Word', ParameterValue: 'x' }] };
    expectRefused(
      await lab.refusal(withTopic(parameters), given),
      'call',
      /Invalid template parameter property 'Colour'/,
    );
  },
  async T9(lab) {
    const refusal = await lab.refusal(withTopic({ Parameters: { Word: { Default: 'x' } } }));
    expectRefused(refusal, 'call', /Every Parameters object must contain a Type member/);
  },
  async T10(lab) {
    const refusal = await lab.refusal(withTopic({ Mappings: { A: { B: { C: null } } } }));
    expectRefused(refusal, 'call', /\[\/Mappings\/A\/B\/C\] 'null' values are not allowed in templates/);
  },
  async T11(lab) {
    const refusal = await lab.refusal(withTopic({}, { Odd: { Type: 'AWS::SNS::Nothing' } }));
    expectRefused(refusal, 'call', /Unrecognized resource types: \[AWS::SNS::Nothing\]/);
  },
  async T14(lab) {
    const kept = { ...(topic as object), UpdateReplacePolicy: 'RetainExceptOnCreate' };
    expectRefused(await lab.refusal({ Resources: { Topic: kept } }), 'call');
  },
  async T15(lab) {
    const refusal = await lab.refusal(
      withTopic({}, { Other: { Type: 'AWS::SNS::Topic', Properties: { TopicName: { Ref: 'Nobody' } } } }),
    );
    expectRefused(
      refusal,
      'call',
      /Unresolved resource dependencies \[Nobody\] in the Resources block of the template/,
    );
  },
  async T16(lab) {
    expectRefused(
      await lab.refusal(withTopic({ Outputs: { Odd: { Value: { 'Fn::GetAtt': ['Topic', 'Colour'] } } } })),
      'either',
    );
  },
  async T17(lab) {
    const refusal = await lab.refusal(withTopic({ Conditions: { Odd: { 'Fn::Equals': [{ Ref: 'Topic' }, 'x'] } } }));
    expectRefused(refusal, 'call', /Cannot reference resources in the Conditions block of the template/);
  },
  async T18(lab) {
    expectRefused(await lab.refusal({ Resources: { Topic: { ...(topic as object), Condition: 'Nobody' } } }), 'call');
  },
  async T19(lab) {
    const to = (other: string) => ({ Type: 'AWS::SNS::Topic', DependsOn: other });
    const refusal = await lab.refusal({ Resources: { A: to('B'), B: to('A') } });
    expectRefused(refusal, 'call', /Circular dependency between resources: \[/);
  },
  async T20(lab) {
    const own = lab.name();
    const named = { Type: 'AWS::SNS::Topic', Properties: { DisplayName: { 'Fn::GetAtt': ['First', 'TopicName'] } } };
    await lab.create(own, { Resources: { First: topic, Second: named } });
    const order = (await lab.events(own))
      .map((event) => `${String(event.LogicalResourceId)} ${String(event.ResourceStatus)}`)
      .reverse();
    expectEqual(order.indexOf('First CREATE_COMPLETE') < order.indexOf('Second CREATE_IN_PROGRESS'), true, 'it waits');
  },
  async T21(lab) {
    const own = lab.name();
    const stack = await lab.create(
      own,
      withTopic(never, {
        Gone: { ...(topic as object), Condition: 'Never' },
        After: { ...(topic as object), DependsOn: 'Gone' },
      }),
    );
    expectEqual(stack.StackStatus, 'CREATE_COMPLETE', 'the status');
    const { StackResources } = await lab.send('DescribeStackResources', { StackName: own });
    const ids = listOf({ StackResources }, 'StackResources').map(({ LogicalResourceId }) => LogicalResourceId);
    expectEqual(ids.toSorted(), ['After', 'Topic'], 'the resources');
  },
  async T22(lab) {
    const one = { 'Fn::Equals': ['a', 'A'] };
    expectRefused(await lab.refusal(withTopic({ Conditions: { Odd: { 'Fn::And': [one] } } })), 'call');
    const word = await lab.valueOf({ 'Fn::If': ['Same', 'yes', 'no'] }, { Conditions: { Same: { 'Fn::Not': [one] } } });
    expectEqual(word, 'yes', 'case counts');
  },
  async T23(lab) {
    expectEqual(
      await lab.valueOf({ 'Fn::If': ['Never', { 'Fn::ImportValue': 'nobody-exports-this' }, 'no'] }, never),
      'no',
      'it',
    );
    expectRefused(
      await lab.refusal(withTopic({ Outputs: { Odd: { Value: { 'Fn::If': ['Nobody', 'a', 'b'] } } } })),
      'call',
    );
  },
  async T24(lab) {
    const later = { Conditions: { First: { Condition: 'Second' }, Second: { 'Fn::Equals': ['a', 'a'] } } };
    expectEqual(await lab.valueOf({ 'Fn::If': ['First', 'yes', 'no'] }, later), 'yes', 'any order');
    const circle = { Conditions: { First: { Condition: 'Second' }, Second: { Condition: 'First' } } };
    expectRefused(await lab.refusal(withTopic(circle)), 'call');
  },
};
