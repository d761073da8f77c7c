import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodesOf, parseMarkdown } from '../support/markdown.js';
import { pages, root } from './pages.js';

/** Pages that speak of the code; a name in them that the code has lost is a lie. */
const aboutCode = [...pages].filter(([path]) => /^docs\/(architecture|adding-.+|decisions\/.+)\.md$/.test(path));

const words = new Set(
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('generated'))
    .flatMap((path) => readFileSync(join(root, 'src', path), 'utf8').match(/\w+/g) ?? []),
);

const spans = aboutCode.flatMap(([path, text]) =>
  nodesOf(parseMarkdown(text))
    .filter(({ type }) => type === 'inlineCode')
    .map(({ value }) => ({ path, value })),
);

/** `parseCache`, `Resolver.target`, `discover()`, `target(value, type)`; words of YAML and shell are not names. */
const named = spans.flatMap(({ path, value }) => {
  const called = /^([\w.]+)(\(.*\))?$/.exec(value);
  const isName = called?.[2] !== undefined || /^[a-z]+[A-Z]\w*$|^[A-Z][a-z]+[A-Z]\w*$|^[A-Z]\w*\.[a-z]\w*$/.test(value);
  return called?.[1] !== undefined && isName ? called[1].split('.').map((name) => ({ path, name })) : [];
});

it.each(named)('$path speaks of $name, which is in the code', ({ name }) => {
  expect(words.has(name)).toBe(true);
});

const places = spans.filter(({ value }) => /^(src|scripts|test|bench|policies)\/[\w./-]+$/.test(value));

it.each(places)('$path: $value is there, or is said not to be', ({ path, value }) => {
  const planned = pages.get(path)?.includes('It does not exist yet.') && value === 'src/cloud/aws';
  expect(existsSync(join(root, value)) || planned).toBe(true);
});

it('finds names and places to look for', () => {
  expect(named.length).toBeGreaterThan(40);
  expect(places.length).toBeGreaterThan(5);
});
