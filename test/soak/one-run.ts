import { type RunTools, resumeRun, startRun, takeBackRun } from '../../src/deploy/run.js';
import { LeaseLost } from '../../src/deploy/stores.js';
import type { Plan } from '../../src/model/plan.js';
import type { RunProgress, RunReport } from '../../src/model/run.js';
import { Killed, type Mortal, mortal } from '../support/mortal.js';
import { type ForeignDeed, type Foreigners, foreigners } from './foreign.js';
import type { ProcessScript, Script } from './random-script.js';
import { sleepy } from './sleepy.js';
import type { SoakWorld } from './soak-world.js';

/** What happened in a run from its first process to its last. */
export interface RunStory {
  readonly run: string;
  /** Reports in the order in which processes gave them; a killed one gives none. */
  readonly reports: readonly RunReport[];
  readonly progress: readonly RunProgress[];
  readonly deeds: readonly ForeignDeed[];
  readonly kills: number;
  /** Processes that stood still until another went on. */
  readonly naps: number;
  readonly stops: number;
  /** Calls and store accesses of all processes. */
  readonly touches: number;
}

/** More processes than this are a run that does not end. */
const mostProcesses = 32;
/** From then on the cloud answers every call, so that the run can end. */
const calmAfter = 8;

type Begin = (tools: RunTools) => Promise<RunReport>;

interface Going {
  readonly world: SoakWorld;
  readonly plan: Plan;
  readonly script: Script;
  readonly secret: (stack: string) => string;
  readonly others: Foreigners;
  /** Processes that were thought dead. */
  readonly sleepers: Promise<RunReport | undefined>[];
  readonly reports: RunReport[];
  readonly progress: RunProgress[];
  kills: number;
  naps: number;
  stops: number;
  touches: number;
  run: string;
}

/** Runs a plan until it has ended, whatever becomes of its processes. @throws Error where it does not end */
export async function runToEnd(
  world: SoakWorld,
  plan: Plan,
  script: Script,
  { run, secret }: { readonly run: string; readonly secret: (stack: string) => string },
): Promise<RunStory> {
  const going: Going = {
    ...{ world, plan, script, secret, run, others: foreigners(world, script.foreign) },
    ...{ reports: [], progress: [], sleepers: [], naps: 0, kills: 0, stops: 0, touches: 0 },
  };
  world.allow(48 * 3_600_000);
  world.faults.push(...script.rules);
  await processes(
    going,
    (tools) => startRun(tools, { run: going.run, plan, options: script.options }),
    script.processes,
  );
  return { ...going, deeds: going.others.deeds };
}

/** A person takes back what has ended, with a process that nothing happens to. */
export async function takeBack(world: SoakWorld, plan: Plan, script: Script, story: RunStory, secret: Going['secret']) {
  const going: Going = {
    ...story,
    world,
    plan,
    script,
    secret,
    others: foreigners(world, []),
    sleepers: [],
    reports: [...story.reports],
    progress: [...story.progress],
  };
  world.allow(48 * 3_600_000);
  await processes(going, (tools) => takeBackRun(tools, going.run), []);
  return { ...going, deeds: story.deeds };
}

async function processes(going: Going, first: Begin, scripts: readonly ProcessScript[]): Promise<void> {
  let begin = first;
  for (let number = 0; number < mostProcesses; number += 1) {
    const script = scripts[number];
    if (number === calmAfter) going.world.faults.splice(0);
    const report = await oneProcess(going, begin, script, `process-${going.kills}-${number}`);
    if (report !== undefined) {
      going.reports.push(report);
      if (isOver(report)) return void (await Promise.all(going.sleepers));
    }
    await going.world.clock.sleep(script?.pause ?? 3 * 60_000);
    // Whoever is refused since another holds the stage asks the same again.
    if (!isHeldByAnother(report)) begin = await next(going, begin, script);
  }
  throw new Error(`the run does not end: ${mostProcesses} processes were not enough`);
}

const refusedFor = (report: RunReport | undefined, reason: RegExp): boolean =>
  report?.outcome?.kind === 'refused' && report.outcome.reasons.some((one) => reason.test(one));

/** A dead process still has the stage, until its lease is over. */
const isHeldByAnother = (report: RunReport | undefined): boolean =>
  refusedFor(report, /^stage .* is being deployed by /);

function isOver(report: RunReport): boolean {
  // Of its journal only a part of the first line was written.
  if (isHeldByAnother(report) || refusedFor(report, /killed before it began|^there is a run /)) return false;
  return report.outcome !== undefined && report.outcome.kind !== 'interrupted';
}

async function oneProcess(
  going: Going,
  begin: Begin,
  script: ProcessScript | undefined,
  holder: string,
): Promise<RunReport | undefined> {
  const { world, secret, others } = going;
  const abort = new AbortController();
  let heard = 0;
  let fallAsleep = (): void => {};
  const asleep = new Promise<void>((resolve) => {
    fallAsleep = resolve;
  });
  const nap = (): void => {
    going.naps += 1;
    fallAsleep();
  };
  const tools: RunTools = {
    cloud: sleepy(world.cloud, script?.nap, nap),
    ...world.stores,
    holder,
    signal: abort.signal,
    secret,
    progress: (one) => {
      going.progress.push(one);
      heard += 1;
      if (one.kind === 'step-changed' && one.status === 'deployed') others.deployed(stackOf(going.plan, one.step));
      if (heard === script?.stopAt) {
        going.stops += 1;
        abort.abort();
      }
    },
  };
  const process = mortal(tools, script?.death);
  const ended = whenEnded(going, begin, process, script);
  return Promise.race([ended, asleep.then(() => void going.sleepers.push(ended))]);
}

/** Undefined for one that was killed, and for one that found after a nap that another has gone on. */
async function whenEnded(
  going: Going,
  begin: Begin,
  process: Mortal,
  script: ProcessScript | undefined,
): Promise<RunReport | undefined> {
  try {
    return await begin(process.tools);
  } catch (error) {
    if (error instanceof LeaseLost && script?.nap !== undefined) return undefined;
    if (!process.isDead() || !(error instanceof Killed)) throw error;
    going.kills += 1;
    await tear(going, process, script);
    return undefined;
  } finally {
    going.touches += process.touched.length;
  }
}

const stackOf = ({ steps }: Plan, id: string): string => steps.find((step) => step.id === id)?.stackName ?? '';

/** The line that it was about to write, as far as it got. */
async function tear({ world, run }: Going, process: Mortal, script: ProcessScript | undefined): Promise<void> {
  if (script?.tears !== true || script.death?.when !== 'before' || process.touched.at(-1) !== 'journal.append') return;
  const { journals } = world.stores;
  await journals.append(run, '{"at":17,"hash":"00', Buffer.byteLength((await journals.read(run)) ?? ''));
}

/** Goes on with the run, takes it back, or starts it anew where its first line was never written. */
async function next(going: Going, begin: Begin, script: ProcessScript | undefined): Promise<Begin> {
  const text = await going.world.stores.journals.read(going.run);
  if (text === undefined) return begin;
  if (!text.includes('\n')) {
    going.run = `${going.run}b`;
    return begin;
  }
  if (script?.thenTakeBack !== true) return (tools) => resumeRun(tools, going.run);
  return (tools) => takeBackRun(tools, going.run);
}
