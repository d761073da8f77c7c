import type { Clock } from '../cloud/port.js';
import { statusOfRuns } from '../deploy/run.js';
import type { Target } from '../model/plan.js';
import { ownerOf } from '../model/stack-tags.js';
import type { RunView, StatusView } from '../report/run/status-view.js';
import { patiently } from './planning/patient-reads.js';
import type { EnvironmentView } from './running/environment.js';
import { type RunPlace, runCommands, withCommands } from './running/run-commands.js';
import { type Look, lookAround } from './running/with-environment.js';

export interface StatusOptions extends RunPlace {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Of the process; its own unless given. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Takes the place of the machine's time on AWS, in tests. */
  readonly clock?: Clock;
}

/** What runs there are, who holds a stage, and the stacks of the places that they deployed to. Nothing is changed by looking. */
export function readStatus(options: StatusOptions): Promise<StatusView> {
  return lookAround(options, (look) => statusOf(look, options));
}

async function statusOf({ view, where: state, stage }: Look, options: StatusOptions): Promise<StatusView> {
  if (view === undefined) return { state, runs: [], leases: [], stacks: [] };
  const { runs, places, leases } = await statusOfRuns(view.stores);
  return {
    state,
    runs: runs.map((known): RunView => {
      if (known.kind === 'corrupt') return known;
      const commands = runCommands(known.report.run, known.report.stage, options);
      const { resume, rollback } = commands;
      return { ...known, report: withCommands(known.report, commands), resume, rollback };
    }),
    leases: leases.map(({ stage, holder, until }) => ({ stage, holder, until, expired: until <= options.now })),
    stacks: await stacksAt(places, view, stage),
  };
}

/** @param stage leaves out what is not of it: an account on AWS has other stacks as well */
async function stacksAt(
  places: readonly Target[],
  { cloud }: EnvironmentView,
  stage: string | undefined,
): Promise<StatusView['stacks']> {
  const stacks: StatusView['stacks'][number][] = [];
  for (const target of places) {
    const all = await patiently(cloud.clock, 'stacks', () => cloud.at(target).listStacks());
    const roots = all.filter(({ rootId }) => rootId === undefined);
    const own = roots.filter(({ tags }) => stage === undefined || ownerOf(tags).stage === stage);
    for (const { stackName, status } of own) stacks.push({ stackName, status, region: target.region });
  }
  return stacks;
}
