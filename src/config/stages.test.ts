import { parserOf } from '../../test/support/parser.js';
import { formatLocation } from '../model/location.js';
import { memoryFiles } from '../read/files/memory-files.js';
import { fillBucket } from './place-schema.js';
import { readSettings } from './read-settings.js';

const read = (yaml: string) => {
  const files = memoryFiles({ 'stackgate.yml': `version: 1\n${yaml}` });
  return readSettings(files, parserOf(files));
};

const complaints = (yaml: string) =>
  read(yaml).diagnostics.map(({ location, message }) => `${formatLocation(location)} ${message}`);

const afters = (yaml: string) => {
  const { settings, diagnostics } = read(yaml);
  expect(diagnostics).toEqual([]);
  return settings.stages.map(({ name, after }) => `${name} after ${after ?? 'none'}`);
};

describe('promotion order', () => {
  it('is that of the list, and nothing is promoted out of an ephemeral stage or into one', () => {
    expect(afters('stages: [dev, { name: preview, ephemeral: true }, staging, prod]')).toEqual([
      'dev after none',
      'preview after none',
      'staging after dev',
      'prod after staging',
    ]);
  });

  it('is what a stage says', () => {
    expect(
      afters(`stages:
  - dev
  - { name: qa, after: none }
  - { name: staging, after: dev }
  - { name: sandbox, protected: false }
  - { name: preview, ephemeral: true, after: dev }
  - { name: prod, protected: true, after: staging }`),
    ).toEqual([
      'dev after none',
      'qa after none',
      'staging after dev',
      'sandbox after none',
      'preview after dev',
      'prod after staging',
    ]);
  });

  it('has no circle, no stage twice, and nobody before the first', () => {
    expect(
      complaints(`stages:
  - { name: dev, after: prod }
  - { name: dev, protected: true }
  - { name: prod, protected: true, after: none }
  - { name: x, after: x }`),
    ).toEqual([
      'stackgate.yml:3:25 `stages[0].after`: expected `none` or a stage that stands before it (none)',
      'stackgate.yml:4:5 `stages[1]`: there are two stages dev',
      'stackgate.yml:5:30 `stages[2].protected`: there is no stage before it that anything could have passed',
      'stackgate.yml:6:23 `stages[3].after`: expected `none` or a stage that stands before it (dev, prod)',
    ]);
  });
});

describe('the place of a stage', () => {
  it('has roles of its own account, and the account of its role', () => {
    const { settings, diagnostics } = read(`stages:
  - name: dev
    role: arn:aws:iam::012345678901:role/deploy/stackgate
    readRole: arn:aws:iam::012345678901:role/stackgate-read
    bucket: stackgate-{account}-{region}`);
    expect(diagnostics).toEqual([]);
    expect(settings.stages[0]).toMatchObject({ account: '012345678901', bucket: 'stackgate-{account}-{region}' });
    expect(fillBucket('a-{account}-{region}', { account: '1', region: 'eu-west-1' })).toBe('a-1-eu-west-1');
  });

  it('has no role of another account', () => {
    expect(
      complaints(`stages:
  - name: dev
    account: '012345678901'
    role: arn:aws:iam::999999999999:role/deploy
  - name: prod
    role: arn:aws:iam::012345678901:role/deploy
    readRole: arn:aws:iam::999999999999:role/read`),
    ).toEqual([
      "stackgate.yml:5:11 `stages[0].role`: its account is not the stage's account (012345678901)",
      'stackgate.yml:8:15 `stages[1].readRole`: its account is not the account of `role` (012345678901)',
    ]);
  });

  it('has a role for CloudFormation, of its own account too, and topics that hear of events', () => {
    const { settings, diagnostics } = read(`stages:
  - name: dev
    account: '012345678901'
    executionRole: arn:aws:iam::012345678901:role/cfn
    notificationTopics: [arn:aws:sns:eu-west-1:012345678901:deploys]`);
    expect(diagnostics).toEqual([]);
    expect(settings.stages[0]).toMatchObject({
      executionRole: 'arn:aws:iam::012345678901:role/cfn',
      notificationTopics: ['arn:aws:sns:eu-west-1:012345678901:deploys'],
    });
    expect(
      complaints(`stages:
  - { name: dev, account: '012345678901', executionRole: 'arn:aws:iam::999999999999:role/cfn' }
  - { name: prod, notificationTopics: [deploys] }`),
    ).toEqual([
      expect.stringContaining('`stages[1].notificationTopics[0]`: expected the ARN of an SNS topic'),
      expect.stringContaining("`stages[0].executionRole`: its account is not the stage's account"),
    ]);
  });

  it.each(['deploy', 'arn:aws:iam::1:role/x', 'arn:aws:iam::012345678901:user/x'])('takes no role %s', (role) => {
    expect(complaints(`stages: [{ name: dev, role: '${role}' }]`)).toEqual([
      expect.stringContaining('expected the ARN of an IAM role'),
    ]);
  });

  it.each(['ab', 'Big', 'x-{stage}', '-x-{account}', `${'x'.repeat(50)}-{region}`])('takes no bucket %s', (name) => {
    expect(complaints(`stages: [{ name: dev, bucket: '${name}' }]`)).toEqual([
      expect.stringContaining('expected the name of a bucket'),
    ]);
  });
});

