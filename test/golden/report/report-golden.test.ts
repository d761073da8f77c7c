import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckResult } from '../../../src/model/result.js';
import { renderGraph } from '../../../src/report/graph/render-graph.js';
import { renderInspectText } from '../../../src/report/inspect/render-inspect-text.js';
import { renderJson } from '../../../src/report/json/render-json.js';
import { renderMarkdown } from '../../../src/report/markdown/render-markdown.js';
import { renderSarif } from '../../../src/report/sarif/render-sarif.js';
import { renderText } from '../../../src/report/text/render-text.js';
import { CASES } from './cases/all.js';
import { markdownOptions, rules } from './options.js';

const FORMATS: Readonly<Record<string, (result: CheckResult) => string>> = {
  md: (result) => renderMarkdown(result, markdownOptions),
  txt: (result) => renderText(result, { color: false, width: 100 }),
  json: renderJson,
  sarif: (result) => renderSarif(result, { rules, version: '1.0.0' }),
  'inspect.txt': (result) => renderInspectText(result, { color: false, width: 120 }),
  'graph.mmd': (result) => renderGraph(result.stages[0]?.edges ?? [], { format: 'mermaid' }),
  'graph.dot': (result) => renderGraph(result.stages[0]?.edges ?? [], { format: 'dot' }),
};

const cases = Object.entries(CASES).flatMap(([name, make]) =>
  Object.entries(FORMATS).map(([extension, render]) => ({ name, extension, make, render })),
);

/** `UPDATE_GOLDEN=1` writes what is expected instead of comparing with it. */
describe('reports are as expected', () => {
  it.each(cases)('$name: expected.$extension', ({ name, extension, make, render }) => {
    const file = fileURLToPath(new URL(`./${name}/expected.${extension}`, import.meta.url));
    const text = render(make());
    if (process.env.UPDATE_GOLDEN === '1') write(file, text);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : `there is no ${file}`).toBe(text);
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
