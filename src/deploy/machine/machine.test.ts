import { fairWorld, simulateMachine } from '../../../test/support/simulate-machine.js';
import type {
  LeftBehind,
  MachineCommand,
  MachineEvent,
  MachinePlan,
  MachineState,
  MachineStep,
} from '../machine-state.js';
import {
  IllegalMove,
  openMachine,
  pendingCommands,
  remainingOf,
  replay,
  stateOf,
  step,
  stepStatuses,
} from './index.js';

type Given = Partial<Omit<MachineStep, 'id' | 'after'>> & { readonly after?: readonly string[] };

/** `after: ['a', '~b']`: hard after a, soft after b. */
function planOf(steps: Readonly<Record<string, Given>>): MachinePlan {
  return { steps: Object.entries(steps).map(([id, given]) => stepOf(id, given)) };
}

function stepOf(id: string, { after = [], ...given }: Given): MachineStep {
  const orders = after.map((one) =>
    one.startsWith('~') ? { step: one.slice(1), strength: 'soft' as const } : { step: one, strength: 'hard' as const },
  );
  return { id, kind: 'update', phase: 'expand', estimate: 60, keepOnRestore: false, ...given, after: orders };
}

const done = (id: string): MachineEvent => ({ type: 'step-done', step: id, result: 'changed' });
const unchanged = (id: string): MachineEvent => ({ type: 'step-done', step: id, result: 'unchanged' });
const failed = (id: string, left: LeftBehind = 'as-before'): MachineEvent => ({
  type: 'step-failed',
  step: id,
  reason: `${id} broke`,
  left,
});
const restored = (id: string, how: 'updated' | 'deleted' | 'kept' = 'updated'): MachineEvent => ({
  type: 'restore-done',
  step: id,
  how,
});
const notRestored = (id: string): MachineEvent => ({ type: 'restore-failed', step: id, reason: `${id} is stuck` });
const begin: MachineEvent = { type: 'begin' };
const verified: MachineEvent = { type: 'verified' };
const interrupt: MachineEvent = { type: 'interrupt' };
const resume: MachineEvent = { type: 'resume' };
const takeBack: MachineEvent = { type: 'take-back' };

/** Sends events, and answers each with its commands in short: `perform a`. */
function follow(
  plan: MachinePlan,
  events: readonly MachineEvent[],
  options = { concurrency: 10, keepGoing: false },
): { readonly state: MachineState; readonly commands: readonly (readonly string[])[] } {
  let state = openMachine(plan, options);
  const commands = events.map((event) => {
    const result = step(state, event);
    state = result.state;
    return result.commands.map(inShort);
  });
  return { state, commands };
}

function inShort(command: MachineCommand): string {
  if (command.type === 'end') return `end ${command.outcome}`;
  return command.type === 'verify' ? `verify ${command.steps.join(' ')}` : `${command.type} ${command.step}`;
}

const keepGoing = { concurrency: 10, keepGoing: true };
const remains = (state: MachineState) => remainingOf(state).map((one) => `${one.step} ${one.state}: ${one.reason}`);

