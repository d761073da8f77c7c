import type { RunEnding } from '../../app/running/run-settings.js';
import type { RunContext } from '../../github/run-context.js';
import { summaryLimit, type Workflow } from '../../github/workflow.js';
import type { RunReport } from '../../model/run.js';
import { renderRefusalsMarkdown } from '../../report/plan/render-plan-markdown.js';
import { renderRefusalsText } from '../../report/plan/render-plan-text.js';
import { count } from '../../report/plural.js';
import { renderCorruptJson, renderCorruptText } from '../../report/run/render-corrupt.js';
import { renderRunJson } from '../../report/run/render-run-json.js';
import { renderRunMarkdown } from '../../report/run/render-run-markdown.js';
import { renderRunText } from '../../report/run/render-run-text.js';
import type { ActionInputs } from '../inputs.js';
import type { Tools } from '../tools.js';
import { writeJson } from './json-file.js';
import { tellDiagnostics } from './tell-diagnostics.js';

const style = { color: false, width: 120 };

/** Tells how a run ended: log, job summary, file, outputs. */
export async function publishRun(
  ending: RunEnding,
  inputs: ActionInputs,
  context: RunContext,
  tools: Tools,
): Promise<void> {
  tellDiagnostics(ending.diagnostics, tools.workflow);
  const { text, markdown, json } = textsOf(ending);
  if (text !== '') tools.workflow.quote(text);
  const jsonFile = writeJson(json, 'run.json', inputs, context);
  const report = ending.kind === 'corrupt' ? undefined : ending.report;
  tools.workflow.setOutputs({
    'exit-code': String(ending.exitCode),
    outcome: outcomeOf(ending),
    run: ending.kind === 'corrupt' ? ending.run : (report?.run ?? ''),
    summary: summaryOf(ending, report),
    'json-file': jsonFile,
  });
  if (markdown !== '') await summarise(markdown, tools.workflow);
}

/** The stacks are what they are, whether GitHub takes a summary or not: later steps go by the outcome. */
async function summarise(markdown: string, workflow: Workflow): Promise<void> {
  try {
    await workflow.appendSummary(markdown);
  } catch (error) {
    workflow.warn(`No job summary: ${error instanceof Error ? error.message : String(error)}`);
  }
}

interface Texts {
  readonly text: string;
  readonly markdown: string;
  readonly json: string;
}

function textsOf(ending: RunEnding): Texts {
  const limit = summaryLimit;
  switch (ending.kind) {
    case 'unreadable':
      return {
        text: '',
        markdown: renderRunMarkdown(ending.report, { limit }),
        json: renderRunJson(ending.report, [], ending),
      };
    case 'refused': {
      const { refusals, compared, report } = ending;
      return {
        text: renderRefusalsText(refusals, { ...style, compared }),
        markdown: renderRefusalsMarkdown(refusals, { compared, limit }),
        json: renderRunJson(report, [], ending),
      };
    }
    case 'corrupt': {
      const found = { run: ending.run, ...ending.reconciliation };
      return { text: renderCorruptText(found, style), markdown: '', json: renderCorruptJson(found) };
    }
    case 'ended': {
      const { report, commands } = ending;
      return {
        text: renderRunText(report, { ...style, ...commands }),
        markdown: renderRunMarkdown(report, { ...commands, limit }),
        json: renderRunJson(report, []),
      };
    }
    default:
      return ending satisfies never;
  }
}

function outcomeOf(ending: RunEnding): string {
  if (ending.kind === 'corrupt') return 'corrupt';
  return ending.report.outcome?.kind ?? 'open';
}

function summaryOf(ending: RunEnding, report: RunReport | undefined): string {
  if (report?.outcome?.kind === 'refused') return `refused: ${count(report.outcome.reasons.length, 'reason')}`;
  const steps = report?.steps ?? [];
  const amount = (status: string) => steps.filter((step) => step.status === status).length;
  const parts = ['deployed', 'deleted', 'failed', 'restored'] as const;
  const counts = parts.flatMap((status) => (amount(status) === 0 ? [] : [`${amount(status)} ${status}`]));
  return [outcomeOf(ending), ...counts].join(', ');
}
