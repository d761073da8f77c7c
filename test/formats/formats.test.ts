import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSide } from '../facts/read-side.js';
import { type CommonView, commonView } from './common-view.js';

const here = import.meta.dirname;
const constructs = readdirSync(join(here, 'constructs')).toSorted();
const formats = ['serverless', 'sam', 'cloudformation', 'cdk'] as const;
const update = process.env.UPDATE_GOLDEN === '1';

test('there are at least 25 constructs', () => {
  expect(constructs.length).toBeGreaterThanOrEqual(25);
});

describe.each(constructs)('%s', (construct) => {
  const folder = join(here, 'constructs', construct);
  const golden = join(folder, 'expected.json');

  test.each(formats)('reads from %s as from the others', (format) => {
    const side = readSide({ ...filesOf(folder, format), ...neighbourIn(folder) }, { region: 'eu-west-1' });
    expect(side.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const view = commonView(side);
    // The plain template is what the others are held against; it is read by eye when the golden file changes.
    if (update && format === 'cloudformation') writeFileSync(golden, `${JSON.stringify(view, null, 2)}\n`);
    expect(existsSync(golden)).toBe(true);
    expect(view).toEqual(JSON.parse(readFileSync(golden, 'utf8')) as CommonView);
  });
});

/** Another service, always in the same format, that refers to this one and is referred to. */
function neighbourIn(folder: string): Record<string, string> {
  const file = join(folder, 'neighbour.yaml');
  return existsSync(file) ? { 'neighbour/template.yaml': readFileSync(file, 'utf8') } : {};
}

function filesOf(folder: string, format: (typeof formats)[number]): Record<string, string> {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  switch (format) {
    case 'serverless':
      return { 'shop/serverless.yml': read('serverless.yml') };
    case 'sam':
      return { 'shop/template.yaml': read('sam.yaml') };
    case 'cloudformation':
      return { 'shop/template.yaml': read('cloudformation.yaml') };
    case 'cdk':
      return Object.fromEntries([
        ['shop/cdk.json', '{ "app": "node app.mjs" }'],
        ...readdirSync(join(folder, 'cdk.out')).map((file) => [`shop/cdk.out/${file}`, read(join('cdk.out', file))]),
      ]);
  }
}
