import type { Remaining, RunOutcome, RunReport } from '../../model/run.js';
import type { CloudName } from './cloud-name.js';

/** Command lines that go on with a run or take it back, for people to copy. */
export interface RunCommands {
  readonly deploy: string;
  readonly resume: string;
  readonly rollback: string;
}

export interface RunPlace {
  readonly cloud: CloudName;
  readonly directory: string;
  /** What the directory is called where the commands are read; the folder of a job is gone when somebody does. */
  readonly commandDirectory?: string;
  readonly state?: string;
  /** Where the cloud has a place for each stage. */
  readonly stage?: string;
}

/** @param place as it was given: nothing is added that the default says */
export function runCommands(run: string, stage: string, place: RunPlace): RunCommands {
  const { commandDirectory: shown = place.directory } = place;
  const directory = shown === '.' ? [] : [shown];
  const where = [...directory, '--cloud', place.cloud, ...(place.state === undefined ? [] : ['--state', place.state])];
  // On AWS the stage says where the run's journal is.
  const whose = place.cloud === 'local' ? where : [...where, '--stage', stage];
  return {
    deploy: commandLine(['deploy', ...where, '--stage', stage]),
    resume: commandLine(['deploy', ...whose, '--resume', run]),
    rollback: commandLine(['rollback', ...whose, '--run', run]),
  };
}

/** The report with commands that work here: the run knows neither folder nor cloud. */
export function withCommands(report: RunReport, commands: RunCommands): RunReport {
  const { outcome } = report;
  return outcome === undefined ? report : { ...report, outcome: outcomeWith(outcome, commands) };
}

function outcomeWith(outcome: RunOutcome, commands: RunCommands): RunOutcome {
  if (outcome.kind !== 'deployed' && outcome.kind !== 'restore-incomplete') return outcome;
  return {
    ...outcome,
    remains: outcome.remains.map((remaining) => ({ ...remaining, command: commandFor(remaining, commands) })),
  };
}

/** The run says which of its commands finishes the job; empty where none does. */
function commandFor({ command }: Remaining, { deploy, rollback }: RunCommands): string {
  if (command === '') return '';
  return command.startsWith('stackgate rollback ') ? rollback : deploy;
}

function commandLine(words: readonly string[]): string {
  return ['stackgate', ...words.map(quoted)].join(' ');
}

/** For a shell: what holds more than harmless characters stands in single quotes. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
