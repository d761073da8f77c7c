import type { PackagedStack, Phase, PlanStep, StepId, StepPart } from '../model/plan.js';
import type { DraftStep } from './choose-steps.js';
import { estimateOf } from './estimate.js';
import { stackFingerprint } from './fingerprint.js';
import { boundIn, leftFingerprint } from './phases/left-behind.js';
import { detachedPackage, keptPackage } from './phases/part-packages.js';
import { partText } from './phases/part-text.js';
import { partsOf, type StepPlace } from './phases/parts.js';
import { detachedOf, isKept, onlyYields } from './phases/phasing.js';
import { weakReference } from './phases/stack-template.js';
import type { RunView } from './run-view.js';
import { changesOf } from './step-changes.js';

/** A step of a stack's way with what it deploys; a problem where its template cannot be made. */
export interface ExpandedStep {
  readonly step: PlanStep;
  readonly bodies: ReadonlyMap<string, string>;
  readonly problem?: string;
}

/** The steps of one stack, in the order in which it goes through them. */
export function planSteps(
  draft: DraftStep,
  phaseOf: ReadonlyMap<StepId, Phase>,
  view: RunView,
): readonly ExpandedStep[] {
  const parts = partsOf(draft, view);
  const expanded: ExpandedStep[] = [];
  for (const [at, part] of parts.entries()) {
    const before = expanded.at(-1)?.step;
    const { deploy, bodies, problem } = deployOf(part, draft, view);
    const step = stepOf(part, draft, { deploy, before, phase: phaseOf.get(part.id) ?? 'expand' }, view);
    const number = at + 1;
    const told: StepPart = {
      kind: part.part,
      number,
      of: parts.length,
      text: partText(part, draft, view),
      ...(part.part === 'detach' && { releases: releasesOf(draft, view) }),
    };
    expanded.push({
      step: parts.length === 1 ? step : { ...step, part: told },
      bodies,
      ...(problem !== undefined && { problem }),
    });
  }
  return expanded;
}

/** CloudFormation counts who imports exports, and nothing else. */
function releasesOf(draft: DraftStep, view: RunView): readonly string[] {
  return [...detachedOf(draft, view.phasing)].filter((name) => weakReference(name) === undefined).sort();
}

interface Made {
  readonly deploy: PackagedStack | undefined;
  readonly bodies: ReadonlyMap<string, string>;
  readonly problem?: string;
}

function deployOf({ part }: StepPlace, draft: DraftStep, view: RunView): Made {
  if (part === 'complete') return { deploy: draft.proposed, bodies: new Map() };
  const made = part === 'keep' ? keptPackage(draft, view) : detachedPackage(draft, view);
  return made.kind === 'made' ? made : { deploy: undefined, bodies: new Map(), problem: made.problem };
}

interface Between {
  readonly deploy: PackagedStack | undefined;
  readonly before: PlanStep | undefined;
  readonly phase: Phase;
}

function stepOf(
  { id, part }: StepPlace,
  draft: DraftStep,
  { deploy, before, phase }: Between,
  view: RunView,
): PlanStep {
  const { kind, key, service, stackName, target, deployed, reasons, mayBeUnchanged } = draft;
  const isFirst = before === undefined;
  const isMain = part === 'complete';
  // A stack that is new is made by its first step.
  const own = isMain ? (isFirst || kind === 'delete' ? kind : 'update') : kind === 'create' ? 'create' : 'update';
  const bound = boundIn(before?.deploy, deploy);
  return {
    id,
    kind: own,
    phase,
    stack: key,
    service,
    stackName,
    target,
    ...(deploy && { deploy }),
    expects: before?.deploy === undefined ? stackFingerprint(deployed) : leftFingerprint(before.deploy, bound),
    reasons,
    changes: changesIn(part, draft, view),
    stateful: own === 'create' ? [...(view.input.stateful.get(key) ?? [])].sort() : [],
    mayBeUnchanged: isFirst && mayBeUnchanged,
    estimate: estimateOf(view.input.estimates.get(key)),
  };
}

/** Each change once, in the step that makes it: what a stack keeps goes with its last step, all else is new with `keep`. */
function changesIn(part: StepPlace['part'], draft: DraftStep, view: RunView): PlanStep['changes'] {
  const all = changesOf(draft, view) ?? [];
  const isYielding = onlyYields(draft, view.phasing);
  if (part === 'detach' || (part === 'keep' && isYielding)) return [];
  if (!isKept(draft, view.phasing) || isYielding) return all;
  return all.filter(
    ({ logicalId, action }) => (part === 'complete') === isKeptResource(logicalId, action, draft, view),
  );
}

function isKeptResource(logicalId: string, action: string, draft: DraftStep, view: RunView): boolean {
  if (action !== 'removed') return false;
  const made = keptPackage(draft, view);
  if (made.kind !== 'made') return false;
  const body = made.bodies.get(made.deploy.templateDigest);
  const resources = body === undefined ? undefined : (JSON.parse(body) as { readonly Resources?: object }).Resources;
  return resources !== undefined && Object.hasOwn(resources, logicalId);
}
