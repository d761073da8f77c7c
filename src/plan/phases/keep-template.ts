import { isObject, type Json, type JsonObject, jsonObject } from '../../package/json.js';
import { canonicalJson } from '../fingerprint.js';
import { type Closure, closureOf } from './closure.js';
import { collectReferences, noReferences, type Renames, renameIn } from './references.js';
import type { StackTemplate } from './stack-template.js';
import {
  type LiteralOf,
  type MadeTemplate,
  notMade,
  sectionOf,
  withLiterals,
  withMarker,
  withSections,
} from './step-template.js';

/** What of the deployed template is to stand beside the proposed one. */
export interface Keeping {
  /** Exports that others still import. */
  readonly exports: ReadonlySet<string>;
  /** Resources that values of others still refer to. */
  readonly resources: ReadonlySet<string>;
  /** Exports of the proposed template that another stack still has. */
  readonly notYet: ReadonlySet<string>;
  /** Resources that the proposed template replaces, though they keep their logical ids. */
  readonly replaced: ReadonlySet<string>;
  /** Values of exports: what is kept imports nothing, so that what it came from can go its own way. */
  readonly valueOf: LiteralOf;
  readonly deployedParameters: Readonly<Record<string, string>>;
  readonly deployedSecrets: readonly string[];
  /** Those of the proposed stack whose values are known. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

export type KeptTemplate =
  | (Extract<MadeTemplate, { readonly kind: 'made' }> & {
      /** Parameters to give besides those of the proposed stack. */
      readonly parameters: Readonly<Record<string, string>>;
      readonly secrets: readonly string[];
    })
  | Extract<MadeTemplate, { readonly kind: 'not-made' }>;

/** What CloudFormation takes of one template. Source: its quotas. */
const limits = { Resources: 500, Parameters: 200, Outputs: 200, Mappings: 200 } as const;

const prefix = 'StackgateKept';

/** The proposed template with what is still used of the deployed one beside it, under names that do not collide. */
export function keepTemplate(deployed: StackTemplate, proposed: StackTemplate, keeping: Keeping): KeptTemplate {
  const plain = withLiterals(deployed, keeping.valueOf);
  const [old, now] = [plain.document, proposed.document];
  const outputs = [...deployed.outputs].filter(([, { exportName = '' }]) => keeping.exports.has(exportName));
  const values = outputs.map(([key]) => sectionOf(old, 'Outputs')[key] ?? null);
  const there = sectionOf(now, 'Resources');
  const isThere = (id: string) => Object.hasOwn(there, id);
  const closure = closureOf(old, values, keeping.resources, isThere);
  const problem = notShown(deployed, keeping.exports) ?? problemOf(closure, old, now, keeping);
  if (problem !== undefined) return { kind: 'not-made', problem };
  const { renames, parameters, secrets } = namesFor(closure, old, now, keeping);
  const take = (section: string, names: Iterable<string>, by?: ReadonlyMap<string, string>) =>
    [...names].flatMap((name): [string, Json][] => {
      const own = sectionOf(old, section);
      const written = own[name] === undefined ? undefined : renameIn(own[name], renames);
      const key = by?.get(name) ?? name;
      return written === undefined || Object.hasOwn(sectionOf(now, section), key) ? [] : [[key, written]];
    });
  const kept = outputs.map(([key], at): [string, Json] => [freeKey(key, now), renameIn(values[at] ?? null, renames)]);
  const document = withSections(now, {
    Parameters: beside(now, 'Parameters', take('Parameters', closure.parameters, renames.parameters)),
    Mappings: beside(now, 'Mappings', take('Mappings', closure.mappings, renames.mappings)),
    Conditions: beside(now, 'Conditions', take('Conditions', closure.conditions, renames.conditions)),
    Resources: beside(now, 'Resources', take('Resources', closure.resources)),
    Outputs: jsonObject([...Object.entries(withoutExports(proposed, keeping.notYet)), ...kept]),
  });
  const marked = withMarker(document, 'keep');
  const over = Object.entries(limits).find(([section, most]) => Object.keys(sectionOf(marked, section)).length > most);
  if (over !== undefined) return { kind: 'not-made', problem: `both together have more than ${over[1]} ${over[0]}` };
  return { kind: 'made', document: marked, nested: plain.nested, parameters, secrets };
}

/**
 * The deployed template without exports whose names another stack takes over before.
 *
 * @param literalOf values of imports that the stack has let go of already
 */
export function yieldTemplate(
  deployed: StackTemplate,
  exports: ReadonlySet<string>,
  literalOf: LiteralOf,
): MadeTemplate {
  const problem = notShown(deployed, exports);
  if (problem !== undefined) return notMade(problem);
  const { document, nested } = withLiterals(deployed, literalOf);
  const outputs = withoutExports({ ...deployed, document }, exports);
  return { kind: 'made', document: withMarker(withSections(document, { Outputs: outputs }), 'keep'), nested };
}

function beside(now: JsonObject, section: string, kept: readonly (readonly [string, Json])[]): JsonObject {
  return jsonObject([...Object.entries(sectionOf(now, section)), ...kept]);
}

/** Outputs of a template; those of the named exports stay as outputs alone. */
function withoutExports({ document, outputs }: StackTemplate, names: ReadonlySet<string>): JsonObject {
  const written = sectionOf(document, 'Outputs');
  for (const [key, { exportName }] of outputs) {
    const output = written[key];
    if (exportName === undefined || !names.has(exportName) || !isObject(output)) continue;
    written[key] = jsonObject(Object.entries(output).filter(([name]) => name !== 'Export'));
  }
  return written;
}

