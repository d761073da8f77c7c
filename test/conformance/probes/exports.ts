import {
  bad,
  expectEqual,
  expectRefused,
  isFailure,
  type Json,
  type Lab,
  listOf,
  type Template,
  withTopic,
} from '../lab.js';
import type { Probes } from '../probe.js';

const exporting = (name: string, value: Json = { Ref: 'Topic' }): Template =>
  withTopic({ Outputs: { Shared: { Value: value, Export: { Name: name } } } });
const importing = (name: string): Template => withTopic({ Outputs: { Taken: { Value: { 'Fn::ImportValue': name } } } });

/** A producer and a consumer of its export. */
async function pair(lab: Lab, value: Json = 'first'): Promise<{ producer: string; consumer: string; name: string }> {
  const [producer, consumer] = [lab.name('producer'), lab.name('consumer')];
  const name = `${producer}-shared`;
  await lab.create(producer, exporting(name, value));
  const { StackStatus } = await lab.create(consumer, importing(name));
  expectEqual(StackStatus, 'CREATE_COMPLETE', 'the consumer');
  return { producer, consumer, name };
}

async function failedWith(lab: Lab, stack: string, template: Template): Promise<string> {
  const { StackStatus } = await lab.update(stack, template);
  expectEqual(StackStatus, 'UPDATE_ROLLBACK_COMPLETE', 'the update');
  return String((await lab.events(stack)).find(isFailure)?.ResourceStatusReason ?? '');
}

/** Exports and other things between stacks. */
export const exportProbes: Probes = {
  async R34(lab) {
    const [first, second] = [lab.name('first'), lab.name('second')];
    await lab.create(first, exporting(first));
    const { StackStatus } = await lab.create(second, exporting(first));
    expectEqual(StackStatus, 'ROLLBACK_COMPLETE', 'the second exporter');
  },
  async R35(lab) {
    expectRefused(await lab.refusal(importing(lab.name('nothing'))), 'operation', /No export named .+ found/);
  },
  async R36(lab) {
    const { producer } = await pair(lab);
    await failedWith(lab, producer, withTopic());
  },
  async R37(lab) {
    const { producer, name } = await pair(lab);
    await failedWith(lab, producer, exporting(name, 'second'));
  },
  async R38(lab) {
    const { producer } = await pair(lab);
    await lab.send('DeleteStack', { StackName: producer });
    expectEqual((await lab.settled(producer)).StackStatus, 'CREATE_COMPLETE', 'the status');
  },
  async R39(lab) {
    const own = lab.name();
    await lab.create(own, exporting(own));
    const fault = await lab.fault(lab.send('ListImports', { ExportName: own }));
    expectEqual(fault.code, 'ValidationError', 'the code');
  },
  async R40(lab) {
    const [producer, consumer] = [lab.name('producer'), lab.name('consumer')];
    const made = (value: string) => withTopic({ Outputs: { Word: { Value: value } } });
    await lab.create(producer, made('first'));
    const reference = { 'Fn::GetStackOutput': { StackName: producer, OutputName: 'Word' } };
    const stack = await lab.create(consumer, withTopic({ Outputs: { Taken: { Value: reference } } }));
    expectEqual(listOf(stack, 'Outputs')[0]?.OutputValue, 'first', 'what the consumer has');
    expectEqual((await lab.update(producer, made('second'))).StackStatus, 'UPDATE_COMPLETE', 'the producer');
    expectEqual(listOf(await lab.describe(consumer), 'Outputs')[0]?.OutputValue, 'first', 'what the consumer keeps');
  },
  async R41(lab) {
    const [producer, consumer] = [lab.name('producer'), lab.name('consumer')];
    const parameter = {
      Type: 'AWS::SSM::Parameter',
      Properties: { Name: `/${producer}`, Type: 'String', Value: 'kept' },
    };
    await lab.create(producer, { Resources: { Parameter: parameter } });
    const stack = await lab.create(
      consumer,
      withTopic({
        Parameters: { Key: { Type: 'AWS::SSM::Parameter::Value<String>', Default: `/${producer}` } },
        Outputs: { Word: { Value: { Ref: 'Key' } } },
      }),
    );
    expectEqual(listOf(stack, 'Outputs')[0]?.OutputValue, 'kept', 'the value');
  },
  async T26(lab) {
    const refusal = await lab.refusal(
      withTopic({ Outputs: { Shared: { Value: 'x', Export: { Name: { 'Fn::GetAtt': ['Topic', 'TopicName'] } } } } }),
    );
    expectRefused(refusal, 'call', /must not depend on any resources, imported values, or Fn::GetAZs/);
  },
  async T27(lab) {
    expectRefused(await lab.refusal(exporting('no/slash')), 'either', /alphanumeric characters, colons, or hyphens/);
  },
  async T28(lab) {
    const name = lab.name('twice');
    const output = { Value: 'x', Export: { Name: name } };
    expectRefused(
      await lab.refusal(withTopic({ Outputs: { One: output, Two: output } })),
      'call',
      /duplicate Export names: \[/,
    );
  },
  async T29(lab) {
    const refusal = await lab.refusal(
      withTopic({ Outputs: { Taken: { Value: { 'Fn::ImportValue': { Ref: 'Topic' } } } } }),
    );
    expectRefused(refusal, 'either');
  },
  async T30(lab) {
    const more = { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } };
    const outputs = { Outputs: { Gone: { Condition: 'Never', Value: 'x' }, There: { Value: 'y' } } };
    const stack = await lab.create(lab.name(), withTopic({ ...more, ...outputs }));
    expectEqual(
      listOf(stack, 'Outputs').map(({ OutputKey }) => OutputKey),
      ['There'],
      'the outputs',
    );
    expectRefused(await lab.refusal(withTopic({ Outputs: { Many: { Value: ['a', 'b'] } } })), 'either');
  },
  async R52(lab) {
    const own = lab.name();
    await lab.create(own, withTopic(), { ClientRequestToken: 'token-of-ours' });
    const [event] = await lab.events(own);
    expectEqual(event?.ClientRequestToken, 'token-of-ours', 'the token');
    expectEqual(typeof event?.OperationId, 'string', 'the operation id');
    await lab.update(own, withTopic({}, { Other: bad }));
    const operations = listOf(await lab.describe(own), 'LastOperations');
    expectEqual(operations.length > 0, true, 'the last operations');
  },
  async R53(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    const [operation] = listOf(await lab.describe(own), 'LastOperations');
    const { OperationId } = operation ?? {};
    const { OperationEvents } = await lab.send('DescribeEvents', { OperationId });
    expectEqual(Array.isArray(OperationEvents) && OperationEvents.length > 0, true, 'events of the operation');
  },
  async R54(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    const times = (await lab.events(own)).map(({ Timestamp }) => Number(Timestamp));
    expectEqual(
      times,
      times.toSorted((a, b) => b - a),
      'the newest first',
    );
    await lab.fault(lab.send('DescribeStackEvents', { StackName: own, NextToken: 'never-given-out' }));
  },
};
