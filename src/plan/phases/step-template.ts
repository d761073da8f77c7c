import { asciiJson, isObject, type Json, type JsonObject, jsonObject } from '../../package/json.js';
import { canonicalJson, digestOf } from '../fingerprint.js';
import type { StackTemplate } from './stack-template.js';

/** A template between the deployed and the proposed one, or in words why there is none. */
export type MadeTemplate =
  | { readonly kind: 'made'; readonly document: JsonObject; readonly nested: ReadonlyMap<string, string> }
  | { readonly kind: 'not-made'; readonly problem: string };

export const notMade = (problem: string): MadeTemplate => ({ kind: 'not-made', problem });

/** A section of a template, without prototype; empty where there is none. */
export function sectionOf(document: JsonObject, name: string): JsonObject {
  const section = Object.hasOwn(document, name) ? document[name] : undefined;
  return jsonObject(isObject(section) ? Object.entries(section) : []);
}

/** The same document with other sections; empty ones are left out. */
export function withSections(document: JsonObject, sections: Readonly<Record<string, JsonObject>>): JsonObject {
  const entries = new Map<string, Json>(Object.entries(document));
  for (const [name, section] of Object.entries(sections))
    if (Object.keys(section).length > 0) entries.set(name, section);
    else entries.delete(name);
  return jsonObject(entries);
}

export const markerKey = 'StackgateStep';

/**
 * Adds an output that says which step the template is of. A template of the same values is refused as one without
 * changes, and what it imports stays in force; an output that is another makes it an update, of no resource
 * (aws-cdk#2029). The text follows from the rest of the template.
 */
export function withMarker(document: JsonObject, kind: 'keep' | 'detach'): JsonObject {
  const outputs = sectionOf(document, 'Outputs');
  delete outputs[markerKey];
  const rest = withSections(document, { Outputs: outputs });
  outputs[markerKey] = jsonObject([
    ['Description', 'A step between two templates; Stackgate takes this output away again.'],
    ['Value', `${kind}-${digestOf(canonicalJson(rest)).slice(0, 12)}`],
  ]);
  return withSections(rest, { Outputs: outputs });
}

export type LiteralOf = (exportName: string) => string | undefined;

/** The template with the imports replaced whose value is given, those of nested stacks too. */
export function withLiterals(
  template: StackTemplate,
  literalOf: LiteralOf,
): {
  readonly document: JsonObject;
  /** Bodies of nested templates by digest. */
  readonly nested: ReadonlyMap<string, string>;
  /** Names that were replaced. */
  readonly replaced: ReadonlySet<string>;
  /** A name is not known: whether it is one of those cannot be told. */
  readonly isUnsure: boolean;
} {
  const replaced = new Set<string>();
  const bodies = new Map<string, string>();
  let isUnsure = false;
  const write = ({ document, imports, nested }: StackTemplate): JsonObject => {
    let written: Json = document;
    for (const { path, name } of imports) {
      const value = name === undefined ? undefined : literalOf(name);
      isUnsure ||= name === undefined;
      if (name === undefined || value === undefined) continue;
      replaced.add(name);
      written = withValueAt(written, path, value);
    }
    for (const [logicalId, inside] of nested) {
      const changed = write(inside.template);
      if (changed === inside.template.document) continue;
      // Each is an update of its own, and must be one.
      const body = asciiJson(withMarker(changed, 'detach'));
      const digest = digestOf(body);
      bodies.set(digest, body);
      written = withTemplate(written, logicalId, inside.digest, digest);
    }
    return isObject(written) ? written : document;
  };
  return { document: write(template), nested: bodies, replaced, isUnsure };
}

function withTemplate(document: Json, logicalId: string, from: string, to: string): Json {
  const path = ['Resources', logicalId, 'Properties', 'TemplateURL'];
  const url = valueAt(document, path);
  return typeof url === 'string' ? withValueAt(document, path, url.replace(from, to)) : document;
}

function valueAt(value: Json, path: readonly (string | number)[]): Json | undefined {
  let at: Json | undefined = value;
  for (const key of path)
    at = Array.isArray(at) ? (at[key as number] as Json) : isObject(at) ? at[key as string] : undefined;
  return at;
}

/** A copy with another value in one place; what is not on the way there is shared. */
export function withValueAt(value: Json, [key, ...rest]: readonly (string | number)[], given: Json): Json {
  if (key === undefined) return given;
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? withValueAt(item, rest, given) : item));
  if (!isObject(value)) return value;
  return jsonObject(
    Object.entries(value).map(([name, inside]) => [name, name === key ? withValueAt(inside, rest, given) : inside]),
  );
}
