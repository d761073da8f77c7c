import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../config/default-settings.js';
import { memoryFiles } from '../../read/files/memory-files.js';
import { recordedFiles } from '../../snapshot/recorded-files.js';
import { EstateSource } from '../read-stage.js';
import { makeReading } from './make-reading.js';

const options = { stage: 'dev', settings: defaultSettings(), assemblies: new Map(), environment: {} };
const here = join(import.meta.dirname, '../../../test/formats/constructs');
const formats = ['serverless', 'sam', 'cloudformation', 'cdk'] as const;

function filesOf(construct: string, format: (typeof formats)[number]): Record<string, string> {
  const read = (file: string) => readFileSync(join(here, construct, file), 'utf8');
  const common: Record<string, string> = {
    'README.md': 'about',
    'shop/src/order.js': '1',
    'shop/src/charge.js': '1',
    'shop/package-lock.json': '{}',
    ...(existsSync(join(here, construct, 'neighbour.yaml')) && { 'neighbour/template.yaml': read('neighbour.yaml') }),
  };
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

function servicesIn(files: Record<string, string>): ReadonlySet<string> {
  const { estate } = new EstateSource(memoryFiles(files), options).read('dev');
  return new Set(estate.services.map(({ name }) => name));
}

test.each(formats)('an estate of %s is kept by its definitions alone, and reads the same', (format) => {
  for (const construct of readdirSync(here)) {
    const files = filesOf(construct, format);
    const services = servicesIn(files);
    const reading = makeReading(memoryFiles(files), services, options);
    if ('reason' in reading) throw new Error(`${construct}: ${reading.reason}`);
    expect(services.size).toBeGreaterThan(0);
    const kept = [...reading.texts.keys()];
    expect(kept.filter((path) => /README|\.js$|package-lock/.test(path))).toEqual([]);
    const again = recordedFiles('snapshot', '', reading.texts, reading.facts);
    const { edges } = new EstateSource(again, options).read('dev');
    expect(edges.map(({ key, declared, granted, wired }) => [key, declared, granted, wired])).toEqual(
      reading.read.edges.map(({ key, declared, granted, wired }) => [key, declared, granted, wired]),
    );
  }
});

const secret = 'correct-horse-battery';

test.each([
  ['plain', `Default: ${secret}`],
  ['in quotes', `Default: '${secret}'`],
  ['in double quotes', `Default: "${secret}"`],
  ['over lines', `Default: >-\n      ${secret}`],
  ['as JSON', undefined],
])('the default of a NoEcho parameter is not kept: %s', (_, written) => {
  const template = {
    Parameters: { P: { Type: 'String', NoEcho: true, Default: secret } },
    Resources: { T: { Type: 'AWS::SNS::Topic' } },
  };
  const yaml = `
AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  P:
    Type: String
    NoEcho: true
    ${written}
Resources: { T: { Type: AWS::SNS::Topic } }
`;
  const [path, text] =
    written === undefined
      ? ['shop/template.json', JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', ...template })]
      : ['shop/template.yaml', yaml];
  const files = { [path]: text };
  const reading = makeReading(memoryFiles(files), servicesIn(files), options);
  if ('reason' in reading) throw new Error(reading.reason);
  expect(reading.texts.get(path)).toBeDefined();
  expect(JSON.stringify([...reading.texts, reading.facts])).not.toContain(secret);
});

test('a default that comes out of another file is not kept there either', () => {
  const files = {
    'shop/serverless.yml': `
service: shop
provider: { name: aws, runtime: nodejs22.x }
resources:
  Parameters: { P: { Type: String, NoEcho: true, Default: '\${file(./secrets.yml):password}' } }
  Resources: { T: { Type: AWS::SNS::Topic } }
`,
    'shop/secrets.yml': `password: ${secret}\n`,
  };
  const reading = makeReading(memoryFiles(files), new Set(['shop']), options);
  expect(JSON.stringify('reason' in reading ? reading : [...reading.texts])).not.toContain(secret);
});

test('what is asked for and does not read the same is not kept', () => {
  const files = {
    'shop/template.yaml': "AWSTemplateFormatVersion: '2010-09-09'\nResources: { T: { Type: AWS::SNS::Topic } }\n",
  };
  expect(makeReading(memoryFiles(files), new Set(['shop', 'gone']), options)).toEqual({ reason: expect.any(String) });
});
