import { expectEqual, expectWords, type Lab, listOf, type Template, withTopic } from '../lab.js';
import type { Probes } from '../probe.js';

const changed = withTopic({ Outputs: { New: { Value: 'x' } } });

async function propose(
  lab: Lab,
  stack: string,
  template: Template,
  type: 'CREATE' | 'UPDATE',
  { name = 'one', token }: { readonly name?: string; readonly token?: string } = {},
): Promise<string> {
  const answer = await lab.send('CreateChangeSet', {
    StackName: stack,
    ChangeSetName: name,
    ChangeSetType: type,
    TemplateBody: JSON.stringify(template),
    ...(token !== undefined && { ClientToken: token }),
  });
  return String(answer.Id);
}

/** Change sets and tokens. */
export const changeSetProbes: Probes = {
  async R42(lab) {
    const own = lab.name();
    await propose(lab, own, withTopic(), 'CREATE');
    expectEqual((await lab.describe(own)).StackStatus, 'REVIEW_IN_PROGRESS', 'the stack');
    expectEqual((await lab.changeSet(own, 'one')).Status, 'CREATE_COMPLETE', 'the change set');
  },
  async R43(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    await propose(lab, own, withTopic(), 'UPDATE');
    const found = await lab.changeSet(own, 'one');
    expectEqual([found.Status, found.ExecutionStatus], ['FAILED', 'UNAVAILABLE'], 'an empty one');
    expectWords(String(found.StatusReason), /^The submitted information didn't contain changes/);
    await propose(lab, own, changed, 'UPDATE', { name: 'two' });
    expectEqual((await lab.changeSet(own, 'two')).Status, 'CREATE_COMPLETE', 'one with another output');
  },
  async R44(lab) {
    const own = lab.name();
    const named = (name: string) => ({
      Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: name } } },
    });
    await lab.create(own, named(`${own}-1`));
    await propose(lab, own, named(`${own}-2`), 'UPDATE');
    const [change] = listOf(await lab.changeSet(own, 'one'), 'Changes');
    const { Action, Replacement } = (change?.ResourceChange ?? {}) as Readonly<Record<string, unknown>>;
    expectEqual([Action, Replacement], ['Modify', 'True'], 'the change');
  },
  async R45(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    const id = await propose(lab, own, changed, 'UPDATE', { token: 'same' });
    expectEqual(await propose(lab, own, changed, 'UPDATE', { token: 'same' }), id, 'the same token');
    const fault = await lab.fault(propose(lab, own, changed, 'UPDATE', { token: 'other' }));
    expectEqual(fault.code, 'AlreadyExistsException', 'the name again');
  },
  async R46(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    for (const name of ['one', 'two']) await propose(lab, own, changed, 'UPDATE', { name });
    for (const name of ['one', 'two']) await lab.changeSet(own, name);
    await lab.send('ExecuteChangeSet', { StackName: own, ChangeSetName: 'one' });
    await lab.settled(own);
    expectEqual((await lab.changeSet(own, 'two')).ExecutionStatus, 'OBSOLETE', 'the other');
  },
  async R47(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    await propose(lab, own, withTopic(), 'UPDATE');
    await lab.changeSet(own, 'one');
    const execute = () => lab.send('ExecuteChangeSet', { StackName: own, ChangeSetName: 'one' });
    expectEqual((await lab.fault(execute())).code, 'InvalidChangeSetStatus', 'a failed one');
    await lab.send('DeleteChangeSet', { StackName: own, ChangeSetName: 'one' });
    expectEqual((await lab.fault(execute())).code, 'ChangeSetNotFound', 'a deleted one');
  },
  async R48(lab) {
    const own = lab.name();
    await lab.fault(propose(lab, own, withTopic(), 'UPDATE'));
    await lab.create(own, withTopic());
    await lab.fault(propose(lab, own, changed, 'CREATE'));
  },
  async R49(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    const fault = await lab.fault(lab.update(own, withTopic()));
    expectEqual(fault.message, 'No updates are to be performed.', 'the words');
    const tagged = await lab.update(own, withTopic(), { Tags: [{ Key: 'a', Value: 'b' }] });
    expectEqual(tagged.StackStatus, 'UPDATE_COMPLETE', 'another tag');
  },
  async R50(lab) {
    const own = lab.name();
    await lab.create(own, withTopic());
    await propose(lab, own, changed, 'UPDATE');
    await lab.changeSet(own, 'one');
    const execute = () =>
      lab.send('ExecuteChangeSet', { StackName: own, ChangeSetName: 'one', ClientRequestToken: 'again' });
    await execute();
    await execute();
    await lab.settled(own);
    const begun = (await lab.events(own)).filter(
      (event) => event.ResourceStatus === 'UPDATE_IN_PROGRESS' && event.LogicalResourceId === own,
    );
    expectEqual(begun.length, 1, 'operations');
  },
  async R51(lab) {
    const own = lab.name();
    await lab.create(own, withTopic(), { ClientRequestToken: 'used' });
    const fault = await lab.fault(lab.send('DeleteStack', { StackName: own, ClientRequestToken: 'used' }));
    expectEqual(fault.code, 'TokenAlreadyExistsException', 'the code');
  },
};
