import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { nodesOf, parseMarkdown } from '../support/markdown.js';
import { pages, root } from './pages.js';

const inputs = inputsOf(load(readFileSync(`${root}action.yml`, 'utf8')));

function inputsOf(action: unknown): readonly string[] {
  if (typeof action !== 'object' || action === null || !('inputs' in action)) return [];
  return typeof action.inputs === 'object' && action.inputs !== null ? Object.keys(action.inputs) : [];
}

/** The `with:` of each step that uses the action, as written in a workflow or a piece of one. */
function givenIn(markdown: string): readonly string[] {
  const yaml = nodesOf(parseMarkdown(markdown)).filter(({ type, value }) => type === 'code' && value.includes('uses:'));
  return yaml.flatMap(({ value }) => stepsOf(value.split('\n'))).flatMap(keysOf);
}

function stepsOf(lines: readonly string[]): readonly (readonly string[])[] {
  return lines.flatMap((line, at) => {
    if (!line.includes('uses: your-org/stackgate@')) return [];
    const next = lines.findIndex((other, index) => index > at && /^\s*- /.test(other));
    return [lines.slice(at + 1, next === -1 ? undefined : next)];
  });
}

function keysOf(step: readonly string[]): readonly string[] {
  const start = step.findIndex((line) => /^\s+with:\s*$/.test(line));
  if (start === -1) return [];
  return step.slice(start + 1).flatMap((line) => /^\s+([a-z-]+):/.exec(line)?.[1] ?? []);
}

const given = [...pages].flatMap(([path, text]) => givenIn(text).map((input) => ({ path, input })));

it.each(given)('$path gives the action $input, which is an input', ({ input }) => {
  expect(inputs).toContain(input);
});

it('finds inputs that are given', () => {
  expect(given.map(({ input }) => input)).toEqual(expect.arrayContaining(['report-only', 'assembly', 'sarif-file']));
});
