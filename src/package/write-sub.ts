import type { Text, Value } from '../model/value.js';
import { isObject, type Json, type JsonObject, jsonObject } from './json.js';
import { renamed, undefinedStub, type WriteContext } from './write-context.js';
import { writeSymbol } from './write-symbol.js';

type Write = (value: Value, context: WriteContext) => Json;

/**
 * The argument of `Fn::Sub`. A symbol in its text becomes `${Name}` where it is a parameter or a resource,
 * else a variable of its own; what is literal in the symbol's place keeps its `${` by `${!`.
 */
export function writeSub(argument: Value, context: WriteContext, write: Write): Json {
  const [template, variables, ...more] = argument.kind === 'list' ? argument.items : [argument];
  if (template === undefined) return write(argument, context);
  const added = jsonObject();
  const own = variables && write(variables, context);
  const text = writeTemplate(template, added, own, context, write);
  if (text === undefined) return write(argument, context);
  const isPlain = variables === undefined && Object.keys(added).length === 0 && argument.kind !== 'list';
  if (isPlain) return text;
  const all =
    isObject(own) || own === undefined ? jsonObject([...Object.entries(own ?? {}), ...Object.entries(added)]) : own;
  const isEmpty = variables === undefined && Object.keys(added).length === 0;
  return [text, ...(isEmpty ? [] : [all]), ...more.map((item) => write(item, context))];
}

function writeTemplate(
  template: Value,
  added: JsonObject,
  own: Json | undefined,
  context: WriteContext,
  write: Write,
): string | undefined {
  const isOwn = (name: string) => isObject(own) && Object.hasOwn(own, name);
  if (template.kind === 'text') return writeParts(template, added, isOwn, context, write);
  if (template.kind !== 'scalar' || typeof template.value !== 'string') return undefined;
  return withRenames(template.value, isOwn, context);
}

function writeParts(
  { parts }: Text,
  added: JsonObject,
  isOwn: (name: string) => boolean,
  context: WriteContext,
  write: Write,
): string {
  const pieces = parts.map((part) => {
    if (typeof part === 'string') return withRenames(part, isOwn, context);
    const written = writeSymbol(part, context, write);
    if (!isObject(written)) return String(written).replaceAll('${', '${!');
    const name = written.Ref;
    if (typeof name === 'string' && !isOwn(name)) return `\${${name}}`;
    const variable = freeName(added, isOwn);
    added[variable] = written;
    return `\${${variable}}`;
  });
  return pieces.join('');
}

function freeName(added: JsonObject, isOwn: (name: string) => boolean): string {
  let number = Object.keys(added).length + 1;
  while (isOwn(`Stackgate${number}`)) number += 1;
  return `Stackgate${number}`;
}

/** `${Id}` and `${Id.Attribute}` of resources that are written otherwise, or that nothing here defines. */
function withRenames(text: string, isOwn: (name: string) => boolean, context: WriteContext): string {
  const isPlain = context.renames.size === 0 && context.defined === undefined;
  if (isPlain || !text.includes('${')) return text;
  return text.replace(/\$\{([A-Za-z0-9]+)((?:\.[^{}$]*)?)\}/g, (whole, id: string, rest: string) => {
    if (isOwn(id)) return whole;
    return undefinedStub(id, rest.slice(1), context) ?? `\${${renamed(id, context)}${rest}}`;
  });
}
