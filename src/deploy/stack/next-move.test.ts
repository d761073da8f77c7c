import type { ChangeSetDescription, StackDescription } from '../../cloud/port.js';
import type { RestorePoint } from '../../model/plan.js';
import { stackStatuses } from '../stack-status.js';
import { type Attempt, type Goal, type Knowledge, type Observation, type OwnOperation, usualPatience } from './goal.js';
import { namesFor } from './names.js';
import { nextMove } from './next-move.js';

const names = namesFor('r1', 3, 'deploy:a/main', 'deploy');
const knows = (given: Partial<Knowledge> = {}): Knowledge => ({
  since: 0,
  names,
  attempts: [],
  earlier: [],
  hasRestorePoint: true,
  patience: usualPatience,
  ...given,
});
const sees = (given: Partial<Observation> = {}): Observation => ({
  now: 0,
  fingerprint: 'absent',
  older: [],
  exportsInUse: [],
  ...given,
});
const stack = (status: string, given: Partial<StackDescription> = {}): StackDescription => ({
  stackId: 'id-1',
  stackName: 'a-dev',
  status,
  parameters: {},
  tags: {},
  outputs: {},
  exports: {},
  capabilities: [],
  terminationProtection: false,
  notificationArns: [],
  createdAt: 0,
  lastOperations: [],
  ...given,
});
const changeSet = (status: string, executionStatus: string, given: Partial<ChangeSetDescription> = {}) => ({
  changeSetId: 'c',
  name: names.changeSet,
  stackId: 'id-1',
  status,
  executionStatus,
  empty: false,
  changes: [],
  ...given,
});
const own = (status: string, given: Partial<OwnOperation> = {}): OwnOperation => ({
  call: 'execute-change-set',
  stackId: 'id-1',
  status,
  at: 0,
  executed: true,
  ...given,
});
const tried = (call: Attempt['call'], given: Partial<Attempt> = {}): Attempt => ({
  call,
  token: names.tokens[call],
  at: 0,
  answer: 'done',
  ...given,
});

const create: Goal = { kind: 'deploy', expects: 'absent', isNew: true };
const update: Goal = { kind: 'deploy', expects: 'before', isNew: false };
const remove: Goal = { kind: 'delete', expects: 'before' };
const point: RestorePoint = {
  templateDigest: 't',
  parameters: {},
  noEcho: [],
  tags: {},
  capabilities: [],
  fingerprint: 'before',
};
const restore: Goal = { kind: 'restore', point };
const unmake: Goal = { kind: 'restore', point: null };

const steady = { stack: stack('UPDATE_COMPLETE'), fingerprint: 'before' };
const later = usualPatience.stale;
const made = { attempts: [tried('create-change-set')] };
const executed = { attempts: [tried('create-change-set'), tried('execute-change-set')] };

