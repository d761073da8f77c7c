import type { Plan, PlanStep } from '../../../src/model/plan.js';
import type { RunReport } from '../../../src/model/run.js';
import type { SoakEstate } from '../estate.js';
import type { Facts } from '../facts.js';
import type { RunStory } from '../one-run.js';
import type { PlanTerms } from '../plan-of.js';
import type { Script } from '../random-script.js';

/** All that the oracle judges a run by. */
export interface Case {
  readonly plan: Plan;
  readonly terms: PlanTerms;
  readonly estate: SoakEstate;
  readonly script: Script;
  readonly before: Facts;
  readonly after: Facts;
  readonly story: RunStory;
  readonly report: RunReport;
  readonly calls: CallsByToken;
  readonly journal: string;
  /** Stacks that somebody else changed meanwhile: nobody says how they must be. */
  readonly touched: ReadonlySet<string>;
  /** The epoch in which a person asked for the way back of a run that had ended; 0 where nobody did. */
  readonly asked: number;
}

/** What the journal announced. */
export interface AnnouncedCall {
  readonly step: string;
  readonly goal: 'deploy' | 'restore';
  readonly call: string;
  readonly epoch: number;
}

export type CallsByToken = ReadonlyMap<string, AnnouncedCall>;

export interface JournalLine {
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
  readonly record: { readonly kind: string } & Readonly<Record<string, unknown>>;
}

export function linesOf(journal: string): readonly JournalLine[] {
  return journal
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

export function lastEpochIn(journal: string): number {
  return Math.max(0, ...linesOf(journal).map(({ record }) => (typeof record.epoch === 'number' ? record.epoch : 0)));
}

/** How often it was asked for the way back, as far as the journal heard of it. */
export function takeBacksIn(journal: string): number {
  return linesOf(journal).filter(({ record }) => (record.event as { type?: string } | undefined)?.type === 'take-back')
    .length;
}

export function callsIn(journal: string): CallsByToken {
  const calls = new Map<string, AnnouncedCall>();
  let epoch = 0;
  for (const { record } of linesOf(journal)) {
    if (typeof record.epoch === 'number') epoch = record.epoch;
    if (record.kind === 'call') calls.set(String(record.token), { ...(record as unknown as AnnouncedCall), epoch });
  }
  return calls;
}

/** The last of a stack's steps: what it shall be. */
export function stepOf(plan: Plan, stackName: string): PlanStep | undefined {
  return plan.steps.findLast((step) => step.stackName === stackName);
}

export function stackNames({ plan, before, after }: Case): readonly string[] {
  return [
    ...new Set([...plan.steps.map(({ stackName }) => stackName), ...before.stacks.keys(), ...after.stacks.keys()]),
  ];
}