describe('deploy', () => {
  const whole = `deploy:
  rollbackAlarms: callers
  alarmMinutes: 10
  bakeMinutes: 2
  verify:
    - { services: 'checkout*', command: [npm, run, smoke], timeoutMinutes: 3, retries: 2, retrySeconds: 1 }
    - { url: 'https://{output:Id}.example.org/health', expect: [200, 204] }
stages:
  - dev
  - { name: prod, deploy: { bakeMinutes: 30, verify: [{ url: '{output:Url}/health' }] } }`;

  it('holds for every stage, and a stage says more of itself', () => {
    const { settings, diagnostics } = read(whole);
    expect(diagnostics).toEqual([]);
    const [dev, prod] = settings.stages.map(({ deploy }) => deploy);
    expect(dev).toMatchObject({ rollbackAlarms: 'callers', alarmMinutes: 10, bakeMinutes: 2 });
    expect(dev?.verify).toEqual([
      {
        kind: 'command',
        services: 'checkout*',
        command: ['npm', 'run', 'smoke'],
        timeoutMinutes: 3,
        retries: 2,
        retrySeconds: 1,
        location: { file: 'stackgate.yml', line: 7, column: 7 },
      },
      expect.objectContaining({ kind: 'url', services: '*', expect: [200, 204], timeoutMinutes: 0.5, retries: 0 }),
    ]);
    expect(prod).toMatchObject({ rollbackAlarms: 'callers', alarmMinutes: 10, bakeMinutes: 30 });
    expect(prod?.verify).toEqual([expect.objectContaining({ url: '{output:Url}/health', expect: [200] })]);
  });

  it('has each mistake at its place', () => {
    expect(
      complaints(`deploy:
  rollbackAlarms: yes-please
  alarmMinutes: 181
  bakeMinuts: 1
  verify:
    - { services: '+(a|b)', command: [x] }
    - { services: a }
    - { command: [x], url: 'https://x.org' }
    - { command: [x], expect: 200 }
    - { command: [] }`),
    ).toEqual([
      expect.stringMatching(/^stackgate.yml:3:19 `deploy.rollbackAlarms`/),
      expect.stringMatching(/^stackgate.yml:4:17 `deploy.alarmMinutes`/),
      expect.stringMatching(/^stackgate.yml:7:19 `deploy.verify\[0\].services`: groups/),
      expect.stringMatching(/^stackgate.yml:8:7 `deploy.verify\[1\]`: give either/),
      expect.stringMatching(/^stackgate.yml:9:7 `deploy.verify\[2\]`: give either/),
      expect.stringMatching(/^stackgate.yml:10:7 `deploy.verify\[3\]`: `expect`/),
      expect.stringMatching(/^stackgate.yml:11:18 `deploy.verify\[4\].command`/),
      'stackgate.yml:5:3 `deploy.bakeMinuts` is not a setting; did you mean `bakeMinutes`?',
    ]);
  });

  it.each([
    ['http://example.org/', 'expected `https://`'],
    ['ftp://localhost/', 'expected `https://`'],
    ['https://user:secret@example.org/', 'user or a password'],
    ['health', 'expected a URL'],
    ['https://{region}.example.org', 'only `{output:Name}`'],
    ['https://{output:a-b}.example.org', 'only `{output:Name}`'],
    ['file:///etc/passwd', 'expected `https://`'],
  ])('takes no URL %s', (url, message) => {
    expect(complaints(`deploy: { verify: [{ url: '${url}' }] }`)).toEqual([expect.stringContaining(message)]);
  });

  it.each(['http://localhost:8080/{output:Path}', 'http://[::1]/x', 'https://x.org/a?b={output:C}'])(
    'takes %s',
    (url) => expect(complaints(`deploy: { verify: [{ url: '${url}' }] }`)).toEqual([]),
  );
});
