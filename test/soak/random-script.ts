import type { FaultEffect, FaultRule } from '../../src/cloud/local/faults.js';
import type { MachineOptions } from '../../src/deploy/machine-state.js';
import type { Plan } from '../../src/model/plan.js';
import type { Death } from '../support/mortal.js';
import { bodyOf, type SoakEstate, stackNameOf } from './estate.js';
import { type Facts, resourcesIn } from './facts.js';
import type { Random } from './random.js';
import type { Nap } from './sleepy.js';

/** All that will go wrong in a run, drawn before it begins. */
export interface Script {
  readonly options: MachineOptions;
  /** Act as soon as the run begins, and until it has ended. */
  readonly rules: readonly FaultRule[];
  /** Of the run's processes, one after the other. */
  readonly processes: readonly ProcessScript[];
  readonly foreign: readonly ForeignAct[];
  /** How often a person takes it back once it has ended. */
  readonly takenBack: number;
}

export interface ProcessScript {
  readonly death?: Death;
  readonly nap?: Nap;
  /** A line is half written when it dies over the journal. */
  readonly tears: boolean;
  /** Told to stop at the so-many-th thing that it reports. */
  readonly stopAt?: number;
  /** Whether the next process takes it back instead of going on. */
  readonly thenTakeBack: boolean;
  /** Before the next process comes; milliseconds. */
  readonly pause: number;
}

/** Somebody else's doing. */
export interface ForeignAct {
  readonly stackName: string;
  readonly kind: 'update' | 'delete';
  /** After the run began; milliseconds. Or as soon as the run has deployed the stack. */
  readonly after: number | 'deployed';
}

const minute = 60_000;

export function randomScript(random: Random, plan: Plan, estate: SoakEstate, facts: Facts): Script {
  const isCalm = random.chance(0.08) || plan.steps.length === 0;
  return {
    options: { concurrency: random.int(1, random.chance(0.5) ? 3 : 12), keepGoing: random.chance(0.2) },
    rules: isCalm ? [] : rulesFor(random, plan, estate, facts),
    processes: isCalm ? [] : processesOf(random),
    foreign: !isCalm && random.chance(0.2) ? foreignActs(random, plan, facts) : [],
    takenBack: random.chance(0.12) ? random.int(1, 2) : 0,
  };
}

function processesOf(random: Random): readonly ProcessScript[] {
  const count = random.chance(0.55) ? 0 : random.int(1, 4);
  return Array.from({ length: count }, () => {
    // Small numbers as often as large ones: a run has ten touches or a thousand.
    const at = Math.ceil(10 ** (random.next() * 2.6));
    return {
      ...endOf(random, at),
      tears: random.chance(0.4),
      thenTakeBack: random.chance(0.12),
      pause: random.pick([0, 5_000, minute, 3 * minute, 30 * minute]),
    };
  });
}

function endOf(random: Random, at: number): Pick<ProcessScript, 'death' | 'stopAt' | 'nap'> {
  const die = random.next();
  if (die < 0.2) return { stopAt: Math.ceil(at / 6) };
  if (die < 0.4) return { nap: { at: Math.ceil(at / 2), milliseconds: random.pick([1, 4, 10, 30]) * minute } };
  return { death: { at, when: random.chance(0.5) ? 'before' : 'after' } };
}

function foreignActs(random: Random, plan: Plan, facts: Facts): readonly ForeignAct[] {
  const names = [...new Set([...plan.steps.map(({ stackName }) => stackName), ...facts.stacks.keys()])];
  return Array.from({ length: random.int(1, 2) }, () => ({
    stackName: random.pick(names),
    kind: random.chance(0.75) ? ('update' as const) : ('delete' as const),
    after: random.chance(0.4) ? 'deployed' : random.int(0, random.pick([5, 60, 200])) * 1_000,
  }));
}

type RuleMaker = (random: Random, places: readonly Place[], now: number) => readonly FaultRule[];

interface Place {
  readonly stackName: string;
  readonly logicalIds: readonly string[];
}

function rulesFor(random: Random, plan: Plan, estate: SoakEstate, facts: Facts): readonly FaultRule[] {
  const bodies = new Map(estate.stacks.map((stack) => [stackNameOf(stack.service), bodyOf(stack)]));
  const places = plan.steps.map(({ stackName }) => {
    const ids = [bodies.get(stackName) ?? '', facts.stacks.get(stackName)?.body ?? ''].flatMap((body) => [
      ...resourcesIn(body).keys(),
    ]);
    return { stackName, logicalIds: [...new Set(ids)] };
  });
  const made = Array.from({ length: random.int(0, 3) }, () => random.pick(makers)(random, places, facts.at));
  return made.flat();
}

