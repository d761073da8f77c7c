import { isObject, type Json, jsonObject } from '../../package/json.js';

/** Sections of a template whose names a value can refer to. */
export interface References {
  /** Resources and parameters share one space of names; pseudo parameters are among them. */
  readonly names: Set<string>;
  readonly conditions: Set<string>;
  readonly mappings: Set<string>;
}

export function noReferences(): References {
  return { names: new Set(), conditions: new Set(), mappings: new Set() };
}

const inSub = /\$\{(?!!)\s*([^}.\s]+)(\.[^}]*)?\}/g;

/** Adds what a value refers to, directly. */
export function collectReferences(value: Json | undefined, found: References): void {
  if (Array.isArray(value)) for (const item of value) collectReferences(item, found);
  if (!isObject(value)) return;
  for (const [key, inside] of Object.entries(value)) {
    if (key === 'Ref' && typeof inside === 'string') found.names.add(inside);
    else if (key === 'Fn::GetAtt') found.names.add(targetOf(inside));
    else if (key === 'Fn::Sub') collectFromSub(inside, found);
    else if (key === 'Condition' && typeof inside === 'string') found.conditions.add(inside);
    if (key === 'Fn::If' && Array.isArray(inside) && typeof inside[0] === 'string') found.conditions.add(inside[0]);
    if (key === 'Fn::FindInMap' && Array.isArray(inside) && typeof inside[0] === 'string')
      found.mappings.add(inside[0]);
    collectReferences(inside, found);
  }
}

/** What a resource needs: its values, and what it says that it comes after. */
export function collectFromResource(resource: Json | undefined, found: References): void {
  collectReferences(resource, found);
  const after = isObject(resource) ? resource.DependsOn : undefined;
  for (const name of Array.isArray(after) ? after : [after]) if (typeof name === 'string') found.names.add(name);
}

function targetOf(argument: Json | undefined): string {
  if (typeof argument === 'string') return argument.split('.', 1)[0] ?? '';
  const first = Array.isArray(argument) ? argument[0] : undefined;
  return typeof first === 'string' ? first : '';
}

function collectFromSub(argument: Json | undefined, found: References): void {
  const [text, given] = Array.isArray(argument) ? argument : [argument, undefined];
  if (typeof text !== 'string') return;
  for (const [, name = ''] of text.matchAll(inSub))
    if (!(isObject(given) && Object.hasOwn(given, name))) found.names.add(name);
}

/** New names by old ones; a name without one stays. */
export interface Renames {
  readonly parameters: ReadonlyMap<string, string>;
  readonly conditions: ReadonlyMap<string, string>;
  readonly mappings: ReadonlyMap<string, string>;
}

/** The value with the parameters, conditions and mappings that it refers to under their new names. */
export function renameIn(value: Json, renames: Renames): Json {
  if (Array.isArray(value)) return value.map((item) => renameIn(item, renames));
  if (!isObject(value)) return value;
  return jsonObject(Object.entries(value).map(([key, inside]) => [key, renameUnder(key, inside, renames)]));
}

function renameUnder(key: string, value: Json, renames: Renames): Json {
  const { parameters, conditions, mappings } = renames;
  if (key === 'Ref' && typeof value === 'string') return parameters.get(value) ?? value;
  if (key === 'Condition' && typeof value === 'string') return conditions.get(value) ?? value;
  if (key === 'Fn::Sub') return renameInSub(value, renames);
  const renamed = renameIn(value, renames);
  const by = key === 'Fn::If' ? conditions : key === 'Fn::FindInMap' ? mappings : undefined;
  if (by === undefined || !Array.isArray(renamed) || typeof renamed[0] !== 'string') return renamed;
  return [by.get(renamed[0]) ?? renamed[0], ...renamed.slice(1)];
}

function renameInSub(argument: Json, renames: Renames): Json {
  const [text, given, ...rest] = Array.isArray(argument) ? argument : [argument];
  if (typeof text !== 'string') return renameIn(argument, renames);
  const written = text.replace(inSub, (whole, name: string, attribute?: string) => {
    const now = attribute === undefined ? renames.parameters.get(name) : undefined;
    return now === undefined || (isObject(given) && Object.hasOwn(given, name)) ? whole : `\${${now}}`;
  });
  return Array.isArray(argument)
    ? [written, ...(given === undefined ? [] : [renameIn(given, renames)]), ...rest]
    : written;
}
