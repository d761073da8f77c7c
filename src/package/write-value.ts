import type { Dict, Scalar, Text, Value } from '../model/value.js';
import { type Json, jsonObject } from './json.js';
import { renamed, type WriteContext } from './write-context.js';
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
  return jsonObject([...entries].map(([key, { value }]) => [key, writeArgument(key, value, context)]));
}

/** What stands under a key, with the rules of the functions that name resources or hold a text with `${…}`. */
function writeArgument(key: string, value: Value, context: WriteContext): Json {
  if (key === 'Fn::Sub') return writeSub(value, context, writeValue);
  if (key === 'Ref' && value.kind !== 'dict') return renamedText(writePlain(value, context), context);
  if (key === 'Fn::GetAtt') return writeGetAtt(value, context);
  return writeValue(value, context);
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
