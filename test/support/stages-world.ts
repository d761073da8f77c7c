import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type DeployOptions, resumeDeploy, runDeploy } from '../../src/app/deploy.js';
import { type PlanOptions, type PlanOutcome, runPlan } from '../../src/app/plan.js';
import { type RehearseOutcome, runRehearsal } from '../../src/app/rehearse.js';
import { runRollback } from '../../src/app/rollback.js';
import type { RunEnding } from '../../src/app/running/run-settings.js';
import type { VerificationTools } from '../../src/app/verification/verify-one.js';
import type { AuditRecord } from '../../src/model/break-glass.js';
import type { DeployedRecord } from '../../src/model/deployed-record.js';
import type { RunReport } from '../../src/model/run.js';

/** A repository in a folder without git, deployed to the embedded cloud by the functions that the entrances call. */
export class StagesWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'stackgate-stages-'));
  /** Asked by every run, unless a call says otherwise; everything passes. */
  readonly passing: VerificationTools = {
    runProcess: async () => ({ kind: 'exited', code: 0 }),
    askUrl: async () => ({ kind: 'status', status: 200 }),
  };

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  write(files: Readonly<Record<string, string | null>>): void {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      if (text === null) rmSync(file);
      else writeFileSync(file, text);
    }
  }

  deploy(stage: string, more: Partial<DeployOptions> = {}): Promise<RunEnding> {
    return runDeploy({ ...this.#given(), stage, keepGoing: false, concurrency: 4, ...more });
  }

  plan(stage: string, more: Partial<PlanOptions> = {}): Promise<PlanOutcome> {
    const { deployed } = more;
    const { cloud, ...given } = this.#given();
    return runPlan({ ...given, ...(deployed === undefined && { cloud }), stage, ...more });
  }

  rehearse(stage: string): Promise<RehearseOutcome> {
    return runRehearsal({ ...this.#given(), stage });
  }

  resume(more: Partial<DeployOptions> = {}): Promise<RunEnding> {
    const { plan: _, breakGlass: __, ...rest } = more;
    return resumeDeploy({ ...this.#given(), run: true, ...rest });
  }

  rollback(run: string): Promise<RunEnding> {
    return runRollback({ ...this.#given(), run });
  }

  record(stage: string): DeployedRecord | undefined {
    return this.#json(`deployed/${stage}.json`);
  }

  audits(): readonly AuditRecord[] {
    const folder = join(this.folder, '.stackgate/audit');
    const names = existsSync(folder) ? readdirSync(folder).sort() : [];
    return names.flatMap((name) => this.#json<AuditRecord>(`audit/${name}`) ?? []);
  }

  /** Records of a run's journal, in order. */
  journal(run: string): readonly { readonly record: { readonly kind: string; readonly [key: string]: unknown } }[] {
    const text = readFileSync(join(this.folder, '.stackgate/runs', run, 'journal.jsonl'), 'utf8');
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  }

  #json<T>(path: string): T | undefined {
    const file = join(this.folder, '.stackgate', path);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  }

  #given() {
    return {
      directory: this.folder,
      cloud: 'local' as const,
      assemblies: new Map<string, string>(),
      environment: {},
      today: '2026-11-21',
      now: Date.now(),
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onPlan: () => undefined,
      onRun: () => undefined,
      verification: this.passing,
    };
  }
}

/** The report of a run, or an error that says how it ended instead. */
export function reportIn(ending: RunEnding): RunReport {
  if (ending.kind === 'corrupt') throw new Error('its journal cannot be trusted');
  return ending.report;
}

/** Why it was refused, or failed; in words. */
export function reasonsIn(ending: RunEnding): readonly string[] {
  const { outcome } = reportIn(ending);
  if (outcome?.kind === 'refused') return outcome.reasons;
  return outcome !== undefined && 'failures' in outcome ? outcome.failures.map(({ reason }) => reason) : [];
}
