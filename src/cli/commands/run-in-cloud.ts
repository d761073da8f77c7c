import type { CloudName } from '../../app/running/cloud-name.js';
import { endInTime } from '../../app/running/end-process.js';
import type { RunEnding, RunSettings } from '../../app/running/run-settings.js';
import { untilSignal } from '../../app/running/until-signal.js';
import { AppError } from '../../model/app-error.js';
import type { Stub } from '../../model/plan.js';
import { renderRefusalsText, standInLines } from '../../report/plan/render-plan-text.js';
import type { RunFollower } from '../../report/progress/run-progress.js';
import { renderCorruptJson, renderCorruptText } from '../../report/run/render-corrupt.js';
import { renderRunJson } from '../../report/run/render-run-json.js';
import { renderRunText } from '../../report/run/render-run-text.js';
import { joinLines, painter } from '../../report/text/terminal.js';
import { openProgress } from '../deploy-progress/open-progress.js';
import { readFaults } from '../fault-script.js';
import { terminalStyle } from '../terminal-style.js';
import { requireWritable, writeOrPrint } from '../write-output.js';
import { tellDiagnostics } from './tell-diagnostics.js';

/** What deploy and rollback share. */
export interface RunFlags {
  readonly cloud?: CloudName;
  readonly state?: string;
  readonly faults?: string;
  readonly pace?: number;
  readonly format: 'text' | 'json';
  readonly output?: string;
}

/**
 * Runs `work` where the flags say, shows how it goes on stderr, and prints how it ended.
 *
 * @returns the exit code
 */
export async function runInCloud(
  name: 'deploy' | 'rollback',
  flags: RunFlags,
  work: (settings: RunSettings) => Promise<RunEnding>,
): Promise<number> {
  if (flags.cloud === undefined)
    throw new AppError('usage', `${name} needs --cloud aws, or --cloud local, the embedded CloudFormation`);
  const { cloud, state, faults, pace } = flags;
  requireWritable(flags.output);
  const script = faults === undefined ? undefined : readFaults(faults);
  let follower: RunFollower | undefined;
  let standIns: readonly Stub[] = [];
  const told = () => {
    endInTime(process);
    process.stderr.write('\nstackgate: interrupted; nothing new is begun. Once more ends it at once.\n');
  };
  const ending = await untilSignal(process, told, (signal) =>
    work({
      cloud,
      ...(state !== undefined && { state }),
      ...(script !== undefined && { faults: script }),
      ...(pace !== undefined && { pace }),
      now: Date.now(),
      signal,
      onPlan: ({ plan, stubs, clock }) => {
        standIns = stubs;
        process.stderr.write(stubsText(stubs));
        follower = openProgress(plan, process.stderr, process.env, clock);
      },
      onRun: (event) => follower?.show(event),
    }),
  ).finally(() => follower?.done());
  process.exitCode = ending.exitCode;
  tellDiagnostics(ending.diagnostics, process.stderr);
  const text = render(ending, flags, standIns);
  if (text !== undefined) writeOrPrint(text, flags.output);
  return ending.exitCode;
}

function render(ending: RunEnding, { format, output }: RunFlags, stubs: readonly Stub[]): string | undefined {
  const style = terminalStyle(output);
  switch (ending.kind) {
    case 'unreadable':
      return format === 'json' ? renderRunJson(ending.report, stubs, ending) : undefined;
    case 'refused': {
      const { refusals, compared, report } = ending;
      if (format === 'json') return renderRunJson(report, stubs, ending);
      return renderRefusalsText(refusals, { ...style, compared });
    }
    case 'corrupt': {
      const found = { run: ending.run, ...ending.reconciliation };
      return format === 'json' ? renderCorruptJson(found) : renderCorruptText(found, style);
    }
    case 'ended':
      return format === 'json'
        ? renderRunJson(ending.report, stubs)
        : renderRunText(ending.report, { ...style, ...ending.commands });
  }
}

/** A deploy that goes well on stand-ins proves nothing about what they stand for. */
function stubsText(stubs: readonly Stub[]): string {
  return stubs.length === 0 ? '' : joinLines(standInLines(stubs, painter(false), terminalStyle().width));
}
