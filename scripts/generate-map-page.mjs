// Bundles the browser code of the map (src/report/html/page) into a text that the command line tool
// puts into each page. `--check` compares instead, so that what runs in the page is what stands in the source.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, writeOrCheck } from './generated-file.mjs';

const page = join(root, 'src/report/html/page');

const script = await bundle('main.ts', { format: 'iife', platform: 'browser', banner: { js: licences() } });
const style = await bundle('page.css', {});
for (const [text, end] of [
  [script, '</script'],
  [style, '</style'],
])
  if (text.toLowerCase().includes(end) || text.includes('<!--')) throw new Error(`the bundle holds ${end} or <!--`);

writeOrCheck([
  {
    path: 'src/report/html/generated/page.ts',
    text: `// Made by scripts/generate-map-page.mjs from src/report/html/page; not to be edited.
export const pageStyle = ${JSON.stringify(style)};
export const pageScript = ${JSON.stringify(script)};
`,
  },
]);

async function bundle(entry, options) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(page, entry)],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // Their texts stand in the banner, whole.
    legalComments: 'none',
    logLevel: 'error',
    ...options,
  });
  return outputFiles[0].text.trim();
}

/** What each page carries of others, as their licences ask. */
function licences() {
  const texts = ['@dagrejs/dagre', '@dagrejs/graphlib'].map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version}\n\n${readFileSync(join(folder, 'LICENSE'), 'utf8').trim()}`;
  });
  return `/*!\n${texts.join('\n\n').replaceAll('*/', '* /')}\n*/`;
}
