import { readFileSync, rmSync } from 'node:fs';
import { type GitHubServer, startGitHub, tokens } from './github-server.js';
import { startRefusing } from './refusing-server.js';
import { node24, type Ran, runAction } from './run-action.js';
import {
  makeShop,
  manyUndeclaredCalls,
  noCall,
  type ShopRepository,
  shallowClone,
  undeclaredCall,
} from './shop-repository.js';

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
}

const hostileBranch = 'zzz";echo${IFS}x;#';
const hostileTitle = '</details> @everyone `x` ::error::forged\n::set-output name=verdict::pass';
/** The first line of every comment of ours for this folder. */
const marker = '<!-- stackgate:check . -->';

let github: GitHubServer;
let shop: ShopRepository;

beforeAll(async () => {
  if (node24 === '') throw new Error('there is no Node 24 for this platform; see test/runtimes');
  github = await startGitHub();
  shop = makeShop(hostileBranch, undeclaredCall);
});
afterAll(async () => {
  await github?.stop();
  if (shop) rmSync(shop.folder, { recursive: true, force: true });
});

async function openPull(): Promise<number> {
  const issue = await github.call('mallory', 'POST', '/repos/acme/shop/issues', { title: hostileTitle });
  return Number(Object(issue).number);
}

async function comments(number: number): Promise<readonly Comment[]> {
  const all: Comment[] = [];
  for (let page = 1; ; page += 1) {
    const found = await github.call(
      'mallory',
      'GET',
      `/repos/acme/shop/issues/${number}/comments?per_page=100&page=${page}`,
    );
    if (!Array.isArray(found) || found.length === 0) return all;
    all.push(...found);
  }
}

const ownOf = (all: readonly Comment[]) =>
  all.filter(({ user, body }) => user.login === 'acme-gate' && body.includes(marker));

function expectNoToken(ran: Ran): void {
  for (const token of Object.values(tokens)) expect(JSON.stringify(ran)).not.toContain(token);
}

test('one comment among two hundred others and forged ones, updated in place', async () => {
  const number = await openPull();
  const say = (body: string) => github.call('mallory', 'POST', `/repos/acme/shop/issues/${number}/comments`, { body });
  await say(`${marker}\n### ✅ forged by another user`);
  for (let index = 0; index < 150; index += 1) await say(`comment ${index}`);
  const request = { shop, apiUrl: github.url, number, branch: hostileBranch, title: hostileTitle };

  const first = await runAction(request);
  expect(first.log).toContain('Comment created');
  expect(first.exitCode).toBe(3);
  expect(first.outputs).toMatchObject({ verdict: 'fail', 'exit-code': '3', 'affected-services': '["checkout"]' });
  expect(Number(first.outputs['new-errors'])).toBeGreaterThan(0);
  const [own, ...more] = ownOf(await comments(number));
  expect(more).toEqual([]);
  expect(own?.body).toContain('edge/undeclared');
  expect(first.outputs['comment-url']).toContain(String(own?.id));

  for (let index = 0; index < 50; index += 1) await say(`later comment ${index}`);
  const unchanged = await runAction(request);
  expect(unchanged.log).toContain('Comment unchanged');

  shop = shop.change(noCall);
  const second = await runAction({ ...request, shop });
  expect(second).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'new-errors': '0' } });
  expect(second.log).toContain('Comment updated');
  const after = await comments(number);
  expect(ownOf(after)).toEqual([expect.objectContaining({ id: own?.id })]);
  expect(ownOf(after)[0]?.body).not.toBe(own?.body);
  expect(after).toHaveLength(202);
  expect(after[0]).toMatchObject({ user: { login: 'mallory' }, body: `${marker}\n### ✅ forged by another user` });
  shop = shop.change(undeclaredCall);
  for (const ran of [first, unchanged, second]) expectNoToken(ran);
});

