import type { StepId, StepKind } from '../model/plan.js';
import { bindingReasons, hasReason, noReasons } from './binding-reasons.js';
import { providerPlace } from './binding-values.js';
import { isOwned, type StackPair } from './pair-stacks.js';
import type { PlanInput } from './plan-input.js';
import { movingReason, stackDifferences } from './stack-differences.js';
import { standingOf } from './stack-standing.js';

/** A stack that the plan touches, before it has its place in the order. */
export interface DraftStep extends StackPair {
  readonly id: StepId;
  readonly kind: StepKind;
  readonly reasons: readonly string[];
  readonly mayBeUnchanged: boolean;
}

interface Choice {
  readonly kind: StepKind;
  /** Empty where it is here for the sake of its bindings alone. */
  readonly reasons: readonly string[];
  readonly uncertain: readonly string[];
}

/**
 * Which stacks change: by what they are made of, then those whose parameters take outputs of stacks
 * that change. A stack that is only imported from pulls nobody in: CloudFormation lets no exported
 * value change while it is used.
 *
 * @param pulled places of stacks that must be in the plan for another reason, with that reason
 */
export function chooseSteps(
  pairs: readonly StackPair[],
  input: PlanInput,
  pulled: ReadonlyMap<string, string> = new Map(),
): readonly DraftStep[] {
  const byPlace = new Map(pairs.map((pair) => [pair.place, pair]));
  const services = new Set(input.proposed.map(({ service }) => service));
  const own = new Map(pairs.map((pair) => [pair.place, ownChoice(pair, input, services)]));
  const stepped = steppedPlaces(pairs, own, byPlace, input, pulled);
  const isShared = sharedDeletions(pairs.filter(({ place }) => own.get(place)?.kind === 'delete'));
  return pairs
    .filter(({ place }) => stepped.has(place))
    .map((pair) => {
      const choice = own.get(pair.place) ?? { kind: 'update', reasons: [], uncertain: [] };
      const bound = choice.kind === 'update' ? bindingReasons(pair, byPlace, stepped, input) : noReasons;
      const reasons = [...choice.reasons, ...bound.certain, ...pulledReasons(choice, pulled.get(pair.place))];
      return {
        ...pair,
        id: stepId(pair, choice.kind, isShared),
        kind: choice.kind,
        reasons: [...reasons, ...choice.uncertain, ...bound.possible],
        mayBeUnchanged: reasons.length === 0,
      };
    });
}

function pulledReasons({ kind }: Choice, reason: string | undefined): readonly string[] {
  return reason === undefined || kind !== 'update' ? [] : [reason];
}

function ownChoice(pair: StackPair, input: PlanInput, services: ReadonlySet<string>): Choice | undefined {
  const { proposed, deployed } = pair;
  if (proposed === undefined) return deletionOf(pair, input, services);
  if (deployed === undefined) return certainly('create', 'it is not deployed yet');
  if (standingOf(deployed.status) === 'never-created')
    return certainly('create', `its first deploy failed (${deployed.status}): it is deleted and made anew`);
  const reasons = stackDifferences(proposed, deployed);
  const moving = movingReason(deployed);
  if (reasons.length === 0 && moving === undefined) return undefined;
  return { kind: 'update', reasons, uncertain: moving === undefined ? [] : [moving] };
}

function deletionOf(
  { deployed, service, stackName }: StackPair,
  { stage }: PlanInput,
  services: ReadonlySet<string>,
): Choice | undefined {
  if (deployed === undefined || !isOwned(deployed, stage)) return undefined;
  return certainly(
    'delete',
    services.has(service)
      ? `service ${service} has no stack ${stackName} any more`
      : `service ${service} is not in the estate any more`,
  );
}

function certainly(kind: StepKind, reason: string): Choice {
  return { kind, reasons: [reason], uncertain: [] };
}

/** Those that change of themselves, and whoever takes an output of them, of those, and so on. */
function steppedPlaces(
  pairs: readonly StackPair[],
  own: ReadonlyMap<string, Choice | undefined>,
  byPlace: ReadonlyMap<string, StackPair>,
  input: PlanInput,
  pulled: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const none = new Set<string>();
  const differs = (pair: StackPair) =>
    own.get(pair.place) !== undefined ||
    pulled.has(pair.place) ||
    hasReason(bindingReasons(pair, byPlace, none, input));
  const stepped = new Set(pairs.filter(differs).map(({ place }) => place));
  const consumers = consumersByProvider(pairs);
  const open = [...stepped];
  for (let place = open.pop(); place !== undefined; place = open.pop())
    for (const consumer of consumers.get(place) ?? []) {
      if (stepped.has(consumer)) continue;
      stepped.add(consumer);
      open.push(consumer);
    }
  return stepped;
}

function consumersByProvider(pairs: readonly StackPair[]): ReadonlyMap<string, readonly string[]> {
  const consumers = new Map<string, string[]>();
  for (const pair of pairs)
    for (const binding of pair.proposed?.bindings ?? []) {
      const provider = providerPlace(pair, binding);
      const there = consumers.get(provider);
      if (there === undefined) consumers.set(provider, [pair.place]);
      else there.push(pair.place);
    }
  return consumers;
}

/** A stack that was renamed leaves its old one behind, and more than one can be left. */
function sharedDeletions(deletions: readonly StackPair[]): (pair: StackPair) => boolean {
  const keys = deletions.map(({ key }) => key);
  const shared = new Set(keys.filter((key, at) => keys.indexOf(key) !== at));
  return ({ key }) => shared.has(key);
}

function stepId(pair: StackPair, kind: StepKind, isShared: (pair: StackPair) => boolean): StepId {
  if (kind !== 'delete') return `deploy:${pair.key}`;
  const { account, region } = pair.target;
  return isShared(pair) ? `delete:${pair.key}:${account}/${region}/${pair.stackName}` : `delete:${pair.key}`;
}
