// The map of a large estate: time to make the page, its size, and in a headless Chromium the time from
// opening the file until it is drawn and answers, closed (as it opens), with everything open, and after
// a search. Run `npm run build` first. Where no Chromium is found, only the first two are told.
import '../scripts/ts-loader.mjs';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { runInspect } from '../lib/app/inspect.js';
import { renderHtml } from '../lib/report/html/render-html.js';
import { mapEstate } from './map-estate.mjs';

const { Chromium, findChromium } = await import('../test/support/chromium.ts');

const [services = 40, functions = 500, rounds = 7] = process.argv.slice(2).map(Number);
/** Two frames: the first has laid out what the second shows. */
const PAINTED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
const folder = mkdtempSync(join(tmpdir(), 'stackgate-map-'));

try {
  for (const [path, text] of mapEstate(services, functions)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const outcome = runInspect({ directory: folder, assemblies: new Map(), environment: {} });
  let html = '';
  const render = Array.from({ length: rounds }, () => timed(() => (html = renderHtml(outcome))));
  const { edges } = outcome.stages[0];
  console.log(
    `${services} services, ${functions} functions, ${edges.length} edges; ${rounds} rounds, Node ${process.version}`,
  );
  console.log(
    `page           ${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB, ${(gzipSync(html).length / 1e3).toFixed(0)} kB with gzip`,
  );
  console.log(`render         first ${render[0].toFixed(0)} ms, median ${median(render).toFixed(0)} ms`);
  const file = join(folder, 'map.html');
  writeFileSync(file, html);
  await inChromium(pathToFileURL(file).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function inChromium(address) {
  const path = findChromium();
  if (path === undefined) return console.log('skipped: no Chromium is found; set CHROMIUM=/path');
  const browser = new Chromium(path);
  try {
    const figures = { closed: [], open: [], search: [], select: [] };
    for (let round = 0; round < rounds; round++) {
      const page = await browser.open(address);
      figures.closed.push(
        await page.evaluate(`${PAINTED}.then(() => performance.getEntriesByName('stackgate-map-ready')[0].startTime)`),
      );
      figures.select.push(await act(page, "document.querySelector('tbody button').click()"));
      figures.open.push(await act(page, "[...document.querySelectorAll('.tool.wide')][0].click()"));
      figures.search.push(
        await act(
          page,
          "(() => { const i = document.querySelector('input[type=search]'); i.value = 'service-07'; i.dispatchEvent(new Event('input')); })()",
          'q=service-07',
        ),
      );
      if (page.misdeeds.length > 0) throw new Error(page.misdeeds.join('\n'));
      await page.close();
    }
    console.log(
      `until usable   median ${median(figures.closed).toFixed(0)} ms, worst ${Math.max(...figures.closed).toFixed(0)} ms (from opening the file)`,
    );
    console.log(`select an edge median ${median(figures.select).toFixed(0)} ms`);
    console.log(`open all       median ${median(figures.open).toFixed(0)} ms`);
    console.log(`search         median ${median(figures.search).toFixed(0)} ms, of which 120 are the pause in typing`);
  } finally {
    await browser.close();
  }
}

/** Milliseconds from an act until the next frame after it is painted, and until a search stands in the address. */
async function act(page, script, inAddress = '') {
  return page.evaluate(`(async () => {
    const start = performance.now();
    ${script};
    while (!location.hash.includes(${JSON.stringify(inAddress)})) await new Promise((next) => setTimeout(next, 4));
    await ${PAINTED};
    return performance.now() - start;
  })()`);
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
