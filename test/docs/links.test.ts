import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { nodesOf, parseMarkdown, textOf } from '../support/markdown.js';
import { pages, root } from './pages.js';

const links = [...pages].flatMap(([path, text]) =>
  nodesOf(parseMarkdown(text))
    .flatMap(({ url }) => url ?? [])
    .filter((url) => !/^[a-z]+:/i.test(url))
    .map((url) => ({ path, url })),
);

it('finds links to follow', () => {
  expect(links.length).toBeGreaterThan(100);
});

it.each(links)('$path → $url', ({ path, url }) => {
  const [file = '', anchor] = url.split('#');
  const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), decodeURIComponent(file)));
  expect(target.startsWith('..')).toBe(false);
  expect(existsSync(join(root, target))).toBe(true);
  if (anchor !== undefined && target.endsWith('.md')) expect(anchorsOf(pages.get(target) ?? '')).toContain(anchor);
});

/** As GitHub makes them: lower case, no punctuation, hyphens for blanks. */
function anchorsOf(markdown: string): readonly string[] {
  return parseMarkdown(markdown).children.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const text = textOf({ type: 'root', children: [node] });
    return [
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ];
  });
}
