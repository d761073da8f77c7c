import { parseCache } from './document/parse-cache.js';
import { memoryFiles } from './files/memory-files.js';
import { readEstate } from './read-estate.js';
import { readers } from './readers.js';
import { ReadingMemo } from './reading-memo.js';

const definition = `
service: shop
provider: { name: aws, environment: { MODE: "\${file(mode.txt), 'none'}" } }
functions: { work: { handler: index.handler } }
`;

/** Both sides, read with one memo and each alone: a memo must never show. */
function readBoth(proposed: Record<string, string>, deployed: Record<string, string>) {
  const settings = { allowedEnvironment: new Map(), assemblies: new Map(), services: new Map() };
  const read = (entries: Record<string, string>, memo?: ReadingMemo) => {
    const files = memoryFiles(entries);
    const context = {
      files,
      parse: parseCache(files).parse,
      stage: 'dev',
      settings,
      ...(memo !== undefined && { memo }),
    };
    return readEstate(context, readers);
  };
  const memo = new ReadingMemo();
  const [now, before] = [read(proposed, memo), read(deployed, memo)];
  const [nowAlone, beforeAlone] = [read(proposed), read(deployed)];
  return {
    now,
    before,
    sharesStacks: now.estate.services[0]?.stacks[0] === before.estate.services[0]?.stacks[0],
    agrees: shown(now) === shown(nowAlone) && shown(before) === shown(beforeAlone),
  };
}

/** Everything but the identity of objects. */
function shown(reading: unknown): string {
  return JSON.stringify(reading, (key, value) => {
    if (key === 'source') return undefined;
    return value instanceof Map ? [...value] : value;
  });
}

test('a service that is the same on both sides is read once', () => {
  const same = { 'shop/serverless.yml': definition };
  expect(readBoth(same, same)).toMatchObject({ sharesStacks: true, agrees: true });
  expect(readBoth({ ...same, 'README.md': 'new' }, same)).toMatchObject({ agrees: true });
});

test.each([
  ['an include changes', { 'shop/mode.txt': 'a' }, { 'shop/mode.txt': 'b' }],
  ['an include that was looked for in vain is there', {}, { 'shop/mode.txt': 'b' }],
  ['an include goes', { 'shop/mode.txt': 'a' }, {}],
])('%s: it is read again', (_, now, before) => {
  const both = readBoth(
    { 'shop/serverless.yml': definition, ...now },
    { 'shop/serverless.yml': definition, ...before },
  );
  expect(both).toMatchObject({ sharesStacks: false, agrees: true });
});

test('a name that only another service changes is read again', () => {
  const other = (folder: string) => ({
    [`${folder}/shop/template.yaml`]: 'Resources: { T: { Type: AWS::SNS::Topic } }',
  });
  const both = readBoth({ ...other('a') }, { ...other('a'), ...other('b') });
  expect(both.agrees).toBe(true);
  expect(both.before.estate.services.map(({ name }) => name)).toEqual(['a-shop', 'b-shop']);
});
