import { expectEqual, expectRefused, isFailure, listOf, topic, withTopic } from '../lab.js';
import type { Probes } from '../probe.js';

const named = (name: string) => ({ Type: 'AWS::SNS::Topic', Properties: { TopicName: name } });
const parameter = (name: string) => ({
  Type: 'AWS::SSM::Parameter',
  Properties: { Name: name, Type: 'String', Value: 'x' },
});

/** Resources, their names, and deletion. */
export const resourceProbes: Probes = {
  async R21(lab) {
    const own = lab.name();
    await lab.create(own, { Resources: { Topic: named(`${own}-1`) } });
    await lab.update(own, { Resources: { Topic: named(`${own}-2`) } });
    const statuses = (await lab.events(own)).map((event) => String(event.ResourceStatus)).reverse();
    const cleanUp = statuses.indexOf('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
    expectEqual(cleanUp >= 0 && cleanUp < statuses.indexOf('DELETE_COMPLETE'), true, 'deleted in the clean-up');
  },
  async R25(lab) {
    const [first, second] = [lab.name('first'), lab.name('second')];
    await lab.create(first, { Resources: { Parameter: parameter(`/${first}`) } });
    const { StackStatus } = await lab.create(second, { Resources: { Parameter: parameter(`/${first}`) } });
    expectEqual(StackStatus, 'ROLLBACK_COMPLETE', 'the second of a name');
  },
  async R26(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    const other = { Resources: { Topic: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: 'x' } } } };
    expectEqual((await lab.fault(lab.update(own, other))).code, 'ValidationError', 'the code');
  },
  async R28(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    const { StackStatus } = await lab.update(own, {
      Resources: { Topic: { ...(topic as object), Metadata: { a: 'b' } } },
    });
    expectEqual(StackStatus, 'UPDATE_COMPLETE', 'the status');
  },
  async R29(lab) {
    const own = lab.name();
    const made = await lab.create(own, {
      Resources: { First: topic, Second: { ...(topic as object), DependsOn: 'First' } },
    });
    await lab.remove(own);
    const deleted = (await lab.events(String(made.StackId)))
      .filter((event) => event.ResourceStatus === 'DELETE_COMPLETE' && event.ResourceType === 'AWS::SNS::Topic')
      .map((event) => event.LogicalResourceId)
      .reverse();
    expectEqual(deleted, ['Second', 'First'], 'the order');
  },
  async R32(lab) {
    const own = lab.name();
    await lab.create(own, withTopic(), { EnableTerminationProtection: true });
    expectEqual((await lab.fault(lab.send('DeleteStack', { StackName: own }))).code, 'ValidationError', 'the code');
    await lab.send('UpdateTerminationProtection', { StackName: own, EnableTerminationProtection: false });
    await lab.remove(own);
  },
  async R55(lab) {
    const document = { Version: '2012-10-17', Statement: [] };
    const role = (more: object) => ({
      Type: 'AWS::IAM::Role',
      Properties: { AssumeRolePolicyDocument: document, ...more },
    });
    const plain = await lab.refusal({ Resources: { Role: role({}) } });
    expectRefused(plain, 'call', /Requires capabilities : \[CAPABILITY_IAM\]/);
    const named = await lab.refusal(
      { Resources: { Role: role({ RoleName: 'x' }) } },
      { Capabilities: ['CAPABILITY_IAM'] },
    );
    expectRefused(named, 'call', /Requires capabilities : \[CAPABILITY_NAMED_IAM\]/);
  },
  async R56(lab) {
    const own = lab.name();
    const deny = { Statement: [{ Effect: 'Deny', Action: 'Update:*', Principal: '*', Resource: '*' }] };
    await lab.create(own, { Resources: { Topic: named(`${own}-1`) } }, { StackPolicyBody: JSON.stringify(deny) });
    const { StackStatus } = await lab.update(own, { Resources: { Topic: named(`${own}-2`) } });
    expectEqual(StackStatus, 'UPDATE_ROLLBACK_COMPLETE', 'the status');
    const failed = (await lab.events(own)).filter(isFailure).map((event) => event.LogicalResourceId);
    expectEqual(failed.includes('Topic'), true, 'the topic fails');
  },
  async R57(lab) {
    const secret = { Parameters: { Key: { Type: 'String', NoEcho: true } } };
    const given = { Parameters: [{ ParameterKey: 'Key', ParameterValue: 'sentinel' }] };
    const stack = await lab.create(lab.name(), withTopic(secret), given);
    expectEqual(listOf(stack, 'Parameters')[0]?.ParameterValue, '****', 'the value');
  },
  async R58(lab) {
    const own = lab.name();
    const template = (suffix: string) =>
      withTopic({
        Parameters: { Word: { Type: 'String', Default: 'default' } },
        Outputs: { Word: { Value: { 'Fn::Sub': `\${Word}${suffix}` } } },
      });
    const given = {
      Parameters: [{ ParameterKey: 'Word', ParameterValue: 'given' }],
      Tags: [{ Key: 'team', Value: 'a' }],
    };
    await lab.create(own, template('1'), given);
    const after = await lab.update(own, template('2'), {
      Parameters: [{ ParameterKey: 'Word', UsePreviousValue: true }],
    });
    expectEqual(listOf(after, 'Outputs')[0]?.OutputValue, 'given2', 'the output');
    expectEqual(listOf(after, 'Tags'), [{ Key: 'team', Value: 'a' }], 'tags');
  },
  async R59(lab) {
    const large = withTopic({ Metadata: { long: 'x'.repeat(51_200) } });
    expectRefused(await lab.refusal(large), 'call', /51200/);
  },
  async R70(lab) {
    const own = lab.name();
    const body = '# as it was sent\nResources:\n  Topic: {Type: "AWS::SNS::Topic"}   \n';
    await lab.create(own, body);
    const { TemplateBody } = await lab.send('GetTemplate', { StackName: own, TemplateStage: 'Original' });
    expectEqual(TemplateBody, body, 'the template');
  },
};