const failing = (reason: string): FaultEffect => ({ kind: 'resource-fails', reason });

/** Of resources that the run has to do with, in whichever phase; once, or for as long as it is tried. */
const resourceFails: RuleMaker = (random, places) => {
  const { stackName, logicalIds } = random.pick(places);
  const logicalId = random.pick(logicalIds);
  const match = { stackName, logicalId, phase: 'forward' as const };
  const rules: FaultRule[] = [{ match, effect: failing('AccessDenied') }];
  if (random.chance(0.35))
    rules.push({
      match: { stackName, phase: 'rollback', ...(random.chance(0.6) ? { times: 1 } : {}) },
      effect: failing('the way back is closed'),
    });
  return rules;
};

const comesBackBadly: RuleMaker = (random, places) => {
  const { stackName, logicalIds } = random.pick(places);
  const phase = random.pick(['rollback', 'cleanup', 'delete'] as const);
  const bound = random.chance(0.5) ? { times: random.int(1, 2) } : {};
  return [
    { match: { stackName, logicalId: random.pick(logicalIds), phase, ...bound }, effect: failing(`no ${phase}`) },
  ];
};

/** Fails only on the second try: in a restore. */
const failsLater: RuleMaker = (random, places) => {
  const { stackName, logicalIds } = random.pick(places);
  const match = { stackName, logicalId: random.pick(logicalIds), phase: 'forward' as const, nth: random.int(2, 3) };
  return [{ match, effect: failing('InternalFailure') }];
};

const writes = ['CreateChangeSet', 'ExecuteChangeSet', 'DeleteStack', 'DeleteChangeSet', 'ContinueUpdateRollback'];
const reads = [
  'DescribeStacks',
  'DescribeStackEvents',
  'DescribeChangeSet',
  'GetTemplate',
  'ListImports',
  'ListExports',
];

const error = (code: string, message: string, status = 400): FaultEffect => ({ kind: 'error', code, message, status });

const throttled: RuleMaker = (random) => [
  {
    match: {
      ...(random.chance(0.5) && { action: random.pick([...writes, ...reads]) }),
      probability: random.pick([0.1, 0.3, 0.5]),
    },
    effect: error('Throttling', 'Rate exceeded'),
  },
];

const refused: RuleMaker = (random, places) => {
  const [code, message] = random.pick([
    ['AccessDenied', 'not authorized'],
    ['ValidationError', 'something is not valid'],
    ['LimitExceededException', 'too many'],
    ['ExpiredToken', 'the security token has expired'],
  ] as const);
  const where = random.chance(0.5) ? { stackName: random.pick(places).stackName } : {};
  return [
    {
      match: { action: random.pick([...writes, ...reads]), ...where, nth: random.int(1, 6) },
      effect: error(code, message),
    },
  ];
};

const answersLost: RuleMaker = (random) => [
  {
    match: { action: random.pick(writes), probability: random.pick([0.2, 0.6]), times: random.int(1, 6) },
    effect: random.chance(0.7) ? { kind: 'lost-answer' } : error('InternalFailure', 'try again', 500),
  },
];

const away: RuleMaker = (random, _, now) => {
  const from = now + random.int(0, 120) * 1_000;
  return [{ match: { from, until: from + random.pick([1, 5, 5, 20]) * minute }, effect: { kind: 'unreachable' } }];
};

/** As long as reads are known to lag at most; a run has 20 s of patience for it. */
const stale: RuleMaker = (random) =>
  random.some(['DescribeStacks', 'DescribeStackEvents', 'DescribeChangeSet'], 0.6).map((action) => ({
    match: { action, probability: random.pick([0.3, 0.8, 1]) },
    effect: { kind: 'stale' as const, milliseconds: random.int(1, 12) * 1_000 },
  }));

const hangs: RuleMaker = (random, places) => {
  const { stackName, logicalIds } = random.pick(places);
  const effect = { kind: 'hang' as const, milliseconds: random.int(1, 40) * minute };
  return [{ match: { stackName, logicalId: random.pick(logicalIds), nth: 1 }, effect }];
};

const makers: readonly RuleMaker[] = [
  ...[resourceFails, resourceFails, resourceFails, resourceFails, comesBackBadly, comesBackBadly, failsLater],
  ...[throttled, refused, refused, answersLost, answersLost, away, stale, stale, hangs],
];

/** What a rule is counted as in the table at the end. */
export function nameOfRule({ match, effect }: FaultRule): string {
  if (effect.kind === 'resource-fails')
    return `resource fails (${match.phase}${match.nth === undefined ? '' : ', later'})`;
  return effect.kind === 'error' ? `error ${effect.code}` : effect.kind;
}
