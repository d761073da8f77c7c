import type { Dict, Scalar, Text, Value } from '../model/value.js';
import { stringOf, textOf } from '../model/walk.js';
import { includedBy } from './included.js';
import { type Json, jsonObject } from './json.js';
import { renamed, undefinedStub, type WriteContext } from './write-context.js';
import { writeSub } from './write-sub.js';
import { literalText, writeSymbol } from './write-symbol.js';

/** A value of a template as JSON: functions in long form as they stand, symbols as `writeSymbol` has them. */
export function writeValue(value: Value, context: WriteContext): Json {
  switch (value.kind) {
    case 'scalar':
      return writeScalar(value);
    case 'text':
      return writeText(value, context);
    case 'list':
      return value.items.map((item) => writeValue(item, context));
    case 'dict':
      return writeDict(value, context);
    case 'choice': {
      const branches = [writeValue(value.whenTrue, context), writeValue(value.whenFalse, context)];
      return jsonObject([['Fn::If', [value.condition, ...branches]]]);
    }
  }
}

/** The same where no function may be added: texts that are not wholly known become what stands in for them. */
export function writePlain(value: Value, context: WriteContext): Json {
  if (value.kind === 'text') return literalText(value, context);
  if (value.kind === 'list') return value.items.map((item) => writePlain(item, context));
  if (value.kind === 'dict')
    return jsonObject([...value.entries].map(([key, entry]) => [key, writePlain(entry.value, context)]));
  return value.kind === 'scalar' ? writeScalar(value) : writePlain(value.whenTrue, context);
}

/** A number that does not print as it was written keeps its text: an account id keeps its zeros. */
function writeScalar({ value, raw }: Scalar): Json {
  return typeof value === 'number' && (raw !== undefined || !Number.isFinite(value)) ? (raw ?? String(value)) : value;
}

function writeText({ parts }: Text, context: WriteContext): Json {
  const pieces: Json[] = [];
  for (const part of parts) {
    const piece = typeof part === 'string' ? part : writeSymbol(part, context, writeValue);
    const last = pieces.at(-1);
    const isJoined = typeof last === 'string' && (typeof piece === 'string' || typeof piece === 'number');
    if (isJoined) pieces[pieces.length - 1] = `${last}${piece}`;
    else pieces.push(piece);
  }
  const [first = ''] = pieces;
  return pieces.length < 2 ? first : jsonObject([['Fn::Join', ['', pieces]]]);
}

function writeDict({ entries }: Dict, context: WriteContext): Json {
  const [only, ...others] = entries;
  const stub = only && others.length === 0 ? stubFor(only[0], only[1].value, context) : undefined;
  if (stub !== undefined) return stub;
  const included = withInclude(entries, context);
  if (included !== undefined) return included;
  const kept = [...entries].filter(([, { value }]) => !(context.dropsNull && isNull(value)));
  return jsonObject(kept.map(([key, { value }]) => [key, writeArgument(key, value, context)]));
}

/** What is included stands beside the other keys; a file that includes files is left to CloudFormation. */
function withInclude(entries: Dict['entries'], context: WriteContext): Json | undefined {
  const transform = entries.get('Fn::Transform')?.value;
  const included = transform && includedBy(transform, context);
  if (included === undefined) return undefined;
  const others = new Map([...entries].filter(([key]) => key !== 'Fn::Transform'));
  const whole = { ...included, entries: new Map([...others, ...included.entries]) };
  return writeDict(whole, { ...context, include: undefined });
}

export function isNull(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null;
}

/** What stands in for `Ref` and `Fn::GetAtt` of something that a plugin would have made. */
function stubFor(key: string, value: Value, context: WriteContext): string | undefined {
  if (context.defined === undefined || (key !== 'Ref' && key !== 'Fn::GetAtt')) return undefined;
  const words = value.kind === 'list' ? value.items.map(textOf) : [textOf(value)];
  if (!words.every((word) => word !== undefined)) return undefined;
  const [name = '', ...attribute] = key === 'Ref' ? words : words.join('.').split('.');
  return undefinedStub(name, attribute.join('.'), context);
}

/** What stands under a key, with the rules of the functions that name resources or hold a text with `${…}`. */
function writeArgument(key: string, value: Value, context: WriteContext): Json {
  if (key === 'Fn::Sub') return writeSub(value, context, writeValue);
  if (key === 'Ref' && value.kind !== 'dict') return renamedText(writePlain(value, context), context);
  if (key === 'Fn::GetAtt') return writeGetAtt(value, context);
  if (key === 'Fn::If' || (key === 'Condition' && context.inConditions === true)) noteCondition(key, value, context);
  return writeValue(value, context);
}

/** A condition that a plugin would have made is taken not to hold: see `stubConditions`. */
function noteCondition(key: string, value: Value, { defined, needs }: WriteContext): void {
  const name = stringOf(key === 'Fn::If' && value.kind === 'list' ? value.items[0] : value);
  if (name !== undefined && defined?.isCondition(name) === false) needs.condition(name);
}

function renamedText(name: Json, context: WriteContext): Json {
  return typeof name === 'string' ? renamed(name, context) : name;
}

function writeGetAtt(value: Value, context: WriteContext): Json {
  if (value.kind !== 'list') {
    const dotted = writePlain(value, context);
    if (typeof dotted !== 'string') return writeValue(value, context);
    const dot = dotted.indexOf('.');
    return dot < 0 ? dotted : renamed(dotted.slice(0, dot), context) + dotted.slice(dot);
  }
  const [resource, ...rest] = value.items;
  if (resource === undefined) return [];
  return [renamedText(writePlain(resource, context), context), ...rest.map((item) => writeValue(item, context))];
}