describe('going forward', () => {
  test('a step begins when what it waits for is done, hard or soft, and not with its whole level', () => {
    const plan = planOf({ a: {}, b: {}, fromA: { after: ['a'] }, fromB: { after: ['~b'] } });
    const { commands } = follow(plan, [begin, done('a'), done('b'), unchanged('fromA'), done('fromB'), verified]);
    expect(commands).toEqual([
      ['perform a', 'perform b'],
      ['perform fromA'],
      ['perform fromB'],
      [],
      ['verify a b fromB'],
      ['end deployed'],
    ]);
  });

  test('the longest chain of work goes first, then the smaller id', () => {
    const plan = planOf({
      b: { estimate: 90 },
      a: { estimate: 90 },
      head: { estimate: 20 },
      tail: { after: ['head'], estimate: 80 },
    });
    const one = { concurrency: 1, keepGoing: false };
    const { commands } = follow(plan, [begin, done('head'), done('a'), done('b')], one);
    expect(commands.flat()).toEqual(['perform head', 'perform a', 'perform b', 'perform tail']);
  });

  test('an estimate that is no time upsets nothing', () => {
    const plan = planOf({ nan: { estimate: Number.NaN }, minus: { estimate: -5 }, forever: { estimate: Infinity } });
    expect(follow(plan, [begin]).commands).toEqual([['perform forever', 'perform minus', 'perform nan']]);
  });

  test('where nothing changed there is nothing to verify, and the run ends unchanged', () => {
    expect(follow(planOf({ a: {} }), [begin, unchanged('a')]).commands[1]).toEqual(['end unchanged']);
    expect(follow(planOf({}), [begin]).commands).toEqual([['end unchanged']]);
  });

  test('deletions come after the commit point, in their order', () => {
    const gone = { kind: 'delete', phase: 'contract' } as const;
    const plan = planOf({ a: {}, provider: { ...gone, after: ['a', 'consumer'] }, consumer: gone });
    const { commands, state } = follow(plan, [begin, done('a'), verified, done('consumer'), done('provider')]);
    expect(commands).toEqual([
      ['perform a'],
      ['verify a'],
      ['perform consumer'],
      ['perform provider'],
      ['end deployed'],
    ]);
    expect(stepStatuses(state)).toEqual(
      new Map([
        ['a', 'deployed'],
        ['provider', 'deleted'],
        ['consumer', 'deleted'],
      ]),
    );
  });

  test('a failed deletion stops what hangs on it, and takes nothing back', () => {
    const gone = { kind: 'delete', phase: 'contract' } as const;
    const plan = planOf({ a: {}, consumer: gone, provider: { ...gone, after: ['consumer'] }, other: gone });
    const events = [begin, done('a'), verified, failed('consumer', 'stuck'), done('other')];
    const { commands, state } = follow(plan, events);
    expect(commands.slice(3)).toEqual([[], ['end deployed']]);
    expect(remains(state)).toEqual([
      'consumer stuck: consumer broke',
      'provider not-deleted: it needs consumer, which failed',
    ]);
  });
});

