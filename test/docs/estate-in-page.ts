import { readFileSync } from 'node:fs';
import { checkSources } from '../../src/app/check.js';
import type { CheckResult } from '../../src/model/result.js';
import { memoryFiles } from '../../src/read/files/memory-files.js';
import { nodesOf, parseMarkdown } from '../support/markdown.js';
import { root } from './pages.js';

/** The code blocks of a page whose first line names a file, `# orders/template.yaml`, by that name. */
export function filesInPage(path: string): ReadonlyMap<string, string> {
  const blocks = nodesOf(parseMarkdown(readFileSync(`${root}${path}`, 'utf8'))).filter(({ type }) => type === 'code');
  return new Map(
    blocks.flatMap(({ value }): [string, string][] => {
      const file = /^# ([\w./-]+\.(?:ya?ml|json))$/m.exec(value.split('\n', 1)[0] ?? '')?.[1];
      return file === undefined ? [] : [[file, value]];
    }),
  );
}

/** The whole gate over what a page shows. */
export function checkPage(path: string): CheckResult {
  const files = memoryFiles(filesInPage(path));
  const sources = {
    proposed: files,
    deployedDescription: null,
    policy: files,
    policyDescription: path,
    diagnostics: [],
  };
  const options = {
    directory: '.',
    assemblies: new Map<string, string>(),
    environment: {},
    today: '2026-11-20',
    onProgress: () => undefined,
  };
  return checkSources(sources, options).result;
}
