import { readJournal } from '../deploy/journal/read-journal.js';
import { openedOf } from '../deploy/run/report-of-journal.js';
import { statusOfRuns } from '../deploy/run.js';
import type { Target } from '../model/plan.js';
import { placeOf } from '../plan/place.js';
import type { RunView, StatusView } from '../report/run/status-view.js';
import type { EnvironmentView } from './running/environment.js';
import { lookIntoEnvironment } from './running/local-environment.js';
import { type RunPlace, runCommands, withCommands } from './running/run-commands.js';
import { stateFolderOf } from './running/state-folder.js';

export interface StatusOptions extends RunPlace {
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What runs there are, who holds a stage, and the stacks of the places that they deployed to. Nothing is changed by looking. */
export async function readStatus(options: StatusOptions): Promise<StatusView> {
  const view = lookIntoEnvironment(options);
  const state = stateFolderOf(options.directory, options.state);
  if (view === undefined) return { state, runs: [], leases: [], stacks: [] };
  const { runs, leases } = await statusOfRuns(view.stores);
  return {
    state,
    runs: runs.map((known): RunView => {
      if (known.kind === 'corrupt') return known;
      const commands = runCommands(known.report.run, known.report.stage, options);
      const { resume, rollback } = commands;
      return { ...known, report: withCommands(known.report, commands), resume, rollback };
    }),
    leases: leases.map(({ stage, holder, until }) => ({ stage, holder, until, expired: until <= options.now })),
    stacks: await stacksAt(await placesOf(view), view),
  };
}

async function placesOf({ stores: { journals } }: EnvironmentView): Promise<readonly Target[]> {
  const places = new Map<string, Target>();
  for (const run of await journals.runs()) {
    const reading = readJournal((await journals.read(run)) ?? '');
    const steps = reading.kind === 'whole' ? (openedOf(reading.records)?.plan.steps ?? []) : [];
    for (const { target } of steps) places.set(placeOf(target, ''), target);
  }
  return [...places].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target);
}

async function stacksAt(places: readonly Target[], { cloud }: EnvironmentView): Promise<StatusView['stacks']> {
  const stacks: StatusView['stacks'][number][] = [];
  for (const target of places) {
    const roots = (await cloud.at(target).listStacks()).filter(({ rootId }) => rootId === undefined);
    for (const { stackName, status } of roots) stacks.push({ stackName, status, region: target.region });
  }
  return stacks;
}
