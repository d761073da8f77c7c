import type { Resource } from '../../../../model/service.js';
import type { Dict, Placed, Value } from '../../../../model/value.js';
import { textOf } from '../../../../model/walk.js';
import { describeKind, problem } from '../../problem.js';
import { type Check, isNull, keyPlace } from '../check.js';
import { isLocalArtifact } from './local-artifacts.js';
import { type Property, propertiesOf, type Shape, typeRow } from './property-table.js';
import { suggestionFor } from './suggestion.js';

/**
 * Properties against CloudFormation's specification, as they are evaluated. What has another shape than
 * it must is an error; what the table does not have may be newer than the table: a warning.
 * See docs/decisions/2026-11-21-specification.md.
 */
export function checkProperties(check: Check): void {
  const unknown = { told: 0 };
  for (const resource of check.stack.resources.values()) checkResource(check, resource, unknown);
}

/** Unknown properties of one template that are told; each is compared with all that are known. */
const mostUnknown = 100;

function checkResource(check: Check, resource: Resource, unknown: Inside['unknown']): void {
  const row = typeRow(resource.type);
  if (row) checkObject({ check, resource, unknown }, resource.properties, row.shape, []);
  else if (resource.type.startsWith('AWS::') && !isOutside(resource.type)) {
    const message = `${resource.type}, the type of ${resource.logicalId}, is not in the specification that Stackgate knows: it is misspelt, or newer.`;
    check.report(problem('warning', 'cloudformation/unknown-type', message, resourcePlace(check, resource)));
  }
}

/** Types that no specification lists: transforms take them away, or CloudFormation has them to itself. */
function isOutside(type: string): boolean {
  return /^AWS::(?:Serverless|CDK)::|::MODULE$/.test(type);
}

function resourcePlace(check: Check, { logicalId, properties }: Resource) {
  const resources = check.document.entries.get('Resources')?.value;
  const entry = resources?.kind === 'dict' ? resources.entries.get(logicalId) : undefined;
  return resources && entry ? keyPlace(resources, entry) : properties;
}

interface Inside {
  readonly check: Check;
  readonly resource: Resource;
  readonly unknown: { told: number };
  /** Set in a branch of a condition that is not decided: CloudFormation may never come there. */
  readonly maybe?: true;
}

type Path = readonly string[];

function checkObject(inside: Inside, value: Dict, shape: Shape, path: Path): undefined {
  // What a macro or a loop that is not run would add cannot be missed.
  for (const key of value.entries.keys()) if (key.startsWith('Fn::')) return;
  const properties = propertiesOf(shape);
  for (const [name, entry] of value.entries) {
    const property = properties.get(name);
    if (property) checkValue(inside, entry.value, property.shape, [...path, name]);
    else if (!isNull(entry.value)) warnUnknown(inside, name, properties, path, keyPlace(value, entry));
  }
  for (const [name, { needed }] of properties) {
    if (!needed || isThere(value, name)) continue;
    reportMissing(inside, name, value, path);
  }
}

/**
 * What an object inside lacks is an error. What the resource itself lacks is a warning: there AWS adds
 * other ways to say it (`AvailabilityZoneId` beside `AvailabilityZone`), and the table may be older.
 */
function reportMissing(inside: Inside, name: string, value: Dict, path: Path): void {
  const { check, resource } = inside;
  const message = `${whole(inside, path)} has no ${name}, which ${resource.type} needs.`;
  const at = path.length > 0 ? value : resourcePlace(check, resource);
  tell({ ...inside, ...(path.length === 0 && { maybe: true }) }, 'missing-property', message, at);
}

function tell({ check, maybe }: Inside, code: string, message: string, at: Placed): void {
  check.report(problem(maybe ? 'warning' : 'error', `cloudformation/${code}`, message, at));
}

function isThere(value: Dict, name: string): boolean {
  const entry = value.entries.get(name);
  return entry !== undefined && !isNull(entry.value);
}

function warnUnknown(
  { check, resource, unknown }: Inside,
  name: string,
  properties: ReadonlyMap<string, Property>,
  path: Path,
  at: ReturnType<typeof keyPlace>,
): undefined {
  if (++unknown.told > mostUnknown) return;
  const meant = suggestionFor(name, properties.keys());
  const hint = meant === undefined ? 'it is misspelt, or newer' : `did you mean ${meant}?`;
  const message = `${resource.type} has no ${[...path, name].join('.')} in the specification that Stackgate knows: ${hint}.`;
  check.report(problem('warning', 'cloudformation/unknown-property', message.replace('?.', '?'), at));
}

function checkValue(inside: Inside, value: Value, shape: Shape, path: Path): undefined {
  if (value.kind === 'choice') {
    checkValue({ ...inside, maybe: true }, value.whenTrue, shape, path);
    checkValue({ ...inside, maybe: true }, value.whenFalse, shape, path);
    return;
  }
  // A lone symbol may turn out to be anything; null is what AWS::NoValue left in a branch.
  if (isNull(value) || (value.kind === 'text' && value.parts.length === 1)) return;
  const kind = shape.charAt(0);
  if (kind === '[') checkList(inside, value, shape.slice(1), path);
  else if (kind === '{') checkMap(inside, value, shape.slice(1), path);
  else if (kind === '@') checkDict(inside, value, shape, path);
  else if (kind !== '*') checkLeaf(inside, value, kind, path);
}

function checkList(inside: Inside, value: Value, element: Shape, path: Path): undefined {
  if (value.kind !== 'list') return wrongShape(inside, value, 'a list', path);
  for (const item of value.items) checkValue(inside, item, element, path);
}

function checkMap(inside: Inside, value: Value, element: Shape, path: Path): undefined {
  if (value.kind !== 'dict') return wrongShape(inside, value, 'an object', path);
  for (const [key, entry] of value.entries) {
    if (!key.startsWith('Fn::')) checkValue(inside, entry.value, element, [...path, key]);
  }
}

function checkDict(inside: Inside, value: Value, shape: Shape, path: Path): undefined {
  if (value.kind === 'dict') checkObject(inside, value, shape, path);
  else if (value.kind === 'list' || !isLocalArtifact(inside.resource.type, path)) {
    wrongShape(inside, value, 'an object', path);
  }
}

const leaves: Readonly<Record<string, readonly [expected: string, accepts: (text: string) => boolean]>> = {
  s: ['a text', () => true],
  i: ['a whole number', isNumber],
  n: ['a number', isNumber],
  b: ['true or false', (text) => /^(?:true|false|yes|no|on|off|0|1)$/i.test(text)],
};

function isNumber(text: string): boolean {
  return text.trim() !== '' && !Number.isNaN(Number(text));
}

function checkLeaf(inside: Inside, value: Value, kind: string, path: Path): undefined {
  const [expected, accepts] = leaves[kind] ?? [];
  if (expected === undefined || value.kind === 'text') return;
  const text = textOf(value);
  if (text === undefined || accepts?.(text) === false) wrongShape(inside, value, expected, path);
}

function wrongShape(inside: Inside, value: Value, expected: string, path: Path): undefined {
  tell(inside, 'wrong-shape', `${whole(inside, path)} is ${describeKind(value)}, not ${expected}.`, value);
}

function whole({ resource }: Inside, path: Path): string {
  return [resource.logicalId, ...path].join('.');
}
