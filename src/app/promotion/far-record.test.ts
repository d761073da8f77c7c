import { gitRepository, removeRepositories } from '../../../test/support/git-repository.js';
import { requireSettings } from '../base-settings.js';
import { openSources } from '../sources.js';
import { farRecord } from './far-record.js';
import { tellUnshared } from './tell-unshared.js';

afterAll(removeRepositories);

const stage = (name: string, account: string, bucket = 'stackgate-{account}-{region}') =>
  `  - { name: ${name}, account: '${account}', region: eu-west-1, bucket: '${bucket}' }\n`;
const [one, two] = ['111111111111', '222222222222'];
const repository = (stages: string) => gitRepository({ 'stackgate.yml': `version: 1\nstages:\n${stages}` });
const far = repository(stage('dev', one) + stage('staging', two));
const near = repository(stage('dev', one) + stage('staging', one, `stackgate-${one}-{region}`));

const asked = { stage: 'staging', before: 'dev' };
const hint = (directory: string, cloud: 'aws' | 'local', push?: string) =>
  farRecord(requireSettings(openSources({ directory, assemblies: [] })), asked, {
    cloud,
    ...(push !== undefined && { push }),
  });

test('a record in another bucket comes through git, and it is said how', () => {
  expect(hint(far, 'aws')).toMatch(
    /^The record of dev is kept in a bucket of its own, so refs\/stackgate\/deployed\/dev of this clone counts: deploys to dev put it there with --push origin,.* git fetch origin '\+refs\/stackgate\/deployed\/dev:refs\/stackgate\/deployed\/dev'$/,
  );
  expect(hint(far, 'aws', 'upstream')).toMatch(/deployed\/dev of upstream counts: .* --push upstream$/);
});

test('in one bucket, and in the embedded cloud, there is nothing to say', () => {
  expect(hint(near, 'aws')).toBeUndefined();
  expect(hint(far, 'local')).toBeUndefined();
});

test('a deploy whose record another stage cannot see says so', () => {
  const codes = (stage: string, more: Parameters<typeof tellUnshared>[1]) =>
    tellUnshared(stage, more).map(({ code, severity, message }) => [code, severity, message.split(' ')[0]]);
  expect(codes('dev', { cloud: 'aws', directory: far })).toEqual([['promotion/not-shared', 'warning', 'staging']]);
  expect(codes('dev', { cloud: 'aws', directory: far, push: 'origin' })).toEqual([]);
  expect(codes('staging', { cloud: 'aws', directory: far })).toEqual([]);
  expect(codes('dev', { cloud: 'aws', directory: near })).toEqual([]);
  expect(codes('dev', { cloud: 'local', directory: far })).toEqual([]);
});
