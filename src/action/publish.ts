import { randomUUID } from 'node:crypto';
import { annotationsOf } from '../github/annotations.js';
import type { Checkout } from '../github/checkout.js';
import { markerOf, withMarker } from '../github/comment/marker.js';
import type { RunContext } from '../github/run-context.js';
import { summaryLimit } from '../github/workflow.js';
import type { CheckResult } from '../model/result.js';
import { summaryLine } from '../report/summary-line.js';
import { type Addresses, addressesOf } from './addresses.js';
import type { Checked } from './check-workspace.js';
import { type Delivery, deliverComment } from './deliver-comment.js';
import type { ActionInputs } from './inputs.js';
import type { Delivered } from './outputs.js';
import { writeReport } from './report-files.js';
import type { Tools } from './tools.js';

/** GitHub refuses a comment of more. */
export const commentLimit = 65_536;

/** Tells the result in the log, on the lines, in files, in the comment and in the summary. */
export async function publish(
  { outcome, checkout }: Checked,
  inputs: ActionInputs,
  context: RunContext,
  tools: Tools,
): Promise<Delivered> {
  const { result, exitCode } = outcome;
  const addresses = addressesOf(context, linkedCommit(context, checkout), checkout.prefix);
  tools.workflow.quote(tools.reports.text(result));
  if (inputs.annotations) tools.workflow.annotate(annotationsOf(result, checkout.prefix));
  const files = writeFiles(result, addresses, inputs, context, tools);
  const delivery = await comment(result, addresses, inputs, context, tools);
  await summarise(result, addresses, delivery, tools);
  tools.workflow.info(`Stackgate: ${result.verdict} (${summaryLine(result)}), exit code ${exitCode}`);
  return { exitCode, commentUrl: delivery?.kind === 'delivered' ? delivery.url : '', ...files };
}

/** Lines link to a commit that GitHub has; one that a step made here is not on the server. */
function linkedCommit({ event, sha }: RunContext, { head }: Checkout): string {
  if (event.kind === 'pull-request' && head !== sha) return event.pull.head.sha;
  return head;
}

function writeFiles(
  result: CheckResult,
  addresses: Addresses,
  inputs: ActionInputs,
  context: RunContext,
  tools: Tools,
) {
  const { workspace, temporary } = context;
  // One folder per step: a second check in the same job keeps its own reports.
  const folder = `stackgate-${randomUUID()}`;
  const write = (path: string | undefined, otherwise: string, text: string) =>
    path === undefined ? writeReport(temporary, `${folder}/${otherwise}`, text) : writeReport(workspace, path, text);
  const { json, markdown, sarif } = tools.reports;
  return {
    jsonFile: write(inputs.jsonFile, 'report.json', json(result)),
    markdownFile: write(inputs.markdownFile, 'report.md', markdown(result, addresses, Number.MAX_SAFE_INTEGER)),
    sarifFile: inputs.sarifFile === undefined ? '' : write(inputs.sarifFile, 'report.sarif', sarif(result, addresses)),
  };
}

/** Undefined where no comment is wanted or there is no pull request to comment on. */
async function comment(
  result: CheckResult,
  addresses: Addresses,
  inputs: ActionInputs,
  context: RunContext,
  tools: Tools,
): Promise<Delivery | undefined> {
  const { event, owner, repository } = context;
  if (!inputs.comment || inputs.token === '' || event.kind !== 'pull-request') return undefined;
  const { number: pullNumber, fromFork } = event.pull;
  const marker = markerOf(inputs.commentKey ?? `${inputs.directory} ${inputs.stage ?? ''}`.trim());
  const room = commentLimit - Buffer.byteLength(withMarker(marker, ''));
  const text = tools.reports.markdown(result, addresses, room);
  const open = () => tools.openConversation({ token: inputs.token, owner, repository, pullNumber });
  const delivery = await deliverComment(open, marker, text, fromFork);
  if (delivery.kind === 'delivered') tools.workflow.info(`Comment ${delivery.did}: ${delivery.url}`);
  else tools.workflow.warn(`No comment: ${delivery.why}. The job summary holds the report.`);
  return delivery;
}

async function summarise(result: CheckResult, addresses: Addresses, delivery: Delivery | undefined, tools: Tools) {
  const note = delivery?.kind === 'refused' ? `> No comment on the pull request: ${delivery.why}.\n\n` : '';
  const text = tools.reports.markdown(result, addresses, summaryLimit - Buffer.byteLength(note));
  await tools.workflow.appendSummary(`${note}${text}`);
}
