import { readFileSync } from 'node:fs';
import { exitCodes } from '../../src/app/exit-codes.js';
import { packNamed } from '../../src/config/built-in-packs.js';
import { rules } from '../../src/policy/registry.js';
import { MAX_BYTES, MAX_DEPTH, MAX_EXPANDED_NODES } from '../../src/read/document/limits.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

interface Row {
  readonly id: string;
  readonly severity: string;
}

const rows = [
  ...readme.matchAll(/^\| \[`([a-z]+\/[a-z-]+)`\]\(src\/policy\/rules\/\1\/rule\.md\) \| .+ \| (\w+) \|$/gm),
].map(([, id = '', severity = '']): Row => ({ id, severity }));

it('lists every rule, in the order of the registry, with the severity of the default pack', () => {
  const pack = new Map(packNamed('default').rules.map(({ rule, severity }) => [rule, severity]));
  expect(rows).toEqual(rules.map(({ id }) => ({ id, severity: pack.get(id) })));
});

it('names every exit code', () => {
  const table = [...readme.matchAll(/^\| (\d) \| /gm)].map(([, code]) => Number(code));
  expect(table).toEqual(Object.values(exitCodes));
});

it('states the limits that hold', () => {
  const stated = `${MAX_BYTES / 1024 / 1024} MB a file, ${MAX_DEPTH} levels deep, ${MAX_EXPANDED_NODES.toLocaleString('en')} values`;
  expect(readme).toContain(stated);
});