test.each<[string, Goal, Partial<Knowledge>, Partial<Observation>, string]>([
  ['a restore point comes before all writes', update, { hasRestorePoint: false }, steady, 'record-restore-point'],
  ['also for what does not exist', create, { hasRestorePoint: false }, {}, 'record-restore-point'],
  ['then a change set', update, {}, steady, 'call create-change-set'],
  ['a stack in review counts as none', create, {}, { stack: stack('REVIEW_IN_PROGRESS') }, 'call create-change-set'],
  [
    'a change set in the making is waited for',
    update,
    made,
    { ...steady, changeSet: changeSet('CREATE_PENDING', 'UNAVAILABLE') },
    'wait change-set',
  ],
  ['one not yet described too', update, made, steady, 'wait change-set'],
  ['but not for ever', update, made, { ...steady, now: later }, 'call create-change-set'],
  [
    'what was throttled is asked again',
    update,
    { attempts: [tried('create-change-set', { answer: 'not-done' })] },
    steady,
    'call create-change-set',
  ],
  [
    'so is what got no answer',
    update,
    { attempts: [tried('create-change-set', { answer: 'unclear' })] },
    steady,
    'call create-change-set',
  ],
  [
    'unless it is there: adopted',
    update,
    { attempts: [tried('create-change-set', { answer: 'unclear' })] },
    { ...steady, changeSet: changeSet('CREATE_COMPLETE', 'AVAILABLE') },
    'call execute-change-set',
  ],
  [
    'a refusal ends it unchanged',
    update,
    { attempts: [tried('create-change-set', { answer: { code: 'validation', message: 'bad' } })] },
    steady,
    'conclude failed as-before',
  ],
  [
    'an empty change set is a success',
    update,
    made,
    { ...steady, changeSet: changeSet('FAILED', 'UNAVAILABLE', { empty: true }) },
    'conclude done unchanged',
  ],
  [
    'a failed one is not',
    update,
    made,
    { ...steady, changeSet: changeSet('FAILED', 'UNAVAILABLE') },
    'conclude failed as-before',
  ],
  [
    'an obsolete one means that the stack moved',
    update,
    made,
    { ...steady, changeSet: changeSet('CREATE_COMPLETE', 'OBSOLETE') },
    'conclude failed as-before',
  ],
  [
    'a finished one is executed',
    update,
    made,
    { ...steady, changeSet: changeSet('CREATE_COMPLETE', 'AVAILABLE') },
    'call execute-change-set',
  ],

  ['an old terminal status after execute is no result', update, executed, { ...steady, now: 60_000 }, 'wait operation'],
  [
    'silence in the end is for a person',
    update,
    executed,
    { ...steady, now: usualPatience.silent },
    'finish failed stuck',
  ],
  [
    'an execution without answer is repeated while its change set is there',
    update,
    { attempts: [tried('create-change-set'), tried('execute-change-set', { answer: 'unclear' })] },
    { ...steady, changeSet: changeSet('CREATE_COMPLETE', 'AVAILABLE') },
    'call execute-change-set',
  ],
  [
    'and looked for when it is not, as it may only not be shown',
    update,
    { attempts: [tried('create-change-set'), tried('execute-change-set', { answer: 'unclear' })] },
    steady,
    'wait change-set',
  ],
  [
    'and the operation is awaited when its change set was executed',
    update,
    { attempts: [tried('create-change-set'), tried('execute-change-set', { answer: 'unclear' })] },
    { ...steady, changeSet: changeSet('CREATE_COMPLETE', 'EXECUTE_IN_PROGRESS') },
    'wait operation',
  ],
  [
    'or stays away',
    update,
    { attempts: [tried('create-change-set'), tried('execute-change-set', { answer: 'unclear' })] },
    { ...steady, now: later },
    'wait operation',
  ],
  [
    'a token that was used was used by us',
    update,
    {
      attempts: [
        tried('create-change-set'),
        tried('execute-change-set', { answer: { code: 'token-used', message: '' } }),
      ],
    },
    steady,
    'wait operation',
  ],
  [
    'an execution that is not allowed changed nothing',
    update,
    {
      attempts: [
        tried('create-change-set'),
        tried('execute-change-set', { answer: { code: 'access-denied', message: 'no' } }),
      ],
    },
    steady,
    'conclude failed as-before',
  ],

  [
    'success is ours by its token',
    update,
    executed,
    { stack: stack('UPDATE_COMPLETE'), own: own('UPDATE_COMPLETE') },
    'finish done changed',
  ],
  [
    'whose id says what is behind it',
    update,
    executed,
    {
      stack: stack('UPDATE_COMPLETE', { lastOperations: [{ id: 'old', type: 'UPDATE_STACK' }] }),
      own: own('UPDATE_COMPLETE', { operationId: 'new' }),
    },
    'finish done changed',
  ],
  [
    'or, where it has none, once the description shows it',
    update,
    executed,
    { stack: stack('UPDATE_IN_PROGRESS'), own: own('UPDATE_COMPLETE') },
    'wait stack',
  ],
  [
    'cleaning up is not the end',
    update,
    executed,
    { own: own('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS') },
    'wait operation',
  ],
  ['its own rollback is waited for', update, executed, { own: own('UPDATE_ROLLBACK_IN_PROGRESS') }, 'wait operation'],
  [
    'and leaves the stack as before',
    update,
    executed,
    { own: own('UPDATE_ROLLBACK_COMPLETE') },
    'conclude failed as-before',
  ],
  ['what a failed creation left is deleted', create, executed, { own: own('ROLLBACK_COMPLETE') }, 'call delete-stack'],
  [
    'once',
    create,
    { attempts: [...executed.attempts, tried('delete-stack', { stackId: 'id-1' })] },
    { own: own('ROLLBACK_COMPLETE') },
    'wait operation',
  ],
  [
    'and then it is as before',
    create,
    executed,
    { own: own('DELETE_COMPLETE', { call: 'delete-stack' }) },
    'finish failed as-before',
  ],
  ['one ContinueUpdateRollback', update, executed, { own: own('UPDATE_ROLLBACK_FAILED') }, 'call continue-rollback'],
  [
    'and no second',
    update,
    executed,
    { own: own('UPDATE_ROLLBACK_FAILED', { call: 'continue-rollback' }) },
    'finish failed stuck',
  ],
  ['ROLLBACK_FAILED is for a person', create, executed, { own: own('ROLLBACK_FAILED') }, 'finish failed stuck'],
  ['so is a status that nobody knows', update, executed, { own: own('SHINY_COMPLETE') }, 'finish failed stuck'],

  [
    'change sets of a process before are deleted first',
    update,
    {},
    { ...steady, older: [changeSet('CREATE_COMPLETE', 'AVAILABLE', { name: 'sg-old' })] },
    'call delete-change-set',
  ],
  ['what it announced may have happened', update, { earlier: [tried('execute-change-set')] }, steady, 'wait operation'],
  [
    'until it would have shown',
    update,
    { earlier: [tried('execute-change-set')] },
    { ...steady, now: later },
    'call create-change-set',
  ],
  [
    'what it executed is adopted',
    update,
    { earlier: [tried('execute-change-set')] },
    { stack: stack('UPDATE_COMPLETE'), own: own('UPDATE_COMPLETE') },
    'finish done changed',
  ],

  ["somebody else's operation is waited for", update, {}, { stack: stack('UPDATE_IN_PROGRESS') }, 'wait stack'],
  [
    'to a deadline',
    update,
    {},
    { stack: stack('UPDATE_IN_PROGRESS'), now: usualPatience.busy },
    'conclude failed as-before',
  ],
  ['a stack that differs is read again', update, {}, { ...steady, fingerprint: 'other' }, 'wait stack'],
  [
    'before it counts as moved',
    update,
    {},
    { ...steady, fingerprint: 'other', now: later },
    'conclude failed as-before',
  ],
  ['one that should not exist too', create, {}, { ...steady, now: later }, 'conclude failed as-before'],
  [
    'remains that the plan knows are cleared',
    { ...create, expects: 'left' },
    {},
    { stack: stack('ROLLBACK_COMPLETE'), fingerprint: 'left' },
    'call delete-stack',
  ],
  [
    'then it is made',
    { ...create, expects: 'left' },
    { attempts: [tried('delete-stack', { stackId: 'id-1' })] },
    { stack: stack('ROLLBACK_COMPLETE'), own: own('DELETE_COMPLETE', { call: 'delete-stack', executed: false }) },
    'call create-change-set',
  ],
  [
    'remains that it does not know are not touched',
    create,
    {},
    { stack: stack('ROLLBACK_COMPLETE'), fingerprint: 'left' },
    'conclude failed as-before',
  ],
  [
    'nor are those of what it takes for deployed',
    update,
    {},
    { stack: stack('ROLLBACK_COMPLETE'), fingerprint: 'before' },
    'conclude failed as-before',
  ],

  ['a stack that is not wanted is deleted', remove, {}, steady, 'call delete-stack'],
  [
    'never one whose exports are in use',
    remove,
    {},
    { ...steady, exportsInUse: ['x (by b)'] },
    'conclude failed as-before',
  ],
  [
    'never a protected one',
    remove,
    {},
    { ...steady, stack: stack('UPDATE_COMPLETE', { terminationProtection: true }) },
    'conclude failed as-before',
  ],
  ['never one that differs', remove, {}, { ...steady, fingerprint: 'other', now: later }, 'conclude failed as-before'],
  ['never by force', remove, {}, { stack: stack('DELETE_FAILED'), fingerprint: 'before' }, 'conclude failed as-before'],
  [
    'deleted is deleted',
    remove,
    {},
    { own: own('DELETE_COMPLETE', { call: 'delete-stack', executed: false }) },
    'finish done changed',
  ],
  [
    'not deleted is for a person',
    remove,
    {},
    { own: own('DELETE_FAILED', { call: 'delete-stack', executed: false }) },
    'finish failed stuck',
  ],

  [
    'what we left is taken back',
    restore,
    {},
    { ...steady, fingerprint: 'after', lastIsOurs: true },
    'call create-change-set',
  ],
  [
    'what others left is not',
    restore,
    {},
    { ...steady, fingerprint: 'after', lastIsOurs: false, now: later },
    'conclude failed stuck',
  ],
  ['unless it is as it was', restore, {}, { ...steady, lastIsOurs: false, now: later }, 'conclude done unchanged'],
  [
    'a rollback that stuck is continued first',
    restore,
    {},
    { stack: stack('UPDATE_ROLLBACK_FAILED'), lastIsOurs: true },
    'call continue-rollback',
  ],
  [
    'and then restored',
    restore,
    { attempts: [tried('continue-rollback')] },
    {
      stack: stack('UPDATE_ROLLBACK_COMPLETE'),
      lastIsOurs: true,
      own: own('UPDATE_ROLLBACK_COMPLETE', { call: 'continue-rollback', executed: false }),
    },
    'call create-change-set',
  ],
  [
    'a restore that fails is a failure',
    restore,
    executed,
    { own: own('UPDATE_ROLLBACK_COMPLETE') },
    'conclude failed as-before',
  ],
  ['a new stack is deleted', unmake, {}, { ...steady, lastIsOurs: true }, 'call delete-stack'],
  ['not one that others changed', unmake, {}, { ...steady, lastIsOurs: false, now: later }, 'conclude failed stuck'],
  ['gone is gone', unmake, {}, { now: later }, 'conclude done unchanged'],

  [
    'an empty stack that we made goes away',
    create,
    { ...made, verdict: { kind: 'done', changed: false } },
    { stack: stack('REVIEW_IN_PROGRESS') },
    'call delete-stack',
  ],
  [
    'not one that was there',
    create,
    { attempts: [tried('create-change-set', { stackId: 'id-1' })], verdict: { kind: 'done', changed: false } },
    { stack: stack('REVIEW_IN_PROGRESS') },
    'finish done unchanged',
  ],
  [
    'so does the change set',
    update,
    { ...made, verdict: { kind: 'done', changed: false } },
    { ...steady, changeSet: changeSet('FAILED', 'UNAVAILABLE') },
    'call delete-change-set',
  ],
])('%s', (_, goal, knowledge, observation, expected) => {
  const move = nextMove(goal, knows(knowledge), sees(observation));
  const words = {
    wait: () => `wait ${'for' in move ? move.for : ''}`,
    call: () => `call ${'call' in move ? move.call : ''}`,
    'record-restore-point': () => move.do,
    conclude: () => `conclude ${'result' in move ? told(move.result) : ''}`,
    finish: () => `finish ${'result' in move ? told(move.result) : ''}`,
  };
  expect(words[move.do]()).toBe(expected);
});

