import type { Diagnostic } from '../../model/diagnostic.js';
import type { StackKey } from '../../model/names.js';
import type { DeployedStack } from '../../model/plan.js';
import type { Packaged } from '../../package/packaged.js';
import { placeOf } from '../../plan/place.js';

/**
 * Values that are given to NoEcho parameters of stacks which are there: nobody can read what such a stack has, so
 * whether one is new is not known, and the stack keeps its own.
 *
 * @param fileOf the definition of a stack
 */
export function keptSecrets(
  { stacks, secrets }: Pick<Packaged, 'stacks' | 'secrets'>,
  deployed: readonly DeployedStack[],
  fileOf: (stack: StackKey) => string,
): readonly Diagnostic[] {
  const before = new Map(deployed.map(({ target, stackName, noEcho }) => [placeOf(target, stackName), noEcho]));
  return stacks.flatMap(({ key, target, stackName, stubs }) => {
    const kept = before.get(placeOf(target, stackName)) ?? [];
    // What stands in for a value was given by nobody.
    const standIns = new Set(stubs.flatMap(({ kind, name }) => (kind === 'parameter' ? [name] : [])));
    const given = [...(secrets.get(key)?.keys() ?? [])].filter((name) => kept.includes(name) && !standIns.has(name));
    return given.map((name) => warningOf(name, stackName, fileOf(key)));
  });
}

function warningOf(parameter: string, stackName: string, file: string): Diagnostic {
  const message = `NoEcho parameter ${parameter} of stack ${stackName} is kept as it is; its value cannot be compared. The value that stackgate.yml gives is used where the stack is created.`;
  return { severity: 'warning', code: 'plan/secret-kept', message, location: { file, line: 1, column: 1 } };
}
