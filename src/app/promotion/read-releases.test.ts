import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArtefactFolder } from '../../artefacts/artefact-folder.js';
import { sealManifest } from '../../artefacts/manifest.js';
import { defaultSettings, defaultStage } from '../../config/default-settings.js';
import { digestOf } from '../../plan/fingerprint.js';
import { memoryFiles } from '../../read/files/memory-files.js';
import type { CodeOrigin } from '../artefacts/open-code.js';
import { readReleases } from './read-releases.js';

const stages = [defaultStage, { ...defaultStage, name: 'prod', after: 'dev' }];
const settings = { ...defaultSettings(), stages };

const base = {
  'pay/serverless.yml': `service: pay
provider: { name: aws }
custom: \${file(config.\${sls:stage}.yml)}
functions: { charge: { handler: src/charge.handler } }
`,
  'pay/config.dev.yml': 'size: 1\n',
  'pay/config.prod.yml': 'size: 2\n',
  'pay/src/charge.js': '1',
  'pay/README.md': 'read me',
  'shop/template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources: { Sell: { Type: AWS::Serverless::Function, Properties: { CodeUri: src/, Handler: a.b, Runtime: nodejs20.x } } }
`,
  'shop/src/a.js': '1',
};

const releases = (files: Readonly<Record<string, string>>, stage: string, code?: CodeOrigin) => {
  const read = readReleases(memoryFiles(files), {
    stage,
    settings,
    assemblies: new Map(),
    environment: {},
    ...(code !== undefined && { code }),
  });
  return new Map([...read].map(([name, { release }]) => [name, release]));
};

test('a release is the same at every stage', () => {
  const dev = releases(base, 'dev');
  expect([...dev.keys()]).toEqual(['pay', 'shop']);
  expect(releases(base, 'prod')).toEqual(dev);
  expect(new Set(dev.values()).size).toBe(2);
});

test.each([
  ['its definition', 'pay/serverless.yml', `${base['pay/serverless.yml']}# more\n`],
  ['code', 'pay/src/charge.js', '2'],
  ['a file that only prod reads', 'pay/config.prod.yml', 'size: 3\n'],
])('%s makes another release, of that service alone', (_, path, text) => {
  const before = releases(base, 'dev');
  for (const stage of ['dev', 'prod']) {
    const after = releases({ ...base, [path]: text }, stage);
    expect(after.get('pay')).not.toBe(before.get('pay'));
    expect(after.get('shop')).toBe(before.get('shop'));
  }
});

test('code of another service does not matter', () => {
  const after = releases({ ...base, 'shop/src/a.js': '2' }, 'dev');
  expect(after.get('pay')).toBe(releases(base, 'dev').get('pay'));
  expect(after.get('shop')).not.toBe(releases(base, 'dev').get('shop'));
});

test('what a build job packed counts in place of the sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackgate-releases-'));
  const built = (text: string, files: Readonly<Record<string, string>> = base) => {
    const bytes = Buffer.from(text);
    const digest = digestOf(bytes);
    const to = new ArtefactFolder(join(folder, digest));
    to.put(digest, bytes);
    const made = {
      service: 'shop',
      stack: 'main',
      resource: 'Sell',
      property: 'Code',
      from: ['shop/src'],
      size: bytes.length,
    };
    to.finish(sealManifest({ stage: 'dev', artefacts: [{ ...made, key: `code/${digest}.zip`, digest }], images: [] }));
    return releases(files, 'dev', { kind: 'artefacts', folder: join(folder, digest) });
  };
  const [one, other] = [built('1'), built('2')];
  expect(one.get('shop')).not.toBe(other.get('shop'));
  expect(one.get('shop')).not.toBe(releases(base, 'dev').get('shop'));
  expect(one.get('pay')).toBe(other.get('pay'));
  expect(built('1', { ...base, 'shop/src/a.js': '2' }).get('shop')).toBe(one.get('shop'));
  rmSync(folder, { recursive: true });
});

test('a service that is named after its stage is one service', () => {
  const named = {
    'serverless.yml': 'service: pay-${sls:stage}\nprovider: { name: aws }\nfunctions: { f: { handler: f.f } }\n',
    'f.js': '1',
  };
  const read = readReleases(memoryFiles(named), { stage: 'prod', settings, assemblies: new Map(), environment: {} });
  const [[name, found] = ['', undefined]] = read;
  expect([name, found?.nameBefore, found?.release]).toEqual([
    'pay-prod',
    'pay-dev',
    releases(named, 'dev').get('pay-dev'),
  ]);
});