function told(result: { readonly kind: string; readonly changed?: boolean; readonly left?: string }): string {
  return `${result.kind} ${result.kind === 'failed' ? result.left : result.changed ? 'changed' : 'unchanged'}`;
}

test('whatever status a stack has: only a steady one that is as planned is written to', () => {
  for (const status of [...stackStatuses, 'SHINY_COMPLETE', 'SHINY_IN_PROGRESS']) {
    const move = nextMove(update, knows(), sees({ stack: stack(status), fingerprint: 'before', now: later }));
    const steadyOnes = [
      'CREATE_COMPLETE',
      'UPDATE_COMPLETE',
      'UPDATE_ROLLBACK_COMPLETE',
      'IMPORT_COMPLETE',
      'IMPORT_ROLLBACK_COMPLETE',
    ];
    expect([status, move.do === 'call']).toEqual([status, steadyOnes.includes(status)]);
  }
});

test('only two statuses of our own operation are a success', () => {
  for (const status of [...stackStatuses, 'SHINY_COMPLETE']) {
    const move = nextMove(
      update,
      knows(executed),
      sees({ stack: stack(status), own: own(status), now: usualPatience.silent * 2 }),
    );
    const isDone = move.do === 'finish' && move.result.kind === 'done';
    expect([status, isDone]).toEqual([
      status,
      ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE'].includes(status),
    ]);
  }
});
