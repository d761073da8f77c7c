// Pictures of the map for docs/images: `node scripts/render-map.mjs MAP.html OUT.png [--dark] [--hash=…] [--size=1440x900]`.
//
// The page is drawn by a headless Chromium (CHROMIUM=/path, /usr/bin/chromium unless set). Nothing is loaded
// from the network; a page that tries is an error here.
import './ts-loader.mjs';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { Chromium, findChromium } = await import('../test/support/chromium.ts');

const [input, output] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const option = (name) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
if (output === undefined)
  throw new Error('usage: render-map.mjs MAP.html OUT.png [--dark] [--hash=…] [--size=WxH] [--scale=N]');

const path = findChromium();
if (path === undefined) throw new Error('no Chromium is found; set CHROMIUM=/path');
const [width, height] = (option('size') ?? '1440x900').split('x').map(Number);
const browser = new Chromium(path);
try {
  const page = await browser.open(`${pathToFileURL(resolve(input))}#${option('hash') ?? ''}`, {
    width,
    height,
    dark: process.argv.includes('--dark'),
    scale: Number(option('scale') ?? 1),
  });
  await page.until("performance.getEntriesByName('stackgate-map-ready').length > 0");
  const click = option('click');
  if (click !== undefined) await page.click(click);
  writeFileSync(output, await page.screenshot());
  for (const misdeed of page.misdeeds) console.error(misdeed);
  if (page.misdeeds.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
}
