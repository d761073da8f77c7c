import { bad, expectEqual, expectWords, listOf, topic, withTopic } from '../lab.js';
import type { Probes } from '../probe.js';

/** What statuses permit, and how an operation that fails goes back. */
export const statusProbes: Probes = {
  async R1(lab) {
    const own = lab.name();
    await lab.create(own, { Resources: { First: topic, Second: { ...(topic as object), DependsOn: 'First' } } });
    const order = (await lab.events(own))
      .map((event) => `${String(event.LogicalResourceId)} ${String(event.ResourceStatus)}`)
      .reverse();
    const [done, begun] = [order.indexOf('First CREATE_COMPLETE'), order.indexOf('Second CREATE_IN_PROGRESS')];
    expectEqual(done >= 0 && done < begun, true, 'the second begins after the first is complete');
  },
  async R2(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    expectEqual((await lab.fault(lab.create(own, withTopic()))).code, 'AlreadyExistsException', 'the code');
  },
  async R3(lab) {
    const own = lab.name();
    const described = await lab.fault(lab.describe(own));
    expectEqual(described.code, 'ValidationError', 'the code');
    expectEqual(described.message, `Stack with id ${own} does not exist`, 'DescribeStacks');
    const events = await lab.fault(lab.events(own));
    expectEqual(events.message, `Stack [${own}] does not exist`, 'DescribeStackEvents');
  },
  async R4(lab) {
    const own = lab.name();
    const { StackId } = await lab.create(own, withTopic({}, { Bad: bad }));
    const fault = await lab.fault(lab.update(own, withTopic()));
    expectEqual(fault.message, `Stack:${String(StackId)} is in ROLLBACK_COMPLETE state and can not be updated.`, 'it');
  },
  async R6(lab) {
    const own = lab.name();
    const { StackStatus } = await lab.create(own, withTopic({}, { Bad: bad }));
    expectEqual(StackStatus, 'ROLLBACK_COMPLETE', 'the status');
    const input = { StackName: own, ChangeSetName: 'again', TemplateBody: JSON.stringify(withTopic()) };
    await lab.fault(lab.send('CreateChangeSet', { ...input, ChangeSetType: 'UPDATE' }));
    await lab.remove(own);
  },
  async R7(lab) {
    const own = lab.name();
    const { StackStatus } = await lab.create(own, withTopic({}, { Bad: bad }), { DisableRollback: true });
    expectEqual(StackStatus, 'CREATE_FAILED', 'the status');
    await lab.fault(lab.update(own, withTopic()));
    const updated = await lab.update(own, withTopic(), { DisableRollback: true });
    expectEqual(updated.StackStatus, 'UPDATE_COMPLETE', 'with DisableRollback');
  },
  async R8(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    const { StackStatus } = await lab.update(own, withTopic({}, { Bad: bad }), { DisableRollback: true });
    expectEqual(StackStatus, 'UPDATE_FAILED', 'the status');
    await lab.send('RollbackStack', { StackName: own });
    expectEqual((await lab.settled(own)).StackStatus, 'UPDATE_ROLLBACK_COMPLETE', 'after RollbackStack');
  },
  async R9(lab) {
    const own = lab.name();
    const { StackId } = await lab.create(own, withTopic({}, { Bad: bad }), { DisableRollback: true });
    await lab.send('RollbackStack', { StackName: own });
    expectEqual((await lab.settled(String(StackId))).StackStatus, 'DELETE_COMPLETE', 'after RollbackStack');
  },
  async R10(lab) {
    const own = lab.name();
    const { StackId } = await lab.create(own, withTopic());
    await lab.remove(own);
    expectEqual((await lab.describe(String(StackId))).StackStatus, 'DELETE_COMPLETE', 'by id');
    await lab.fault(lab.describe(own));
    const again = await lab.create(own, withTopic());
    expectEqual(again.StackStatus, 'CREATE_COMPLETE', 'made anew');
    expectEqual(again.StackId === StackId, false, 'the same id');
  },
  async R12(lab) {
    const own = lab.name();
    await lab.create(own, withTopic({}, { Bad: { ...(bad as object), DependsOn: 'Topic' } }));
    const statuses = (await lab.events(own))
      .filter((event) => event.LogicalResourceId === 'Topic')
      .map((event) => event.ResourceStatus);
    expectEqual(statuses.includes('DELETE_COMPLETE'), true, 'the topic is deleted');
  },
  async R13(lab) {
    const [gone, left] = [lab.name('gone'), lab.name('left')];
    const deleted = await lab.create(gone, withTopic({}, { Bad: bad }), { OnFailure: 'DELETE' });
    expectEqual(deleted.StackStatus, 'DELETE_COMPLETE', 'OnFailure DELETE');
    const kept = await lab.create(left, withTopic({}, { Bad: bad }), { OnFailure: 'DO_NOTHING' });
    expectEqual(kept.StackStatus, 'CREATE_FAILED', 'OnFailure DO_NOTHING');
  },
  async R14(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    const stack = await lab.update(own, withTopic({}, { Bad: bad }));
    expectEqual(stack.StackStatus, 'UPDATE_ROLLBACK_COMPLETE', 'the status');
    const operations = listOf(stack, 'LastOperations').map(({ OperationType }) => OperationType);
    expectEqual(operations.slice(0, 2), ['ROLLBACK', 'UPDATE_STACK'], 'the last operations');
  },
  async R15(lab) {
    const own = lab.name();
    const first = withTopic({ Outputs: { Arn: { Value: { Ref: 'Topic' } } } });
    const before = await lab.create(own, first);
    const after = await lab.update(own, withTopic({}, { Bad: bad }));
    expectEqual(listOf(after, 'Outputs')[0]?.OutputValue, listOf(before, 'Outputs')[0]?.OutputValue, 'the physical id');
    const { TemplateBody } = await lab.send('GetTemplate', { StackName: own, TemplateStage: 'Original' });
    expectEqual(TemplateBody, JSON.stringify(first), 'the template');
  },
  async R19(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    const fault = await lab.fault(lab.send('CancelUpdateStack', { StackName: own }));
    expectWords(fault.message, /CancelUpdateStack cannot be called from current stack status/);
  },
};
