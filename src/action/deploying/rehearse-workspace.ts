import type { RehearseOutcome } from '../../app/rehearse.js';
import type { Environment, RunContext } from '../../github/run-context.js';
import { summaryLimit } from '../../github/workflow.js';
import { renderRefusalsJson } from '../../report/plan/render-plan-json.js';
import { renderRefusalsMarkdown } from '../../report/plan/render-plan-markdown.js';
import { renderRefusalsText } from '../../report/plan/render-plan-text.js';
import { count } from '../../report/plural.js';
import { renderRehearsalJson } from '../../report/rehearsal/render-rehearsal-json.js';
import { renderRehearsalMarkdown } from '../../report/rehearsal/render-rehearsal-markdown.js';
import { renderRehearsalText } from '../../report/rehearsal/render-rehearsal-text.js';
import type { ActionInputs } from '../inputs.js';
import type { Tools } from '../tools.js';
import { askedFor } from './approved-plan.js';
import { planningOptions } from './compared-base.js';
import { writeJson } from './json-file.js';
import { refuseStrangers } from './strangers.js';
import { tellDiagnostics } from './tell-diagnostics.js';

const style = { color: false, width: 120 };

/**
 * `rehearse` of the action: the plan, or what the working tree would deploy, against every failure.
 *
 * @throws AppError for a fork's code where a cloud is to be asked, and what `rehearse` throws
 */
export async function rehearseWorkspace(
  inputs: ActionInputs,
  context: RunContext,
  env: Environment,
  tools: Tools,
): Promise<RehearseOutcome> {
  if (inputs.cloud !== undefined) refuseStrangers(context.event);
  const { rehearse } = await tools.deploying();
  return rehearse({ ...planningOptions(inputs, context, env, tools), ...askedFor(inputs, context) });
}

/** Tells a rehearsal: log, job summary, file, outputs. */
export async function publishRehearsal(
  outcome: RehearseOutcome,
  inputs: ActionInputs,
  context: RunContext,
  tools: Tools,
): Promise<void> {
  tellDiagnostics(outcome.diagnostics, tools.workflow);
  const { kind, summary, texts } = told(outcome);
  if (texts !== undefined) {
    tools.workflow.quote(texts.text);
    await tools.workflow.appendSummary(texts.markdown);
  }
  tools.workflow.setOutputs({
    'exit-code': String(outcome.exitCode),
    outcome: kind,
    summary,
    'json-file': texts === undefined ? '' : writeJson(texts.json, 'rehearsal.json', inputs, context),
  });
}

interface Told {
  /** For the output `outcome`. */
  readonly kind: string;
  readonly summary: string;
  readonly texts?: { readonly text: string; readonly markdown: string; readonly json: string };
}

function told(outcome: RehearseOutcome): Told {
  const limit = summaryLimit;
  switch (outcome.kind) {
    case 'unreadable':
      return { kind: 'unreadable', summary: 'a definition cannot be read' };
    case 'refused': {
      const { refusals, compared } = outcome;
      return {
        kind: 'refused',
        summary: `refused: ${count(refusals.length, 'reason')}`,
        texts: {
          text: renderRefusalsText(refusals, { ...style, compared }),
          markdown: renderRefusalsMarkdown(refusals, { compared, limit }),
          json: renderRefusalsJson(refusals),
        },
      };
    }
    case 'rehearsed':
      return toldRehearsal(outcome, limit);
    default:
      return outcome satisfies never;
  }
}

/** What has not passed the stage before stands below: a deploy would be refused for it, however well the rehearsal went. */
function toldRehearsal(
  { rehearsal, compared, refusals }: Extract<RehearseOutcome, { readonly kind: 'rehearsed' }>,
  limit: number,
): Told {
  const isRefused = refusals.length > 0;
  const { verdict, steps, cases } = rehearsal;
  const half = isRefused ? Math.floor(limit / 2) : limit;
  const text = renderRehearsalText(rehearsal, { ...style, compared });
  const markdown = renderRehearsalMarkdown(rehearsal, { compared, limit: half });
  const why = isRefused ? `; refused: ${count(refusals.length, 'reason')}` : '';
  return {
    kind: isRefused ? 'refused' : verdict,
    summary: `${verdict}, ${count(steps, 'step')}, ${count(cases, 'case')}${why}`,
    texts: {
      text: isRefused ? `${text}\n${renderRefusalsText(refusals, style)}` : text,
      markdown: isRefused ? `${markdown}\n${renderRefusalsMarkdown(refusals, { limit: half })}` : markdown,
      json: renderRehearsalJson(rehearsal, refusals),
    },
  };
}
