import type { DeployedStack, PackagedStack } from '../model/plan.js';
import { ownerOf } from '../model/stack-tags.js';
import { isMoving } from './stack-standing.js';

/**
 * What differs between a stack and its deployed self, in words and without values; empty when nothing
 * would change. Code counts, as the template names it by its digest. Bound parameters are left to
 * `bindingReasons`, NoEcho ones compare by presence: nobody can read their values.
 */
export function stackDifferences(proposed: PackagedStack, deployed: DeployedStack): readonly string[] {
  const bound = proposed.bindings.map(({ parameter }) => parameter);
  const unread = new Set([...bound, ...proposed.noEcho, ...deployed.noEcho]);
  const differences = [
    ...(proposed.templateDigest === deployed.templateDigest ? [] : ['its template differs']),
    ...entryDifferences('parameter', without(proposed.parameters, unread), without(deployed.parameters, unread)),
    ...noEchoDifferences(proposed, deployed),
    ...entryDifferences('tag', new Map(Object.entries(proposed.tags)), new Map(Object.entries(deployed.tags))),
  ];
  const isFirst = Object.keys(ownerOf(deployed.tags)).length === 0;
  return isFirst && differences.length > 0
    ? ['first deploy by Stackgate of a stack that was made without it', ...differences]
    : differences;
}

/** A stack that looks unchanged while somebody's operation goes on may end otherwise. */
export function movingReason({ status }: DeployedStack): string | undefined {
  return isMoving(status) ? `another operation goes on (${status}): what it leaves is looked at then` : undefined;
}

function without(record: Readonly<Record<string, string>>, names: ReadonlySet<string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(record).filter(([name]) => !names.has(name)));
}

function entryDifferences(
  what: string,
  proposed: ReadonlyMap<string, string>,
  deployed: ReadonlyMap<string, string>,
): readonly string[] {
  const names = [...new Set([...proposed.keys(), ...deployed.keys()])].sort();
  return names.flatMap((name) => {
    const [now, before] = [proposed.get(name), deployed.get(name)];
    if (now === before) return [];
    if (before === undefined) return [`${what} ${name} is new`];
    return [`${what} ${name} ${now === undefined ? 'is dropped' : 'differs'}`];
  });
}

/** A parameter that becomes secret, or stops being so, has another template anyway; its name is worth saying. */
function noEchoDifferences(proposed: PackagedStack, deployed: DeployedStack): readonly string[] {
  const [now, before] = [new Set(proposed.noEcho), new Set(deployed.noEcho)];
  const names = [...new Set([...now, ...before])].filter((name) => now.has(name) !== before.has(name)).sort();
  return names.map((name) => `secret parameter ${name} is ${now.has(name) ? 'new' : 'dropped'}`);
}
