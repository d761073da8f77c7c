import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reports } from '../../src/action/reports.js';
import { runCheck } from '../../src/app/check.js';
import { renderJson } from '../../src/report/json/render-json.js';
import { renderMarkdown } from '../../src/report/markdown/render-markdown.js';
import { renderSarif } from '../../src/report/sarif/render-sarif.js';
import { renderText } from '../../src/report/text/render-text.js';
import { makeShop, manyUndeclaredCalls, type ShopRepository, undeclaredCall } from '../e2e/shop-repository.js';
import { Log, token } from '../support/action-surface.js';
import { type CommentServer, commentServer } from '../support/faults/comment-server.js';

const reports: Reports = {
  text: (result) => renderText(result, { color: false, width: 120 }),
  markdown: (result, { line, run }, limit) =>
    renderMarkdown(result, { links: line, rules: [], fullReportUrl: run, limit }),
  json: renderJson,
  sarif: (result) => renderSarif(result, { rules: [], version: '1' }),
};

let folder = '';
let server: CommentServer;
const shops: ShopRepository[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stackgate-comments-'));
  server = await commentServer();
  // The toolkit reads its address when it is loaded.
  process.env.GITHUB_API_URL = server.url;
});
beforeEach(() => {
  server.comments.length = 0;
  server.requests.length = 0;
  server.status = 201;
});
afterAll(async () => {
  await server.close();
  for (const path of [folder, ...shops.map((shop) => shop.folder)]) rmSync(path, { recursive: true, force: true });
});

function shopWith(files: Readonly<Record<string, string>>): ShopRepository {
  const shop = makeShop('work', files);
  shops.push(shop);
  return shop;
}

/** The action's own code, from the event to the last request. */
async function runOn(shop: ShopRepository, fork = false) {
  const head = { ref: 'work', sha: shop.head, repo: { full_name: fork ? 'mallory/shop' : 'acme/shop' } };
  const base = { ref: 'main', sha: shop.base, repo: { full_name: 'acme/shop' } };
  const event = join(folder, 'event.json');
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, title: 't', base, head } }));
  const workflow = new Log();
  const [{ run }, { openConversation }] = await Promise.all([
    import('../../src/action/run.js'),
    import('../../src/github/comment/octokit-conversation.js'),
  ]);
  const environment = {
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_WORKSPACE: shop.folder,
    GITHUB_RUN_ID: '99',
    GITHUB_SHA: shop.merge,
    RUNNER_TEMP: mkdtempSync(join(folder, 'temporary-')),
    'INPUT_GITHUB-TOKEN': token,
  };
  const exitCode = await run(environment, {
    workflow,
    checkOnAws: () => Promise.reject(new Error('not asked for')),
    check: runCheck,
    reports,
    openConversation: async (options) => openConversation(options),
    deploying: () => Promise.reject(new Error('check needs nothing of deploying')),
    now: () => new Date('2026-11-20T12:00:00Z'),
  });
  return { exitCode, workflow };
}

const writes = (): readonly string[] => server.requests.filter((request) => request.startsWith('POST /repos'));

test.each([
  [403, false, 1, 'the token may not write comments (403)'],
  [403, true, 1, 'a pull request from a fork gets a token that may only read (403)'],
  [404, false, 1, 'the token may not write comments (404)'],
  [500, false, 4, 'GitHub answered 500'],
  [503, false, 4, 'GitHub answered 503'],
])(
  'fault 23: %i to the comment (from a fork: %s), asked %i times: the verdict is the same, the summary has the report',
  async (status, fork, times, why) => {
    const shop = shopWith(undeclaredCall);
    const told = await runOn(shop, fork);
    expect(server.comments).toHaveLength(1);
    server.comments.length = 0;
    server.requests.length = 0;
    server.status = status;
    const { exitCode, workflow } = await runOn(shop, fork);
    expect([exitCode, workflow.outputs.verdict]).toEqual([told.exitCode, told.workflow.outputs.verdict]);
    expect(exitCode).toBe(3);
    expect(server.comments).toEqual([]);
    expect(writes()).toHaveLength(times);
    expect(workflow.outputs['comment-url']).toBe('');
    expect(workflow.lines.join('\n')).toContain(`warning: No comment: ${why}`);
    expect(workflow.summary).toContain(`> No comment on the pull request: ${why}`);
    expect(workflow.summary).toContain('edge/undeclared');
    expect(JSON.stringify(workflow)).not.toContain(token);
  },
);

test('fault 24: a report over the limit: one comment, cut on a safe boundary, and all of it in a file', async () => {
  const { exitCode, workflow } = await runOn(shopWith(manyUndeclaredCalls(150)));
  expect(exitCode).toBe(3);
  expect(server.comments).toHaveLength(1);
  const body = server.comments[0]?.body ?? '';
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
  expect(Buffer.byteLength(body)).toBeGreaterThan(20_000);
  const whole = readFileSync(workflow.outputs['markdown-file'] ?? '', 'utf8');
  expect(Buffer.byteLength(whole)).toBeGreaterThan(65_536);
  for (let index = 0; index < 150; index += 1) expect(whole).toContain(`a-service-with-a-name-of-some-length-${index}`);
  expect(body).toContain('This comment was shortened to fit; everything stands in');
  expect(body).toContain('https://github.com/acme/shop/actions/runs/99');
  expectWhole(body);
});

/** Nothing is left open: no fold, no fence, no row, no character. */
function expectWhole(body: string): void {
  for (const tag of ['details', 'summary']) {
    expect(body.match(new RegExp(`<${tag}>`, 'g'))?.length).toBe(body.match(new RegExp(`</${tag}>`, 'g'))?.length);
  }
  expect((body.match(/^```/gm)?.length ?? 0) % 2).toBe(0);
  for (const row of body.split('\n').filter((line) => line.startsWith('|'))) expect(row.endsWith('|')).toBe(true);
  expect(body).not.toContain('\uFFFD');
  expect(body.endsWith('\n') || body.endsWith('>')).toBe(true);
}
