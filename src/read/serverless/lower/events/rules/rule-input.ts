import type { Placed, Value } from '../../../../../model/value.js';
import { get, printValue, scalar, stringOf } from '../../../../../model/walk.js';
import { type Json, type JsonObject, record } from '../../template/json.js';
import { stringify } from '../../template/stringify.js';
import { dictOf, setIn } from '../../template/values.js';

export interface RuleInput extends JsonObject {
  readonly Input: Value | undefined;
}

/** What a rule hands to its target: `input`, `inputPath` or `inputTransformer`. */
export function inputOf(event: Value): RuleInput {
  const transformer = setIn(event, 'inputTransformer');
  return {
    Input: inputText(setIn(event, 'input')),
    InputPath: setIn(event, 'inputPath'),
    InputTransformer: transformer && {
      InputTemplate: get(transformer, 'inputTemplate') ?? get(transformer, 'InputTemplate'),
      InputPathsMap: setIn(transformer, 'inputPathsMap') ?? setIn(transformer, 'InputPathsMap'),
    },
  };
}

/** An object as JSON text; of a schedule, `body` may itself be JSON text, which is then read first. */
function inputText(input: Value | undefined): Value | undefined {
  if (input?.kind !== 'dict' && input?.kind !== 'list') return input;
  const body = dictOf(input)?.entries.get('body');
  const read = body && parsed(stringOf(body.value), body.value);
  if (input.kind !== 'dict' || !body || !read) return stringify(input);
  return stringify({ ...input, entries: new Map([...input.entries, ['body', { ...body, value: read }]]) });
}

/** Events are short; what is nested deeper is left as the text it is. */
const deepest = 100;

function parsed(text: string | undefined, at: Placed): Value | undefined {
  if (text === undefined || (text.match(/[[{]/g)?.length ?? 0) > deepest) return undefined;
  try {
    return readValue(JSON.parse(text), at);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readValue(json: unknown, at: Placed): Value {
  if (Array.isArray(json)) return { ...at, kind: 'list', items: json.map((item) => readValue(item, at)) };
  if (typeof json !== 'object' || json === null) return scalar(json as string | number | boolean | null, at);
  const entries = Object.entries(json).map(([key, item]): readonly [string, Json] => [key, readValue(item, at)]);
  return record(entries, at);
}

/** The framework writes these rules as JSON text first, which takes away line ends that are written as such. */
export function withoutLineEnds(value: Value | undefined): Value | undefined {
  const text = stringOf(value);
  return value && text !== undefined ? scalar(text.replace(/\\n|\\r/g, ''), value) : value;
}

/** Names of rules and filters stand on one line. */
export function onOneLine(value: Value | undefined): Value | undefined {
  const text = stringOf(value);
  return value && text !== undefined ? scalar(printValue(value).replace(/\r?\n/g, ''), value) : value;
}
