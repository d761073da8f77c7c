import type { Diagnostic } from '../../../../model/diagnostic.js';
import type { Dict, Entry, Placed, Value } from '../../../../model/value.js';
import { get, itemsOf, scalar, stringOf } from '../../../../model/walk.js';
import { describeKind, problem, type Report } from '../../../cloudformation/problem.js';
import type { EventSite, FunctionRole, LoweredFunction } from '../lowering.js';
import { defaultRoleId, lambdaId, normalize } from '../naming.js';
import { attribute, join } from '../template/json.js';
import { mergeList } from '../template/merge.js';
import { dictOf, getAttOf, isNull, isSet, setIn } from '../template/values.js';
import { worded } from '../template/worded.js';

/** The functions of a definition; what is no object is reported and left out, what is empty is left out. */
export function functionsOf(
  functions: Value | undefined,
  provider: Value,
  prefix: Value,
  report: Report,
): readonly LoweredFunction[] {
  const all = mergeList(functions, (item) => report(notAnObject('An item of `functions`', item)));
  if (all === undefined || isNull(all)) return [];
  if (all.kind !== 'dict') {
    report(problem(all.kind === 'text' ? 'warning' : 'error', 'serverless/functions', describeFunctions(all), all));
    return [];
  }
  return [...all.entries].flatMap(([key, entry]) => {
    const { value } = entry;
    if (isNull(value)) return [];
    if (value.kind === 'dict') return [functionOf(key, atEdge(value), keyPlace(all, entry), provider, prefix)];
    report(problem('error', 'serverless/functions', `The function ${key} is no object.`, value));
    return [];
  });
}

export function notAnObject(what: string, at: Value): Diagnostic {
  return problem('error', 'serverless/wrong-type', `${what} is ${describeKind(at)}, not an object.`, at);
}

function describeFunctions(value: Value): string {
  return value.kind === 'text' ? 'The functions are not known here.' : '`functions` is no object.';
}

function functionOf(key: string, definition: Dict, at: Placed, provider: Value, prefix: Value): LoweredFunction {
  const logicalId = lambdaId(key);
  const alias = aliasOf(key, definition);
  const condition = setIn(definition, 'condition');
  const arn = attribute(logicalId, 'Arn');
  return {
    key,
    definition,
    at,
    logicalId,
    name: setIn(definition, 'name') ?? { ...worded`${prefix}-${key}`, ...at },
    arn,
    target: alias ? join(':', arn, alias.name) : arn,
    ...(alias && { alias }),
    ...(condition && { condition }),
    role: roleOf(setIn(definition, 'role') ?? providerRole(provider)),
    events: eventsOf(setIn(definition, 'events')),
  };
}

/** At CloudFront's edge a function has a version, and limits of its own where it states none. */
function atEdge(definition: Dict): Dict {
  if (![...itemsOf(get(definition, 'events'))].some((event) => setIn(event, 'cloudFront'))) return definition;
  const entries = new Map<string, Entry>(definition.entries);
  const set = (key: string, value: number | boolean) =>
    entries.set(key, { keyOffset: definition.offset, value: scalar(value, definition) });
  set('versionFunction', true);
  if (!setIn(definition, 'memorySize')) set('memorySize', 128);
  if (!setIn(definition, 'timeout')) set('timeout', 5);
  return { ...definition, entries };
}

/** Where a key stands, for a dict that may be merged from several files. */
export function keyPlace(holder: Dict, entry: Entry): Placed {
  return { source: entry.keySource ?? holder.source, offset: entry.keyOffset };
}

/** A role given for all functions, as an ARN or a function of CloudFormation; older versions had `provider.role`. */
export function providerRole(provider: Value): Value | undefined {
  const role = setIn(provider, 'iam', 'role');
  const existing =
    role?.kind === 'dict' ? [...role.entries.keys()].some((key) => key.includes('::')) : role !== undefined;
  return existing ? role : setIn(provider, 'role');
}

function roleOf(role: Value | undefined): FunctionRole {
  const name = role?.kind === 'dict' ? undefined : stringOf(role);
  if (role === undefined || name === defaultRoleId) {
    const arn = attribute(defaultRoleId, 'Arn');
    return { shared: true, given: role !== undefined, arn, logicalId: defaultRoleId };
  }
  if (name?.startsWith('arn:')) return { shared: false, given: true, arn: role };
  if (name !== undefined) {
    const known = name.includes(':') ? {} : { logicalId: name };
    return { shared: false, given: true, arn: attribute(name, 'Arn'), dependsOn: name, ...known };
  }
  const found = getAttOf(role);
  if (!found) return { shared: false, given: true, arn: role };
  const known = found.attribute === 'Arn' ? { logicalId: found.logicalId } : {};
  return { shared: false, given: true, arn: role, dependsOn: found.logicalId, ...known };
}

function aliasOf(key: string, definition: Value): LoweredFunction['alias'] {
  if (setIn(definition, 'durableConfig')) return { name: 'durable', logicalId: `${normalize(key)}DurableLambdaAlias` };
  if (setIn(definition, 'provisionedConcurrency')) {
    return { name: 'provisioned', logicalId: `${normalize(key)}ProvConcLambdaAlias` };
  }
  return setIn(definition, 'snapStart')
    ? { name: 'snapstart', logicalId: `${normalize(key)}SnapStartLambdaAlias` }
    : undefined;
}

function eventsOf(events: Value | undefined): readonly EventSite[] {
  const counts = new Map<string, number>();
  const items = events?.kind === 'list' ? events.items : [];
  return items.flatMap((item, index) => {
    const dict = dictOf(item);
    if (!dict) return [];
    return [...dict.entries].flatMap(([event, entry]) => {
      if (!isSet(entry.value)) return [];
      const nth = (counts.get(event) ?? 0) + 1;
      counts.set(event, nth);
      return [{ event, value: entry.value, at: keyPlace(dict, entry), index: index + 1, nth }];
    });
  });
}

/** A function of this service by its key. */
export function functionNamed(
  functions: readonly LoweredFunction[],
  key: string | undefined,
): LoweredFunction | undefined {
  return functions.find((fn) => fn.key === key);
}
