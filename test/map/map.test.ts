import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jest } from '@jest/globals';
import type { CheckResult, StageView } from '../../src/model/result.js';
import { renderHtml } from '../../src/report/html/render-html.js';
import { failing } from '../golden/report/cases/failing.js';
import { hostile } from '../golden/report/cases/hostile.js';
import { type BrowserPage, Chromium, findChromium } from '../support/chromium.js';
import { edgeOf } from '../support/edge.js';

const chromium = findChromium();
const suite = chromium === undefined ? describe.skip : describe;
const READY = "performance.getEntriesByName('stackgate-map-ready').length === 1";
const ROWS =
  "[...document.querySelectorAll('tbody tr')].map((row) => row.children[0].textContent.trim().split(' ')[0])";

jest.setTimeout(60_000);

/** 500 functions in 40 services, each with a call of another service, a read and a write. */
function large(): StageView {
  const type = 'AWS::Lambda::Function';
  const edges = Array.from({ length: 500 }, (_, at) => {
    const from = { service: `s${at % 40}`, id: `f${at}`, type };
    const next = (at + 41) % 500;
    return [
      edgeOf({
        kind: 'call',
        mechanism: 'lambda-invoke',
        from,
        to: { service: `s${next % 40}`, id: `f${next}`, type },
      }),
      edgeOf({ kind: 'read', mechanism: 'data-access', from, to: `s${at % 40}:Table` }),
      edgeOf({ kind: 'write', mechanism: 'data-access', from, to: `s${at % 40}:Table` }),
    ];
  }).flat();
  return { stage: 'dev', services: [], statements: [], edges, changes: [], newEdges: new Set() };
}

