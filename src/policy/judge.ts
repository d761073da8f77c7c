import type { Settings } from '../config/settings.js';
import type { Change } from '../model/change.js';
import type { Edge } from '../model/edge.js';
import type { Finding } from '../model/finding.js';
import type { Statement } from '../model/grant.js';
import type { Estate } from '../model/service.js';
import { withFingerprints } from './fingerprint.js';
import { compareFindings, mergeStages } from './merge-stages.js';
import type { Rule, RuleContext } from './rule.js';
import { type RawFinding, runRules } from './run-rules.js';
import { type SeverityOf, severityFinder } from './severity.js';
import { applyWaivers, type Day } from './waivers.js';

/** An estate with what was derived from it. */
export interface JudgedEstate {
  readonly estate: Estate;
  readonly statements: readonly Statement[];
  readonly edges: readonly Edge[];
}

export interface JudgedStage {
  readonly proposed: JudgedEstate;
  /** What it is compared with; absent when there is nothing, and then every finding is new. */
  readonly deployed?: JudgedEstate;
  readonly changes: readonly Change[];
  /**
   * The base, where it is not what is deployed, with its own changes from that: a finding that stands on it already is not
   * of whoever proposes something now.
   */
  readonly merged?: JudgedEstate & { readonly changes: readonly Change[] };
}

export interface JudgeInput {
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  /** One for each stage, in promotion order. */
  readonly stages: readonly JudgedStage[];
  readonly today: Day;
}

type Fingerprinted = RawFinding & { readonly fingerprint: string };

/**
 * Judges every stage twice: as proposed, and as it is deployed. What stands in both is old. Waivers
 * are applied last, so that one that matches nothing at any stage can be told.
 */
export function judge(input: JudgeInput): { readonly findings: readonly Finding[] } {
  const severityOf = severityFinder(input.settings.policy);
  const found = mergeStages(input.stages.map((stage) => judgeStage(stage, input, severityOf)));
  const changed = new Set(input.stages.flatMap(({ changes }) => changes.map(({ service }) => service)));
  const { findings, notes } = applyWaivers(found, input.settings.policy.waivers, { today: input.today, changed });
  const stages = input.stages.map(({ proposed }) => proposed.estate.stage);
  const aboutWaivers = withFingerprints(notes).map((note) => ({ ...note, new: false, stages }));
  return { findings: [...findings.toSorted(compareFindings), ...aboutWaivers] };
}

function judgeStage(stage: JudgedStage, input: JudgeInput, severityOf: SeverityOf): readonly Finding[] {
  const { proposed, deployed, changes } = stage;
  const proposedOthers = othersOf(stage, input.stages, (one) => one.proposed);
  const context: RuleContext = {
    ...proposed,
    changes,
    ...(deployed !== undefined && { deployed }),
    otherStages: proposedOthers,
    settings: input.settings,
  };
  const now = withFingerprints(runRules(input.rules, context, severityOf));
  const before = deployed === undefined ? [] : judgeDeployed(stage, deployed, input, severityOf);
  const pending =
    stage.merged === undefined || input.stages.every(isAllDeployed)
      ? []
      : judgeMerged(stage, stage.merged, input, severityOf);
  const old = new Set([...before, ...pending].filter(isBaseline).map(({ fingerprint }) => fingerprint));
  const crashes = before.filter(
    (finding) => !isBaseline(finding) && !now.some((one) => one.fingerprint === finding.fingerprint),
  );
  const stages = [proposed.estate.stage];
  return [...now, ...crashes].map((finding) => ({ ...finding, new: !old.has(finding.fingerprint), stages }));
}

/** What was merged is what is deployed, the very same: to judge it would be to judge the deployed side again. */
function isAllDeployed({ deployed, merged }: JudgedStage): boolean {
  if (merged === undefined) return true;
  const { changes, estate, edges } = merged;
  return changes.length === 0 && estate === deployed?.estate && edges === deployed.edges;
}

function judgeDeployed(
  stage: JudgedStage,
  deployed: JudgedEstate,
  input: JudgeInput,
  severityOf: SeverityOf,
): readonly Fingerprinted[] {
  const otherStages = othersOf(stage, input.stages, (one) => one.deployed);
  const context: RuleContext = { ...deployed, changes: [], otherStages, settings: input.settings };
  return withFingerprints(runRules(input.rules, context, severityOf));
}

function judgeMerged(
  stage: JudgedStage,
  { changes, ...merged }: NonNullable<JudgedStage['merged']>,
  input: JudgeInput,
  severityOf: SeverityOf,
): readonly Fingerprinted[] {
  const otherStages = othersOf(stage, input.stages, (one) => one.merged ?? one.deployed);
  const { deployed } = stage;
  const before = deployed !== undefined && { deployed };
  const context: RuleContext = { ...merged, changes, ...before, otherStages, settings: input.settings };
  return withFingerprints(runRules(input.rules, context, severityOf));
}

/** A crash is never old: a rule that crashes on the base as well still sees nothing of the change. */
function isBaseline(finding: RawFinding): boolean {
  return finding.rule !== 'gate/rule-crashed';
}

function othersOf(
  stage: JudgedStage,
  stages: readonly JudgedStage[],
  side: (stage: JudgedStage) => JudgedEstate | undefined,
): readonly Estate[] {
  return stages.flatMap((other) => (other === stage ? [] : (side(other)?.estate ?? [])));
}
