import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/architecture.md', root), 'utf8');

/** The table of rooms, not a mention somewhere. */
const rooms = [...page.matchAll(/^\| \[src\/([\w-]+)\]\(\.\.\/src\/\1\) \| (.+) \| (.+) \|$/gm)].map(
  ([, room]) => room,
);

it('names each folder of src/ as a room, and no other', () => {
  const folders = readdirSync(new URL('src', root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect([...rooms].sort()).toEqual(folders.sort());
});

it('names every kind of symbol', () => {
  const source = readFileSync(new URL('src/model/value.ts', root), 'utf8');
  const kinds = [...source.matchAll(/readonly kind: '([a-z-]+)';? readonly|\{ readonly kind: '([a-z-]+)';/g)].map(
    ([, one, other]) => one ?? other,
  );
  expect(kinds).toContain('compose-output');
  for (const kind of kinds) expect(page).toContain(`\`${kind}\``);
});