describe('all the way back', () => {
  const chain = planOf({
    base: {},
    middle: { after: ['base'] },
    top: { after: ['~middle'] },
    late: { after: ['top'] },
  });

  test('after a failure what runs settles, then each changed stack follows its dependents', () => {
    const plan = planOf({ base: {}, side: {}, top: { after: ['base'] }, next: { after: ['side'] } });
    const events = [begin, done('base'), failed('top'), done('side'), restored('side'), restored('base')];
    const { commands, state } = follow(plan, events, { concurrency: 2, keepGoing: false });
    expect(commands).toEqual([
      ['perform base', 'perform side'],
      ['perform top'],
      [],
      ['restore base', 'restore side'],
      [],
      ['end failed-and-restored'],
    ]);
    expect(stateOf(state, 'next')).toEqual({ at: 'waiting' });
    expect(state.failures).toEqual([{ step: 'top', reason: 'top broke' }]);
    expect(remainingOf(state)).toEqual([]);
  });

  test('restores share the slots', () => {
    const plan = planOf({ a: {}, b: {}, c: {}, top: { after: ['a', 'b', 'c'] } });
    const events = [begin, done('a'), done('b'), done('c'), failed('top'), restored('a'), restored('b')];
    expect(follow(plan, events, { concurrency: 2, keepGoing: false }).commands.slice(4)).toEqual([
      ['restore a', 'restore b'],
      ['restore c'],
      [],
    ]);
  });

  test('soft orders are reversed as well, and a failed step that left something is restored first', () => {
    const events = [begin, done('base'), done('middle'), done('top'), failed('late', 'changed')];
    const back = [restored('late'), restored('top'), restored('middle'), restored('base')];
    expect(follow(chain, [...events, ...back]).commands.slice(4)).toEqual([
      ['restore late'],
      ['restore top'],
      ['restore middle'],
      ['restore base'],
      ['end failed-and-restored'],
    ]);
  });

  test('an unchanged stack in between is not restored, but still keeps the order', () => {
    const events = [begin, done('base'), unchanged('middle'), done('top'), failed('late')];
    expect(follow(chain, [...events, restored('top')]).commands.slice(4)).toEqual([['restore top'], ['restore base']]);
  });

  test('a restore that fails holds back what it needs, through hard orders only', () => {
    const plan = planOf({
      root: {},
      hard: { after: ['root'] },
      soft: {},
      bad: { after: ['hard', '~soft'] },
      end: { after: ['bad'] },
    });
    const forward = [begin, done('root'), done('soft'), done('hard'), done('bad'), failed('end')];
    const { commands, state } = follow(plan, [...forward, notRestored('bad'), restored('soft')]);
    expect(commands.slice(5)).toEqual([['restore bad'], ['restore soft'], ['end restore-incomplete']]);
    expect(stateOf(state, 'root')).toEqual({ at: 'held-back', because: 'bad' });
    expect(remains(state)).toEqual([
      'root not-restored: bad stays as it is now and may need what this stack has now',
      'hard not-restored: bad stays as it is now and may need what this stack has now',
      'bad not-restored: bad is stuck',
    ]);
  });

  test('an unchanged stack passes nothing on: what it needs, the restored provider has', () => {
    const plan = planOf({ base: {}, middle: { after: ['base'] }, top: { after: ['middle'] } });
    const events = [begin, done('base'), unchanged('middle'), failed('top', 'stuck')];
    const { commands, state } = follow(plan, [...events, restored('base')]);
    expect(commands.slice(3)).toEqual([['restore base'], ['end restore-incomplete']]);
    expect(remains(state)).toEqual(['top stuck: top broke']);
  });

  test('a stack that is kept is named, and what it imports from stays', () => {
    const plan = planOf({
      base: {},
      table: { kind: 'create', keepOnRestore: true, after: ['base'] },
      top: { after: ['table'] },
    });
    const events = [begin, done('base'), done('table'), failed('top')];
    const { commands, state } = follow(plan, [...events, restored('table', 'kept')]);
    expect(commands.slice(3)).toEqual([['restore table'], ['end restore-incomplete']]);
    expect(remains(state).map((one) => one.split(':')[0])).toEqual(['base not-restored', 'table kept']);
    expect([...stepStatuses(state).values()]).toEqual(['held-back', 'kept', 'failed']);
  });

  test('a verification that fails takes all back', () => {
    const failures = [{ step: 'a', reason: 'somebody else updated it' }];
    const plan = planOf({ a: {}, b: { after: ['a'] }, gone: { kind: 'delete', phase: 'contract' } });
    const events: MachineEvent[] = [begin, done('a'), done('b'), { type: 'verify-failed', failures }];
    const { commands, state } = follow(plan, [...events, restored('b'), restored('a')]);
    expect(commands.slice(3)).toEqual([['restore b'], ['restore a'], ['end failed-and-restored']]);
    expect(state.committed).toBe(false);
    expect(stateOf(state, 'gone')).toEqual({ at: 'waiting' });
  });
});

describe('keep going', () => {
  const plan = planOf({
    bad: {},
    needs: { after: ['bad'] },
    prefers: { after: ['~bad'] },
    further: { after: ['needs'] },
    other: {},
    gone: { kind: 'delete', phase: 'contract' },
  });

  test('only what hangs on the failure by hard orders is left out; what went well stays', () => {
    const events = [begin, failed('bad', 'changed'), done('other'), done('prefers'), restored('bad')];
    const { commands, state } = follow(plan, events, keepGoing);
    expect(commands).toEqual([
      ['perform bad', 'perform other'],
      ['perform prefers'],
      [],
      ['restore bad'],
      ['end restore-incomplete'],
    ]);
    expect(remains(state)).toEqual([
      'bad not-deployed: bad broke',
      'needs not-deployed: it needs bad, which failed',
      'further not-deployed: it needs bad, which failed',
      'gone not-deleted: it was not begun, as another step failed',
    ]);
  });

  test('an order that is soft and hard is hard', () => {
    const twice = planOf({ bad: {}, needs: { after: ['bad', '~bad'] }, other: {} });
    const { state } = follow(twice, [begin, failed('bad'), done('other')], keepGoing);
    expect(stateOf(state, 'needs')).toEqual({ at: 'skipped', because: 'bad' });
  });

  test('where nothing of the run stands, all is as before', () => {
    const { state } = follow(plan, [begin, failed('bad'), unchanged('other'), failed('prefers')], keepGoing);
    expect(state.outcome).toBe('failed-and-restored');
    expect(remainingOf(state)).toEqual([]);
  });

  test('a verification that fails leaves everything, names the stack and deletes nothing', () => {
    const small = planOf({ a: {}, b: {}, gone: { kind: 'delete', phase: 'contract' } });
    const failures = [{ step: 'b', reason: 'somebody else updated it' }];
    const { state } = follow(small, [begin, done('a'), done('b'), { type: 'verify-failed', failures }], keepGoing);
    expect(state.outcome).toBe('restore-incomplete');
    expect(remains(state)).toEqual([
      'b not-restored: somebody else updated it',
      'gone not-deleted: it was not begun, as another step failed',
    ]);
  });

  test('taken back afterwards, the rest goes as well', () => {
    const events = [
      begin,
      failed('bad'),
      done('other'),
      done('prefers'),
      takeBack,
      restored('prefers'),
      restored('other'),
    ];
    const { commands, state } = follow(plan, events, keepGoing);
    expect(commands.slice(3)).toEqual([
      ['end restore-incomplete'],
      ['restore prefers', 'restore other'],
      [],
      ['end failed-and-restored'],
    ]);
    expect(remainingOf(state)).toEqual([]);
  });
});

