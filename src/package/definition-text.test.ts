import fc from 'fast-check';
import { definitionText, isFunction } from './definition-text.js';
import { isObject, type Json, type JsonObject, jsonObject } from './json.js';

/** What `JSON.parse` makes of it has prototypes; what is written has none. */
function bare(value: unknown): Json {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value === 'object' && value !== null)
    return jsonObject(Object.entries(value).map(([key, inside]) => [key, bare(inside)]));
  return value as Json;
}

function hasFunction(value: Json): boolean {
  if (Array.isArray(value)) return value.some(hasFunction);
  return isObject(value) && (isFunction(value) || Object.values(value as JsonObject).some(hasFunction));
}

test('text of a document without functions is the document', () => {
  fc.assert(
    fc.property(
      fc.jsonValue().map((value) => bare(JSON.parse(JSON.stringify(value)))),
      (value) => {
        fc.pre(!hasFunction(value));
        const text = definitionText(value);
        expect(typeof text).toBe('string');
        expect(bare(JSON.parse(String(text)))).toEqual(value);
      },
    ),
  );
});

test('functions stand as they are, between quotes', () => {
  const call = jsonObject([['Ref', 'Topic']]);
  expect(definitionText(jsonObject([['a', [call, 1]]]))).toEqual({
    'Fn::Join': ['', ['{"a":["', { Ref: 'Topic' }, '",1]}']],
  });
});

test('a key of any name is a key of its own', () => {
  const object = jsonObject([['__proto__', jsonObject([['x', 1]])]]);
  expect(JSON.stringify(object)).toBe('{"__proto__":{"x":1}}');
  expect(({} as { x?: number }).x).toBeUndefined();
});
