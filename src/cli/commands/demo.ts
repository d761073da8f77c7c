import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Demo, runDemo } from '../../app/demo.js';
import { ruleInfos } from '../../app/rule-infos.js';
import { renderMarkdown } from '../../report/markdown/render-markdown.js';
import { renderText } from '../../report/text/render-text.js';
import { terminalStyle } from '../terminal-style.js';
import { writeOutput } from '../write-output.js';

/** The example estate under two changes. It ends well although one of them fails: that is what it shows. */
export function demo(flags: { readonly comment?: boolean }): number {
  const shown = runDemo(packageRoot(), new Date().toISOString().slice(0, 10));
  writeOutput(flags.comment === true ? commentOf(shown) : story(shown), undefined);
  return 0;
}

/** The script that runs is `dist/cli/index.js`, whatever link started it; a bundle cannot ask its own module. */
function packageRoot(): string {
  return join(dirname(realpathSync(process.argv[1] ?? '.')), '../..');
}

function story(shown: Demo): string {
  const style = terminalStyle();
  const checks = shown.changes.map(({ title, outcome }, at) =>
    [
      rule(`Change ${at + 1}: ${title}`),
      renderText(outcome.result, style).trimEnd(),
      `exit code ${outcome.exitCode}`,
    ].join('\n\n'),
  );
  return [
    `An example estate: ${shown.services} services in ${shown.formats.join(', ')}.`,
    `Look at it: ${shown.folder}`,
    '',
    checks.join('\n\n'),
    '',
    rule('The comment on the second pull request, as markdown'),
    '',
    commentOf(shown),
    '',
    rule('What to do next'),
    '',
    NEXT,
  ].join('\n');
}

function commentOf({ changes }: Demo): string {
  const last = changes.at(-1);
  return last === undefined ? '' : renderMarkdown(last.outcome.result, { links: () => undefined, rules: ruleInfos() });
}

function rule(title: string): string {
  return `── ${title} ${'─'.repeat(Math.max(0, 96 - title.length))}`;
}

const NEXT = `In a repository of yours:
  stackgate inspect            what is read: services, functions, statements, edges
  stackgate check              compare with the merge base and judge; only what is new fails
  stackgate explain            the rules
  docs/workflow.md             the workflow to copy, and how to start in report-only mode`;
