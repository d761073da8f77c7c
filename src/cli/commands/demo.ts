import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Demo, runDemo } from '../../app/demo/demo.js';
import { runDemoDeploy } from '../../app/demo/demo-deploy.js';
import { ruleInfos } from '../../app/rule-infos.js';
import { renderMarkdown } from '../../report/markdown/render-markdown.js';
import { renderText } from '../../report/text/render-text.js';
import { terminalStyle } from '../terminal-style.js';
import { writeOutput } from '../write-output.js';
import { deployStory } from './demo-story.js';

/**
 * The example estate under two changes, and deployed. It ends well although one change fails the check and one the
 * deploy: that is what it shows.
 */
export async function demo(flags: { readonly comment?: boolean }): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const shown = runDemo(packageRoot(), today);
  const text = flags.comment === true ? commentOf(shown) : await story(shown, today);
  writeOutput(text, undefined);
  return 0;
}

/** The script that runs is `dist/cli/index.js`, whatever link started it; a bundle cannot ask its own module. */
function packageRoot(): string {
  return join(dirname(realpathSync(process.argv[1] ?? '.')), '../..');
}

async function story(shown: Demo, today: string): Promise<string> {
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
    ...(await deployment(today)),
    rule('What to do next'),
    '',
    NEXT,
  ].join('\n');
}

async function deployment(today: string): Promise<readonly string[]> {
  const chapters = deployStory(await runDemoDeploy(packageRoot(), today), terminalStyle());
  return chapters.flatMap(({ title, text }) => [rule(title), '', ...text.map((part) => `${part.trimEnd()}\n`)]);
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
  stackgate plan --cloud local     what a deploy would do: order, why, what cannot be undone
  stackgate deploy --cloud local   do it on the embedded CloudFormation; state is kept in .stackgate
  docs/workflow.md             the workflow to copy, and how to start in report-only mode`;
