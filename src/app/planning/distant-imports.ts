import type { Diagnostic } from '../../model/diagnostic.js';
import type { StackKey } from '../../model/names.js';
import type { PackagedStack, Target } from '../../model/plan.js';
import type { Stack } from '../../model/service.js';
import { placeOf } from '../../plan/place.js';
import type { DeployedState } from './deployed-stacks.js';
import { namesIn } from './known-names.js';

/**
 * Imports of what a proposed stack exports in another region or account alone: CloudFormation finds no such export,
 * whatever the order is in which the two are deployed.
 *
 * @param read root and nested stacks by the root's key
 * @param fileOf the definition of a stack
 */
export function distantImports(
  stacks: readonly PackagedStack[],
  read: ReadonlyMap<StackKey, readonly Stack[]>,
  { stacks: deployed, foreignExports }: Pick<DeployedState, 'stacks' | 'foreignExports'>,
  fileOf: (stack: StackKey) => string,
): readonly Diagnostic[] {
  const known = stacks.map((stack) => ({ ...stack, names: namesIn(read.get(stack.key) ?? []) }));
  const there = new Set(foreignExports.flatMap(({ name, target, isStandIn }) => (isStandIn ? [] : [at(target, name)])));
  for (const { target, exports } of deployed) for (const name of Object.keys(exports)) there.add(at(target, name));
  for (const { target, names } of known) for (const name of names.exports) there.add(at(target, name));
  return known.flatMap(({ key, target, names }) =>
    names.imports.flatMap((name) => {
      if (there.has(at(target, name))) return [];
      const from = known.find((other) => other.names.exports.includes(name));
      return from === undefined ? [] : [warningOf({ key, target }, name, from, fileOf(key))];
    }),
  );
}

type End = Pick<PackagedStack, 'key' | 'target'>;

function at(target: Target, name: string): string {
  return placeOf(target, name);
}

function warningOf(to: End, name: string, from: End, file: string): Diagnostic {
  const isRegion = to.target.region !== from.target.region;
  const [there, here] = isRegion
    ? [from.target.region, to.target.region]
    : [`account ${from.target.account}`, `account ${to.target.account}`];
  const message = `${to.key} in ${here} imports ${name}, which ${from.key} exports in ${there}: CloudFormation imports do not cross regions or accounts, and on AWS this deploy fails. Pass the value as a parameter, or through Parameter Store.`;
  return { severity: 'warning', code: 'plan/import-across-regions', message, location: { file, line: 1, column: 1 } };
}
