import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCloud, deployed, type Files } from '../../../test/support/check-deployed.js';

const here = join(import.meta.dirname, '../../../test/formats/constructs');
const formats = ['serverless', 'sam', 'cloudformation', 'cdk'] as const;
const constructs = readdirSync(here).toSorted();

function filesOf(construct: string, format: (typeof formats)[number]): Files {
  const read = (file: string) => readFileSync(join(here, construct, file), 'utf8');
  const settings = 'version: 1\nstages: [{ name: dev, region: eu-west-1 }]\n';
  const neighbour = existsSync(join(here, construct, 'neighbour.yaml'))
    ? { 'neighbour/template.yaml': read('neighbour.yaml') }
    : {};
  const code = { 'shop/src/order.js': 'exports.handler = 1', 'shop/src/charge.js': 'exports.handler = 1' };
  const common = { 'stackgate.yml': settings, ...neighbour, ...code };
  if (format === 'serverless') return { ...common, 'shop/serverless.yml': read('serverless.yml') };
  if (format === 'sam') return { ...common, 'shop/template.yaml': read('sam.yaml') };
  if (format === 'cloudformation') return { ...common, 'shop/template.yaml': read('cloudformation.yaml') };
  const output = readdirSync(join(here, construct, 'cdk.out'));
  return {
    ...common,
    'shop/cdk.json': '{ "app": "node app.mjs" }',
    ...Object.fromEntries(output.map((file) => [`shop/cdk.out/${file}`, read(join('cdk.out', file))])),
  };
}

describe.each(formats)('an estate of %s', (format) => {
  test('that is deployed as it is defined has no change and no new finding', async () => {
    const wrong: unknown[] = [];
    for (const construct of constructs) {
      const files = filesOf(construct, format);
      const cloud = deployed(files);
      const result = await checkCloud(cloud, files, files);
      const [view] = result.stages;
      const fresh = result.findings.filter((one) => one.new).map(({ rule, message }) => `${rule}: ${message}`);
      const told = result.diagnostics.filter(({ severity }) => severity !== 'note').map(({ message }) => message);
      const changes = view?.changes.map(({ summary }) => summary) ?? ['no stage'];
      const edges = [...(view?.newEdges ?? []), ...(view?.removedEdges ?? []).map(({ key }) => key)];
      if (fresh.length + changes.length + edges.length + told.length > 0)
        wrong.push({ construct, fresh, changes, edges, told });
      expect(view?.edges.length).toBeGreaterThan(0);
    }
    expect(wrong).toEqual([]);
  });
});
