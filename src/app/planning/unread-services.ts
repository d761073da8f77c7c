import { settingsFiles } from '../../config/read-settings.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { ServiceName } from '../../model/names.js';
import type { PackagedStack } from '../../model/plan.js';
import { placeOf } from '../../plan/place.js';
import type { RepositoryFiles } from '../../read/files/repository-files.js';
import type { DeployedState } from './deployed-stacks.js';

const partCode = 'read/part-of-repository';

/** Definitions that are there and say nothing to a reader that runs no code, or are outside of what is read. */
const unreadable = new Set([
  partCode,
  'cdk/no-assembly',
  'cdk/no-stacks',
  'serverless/needs-code',
  'read/definition-lost',
]);

/** Services beside the folder are none that were removed. One with settings of its own is an estate of its own. */
export function partOfRepository(files: Pick<RepositoryFiles, 'prefix' | 'has'>): readonly Diagnostic[] {
  const { prefix = '' } = files;
  if (prefix === '' || settingsFiles.some((file) => files.has(file))) return [];
  const message = `${prefix} is a folder of a repository and has no stackgate.yml: services outside of it are not seen`;
  return [{ severity: 'warning', code: partCode, message, location: { file: '.', line: 1, column: 1 } }];
}

export interface HeldBack {
  readonly state: DeployedState;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Where a definition is there but cannot be read, nobody knows whose stacks it has: then no stack is taken
 * for one that was removed. Those that no proposed stack takes the place of are left out, as foreign ones.
 */
export function heldBack(
  state: DeployedState,
  proposed: readonly PackagedStack[],
  diagnostics: readonly Diagnostic[],
): HeldBack {
  const [unread] = diagnostics.filter(({ code }) => unreadable.has(code));
  const places = new Set(proposed.map(({ target, stackName }) => placeOf(target, stackName)));
  const left = state.stacks.filter(({ target, stackName }) => !places.has(placeOf(target, stackName)));
  if (unread === undefined || left.length === 0) return { state, diagnostics: [] };
  const names = left.map(({ stackName }) => stackName).join(', ');
  const why = unread.code === partCode ? unread.message : `${unread.location.file} cannot be read`;
  const message = `${why}, so nothing is removed in this plan; of no proposed service are ${names}.`;
  return {
    state: withoutStacks(state, new Set(left.map(({ target, stackName }) => placeOf(target, stackName)))),
    diagnostics: [{ severity: 'warning', code: 'plan/nothing-removed', message, location: unread.location }],
  };
}

/**
 * Without the stacks of services that stackgate.yml excludes: they are somebody else's matter, and none is removed.
 *
 * @param excluded each with its definition
 */
export function withoutExcluded(
  state: DeployedState,
  proposed: readonly PackagedStack[],
  excluded: ReadonlyMap<ServiceName, string>,
): HeldBack {
  const taken = new Set(proposed.map(({ target, stackName }) => placeOf(target, stackName)));
  const left = state.stacks.filter(
    ({ service, target, stackName }) => excluded.has(service) && !taken.has(placeOf(target, stackName)),
  );
  if (left.length === 0) return { state, diagnostics: [] };
  const diagnostics = [...excluded].flatMap(([service, file]): readonly Diagnostic[] => {
    const names = left.filter((stack) => stack.service === service).map(({ stackName }) => stackName);
    if (names.length === 0) return [];
    const message = `stackgate.yml excludes ${file}, and its service ${service} is deployed: ${names.join(', ')} is left as it is. To remove the service, delete its definition.`;
    return [{ severity: 'warning', code: 'plan/excluded-kept', message, location: { file, line: 1, column: 1 } }];
  });
  const places = new Set(left.map(({ target, stackName }) => placeOf(target, stackName)));
  return { state: withoutStacks(state, places), diagnostics };
}

function withoutStacks(state: DeployedState, places: ReadonlySet<string>): DeployedState {
  const isLeft = ({ target, stackName }: DeployedState['stacks'][number]) => places.has(placeOf(target, stackName));
  const left = state.stacks.filter(isLeft);
  const importers = new Map([...state.foreignImporters].map(([at, by]) => [at, [...by]]));
  for (const { imports, stackName, target } of left)
    for (const at of imports.map((name) => placeOf(target, name)))
      importers.set(at, [...(importers.get(at) ?? []), stackName]);
  return {
    ...state,
    stacks: state.stacks.filter((stack) => !isLeft(stack)),
    read: new Map([...state.read].filter(([place]) => !places.has(place))),
    foreignImporters: importers,
    foreignExports: [
      ...state.foreignExports,
      ...left.flatMap(({ exports, target }) => Object.keys(exports).map((name) => ({ name, target }))),
    ],
    foreignOutputs: new Map([
      ...state.foreignOutputs,
      ...left.map(({ target, stackName, outputs }) => [placeOf(target, stackName), outputs] as const),
    ]),
  };
}
