import { resolveText } from '../../../../test/support/resolve-variables.js';

const many = (count: number, entry: (at: number) => unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, entry(at)]));

/** Forty doublings: 2^40 of anything is never made. */
const doubling = (start: unknown, next: (before: string) => unknown) =>
  many(41, (at) => (at === 0 ? start : next(`self:custom.k${at - 1}`)));

test.each([
  ['texts', doubling('word', (before) => `\${${before}}\${${before}}`)],
  ['fallbacks', doubling('x', (before) => `\${env:A, ${before}}\${env:B, ${before}}`)],
  ['names of parameters', doubling('x', (before) => `\${ssm:/\${${before}}\${${before}}\${env:A}}`)],
  ['names of stacks', doubling('x', (before) => `\${cf:\${${before}}\${${before}}\${env:A}.Out}`)],
  ['what is unknown', doubling('x', (before) => `\${s3:b/\${${before}}\${${before}}\${env:A}}`)],
  ['lists in texts', doubling(['x'], (before) => [`\${${before}}-\${${before}}`])],
])('%s that double are told and end', (_, custom) => {
  const { said } = resolveText('${self:custom.k40}', { custom });
  expect(said).toContain('error serverless/variable-size');
});

test('lists that double are told and end', () => {
  const custom = doubling(['x'], (before) => [`\${${before}}`, `\${${before}}`]);
  expect(resolveText('x', { custom }).said).toContain('error serverless/variable-size');
});

test('ten thousand variables, each of all before it, are one reading each', () => {
  const custom = many(10_000, (at) => (at === 0 ? 'x' : `\${self:custom.k${at - 1}}`));
  const { printed, said } = resolveText('${self:custom.k150}', { custom });
  expect(printed).toBe('x');
  expect(said).toEqual([]);
});

test('texts that are long and many together are told and end', () => {
  const long = doubling('word'.repeat(60_000), (before) => `\${${before}}`);
  const custom = { ...long, ...many(1_000, () => '${self:custom.k1}${self:custom.k1}') };
  expect(resolveText('x', { custom: { ...custom, k1: 'word'.repeat(60_000) } }).said).toContain(
    'error serverless/variable-size',
  );
});

test('fallbacks that pile up from property to property are told and end', () => {
  const sources = Array.from({ length: 40 }, (_, at) => `env:A${at}`).join(', ');
  const custom = many(400, (at) => `\${${at === 0 ? '' : `self:custom.k${at - 1}, `}${sources}, null}`);
  expect(resolveText('x', { custom }).said).toContain('error serverless/variable-size');
});

test('a cycle that only a fallback closes is a warning, any other an error', () => {
  const said = (custom: object) => resolveText('x', { custom }).said;
  expect(said({ a: '${ssm:/a, self:custom.b}', b: '${self:custom.a}' })).toEqual(['warning serverless/variable-cycle']);
  expect(said({ a: '${self:custom.none, self:custom.b}', b: '${self:custom.a}' })).toEqual([
    'error serverless/variable-cycle',
  ]);
  expect(said({ a: '${self:}' })).toEqual(['error serverless/variable-cycle']);
});

test('keys of JavaScript’s own are none', () => {
  const read = (path: string) =>
    resolveText(`\${self:custom.${path}, "none"}`, { custom: { list: [1], text: 'ab' } }).printed;
  expect(['__proto__', 'constructor.name', 'list.__proto__', 'list.map', 'text.toString', 'list.-1'].map(read)).toEqual(
    Array(6).fill('none'),
  );
  expect(['list.length', 'text.length', 'text.1', 'list.0', 'list.00'].map(read)).toEqual(['1', '2', 'b', '1', 'none']);
});
