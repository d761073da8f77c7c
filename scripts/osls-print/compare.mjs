// Two resolved configurations, leaf by leaf.
import { markers } from './markers.mjs';
import { Absent, Unknown } from './our-resolver.mjs';

/**
 * `equal`; `refused`: osls refuses the variable and so do we; `consequence`: osls refuses it for a mistake of
 * another property, where we have a fallback; `legacy`: osls refuses what older versions know, and we say so; `unknown`: we say that we do not know it, and osls has run or
 * asked for it; `lenient`: osls refuses, we have a value; `different`: the rest.
 *
 * @returns {{ verdict: string, path: string, osls?: unknown, ours?: unknown }[]}
 */
export function compare(osls, ours, errors, isLegacy = false) {
  const leaves = [];
  walk(osls, ours, []);
  return leaves;

  function walk(theirs, mine, keys) {
    const path = keys.join('.');
    const error = errors.get(keys.join('\0'));
    const add = (verdict) => leaves.push({ verdict, path, osls: error ? new Error(error) : theirs, ours: mine });
    if (keys[0] === 'params' && keys.length > 2 && isOfAnotherStage(keys[1])) return;
    if (error !== undefined) return add(verdictOnError(error, path, mine, isLegacy));
    if (mine instanceof Unknown) return add(isUnknown(theirs) ? 'equal' : 'unknown');
    if (mine instanceof Absent) return add('different');
    if (!isObject(theirs) || !isObject(mine)) return add(sameLeaf(theirs, mine) ? 'equal' : 'different');
    if (Array.isArray(theirs) !== Array.isArray(mine)) return add('different');
    for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
      if (!Object.hasOwn(theirs, key)) theirs[key] = undefined;
      walk(theirs[key], Object.hasOwn(mine, key) ? mine[key] : undefined, [...keys, key]);
    }
  }
}

/** Both leave it as it is written, but where it is asked for. */
function isOfAnotherStage(name) {
  return name !== 'default' && name !== 'dev';
}

function verdictOnError(error, path, mine, isLegacy) {
  if (holdsUnknown(mine)) return 'refused';
  if (isLegacy) return 'legacy';
  const about = [...error.matchAll(/Cannot resolve variable at "([^"]*)"/g)].at(-1)?.[1];
  return about !== undefined && about !== path ? 'consequence' : 'lenient';
}

/** Also a key of what stands for a secret: a marker has no keys. */
function holdsUnknown(value) {
  if (value instanceof Unknown || value instanceof Absent) return true;
  if (typeof value === 'string') return value.includes('<ssm:/aws/reference/secretsmanager/');
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsUnknown);
}

function isUnknown(value) {
  return typeof value === 'string' && value.includes(markers.unknown);
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !(value instanceof Unknown) && !(value instanceof Absent);
}

function sameLeaf(a, b) {
  return Object.is(a, b) || (typeof a === 'number' && a === b);
}
