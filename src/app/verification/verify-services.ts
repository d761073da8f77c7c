import type { Cloud } from '../../cloud/port.js';
import { compileGlob } from '../../config/bounded-glob.js';
import type { DeploySettings, Verification } from '../../config/settings.js';
import type { RunTools } from '../../deploy/run/run-tools.js';
import type { ServiceName } from '../../model/names.js';
import type { PlanStep } from '../../model/plan.js';
import type { Failure } from '../../model/run.js';
import type { VerifiedService } from './command-environment.js';
import { outputsOf } from './outputs-of.js';
import { nameOf, type VerificationPlace, type VerificationTools, verifyOnce } from './verify-one.js';

export interface VerificationRun extends VerificationPlace {
  readonly stage: string;
  readonly run: string;
  readonly deploy: DeploySettings;
  readonly cloud: Cloud;
  readonly tools: VerificationTools;
  /** Calls back in real time, however fast the cloud's clock goes, until the answer is called. */
  readonly every: (milliseconds: number, work: () => void) => () => void;
}

/** Verifications of different services that are made at once. */
const atOnce = 4;
/** How long nobody may ask for the lease, in real time. */
const guardMilliseconds = 15_000;
/** A sleep ends within this once the run is stopped: a real timer would keep the process from ending. */
const pieceMilliseconds = 2_000;
/** Between two rounds of the bake time: never less, and not more than eleven rounds. */
const bakeRound = { least: 60_000, part: 1 / 10 } as const;

type Accept = NonNullable<RunTools['accept']>;
type Guard = Parameters<Accept>[2];

/** One service's verification, with the steps that fail when it does. */
interface Asked {
  readonly verification: Verification;
  readonly service: VerifiedService;
  readonly steps: readonly PlanStep[];
}

interface Round {
  readonly asked: readonly Asked[];
  readonly run: VerificationRun;
  readonly signal: AbortSignal;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * What stands between a deployed run and its commit point: every verification of every changed service, and again during
 * the bake time. Undefined where stackgate.yml asks for nothing.
 */
export function acceptWith(run: VerificationRun): Accept | undefined {
  if (run.deploy.verify.length === 0) return undefined;
  return (steps, signal, guard) =>
    guarded(run, signal, guard, async (until) => {
      const sleep = (milliseconds: number) => sleepGuarded(run.cloud, milliseconds, guard, until);
      const asked = await askedOf(steps, run, sleep);
      if (asked.length === 0) return [];
      const round = { asked, run, signal: until, sleep };
      const failures = await askAll(round, '');
      return failures.length > 0 ? failures : bake(round);
    });
}

/** The lease is renewed while commands run, which may take longer than it holds. */
async function guarded<Result>(
  { every }: VerificationRun,
  signal: AbortSignal,
  guard: Guard,
  work: (until: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const lost = new AbortController();
  let failure: { readonly error: unknown } | undefined;
  const cancel = every(guardMilliseconds, () => {
    guard().catch((error: unknown) => {
      failure ??= { error };
      lost.abort();
    });
  });
  try {
    const result = await work(AbortSignal.any([signal, lost.signal]));
    if (failure !== undefined) throw failure.error;
    return result;
  } finally {
    cancel();
  }
}

/** By the cloud's clock, in pieces between which the lease is renewed. */
async function sleepGuarded({ clock }: Cloud, milliseconds: number, guard: Guard, signal: AbortSignal): Promise<void> {
  for (const until = clock.now() + milliseconds; clock.now() < until && !signal.aborted; ) {
    await guard();
    await clock.sleep(Math.min(pieceMilliseconds, until - clock.now()));
  }
}

async function bake({ run, asked, signal, sleep }: Round): Promise<readonly Failure[]> {
  const { clock } = run.cloud;
  const { bakeMinutes } = run.deploy;
  const begun = clock.now();
  const end = begun + bakeMinutes * 60_000;
  if (clock.now() < end) run.tell(`verified; for ${bakeMinutes} min it is asked again before the commit point`);
  const pause = Math.max(bakeRound.least, bakeMinutes * 60_000 * bakeRound.part);
  while (clock.now() < end && !signal.aborted) {
    await sleep(Math.min(pause, end - clock.now()));
    const minutes = Math.round((clock.now() - begun) / 60_000);
    const failures = await askAll({ run, asked, signal, sleep }, ` after ${minutes} min of bake time`);
    if (failures.length > 0) return failures;
  }
  return [];
}

/** @param when for the reason of a failure */
async function askAll(round: Round, when: string): Promise<readonly Failure[]> {
  const reasons = new Map<Asked, string>();
  const open = round.asked.values();
  const worker = async (): Promise<void> => {
    for (const one of open) {
      const reason = await reasonAgainst(one, round);
      if (reason !== undefined) reasons.set(one, reason);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, round.asked.length) }, worker));
  return round.asked.flatMap((one) => {
    const reason = reasons.get(one);
    if (reason === undefined) return [];
    return one.steps.map(({ id }) => ({ step: id, reason: `verification failed${when}: ${reason}` }));
  });
}

/** After all attempts; undefined where one passed. */
async function reasonAgainst({ verification, service }: Asked, round: Round): Promise<string | undefined> {
  const { run, signal, sleep } = round;
  const { retries, retrySeconds } = verification;
  const said = `${service.service}: ${nameOf(verification)}`;
  for (let attempt = 1; ; attempt++) {
    const verdict = await verifyOnce(verification, service, run, run.tools, signal);
    if (verdict.kind === 'passed') {
      run.tell(`${said}: passed`);
      return undefined;
    }
    if (verdict.kind === 'not-asked') {
      run.tell(`${said}: not asked; ${verdict.reason}`);
      return undefined;
    }
    const attempts = retries === 0 ? '' : ` (attempt ${attempt} of ${retries + 1})`;
    if (attempt > retries || signal.aborted) return `${verdict.reason}${attempts}`;
    run.tell(`${said}: failed${attempts}`);
    await sleep(retrySeconds * 1_000);
  }
}

async function askedOf(
  steps: readonly PlanStep[],
  run: VerificationRun,
  sleep: Round['sleep'],
): Promise<readonly Asked[]> {
  const verifications = run.deploy.verify.map((one) => ({ one, matches: compileGlob(one.services, 'name') }));
  const asked: Asked[] = [];
  for (const [name, own] of byService(steps)) {
    const matching = verifications.filter(({ matches }) => matches(name));
    if (matching.length === 0) continue;
    const outputs = await outputsOf(own, run.cloud, sleep);
    const service = { stage: run.stage, service: name, run: run.run, outputs };
    asked.push(...matching.map(({ one }) => ({ verification: one, service, steps: own })));
  }
  return asked;
}

/** Of a stack that goes through several steps the last stands for it. What is deleted cannot be asked. */
function byService(steps: readonly PlanStep[]): ReadonlyMap<ServiceName, readonly PlanStep[]> {
  const services = new Map<ServiceName, PlanStep[]>();
  for (const step of steps) {
    if (step.deploy === undefined) continue;
    const others = services.get(step.service)?.filter(({ stack }) => stack !== step.stack) ?? [];
    services.set(step.service, [...others, step]);
  }
  return services;
}
