import type { Target } from '../../../../model/plan.js';
import type { JsonObject } from '../../template/index.js';
import { type Engine, findStack, regionOf } from '../engine.js';
import { faults } from '../errors.js';
import { digestOf } from '../ids.js';
import type { Input } from '../input.js';
import type { RegionState, StackRecord } from '../state.js';

/** One call on its way: what every action is given. */
export interface Call {
  readonly engine: Engine;
  readonly region: RegionState;
  readonly target: Target;
  readonly action: string;
  readonly input: Input;
  /** As it came, for tokens. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** Reads answer what was true then; now, but for a stale read. */
  readonly asOf: number;
}

export type Action = (call: Call) => JsonObject;

export function callOf(
  engine: Engine,
  target: Target,
  action: string,
  input: Input,
  raw: Readonly<Record<string, unknown>>,
  staleness: number,
): Call {
  return { engine, region: regionOf(engine, target), target, action, input, raw, asOf: engine.state.now - staleness };
}

/** @throws ServiceFault where there is none */
export function neededStack({ region, input }: Call, member = 'StackName'): StackRecord {
  const name = input.need(member);
  const found = findStack(region, name);
  if (found === undefined) throw faults.noStackWithId(name);
  return found;
}

/**
 * `ClientRequestToken`: the same call again is answered as before and done once; with other input, or as
 * another call on the same stack, it is refused. Tokens are kept per stack name.
 */
export function once(call: Call, stackName: string, token: string | undefined, perform: () => JsonObject): JsonObject {
  if (token === undefined) return perform();
  const { region, action, raw } = call;
  const digest = digestOf(sorted(raw));
  const known = region.tokens.find((entry) => entry.token === token && entry.stackName === stackName);
  if (known !== undefined) {
    if (known.action === action && known.digest === digest) return known.answer;
    throw faults.tokenUsed(token);
  }
  const answer = perform();
  region.tokens.push({ token, action, stackName, answer, digest });
  return answer;
}

function sorted(raw: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(raw).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The name of a stack, whether its name or its id was given. */
export function nameIn(nameOrId: string): string {
  return nameOrId.startsWith('arn:') ? (nameOrId.split('/')[1] ?? nameOrId) : nameOrId;
}

export function refuseNested({ name, parentId }: StackRecord): void {
  if (parentId !== undefined) throw faults.nested(name);
}
