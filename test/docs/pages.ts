import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodesOf, parseMarkdown } from '../support/markdown.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is written for people; expected output and the bundles are not. */
const notPages = /^(node_modules|dist|lib|test\/golden|\.git|\.render-tools|\.tmp)(\/|$)/;

/** Every markdown page of the project, by path. */
export const pages: ReadonlyMap<string, string> = new Map(
  listMarkdown('').map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]),
);

function listMarkdown(folder: string): readonly string[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (notPages.test(path)) return [];
    if (entry.isDirectory()) return listMarkdown(`${path}/`);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Lines of code blocks and code in the text that call the command line, as the words after `stackgate`. */
export function commandsIn(markdown: string): readonly (readonly string[])[] {
  const code = nodesOf(parseMarkdown(markdown)).filter(({ type }) => type === 'code' || type === 'inlineCode');
  return code.flatMap(({ value }) => value.split('\n')).flatMap((line) => wordsAfterStackgate(line) ?? []);
}

const called = /^\s*(?:-\s+run:\s+|\$\s+)?(?:npx )?(?:stackgate|node dist\/cli\/index\.js|npm run stackgate --) (.+)$/;

function wordsAfterStackgate(line: string): readonly [readonly string[]] | undefined {
  const rest = called.exec(line)?.[1]?.replace(/\s+#.*$|\s*[|>].*$|\s{2,}\S.*$/, '');
  return rest === undefined ? undefined : [rest.trim().split(/\s+/)];
}
