import type { Dict, Entry, Placed, Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { locateCode } from '../code-location.js';
import { given, make } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';

/**
 * The state machine's definition as a dict of the Amazon States Language: `DefinitionString` holds
 * it parsed, not as text. `${Name}` of `DefinitionSubstitutions` is replaced by the substitution
 * itself, so a task's `Resource` is a reference like any other and stands where the state machine
 * says it. A definition in a file is read from the repository and keeps its places in that file.
 */
export interface MachineDefinition {
  readonly parsed?: Dict;
  readonly uploaded?: Value;
  /** The file, for code changes. */
  readonly file?: string;
}

export function machineDefinitionOf(lowering: Lowering, resource: SamResource): MachineDefinition {
  const { properties, logicalId, body } = resource;
  const inline = given(properties, 'Definition');
  const uri = given(properties, 'DefinitionUri');
  if ((inline === undefined) === (uri === undefined)) {
    const message = `${logicalId} needs either a Definition or a DefinitionUri.`;
    lowering.problem('sam/definition', message, uri ?? body);
  }
  if (inline !== undefined) return parsed(substitute(inline, substitutionsOf(properties)));
  if (uri === undefined) return {};
  const location = locateCode(lowering, uri, `DefinitionUri of ${logicalId}`);
  if (location.kind === 'uploaded')
    return { uploaded: make({ Bucket: location.bucket, Key: location.key, Version: location.version }, uri) };
  const read = location.kind === 'local' ? lowering.read(location.path, uri) : undefined;
  const file = location.kind === 'local' ? { file: location.path } : {};
  return { ...file, ...(read && parsed(substitute(read, substitutionsOf(properties)))) };
}

function parsed(value: Value): { readonly parsed?: Dict } {
  return value.kind === 'dict' ? { parsed: value } : {};
}

function substitutionsOf(properties: Dict): ReadonlyMap<string, Entry> {
  const stated = given(properties, 'DefinitionSubstitutions');
  return stated?.kind === 'dict' ? stated.entries : new Map();
}

function substitute(value: Value, substitutions: ReadonlyMap<string, Entry>): Value {
  if (substitutions.size === 0) return value;
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => substitute(item, substitutions)) };
  if (value.kind === 'dict') {
    const entries = [...value.entries].map(
      ([key, entry]) => [key, { ...entry, value: substitute(entry.value, substitutions) }] as const,
    );
    return { ...value, entries: new Map(entries) };
  }
  const text = stringOf(value);
  return text?.includes('${') ? substituteText(text, value, substitutions) : value;
}

function substituteText(text: string, at: Placed, substitutions: ReadonlyMap<string, Entry>): Value {
  const parts = text.split(/\$\{([^}]+)\}/);
  const pieces = parts.flatMap((part, index): (string | Value)[] => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    const found = substitutions.get(part.trim())?.value;
    return [found === undefined ? `\${${part}}` : { ...found, source: at.source, offset: at.offset }];
  });
  const [only, second] = pieces;
  if (only !== undefined && second === undefined) return make(only, at);
  return make({ 'Fn::Join': ['', pieces] }, at);
}
