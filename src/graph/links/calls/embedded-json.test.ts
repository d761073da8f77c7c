import { att, param, sub, toValue } from '../../../../test/support/plain.js';
import { get, printValue } from '../../../model/walk.js';
import { embeddedJson } from './embedded-json.js';

test('symbols stand where they stood, in quotes or not', () => {
  const value = toValue(
    sub('{"A": {"Resource": "', att('Work', 'Arn'), ':live"}, "Seconds": ', param('Wait'), ', "L": [1]}'),
  );
  const read = embeddedJson(value);
  expect(printValue(get(read, 'A', 'Resource') ?? value)).toBe('${Work.Arn}:live');
  expect(printValue(get(read, 'Seconds') ?? value)).toBe('${param:Wait}');
  expect(printValue(get(read, 'L') ?? value)).toBe('[1]');
});

test('escaped quotes do not end a string', () => {
  const read = embeddedJson(toValue(sub('{"A": "say \\"', att('Work', 'Arn'), '\\""}')));
  expect(read && printValue(read)).toBe('{A:say "${Work.Arn}"}');
});

test.each([
  ['no JSON', 'hello'],
  ['a list', '[1]'],
  ['broken JSON', '{"A": '],
  ['private marks of its own', '{"A": "\uE0000\uE001"}'],
])('%s is not read', (_, written) => {
  expect(embeddedJson(toValue(written))).toBeUndefined();
});

test('keys of JavaScript are keys like any other, and depth has an end', () => {
  const read = embeddedJson(toValue('{"__proto__": {"constructor": 1}}'));
  expect(read && printValue(read)).toBe('{__proto__:{constructor:1}}');
  const deep = embeddedJson(toValue(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`));
  expect(deep?.kind).toBe('dict');
});