/** Only what keeps its identity may be shared, and only what the template shows can be taken along. */
function problemOf(closure: Closure, old: JsonObject, now: JsonObject, keeping: Keeping): string | undefined {
  const [before, after] = [sectionOf(old, 'Resources'), sectionOf(now, 'Resources')];
  const [lost] = closure.undefined;
  if (lost !== undefined) return `what is kept refers to ${lost}, which its template does not define`;
  const secret = [...closure.parameters].find(
    (name) => keeping.deployedSecrets.includes(name) && isOpen(name, now, keeping),
  );
  if (secret !== undefined) return `its secret parameter ${secret} is none any more, and nobody can read what it was`;
  for (const id of closure.resources) {
    const [one, other] = [typeOf(before[id]), typeOf(after[id])];
    if (other === undefined) continue;
    if (other !== one || keeping.replaced.has(id))
      return `${id} is replaced under its own logical id, so the old one cannot stay beside the new one`;
  }
  const isMade = [...closure.resources].some((id) => !Object.hasOwn(after, id));
  const same = (name: string) => canonicalJson(old[name] ?? null) === canonicalJson(now[name] ?? null);
  if (isMade && !(same('Transform') && same('Globals')))
    return 'its transform changes, which makes other resources of what is kept';
  return undefined;
}

function isOpen(parameter: string, now: JsonObject, { secrets }: Keeping): boolean {
  return Object.hasOwn(sectionOf(now, 'Parameters'), parameter) && !secrets.includes(parameter);
}

/** Exports inside nested stacks, and under names that are not known, are not among the outputs. */
function notShown({ outputs }: StackTemplate, names: ReadonlySet<string>): string | undefined {
  const shown = new Set([...outputs.values()].map(({ exportName }) => exportName));
  const missed = [...names].filter((name) => !shown.has(name)).sort();
  return missed.length === 0 ? undefined : `its template does not show where it exports ${missed.join(', ')}`;
}

function typeOf(resource: Json | undefined): string | undefined {
  return isObject(resource) ? String(resource.Type) : undefined;
}

function freeKey(key: string, now: JsonObject): string {
  return freeName(key, sectionOf(now, 'Outputs'));
}

function freeName(name: string, ...taken: readonly JsonObject[]): string {
  const isTaken = (one: string) => taken.some((section) => Object.hasOwn(section, one));
  if (!isTaken(name)) return name;
  let free = `${prefix}${name}`;
  for (let number = 2; isTaken(free); number += 1) free = `${prefix}${number}${name}`;
  return free;
}

interface Names {
  readonly renames: Renames;
  readonly parameters: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

/** What has the same meaning in both templates is shared; what only has the same name gets another. */
function namesFor(closure: Closure, old: JsonObject, now: JsonObject, keeping: Keeping): Names {
  const parameters = new Map<string, string>();
  const given = new Map<string, string>();
  const secrets: string[] = [];
  const [own, other] = [sectionOf(old, 'Parameters'), sectionOf(now, 'Parameters')];
  for (const name of closure.parameters) {
    if (keeping.deployedSecrets.includes(name)) {
      // Kept as it is in both: nobody could give it to a parameter of another name.
      if (!keeping.secrets.includes(name)) secrets.push(name);
      continue;
    }
    const value = Object.hasOwn(keeping.deployedParameters, name) ? keeping.deployedParameters[name] : undefined;
    const same = Object.hasOwn(keeping.parameters, name) && keeping.parameters[name] === value;
    if (same && typeOf(own[name]) === typeOf(other[name])) continue;
    const key = freeName(name, other, sectionOf(now, 'Resources'));
    if (key !== name) parameters.set(name, key);
    if (value !== undefined) given.set(key, value);
  }
  const mappings = renamedWhereOther(closure.mappings, old, now, 'Mappings', () => false);
  const conditions = new Map<string, string>();
  // Conditions refer to each other, so one pass for each step of the longest chain.
  for (let size = -1; size !== conditions.size; ) {
    size = conditions.size;
    const touches = (value: Json | undefined): boolean => touchesRenamed(value, { parameters, mappings, conditions });
    for (const [name, key] of renamedWhereOther(closure.conditions, old, now, 'Conditions', touches))
      conditions.set(name, key);
  }
  return { renames: { parameters, conditions, mappings }, parameters: Object.fromEntries(given), secrets };
}

function renamedWhereOther(
  names: ReadonlySet<string>,
  old: JsonObject,
  now: JsonObject,
  section: string,
  touches: (value: Json | undefined) => boolean,
): Map<string, string> {
  const [own, other] = [sectionOf(old, section), sectionOf(now, section)];
  const isSame = (name: string) =>
    canonicalJson(own[name] ?? null) === canonicalJson(other[name] ?? null) && !touches(own[name]);
  const renamed = [...names].filter((name) => Object.hasOwn(own, name) && Object.hasOwn(other, name) && !isSame(name));
  return new Map(renamed.map((name) => [name, freeName(name, other, own)]));
}

function touchesRenamed(value: Json | undefined, { parameters, mappings, conditions }: Renames): boolean {
  const found = noReferences();
  collectReferences(value, found);
  return (
    [...found.names].some((name) => parameters.has(name)) ||
    [...found.mappings].some((name) => mappings.has(name)) ||
    [...found.conditions].some((name) => conditions.has(name))
  );
}
