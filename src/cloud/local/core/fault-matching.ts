import type { FaultEffect, FaultMatch, FaultRule } from '../faults.js';
import type { Engine } from './engine.js';
import { draw } from './ids.js';

export interface Occasion {
  readonly action?: string;
  readonly stackName?: string;
  readonly logicalId?: string;
  readonly resourceAction?: string;
  readonly phase?: string;
}

/** Effects of the rules that act now, in the script's order. Counts the matches. */
export function effectsOn(engine: Engine, occasion: Occasion): readonly FaultEffect[] {
  const effects: FaultEffect[] = [];
  (engine.options.faults ?? []).forEach((rule, place) => {
    if (concerns(rule, occasion) && inTime(rule.match, engine.state.now) && strikes(engine, rule.match, place))
      effects.push(rule.effect);
  });
  return effects;
}

function concerns({ match, effect }: FaultRule, occasion: Occasion): boolean {
  const ofResources = isOfResources(match) || effect.kind === 'resource-fails' || effect.kind === 'hang';
  if (ofResources === (occasion.logicalId === undefined)) return false;
  return (['action', 'stackName', 'logicalId', 'resourceAction', 'phase'] as const).every(
    (key) => match[key] === undefined || match[key] === occasion[key],
  );
}

function isOfResources({ logicalId, resourceAction, phase }: FaultMatch): boolean {
  return logicalId !== undefined || resourceAction !== undefined || phase !== undefined;
}

function inTime({ from, until }: FaultMatch, now: number): boolean {
  return (from === undefined || now >= from) && (until === undefined || now < until);
}

function strikes({ state }: Engine, { nth, times, probability }: FaultMatch, place: number): boolean {
  const count = (state.faultMatches[place] ?? 0) + 1;
  while (state.faultMatches.length < place) state.faultMatches.push(0);
  state.faultMatches[place] = count;
  if (nth !== undefined && count !== nth) return false;
  if (times !== undefined && count > times) return false;
  return probability === undefined || draw(state.seed, 'fault', place, count) < probability;
}
