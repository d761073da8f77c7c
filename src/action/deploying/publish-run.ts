import { randomUUID } from 'node:crypto';
import type { RunEnding } from '../../app/running/run-settings.js';
import type { RunContext } from '../../github/run-context.js';
import { summaryLimit } from '../../github/workflow.js';
import type { RunReport } from '../../model/run.js';
import { renderRefusalsMarkdown } from '../../report/plan/render-plan-markdown.js';
import { renderRefusalsText } from '../../report/plan/render-plan-text.js';
import { renderCorruptJson, renderCorruptText } from '../../report/run/render-corrupt.js';
import { renderRunJson } from '../../report/run/render-run-json.js';
import { renderRunMarkdown } from '../../report/run/render-run-markdown.js';
import { renderRunText } from '../../report/run/render-run-text.js';
import type { ActionInputs } from '../inputs.js';
import { writeReport } from '../report-files.js';
import type { Tools } from '../tools.js';
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
  if (markdown !== '') await tools.workflow.appendSummary(markdown);
  const jsonFile =
    inputs.jsonFile === undefined
      ? writeReport(context.temporary, `stackgate-${randomUUID()}/run.json`, json)
      : writeReport(context.workspace, inputs.jsonFile, json);
  const report = ending.kind === 'corrupt' ? undefined : ending.report;
  tools.workflow.setOutputs({
    'exit-code': String(ending.exitCode),
    outcome: outcomeOf(ending),
    run: ending.kind === 'corrupt' ? ending.run : (report?.run ?? ''),
    summary: summaryOf(ending, report),
    'json-file': jsonFile,
  });
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
  const steps = report?.steps ?? [];
  const count = (status: string) => steps.filter((step) => step.status === status).length;
  const parts = ['deployed', 'deleted', 'failed', 'restored'] as const;
  const counts = parts.flatMap((status) => (count(status) === 0 ? [] : [`${count(status)} ${status}`]));
  return [outcomeOf(ending), ...counts].join(', ');
}
