import type { DemoDeployment, DemoRun } from '../../app/demo/demo-deploy.js';
import type { StackContents } from '../../app/demo/stack-contents.js';
import { criticalPath } from '../../plan/critical-path.js';
import { renderPlanText } from '../../report/plan/render-plan-text.js';
import { count } from '../../report/plural.js';
import { PlainLog } from '../../report/progress/plain-log.js';
import { renderRunText } from '../../report/run/render-run-text.js';
import type { TextOptions } from '../../report/text/terminal.js';

/** The second half of the demo: three runs on an embedded CloudFormation, each with what shows that it ended well. */
export function deployStory(demo: DemoDeployment, style: TextOptions): readonly Chapter[] {
  const { first, failing, killed, resumed, updates } = demo;
  return [
    {
      title: 'Deploying the estate to an embedded CloudFormation: nothing leaves this machine, and time is simulated',
      text: [endOf(first, style)],
    },
    {
      title: 'A change to four services; somebody made the queue of the last one by hand',
      text: [planOf(failing, style), timeline(failing), endOf(failing, style)],
    },
    { title: 'Every stack as it was? Asked of the cloud, before and after', text: [comparison(demo)] },
    {
      title: 'The queue is out of the way. The same change, and its process is killed',
      text: [
        `${timeline(killed)}    killed after CloudFormation began to update ${demo.killedAt}, before its journal could know`,
        timeline(resumed),
        endOf(resumed, style),
        `Updates that CloudFormation began for the two processes together: ${[...updates].map(([stack, times]) => `${stack} ${times}`).join(', ')}.`,
      ],
    },
  ];
}

export interface Chapter {
  readonly title: string;
  readonly text: readonly string[];
}

function planOf({ plan }: DemoRun, style: TextOptions): string {
  return renderPlanText(plan, {
    ...style,
    compared: 'the change compared with the stacks in the cloud',
    chain: criticalPath(plan),
  });
}

function endOf({ report }: DemoRun, style: TextOptions): string {
  return report === undefined ? '' : renderRunText(report, style);
}

/** What each stack did and when, without the events of its resources. */
function timeline({ plan, log }: DemoRun): string {
  const written: string[] = [];
  const lines = new PlainLog(plan, { write: (text) => written.push(text) }, { github: false });
  for (const event of log) if (event.kind !== 'resource') lines.show(event);
  return written.join('');
}

const parts = ['template', 'parameters', 'tags', 'artefacts'] as const;

function comparison({ before, after }: DemoDeployment): string {
  const width = Math.max(...before.map(({ stack }) => stack.length));
  const head = `  ${'stack'.padEnd(width)}  ${parts.map((part) => part.padEnd(10)).join('  ')}`;
  const rows = before.map(
    (one) => `  ${one.stack.padEnd(width)}  ${parts.map((part) => cell(part, one, after)).join('  ')}`,
  );
  const differing = before.flatMap((one) => parts.filter((part) => cell(part, one, after).startsWith('✗')));
  const verdict =
    differing.length === 0
      ? 'Nothing differs.'
      : `${count(differing.length, 'thing')} not as before: this is a bug, please report it.`;
  return [head, ...rows, '', verdict].map((line) => line.trimEnd()).join('\n');
}

/** The beginning of the digest that both have; a cross where they differ. */
function cell(part: (typeof parts)[number], one: StackContents, after: readonly StackContents[]): string {
  const now = after.find(({ stack }) => stack === one.stack)?.[part];
  return (now === one[part] ? `= ${one[part].slice(0, 8)}` : `✗ ${now?.slice(0, 8) ?? 'gone'}`).padEnd(10);
}