describe('interrupted, resumed, taken back', () => {
  const plan = planOf({ a: {}, b: {}, top: { after: ['a', 'b'] } });

  test('after an interrupt nothing is commanded, results still count, and resume commands again what is in flight', () => {
    const { commands, state } = follow(plan, [begin, interrupt, done('a'), resume, done('b')]);
    expect(commands).toEqual([['perform a', 'perform b'], ['end interrupted'], [], ['perform b'], ['perform top']]);
    expect(state.outcome).toBeUndefined();
  });

  test('a killed run leaves no interrupt: resume does the same', () => {
    expect(follow(plan, [begin, done('a'), resume]).commands[2]).toEqual(['perform b']);
    expect(follow(plan, [resume]).commands).toEqual([['perform a', 'perform b']]);
  });

  test('what is pending can be asked for at any time', () => {
    const pendingAfter = (events: readonly MachineEvent[]) => pendingCommands(follow(plan, events).state).map(inShort);
    expect(pendingAfter([])).toEqual([]);
    expect(pendingAfter([begin, done('a'), interrupt])).toEqual(['perform b']);
    expect(pendingAfter([begin, done('a'), done('b'), done('top')])).toEqual(['verify a b top']);
    expect(pendingAfter([begin, done('a'), done('b'), failed('top')])).toEqual(['restore a', 'restore b']);
    expect(pendingAfter([begin, failed('a'), failed('b')])).toEqual(['end failed-and-restored']);
  });

  test('taken back while it runs: nothing new begins, what runs settles first', () => {
    const { commands } = follow(plan, [begin, done('a'), takeBack, done('b'), restored('a'), restored('b')]);
    expect(commands.slice(2)).toEqual([[], ['restore a', 'restore b'], [], ['end failed-and-restored']]);
  });

  test('taken back while it is verified: the commit point is not passed', () => {
    const { commands, state } = follow(plan, [begin, done('a'), done('b'), done('top'), takeBack, verified]);
    expect(commands.slice(4)).toEqual([[], ['restore top']]);
    expect(state.committed).toBe(false);
  });

  test('taken back after an interrupt: what was in flight is commanded again, to settle', () => {
    const { commands } = follow(plan, [begin, done('a'), interrupt, takeBack, failed('b')]);
    expect(commands.slice(3)).toEqual([['perform b'], ['restore a']]);
  });

  test('taken back after the end; what was deleted stays away and keeps what it needs', () => {
    const gone = planOf({
      keeps: {},
      free: {},
      legacy: { kind: 'delete', phase: 'contract', after: ['keeps', '~free'] },
    });
    const events = [begin, done('keeps'), done('free'), verified, done('legacy'), takeBack, restored('free')];
    const { commands, state } = follow(gone, events);
    expect(commands.slice(4)).toEqual([['end deployed'], ['restore free'], ['end restore-incomplete']]);
    expect(remainingOf(state).map((one) => `${one.step} ${one.state}`)).toEqual([
      'keeps not-restored',
      'legacy not-restored',
    ]);
  });

  test('asked again, what could not be restored is tried again', () => {
    const events = [
      begin,
      done('a'),
      done('b'),
      failed('top', 'stuck'),
      takeBack,
      restored('top'),
      notRestored('a'),
      restored('b'),
    ];
    const { commands, state } = follow(plan, [...events, takeBack, restored('a')]);
    expect(commands.slice(3)).toEqual([
      ['end restore-incomplete'],
      ['restore top'],
      ['restore a', 'restore b'],
      [],
      ['end restore-incomplete'],
      ['restore a'],
      ['end failed-and-restored'],
    ]);
    expect(remainingOf(state)).toEqual([]);
  });

  test('an unchanged run has nothing to take back', () => {
    const { commands } = follow(planOf({ a: {} }), [begin, unchanged('a'), takeBack]);
    expect(commands[2]).toEqual(['end unchanged']);
  });
});

