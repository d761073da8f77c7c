import type { SkippedCheck } from '../../model/break-glass.js';
import type { DeployedRecord, DeployedService, PassedRelease } from '../../model/deployed-record.js';
import type { ServiceName, StageName } from '../../model/names.js';
import { isSameName } from './same-service.js';

/** A service that a run would change, and what is to be deployed of it. */
export interface AskedRelease {
  readonly name: ServiceName;
  readonly release: string;
  /** What it is called at the stage before; absent where no definition says it there. */
  readonly nameBefore?: ServiceName;
}

export interface Promotion {
  readonly stage: StageName;
  /** The stage that services must have passed. */
  readonly before: StageName;
  /** What is recorded of it; absent where nothing was accepted there yet. */
  readonly record?: DeployedRecord | undefined;
  readonly changed: readonly AskedRelease[];
  /** Services that the run takes away. */
  readonly removed: readonly ServiceName[];
  /** How the record gets here from where it is kept; absent where that is no question. */
  readonly hint?: string;
}

/** Why a run must not take place: each changed service that did not pass the stage before as it is, in words. */
export function promotionRefusals(promotion: Promotion): readonly SkippedCheck[] {
  const { before, record, changed, removed, hint } = promotion;
  const byName = new Map(record?.services.map((service) => [service.name, service]));
  const reasons: (readonly [ServiceName, string])[] = [];
  for (const { name, release, nameBefore = name } of changed) {
    const known = byName.get(nameBefore);
    if (known !== undefined && releasesOf(known).includes(release)) continue;
    reasons.push([name, notPassed({ name, release }, known, before, record)]);
  }
  for (const name of removed) {
    const reason = notRemoved(name, promotion);
    if (reason !== undefined) reasons.push([name, reason]);
  }
  // Said once: it holds for all of them.
  return reasons.map(([name, reason], at) =>
    refusal(name, hint === undefined || at < reasons.length - 1 ? reason : `${reason}. ${hint}`),
  );
}

function notRemoved(name: ServiceName, { stage, before, record }: Promotion): string | undefined {
  const asked = `${name} is to be removed`;
  // Without a record nobody knows that it was.
  if (record === undefined) return `${asked}, and has to be at ${before} first, where no run was accepted yet`;
  const left = record.services.find((service) => isSameName(name, stage, service.name, before));
  return left && `${asked} but is still deployed at ${before}: ${tellRelease(left)}`;
}

function releasesOf({ release, earlier }: DeployedService): readonly string[] {
  return [release, ...earlier.map((one) => one.release)];
}

function notPassed(
  { name, release }: AskedRelease,
  known: DeployedService | undefined,
  before: StageName,
  record: DeployedRecord | undefined,
): string {
  const asked = `${name}: release ${short(release)} has not passed ${before}`;
  if (record === undefined) return `${asked}, where no run was accepted yet`;
  if (known === undefined) return `${asked}, where it was never accepted`;
  return `${asked}; what passed there last is ${tellRelease(known)}`;
}

function tellRelease({ release, run, at, commit }: PassedRelease): string {
  return `release ${short(release)} (${run}, ${at}${commit === undefined ? '' : `, commit ${commit.slice(0, 12)}`})`;
}

/** Twelve digits tell releases apart for people; what is compared is all of it. */
const short = (digest: string): string => digest.slice(0, 12);

function refusal(subject: string, message: string): SkippedCheck {
  return { check: 'promotion', subject, message };
}