/** The page, drawn by a browser without a network, from a file. */
suite('the map in Chromium (CHROMIUM=/path, or where systems put it)', () => {
  let browser: Chromium;
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stackgate-map-'));
    browser = new Chromium(chromium ?? '');
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(check: CheckResult, hash = '', dark = false): Promise<BrowserPage> {
    const file = join(folder, 'map.html');
    writeFileSync(file, renderHtml({ stages: check.stages, diagnostics: check.diagnostics, check }));
    const page = await browser.open(`${pathToFileURL(file)}${hash}`, { dark });
    await page.until(READY);
    return page;
  }

  const text = (page: BrowserPage, selector: string) =>
    page.evaluate<string>(`document.querySelector(${JSON.stringify(selector)}).innerText.replace(/\\s+/g, ' ')`);
  const all = (page: BrowserPage, selector: string) =>
    page.evaluate<number>(`document.querySelectorAll(${JSON.stringify(selector)}).length`);

  it('shows every edge on the map and in the table, and does nothing else', async () => {
    const page = await open(failing());
    const edges = await all(page, 'tbody tr');
    expect(edges).toBeGreaterThan(2);
    expect(await all(page, '[data-link]')).toBe(edges);
    expect(await all(page, '[data-link].h-wrong .badge')).toBeGreaterThan(0);
    expect(page.misdeeds).toEqual([]);
  });

  it('shows three views with their places when a line is clicked', async () => {
    const page = await open(failing());
    await page.evaluate(
      "document.querySelector('[data-link].h-wrong').dispatchEvent(new MouseEvent('click', { bubbles: true }))",
    );
    const panel = await text(page, '.details');
    for (const words of [/declared/, /granted/, /wired/, /[\w/.-]+\.(ya?ml|json):\d+:\d+/])
      expect(panel).toMatch(words);
    expect(await all(page, '.view')).toBe(3);
    expect(await page.evaluate('location.hash')).toMatch(/edge=[0-9a-f]{12}/);
    expect(await all(page, '.focused [data-link].hot')).toBe(1);
    expect(page.misdeeds).toEqual([]);
  });

  it('shows what goes in and out of a box that is clicked, and comes back by its address', async () => {
    const page = await open(failing());
    await page.click('[data-node]');
    const panel = await text(page, '.details');
    expect(panel).toMatch(/Out · \d+ edges?/);
    expect(panel).toMatch(/In · \d+ edges?/);
    const hash = await page.evaluate<string>('location.hash');
    expect(await text(await open(failing(), hash), '.details')).toBe(panel);
  });

  it('searches, filters by kind and by finding, and clears', async () => {
    const page = await open(failing());
    const before = await all(page, 'tbody tr');
    await page.click('[data-focus="kinds-call"]');
    expect(new Set(await page.evaluate<string[]>(ROWS))).toEqual(new Set(['call']));
    await page.click('[data-focus="clear"]');
    expect(await all(page, 'tbody tr')).toBe(before);
    await page.evaluate('document.querySelector(\'[data-focus^="rules-"]\').click()');
    const judged = await all(page, 'tbody tr');
    expect(judged > 0 && judged < before).toBe(true);
    await page.click('[data-focus="clear"]');
    await page.press('/');
    await page.send('Input.insertText', { text: 'nothing is called so' });
    await page.until("document.querySelectorAll('tbody tr').length === 0");
    expect(await text(page, '.nothing')).toContain('Nothing matches');
    expect(page.misdeeds).toEqual([]);
  });

  it('joins lines when a service is closed, and keeps their number', async () => {
    const page = await open(failing());
    const edges = await all(page, 'tbody tr');
    await page.click('.tool.wide:last-of-type');
    expect(await all(page, '[data-node]')).toBe(0);
    expect(await all(page, '[data-link]')).toBeLessThan(edges);
    expect(await all(page, 'tbody tr')).toBe(edges);
  });

  it('is used by keys alone', async () => {
    const page = await open(failing());
    await page.evaluate('document.querySelector(\'.surface [tabindex="0"]\').focus()');
    const first = await page.evaluate<string>("document.activeElement.getAttribute('aria-label')");
    expect(first).toMatch(/\w/);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) await page.press(key);
    await page.press('ArrowRight');
    expect(await page.evaluate("document.activeElement.closest('.surface') !== null")).toBe(true);
    await page.press('Enter');
    expect(await page.evaluate("document.querySelector('.close') !== null")).toBe(true);
    await page.press('Escape');
    expect(await page.evaluate("document.querySelector('.close') === null")).toBe(true);
    expect(page.misdeeds).toEqual([]);
  });

  it('names everything that can be pressed', async () => {
    const page = await open(failing());
    const { nodes } = (await page.send('Accessibility.getFullAXTree')) as {
      nodes: { ignored: boolean; role?: { value: string }; name?: { value: string } }[];
    };
    const roles = ['button', 'checkbox', 'searchbox', 'combobox', 'link'];
    const pressed = nodes.filter(({ ignored, role }) => !ignored && roles.includes(role?.value ?? ''));
    expect(pressed.length).toBeGreaterThan(20);
    expect(pressed.filter(({ name }) => (name?.value ?? '').trim() === '')).toEqual([]);
  });

  it('is light or dark as the system is, and as the button says', async () => {
    const ground = 'getComputedStyle(document.documentElement).backgroundColor';
    const light = await open(failing());
    const dark = await open(failing(), '', true);
    const [lightGround, darkGround] = [await light.evaluate(ground), await dark.evaluate(ground)];
    expect(lightGround).not.toBe(darkGround);
    await light.click('.theme');
    await light.click('.theme');
    expect(await light.evaluate(ground)).toBe(darkGround);
  });

  it('shows hostile names as text and runs nothing of them', async () => {
    const page = await open(hostile());
    for (const selector of ['tbody button', '[data-node]', '.head[data-group]'])
      await page.evaluate(
        `document.querySelector(${JSON.stringify(selector)})?.dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
      );
    expect(await page.evaluate("document.body.innerText.includes('<img src=x onerror=alert(1)>')")).toBe(true);
    expect(await all(page, 'img, iframe, a, object, embed, form')).toBe(0);
    expect(await all(page, 'script')).toBe(2);
    expect(page.misdeeds).toEqual([]);
  });

  it('says so where there is nothing to draw', async () => {
    const page = await open({ ...failing(), stages: [], findings: [], diagnostics: [] });
    expect(await text(page, '.nothing')).not.toBe('');
    expect(await text(page, '.top')).toContain('0 edges');
    expect(page.misdeeds).toEqual([]);
  });

  it('shows one of several stages', async () => {
    const [one, other] = [
      { ...large(), stage: 'dev' },
      { ...large(), stage: 'prod' },
    ];
    const stages = [
      { ...one, edges: one.edges.slice(0, 2) },
      { ...other, edges: other.edges.slice(1, 5) },
    ];
    const page = await open({ ...failing(), findings: [], stages });
    expect(await all(page, 'tbody tr')).toBe(5);
    await page.evaluate(
      "(() => { const s = document.querySelector('select'); s.value = '0'; s.dispatchEvent(new Event('change')); })()",
    );
    expect(await all(page, 'tbody tr')).toBe(2);
    expect(await page.evaluate('location.hash')).toMatch(/stage=dev/);
  });

  it('opens 500 functions and 1,500 edges closed, one service at a time', async () => {
    const page = await open({ ...failing(), findings: [], stages: [large()] });
    expect(await all(page, '[data-node]')).toBe(0);
    expect(await all(page, '[data-group].head')).toBe(40);
    expect(await all(page, 'tbody tr')).toBe(200);
    expect(await text(page, '.more')).toContain('1,300 left');
    await page.evaluate(
      "document.querySelector('[data-toggle]').dispatchEvent(new MouseEvent('click', { bubbles: true }))",
    );
    expect(await all(page, '[data-node]')).toBeGreaterThan(5);
    expect(await page.evaluate("performance.getEntriesByName('stackgate-map-ready')[0].startTime")).toBeLessThan(
      10_000,
    );
    expect(page.misdeeds).toEqual([]);
  });

  it('would be told of a request and of an error', async () => {
    const page = await open(failing());
    await page.evaluate("fetch('http://127.0.0.1:9/').catch(() => 0)");
    await page.evaluate(
      "document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/x' }))",
    );
    await page.until('true');
    expect(page.misdeeds.join('\n')).toMatch(/Content Security Policy/);
  });
});

if (chromium === undefined)
  it('is skipped: no Chromium is found; set CHROMIUM=/path to check the map', () => expect(chromium).toBeUndefined());