describe('what cannot happen', () => {
  const plan = planOf({ a: {}, b: { after: ['a'] } });

  test.each<[string, MachineEvent[], MachineEvent]>([
    ['begin twice', [begin], begin],
    ['a step ends that has not begun', [begin], done('b')],
    ['a step ends twice', [begin, done('a')], done('a')],
    ['a step fails that is done', [begin, done('a')], failed('a')],
    ['a step of another plan', [begin], done('x')],
    ['a name of every object', [begin], done('__proto__')],
    ['verified before its time', [begin, done('a')], verified],
    ['a restore of what is not being restored', [begin, done('a')], restored('a')],
    ['interrupted twice', [begin, interrupt], interrupt],
    ['begun while interrupted', [interrupt], begin],
    ['interrupted after the end', [begin, failed('a')], interrupt],
    ['resumed after the end', [begin, failed('a')], resume],
    ['a verification that names nobody', [begin, done('a'), done('b')], { type: 'verify-failed', failures: [] }],
    [
      'a verification that names what did not change',
      [begin, done('a'), unchanged('b')],
      { type: 'verify-failed', failures: [{ step: 'b', reason: '' }] },
    ],
  ])('%s is refused, and the state goes on as before', (_, events, event) => {
    const { state } = follow(plan, events);
    const copy = structuredClone(state);
    expect(() => step(state, event)).toThrow(IllegalMove);
    expect(state).toEqual(copy);
  });

  test.each<[string, MachinePlan, string]>([
    ['two steps of one name', { steps: [stepOf('a', {}), stepOf('a', {})] }, 'two steps a'],
    ['a circle', planOf({ a: { after: ['~b'] }, b: { after: ['a'] } }), 'wait for each other, among a, b'],
    ['a step that waits for itself', planOf({ a: { after: ['a'] } }), 'wait for each other'],
    ['an order to nowhere', planOf({ a: { after: ['x'] } }), 'waits for x, which is no step'],
    ['expanding after contracting', planOf({ a: { after: ['b'] }, b: { phase: 'contract' } }), 'which comes after it'],
    ['a deletion before the commit point', planOf({ a: { kind: 'delete' } }), 'before the commit point'],
  ])('a plan with %s is refused', (_, wrong, words) => {
    expect(() => openMachine(wrong, { concurrency: 1, keepGoing: false })).toThrow(words);
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('a concurrency of %p is refused', (concurrency) => {
    expect(() => openMachine(plan, { concurrency, keepGoing: false })).toThrow('whole number');
  });

  test('names may be anything', () => {
    const odd = planOf({ constructor: {}, '1': {}, [`${'x'.repeat(1000)}\u0000`]: { after: ['1'] } });
    const proto = { steps: [...odd.steps, stepOf('__proto__', { after: ['constructor'] })] };
    const { state } = simulateMachine(
      proto,
      { concurrency: 2, keepGoing: false },
      fairWorld(() => 1),
    );
    expect(state.outcome).toBe('deployed');
    expect([...stepStatuses(state).keys()]).toContain('__proto__');
  });

  test('a journal of another plan does not replay', () => {
    expect(() => replay(plan, { concurrency: 1, keepGoing: false }, [begin, done('b')])).toThrow(IllegalMove);
  });
});
