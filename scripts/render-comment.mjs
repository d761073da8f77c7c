// Draws a pull request comment as GitHub would show it: `node scripts/render-comment.mjs IN.md OUT.png [--open] [--dark]`.
//
// A tool for the pictures in docs/images; neither the build nor a test needs it. It wants a Chromium
// (CHROMIUM=/path, /usr/bin/chromium unless set) and two packages that are not the project's own,
// as mermaid alone is larger than all of its dependencies:
//
//   npm install --prefix .render-tools mermaid playwright-core    # or RENDER_TOOLS=/path/to/a/folder
//
// `--open` unfolds the details. Nothing is loaded from the network.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { root } from './generated-file.mjs';

const [input, output] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const has = (flag) => process.argv.includes(flag);
if (output === undefined) throw new Error('usage: render-comment.mjs IN.md OUT.png [--open] [--dark]');

const tools = createRequire(join(resolve(process.env.RENDER_TOOLS ?? join(root, '.render-tools')), 'package.json'));
const { chromium } = await import(pathToFileURL(tools.resolve('playwright-core')).href).then((m) => m.default ?? m);
const mermaid = join(dirname(tools.resolve('mermaid')), 'mermaid.min.js');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    ...['--disable-component-update', '--disable-sync'],
  ],
});
try {
  const page = await browser.newPage({ viewport: { width: 920, height: 600 }, deviceScaleFactor: 2 });
  await page.route('**', (route) => (route.request().url().startsWith('http') ? route.abort() : route.continue()));
  await page.setContent(pageOf(readFileSync(input, 'utf8')));
  await page.addScriptTag({ path: mermaid });
  const problems = await page.evaluate(drawDiagrams, has('--dark') ? 'dark' : 'default');
  await page.locator('#comment').screenshot({ path: output });
  for (const problem of problems) console.error(`mermaid: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
}

/** Runs in the page. GitHub draws with the strict security level too. */
async function drawDiagrams(theme) {
  const { mermaid } = globalThis;
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme });
  const problems = [];
  for (const [index, code] of [...document.querySelectorAll('code.language-mermaid')].entries()) {
    try {
      const { svg } = await mermaid.render(`diagram${index}`, code.textContent);
      const box = document.createElement('div');
      box.className = 'diagram';
      box.innerHTML = svg;
      code.parentElement.replaceWith(box);
    } catch (error) {
      problems.push(String(error));
    }
  }
  return problems;
}

function pageOf(markdown) {
  // The report's own tags are known and its texts escaped; see src/report/markdown/escape.ts.
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  const body = has('--open') ? html.replaceAll('<details>', '<details open>') : html;
  const style = readFileSync(join(root, 'scripts/render-comment.css'), 'utf8');
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><body class="${has('--dark') ? 'dark' : 'light'}">
<div id="comment"><div class="avatar"></div><div class="box"><div class="head"><b>github-actions</b> <span class="bot">bot</span> commented just now</div>
<div class="body">${body}</div></div></div></body>`;
}
