import { statusOfRuns } from '../../src/deploy/run.js';
import type { Plan } from '../../src/model/plan.js';
import { describeRun } from './describe.js';
import { bodyOf, type SoakEstate } from './estate.js';
import { type Facts, factsOf } from './facts.js';
import { type RunStory, runToEnd, takeBack } from './one-run.js';
import { type Case, callsIn, lastEpochIn, takeBacksIn } from './oracle/case.js';
import { judge } from './oracle/judge.js';
import { type PlanTerms, planOf } from './plan-of.js';
import { hashOf, type Random, randomOf } from './random.js';
import { randomChange } from './random-change.js';
import { randomEstate } from './random-estate.js';
import { nameOfRule, randomScript, type Script } from './random-script.js';
import { type SoakWorld, soakWorld } from './soak-world.js';

export interface SoakResult {
  readonly seed: number;
  /** What is wrong, each with the run that it is about; empty for a seed that went well. */
  readonly complaints: readonly string[];
  /** The runs that went wrong, for people. */
  readonly story: readonly string[];
  /** What happened, by name, to be added up. */
  readonly counts: Readonly<Record<string, number>>;
}

const calm: Script = {
  options: { concurrency: 8, keepGoing: false },
  rules: [],
  processes: [],
  foreign: [],
  takenBack: 0,
};

/** One estate: deployed, then changed and deployed again once to three times, with all that goes wrong. Never throws. */
export async function soakSeed(seed: number): Promise<SoakResult> {
  const soak = new Soak(seed);
  await soak.run();
  return { seed, complaints: soak.complaints, story: soak.story, counts: Object.fromEntries(soak.counts) };
}

class Soak {
  readonly complaints: string[] = [];
  readonly story: string[] = [];
  readonly counts = new Map<string, number>();
  private readonly random: Random;
  private readonly world: SoakWorld;
  private readonly sentinel: string;
  private run_ = 'r0';

  constructor(private readonly seed: number) {
    this.random = randomOf(seed);
    this.world = soakWorld(seed);
    this.sentinel = `sentinel-${hashOf(`secret of ${seed}`)}`;
  }

  async run(): Promise<void> {
    try {
      let estate = randomEstate(this.random);
      const ephemeral = this.random.chance(0.2);
      await this.round('base', estate, ephemeral, () => calm);
      const rounds = this.random.chance(0.3) ? this.random.int(2, 3) : 1;
      for (let round = 1; round <= rounds; round += 1) {
        estate = randomChange(this.random, estate);
        await this.round(`r${round}`, estate, ephemeral, (plan, before) =>
          randomScript(this.random, plan, estate, before),
        );
      }
    } catch (error) {
      this.complaints.push(`${this.run_}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }

  private async round(
    run: string,
    estate: SoakEstate,
    ephemeral: boolean,
    scriptOf: (plan: Plan, before: Facts) => Script,
  ): Promise<void> {
    this.run_ = run;
    const before = factsOf(this.world.core);
    const careless = this.random.chance(0.7);
    const waived = (service: string, id: string) => careless && hashOf(`${this.seed} ${service} ${id}`) % 10 > 0;
    const terms = { ephemeral, waived };
    const planned = planOf(estate, before, terms);
    if (planned.kind === 'refused') {
      for (const code of new Set(planned.refusals.map((refusal) => refusal.code))) this.count(`plan refused: ${code}`);
      return this.count('plan: refused');
    }
    const { plan } = planned;
    await this.keepBodies(estate, planned.bodies);
    if (plan.steps.some(({ part }) => part !== undefined)) this.count('plan: with phases');
    for (const { part } of plan.steps) if (part !== undefined) this.count(`step: ${part.kind}`);
    const script = scriptOf(plan, before);
    if (run !== 'base') this.count('plan: made');
    const secret = (stack: string) => `${this.sentinel}-${stack}`;
    let story = await runToEnd(this.world, plan, script, { run, secret });
    await this.comesToRest(script);
    this.countStory(run, story, script);
    const one = { plan, terms, estate, script, before };
    await this.judge(one, story, false);
    for (let again = 0; again < script.takenBack && story.reports.at(-1)?.outcome?.kind !== 'refused'; again += 1) {
      const { deeds } = story;
      story = { ...(await takeBack(this.world, plan, script, story, secret)), deeds };
      await this.comesToRest(calm);
      this.count(`taken back: ${story.reports.at(-1)?.outcome?.kind}`);
      await this.judge(one, story, true);
    }
  }

  /** Templates lie in the store before a plan is carried out, as packaging puts them there. */
  private async keepBodies(estate: SoakEstate, made: ReadonlyMap<string, string> = new Map()): Promise<void> {
    for (const body of made.values()) await this.world.stores.artefacts.put(Buffer.from(body));
    for (const stack of estate.stacks) await this.world.stores.artefacts.put(Buffer.from(bodyOf(stack)));
  }

  private async comesToRest({ foreign }: Script): Promise<void> {
    this.world.allow(7 * 24 * 3_600_000);
    const rest = Math.max(0, ...foreign.map(({ after }) => (after === 'deployed' ? 0 : after + 1_000)));
    if (rest > 0) await this.world.clock.sleep(rest);
    this.world.faults.splice(0);
    await this.world.settle();
  }

  private async judge(
    one: Pick<Case, 'plan' | 'estate' | 'script' | 'before'> & { readonly terms: PlanTerms },
    story: RunStory,
    isAsked: boolean,
  ): Promise<void> {
    const report = story.reports.at(-1);
    if (report === undefined) return void this.complaints.push(`${story.run}: no process gave a report`);
    const after = factsOf(this.world.core);
    const journal = (await this.world.stores.journals.read(story.run)) ?? '';
    if (!isAsked && takeBacksIn(journal) > 0) this.count('taken back while under way');
    const touched = new Set(story.deeds.map(({ stackName }) => stackName));
    const { runs } = await statusOfRuns(this.world.stores);
    const judged: Case = {
      ...one,
      after,
      story,
      report,
      calls: callsIn(journal),
      journal,
      touched,
      asked: isAsked ? lastEpochIn(journal) : 0,
    };
    const found = judge(judged, runs, this.sentinel);
    this.complaints.push(...found.map((complaint) => `${story.run}: ${complaint}`));
    if (found.length > 0) this.story.push(...describeRun(judged));
  }

  private countStory(run: string, story: RunStory, { rules, options }: Script): void {
    const outcome = story.reports.at(-1)?.outcome;
    if (run === 'base') {
      this.count(`base: ${outcome?.kind}`);
      return;
    }
    this.count(`outcome: ${outcome?.kind}${options.keepGoing ? ', keep-going' : ''}`);
    if (outcome !== undefined && 'remains' in outcome)
      for (const state of new Set(outcome.remains.map((one) => one.state))) this.count(`remains: ${state}`);
    if (story.kills > 0) this.count('runs with kills');
    this.count('kills', story.kills);
    this.count(
      'interrupted, and gone on with',
      story.reports.filter((report) => report.outcome?.kind === 'interrupted').length,
    );
    this.count('stops', story.stops);
    this.count('naps', story.naps);
    this.count('foreign deeds', story.deeds.length);
    this.count('touches', story.touches);
    const restored = story.progress.some((one) => one.kind === 'step-changed' && one.status === 'restoring');
    if (restored) this.count('runs that restored');
    for (const rule of rules) this.count(`fault: ${nameOfRule(rule)}`);
  }

  private count(name: string, by = 1): void {
    if (by > 0) this.counts.set(name, (this.counts.get(name) ?? 0) + by);
  }
}