test('five hundred services: still one comment, below the limit, and the whole report as a file', async () => {
  const number = await openPull();
  const large = makeShop('large', manyUndeclaredCalls(500));
  try {
    const ran = await runAction({ shop: large, apiUrl: github.url, number, branch: 'large' });
    expect(ran).toMatchObject({ exitCode: 3, outputs: { 'new-errors': '500' } });
    const [own, ...more] = ownOf(await comments(number));
    expect(more).toEqual([]);
    expect(Buffer.byteLength(own?.body ?? '')).toBeLessThanOrEqual(65_536);
    expect(Buffer.byteLength(own?.body ?? '')).toBeGreaterThan(10_000);
    const whole = readFileSync(ran.outputs['markdown-file'] ?? '', 'utf8');
    expect(whole.match(/a-service-with-a-name-of-some-length-499/g)?.length).toBeGreaterThan(0);
    expect(Buffer.byteLength(ran.summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(ran.log.match(/^::error /gm)).toHaveLength(10);
  } finally {
    rmSync(large.folder, { recursive: true, force: true });
  }
});

test('a shallow clone ends with 2 and says what to do; nothing is written', async () => {
  const shallow = shallowClone(shop);
  try {
    const number = await openPull();
    const ran = await runAction({ shop: shallow, apiUrl: github.url, number });
    expect(ran).toMatchObject({ exitCode: 2, outputs: { verdict: 'error' } });
    expect(ran.log).toContain('Set `fetch-depth: 0` on actions/checkout');
    expect(await comments(number)).toEqual([]);
  } finally {
    rmSync(shallow.folder, { recursive: true, force: true });
  }
});

test('outputs, files, summary and annotations all tell the same', async () => {
  const inputs = { 'json-file': 'out/report.json', 'sarif-file': 'out/report.sarif' };
  const ran = await runAction({ shop, apiUrl: github.url, number: await openPull(), inputs });
  const report = JSON.parse(readFileSync(ran.outputs['json-file'] ?? '', 'utf8'));
  expect(report).toMatchObject({ verdict: 'fail', schemaVersion: 1 });
  expect(String(report.findings.length)).toBe(ran.outputs.findings);
  expect(ran.outputs['json-file']).toBe(`${shop.folder}/out/report.json`);
  expect(JSON.parse(readFileSync(ran.outputs['sarif-file'] ?? '', 'utf8')).version).toBe('2.1.0');
  expect(readFileSync(ran.outputs['markdown-file'] ?? '', 'utf8')).toContain('edge/undeclared');
  expect(ran.summary).toContain('edge/undeclared');
  expect(ran.summary).toContain(`https://github.example/acme/shop/blob/${shop.merge}/checkout/template.yaml#L`);
  expect(ran.log).toMatch(
    /^::error title=checkout%3A edge\/undeclared,file=checkout\/template\.yaml,line=\d+,col=\d+::/m,
  );
  expect(ran.log).toMatch(/^::stop-commands::[0-9a-f-]{36}$/m);
  rmSync(`${shop.folder}/out`, { recursive: true });
});

test('no line of the log obeys the title or the branch', async () => {
  const request = {
    shop,
    apiUrl: github.url,
    number: await openPull(),
    branch: '::set-output name=x::y',
    title: hostileTitle,
  };
  const ran = await runAction(request);
  expect(ran.exitCode).toBe(3);
  expect(ran.log).not.toContain('::set-output');
  expect(ran.log).not.toContain('::error::forged');
});

test.each([403, 404])(
  'a fork whose token may only read (%i): same verdict, the summary holds the report',
  async (status) => {
    const server = await startRefusing(status);
    try {
      const ran = await runAction({ shop, apiUrl: server.url, number: 7, fork: true });
      expect(ran).toMatchObject({ exitCode: 3, outputs: { verdict: 'fail', 'comment-url': '' } });
      expect(ran.log).toContain(
        `::warning::No comment: a pull request from a fork gets a token that may only read (${status})`,
      );
      expect(ran.summary).toMatch(/^> No comment on the pull request: a pull request from a fork/);
      expect(ran.summary).toContain('edge/undeclared');
      expect(server.requests.filter((request) => request.startsWith('POST /repos'))).toHaveLength(1);
      expectNoToken(ran);
    } finally {
      await server.stop();
    }
  },
);

test("a fork's code in pull_request_target is refused before anything is asked", async () => {
  const server = await startRefusing(403);
  try {
    const ran = await runAction({ shop, apiUrl: server.url, number: 7, fork: true, event: 'pull_request_target' });
    expect(ran).toMatchObject({ exitCode: 6, outputs: { verdict: 'error', 'exit-code': '6' } });
    expect(ran.log).toContain('Use the event pull_request, which needs no secret');
    expect(server.requests).toEqual([]);
  } finally {
    await server.stop();
  }
});

test('report-only shows the verdict and passes', async () => {
  const ran = await runAction({
    shop,
    apiUrl: github.url,
    number: await openPull(),
    inputs: { 'report-only': 'true' },
  });
  expect(ran).toMatchObject({ exitCode: 0, outputs: { verdict: 'fail', 'exit-code': '0' } });
});

test('a pull request cannot soften its own gate', async () => {
  const softened = makeShop('work', {
    ...undeclaredCall,
    'stackgate.yml': 'version: 1\npolicies:\n  reportOnly: true\n',
  });
  try {
    const ran = await runAction({ shop: softened, apiUrl: github.url, number: await openPull() });
    expect(ran).toMatchObject({ exitCode: 3, outputs: { verdict: 'fail' } });
  } finally {
    rmSync(softened.folder, { recursive: true, force: true });
  }
});

test('without an input that can be read the run ends with 2 and says why', async () => {
  const ran = await runAction({ shop, apiUrl: github.url, number: 7, inputs: { comment: 'perhaps' } });
  expect(ran).toMatchObject({ exitCode: 2, outputs: { verdict: 'error', 'exit-code': '2' } });
  expect(ran.log).toContain('::error::input comment is neither true nor false');
});
