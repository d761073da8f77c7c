import { randomUUID } from 'node:crypto';
import type { PlanOutcome, PlanToRead } from '../../app/plan.js';
import { markerOf, withMarker } from '../../github/comment/marker.js';
import type { Environment, RunContext } from '../../github/run-context.js';
import { summaryLimit } from '../../github/workflow.js';
import { writePlan } from '../../plan/plan-file.js';
import { renderPlanMarkdown, renderRefusalsMarkdown } from '../../report/plan/render-plan-markdown.js';
import { renderPlanText, renderRefusalsText } from '../../report/plan/render-plan-text.js';
import { count } from '../../report/plural.js';
import { deliverComment } from '../deliver-comment.js';
import type { ActionInputs } from '../inputs.js';
import { commentLimit } from '../publish.js';
import { writeReport } from '../report-files.js';
import type { Tools } from '../tools.js';
import { planningOptions } from './compared-base.js';
import { refuseStrangers } from './strangers.js';
import { tellDiagnostics } from './tell-diagnostics.js';

const style = { color: false, width: 120 };

/**
 * `plan` of the action: what a deploy would do, for the reviewer of a pull request.
 *
 * @throws AppError for a fork's code where a cloud is to be asked
 */
export async function planWorkspace(
  inputs: ActionInputs,
  context: RunContext,
  env: Environment,
  tools: Tools,
): Promise<PlanOutcome> {
  if (inputs.cloud !== undefined) refuseStrangers(context.event);
  const { plan } = await tools.deploying();
  return plan({
    ...planningOptions(inputs, context, env, tools),
    ...(inputs.stage !== undefined && { stage: inputs.stage }),
  });
}

/** Tells a plan: log, comment on the pull request, job summary, file, outputs. */
export async function publishPlan(
  outcome: PlanOutcome,
  inputs: ActionInputs,
  context: RunContext,
  tools: Tools,
): Promise<void> {
  tellDiagnostics(outcome.diagnostics, tools.workflow);
  const text = textOf(outcome);
  if (text !== '') tools.workflow.quote(text);
  const commentUrl = outcome.kind === 'unreadable' ? '' : await comment(outcome, inputs, context, tools);
  if (outcome.kind !== 'unreadable') await tools.workflow.appendSummary(markdownOf(outcome, summaryLimit));
  const planFile =
    outcome.kind !== 'planned'
      ? ''
      : inputs.planFile === undefined
        ? writeReport(context.temporary, `stackgate-${randomUUID()}/plan.json`, writePlan(outcome.plan))
        : writeReport(context.workspace, inputs.planFile, writePlan(outcome.plan));
  tools.workflow.setOutputs({
    'exit-code': String(outcome.exitCode),
    outcome: outcome.kind,
    summary: summaryOf(outcome),
    'plan-file': planFile,
    'comment-url': commentUrl,
  });
}

type Told = Exclude<PlanOutcome, { readonly kind: 'unreadable' }>;

async function comment(outcome: Told, inputs: ActionInputs, context: RunContext, tools: Tools): Promise<string> {
  const { event, owner, repository } = context;
  if (!inputs.comment || inputs.token === '' || event.kind !== 'pull-request') return '';
  const { number: pullNumber, fromFork } = event.pull;
  const marker = markerOf(inputs.commentKey ?? `plan ${inputs.directory} ${inputs.stage ?? ''}`.trim());
  const text = markdownOf(outcome, commentLimit - Buffer.byteLength(withMarker(marker, '')));
  const open = () => tools.openConversation({ token: inputs.token, owner, repository, pullNumber });
  const delivery = await deliverComment(open, marker, text, fromFork);
  if (delivery.kind === 'delivered') return delivery.url;
  tools.workflow.warn(`No comment: ${delivery.why}. The job summary holds the plan.`);
  return '';
}

function textOf(outcome: PlanOutcome): string {
  if (outcome.kind === 'unreadable') return '';
  const { compared } = outcome;
  if (outcome.kind === 'planned') return planText(outcome, compared);
  const { refusals, otherwise } = outcome;
  return otherwise === undefined
    ? renderRefusalsText(refusals, { ...style, compared })
    : `${planText(otherwise, compared)}\n${renderRefusalsText(refusals, style)}`;
}

function planText({ plan, chain, stubs }: PlanToRead, compared: string): string {
  return renderPlanText(plan, { ...style, compared, chain, stubs });
}

function markdownOf(outcome: Told, limit: number): string {
  const { compared } = outcome;
  if (outcome.kind === 'planned') return planMarkdown(outcome, compared, limit);
  const { refusals, otherwise } = outcome;
  if (otherwise === undefined) return renderRefusalsMarkdown(refusals, { compared, limit });
  const half = Math.floor((limit - 1) / 2);
  return `${planMarkdown(otherwise, compared, half)}\n${renderRefusalsMarkdown(refusals, { limit: half })}`;
}

function planMarkdown({ plan, chain }: PlanToRead, compared: string, limit: number): string {
  return renderPlanMarkdown(plan, { compared, seconds: chain.seconds, limit });
}

function summaryOf(outcome: PlanOutcome): string {
  if (outcome.kind === 'unreadable') return 'a definition cannot be read';
  if (outcome.kind === 'refused') return `refused: ${count(outcome.refusals.length, 'reason')}`;
  return count(outcome.plan.steps.length, 'step');
}
