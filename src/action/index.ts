import { runCheck } from '../app/check.js';
import { ruleInfos } from '../app/rule-infos.js';
import { endProcess } from '../app/running/end-process.js';
import { getSnapshots } from '../app/snapshot/get-snapshots.js';
import { version } from '../app/version.js';
import { openWorkflow } from '../github/workflow.js';
import { renderJson } from '../report/json/render-json.js';
import type { RuleInfo } from '../report/links.js';
import { renderMarkdown } from '../report/markdown/render-markdown.js';
import { renderSarif } from '../report/sarif/render-sarif.js';
import { renderText } from '../report/text/render-text.js';
import type { Addresses } from './addresses.js';
import type { Reports } from './reports.js';
import { run } from './run.js';

const reports: Reports = {
  text: (result) => renderText(result, { color: false, width: 120 }),
  markdown: (result, addresses, limit) =>
    renderMarkdown(result, { links: addresses.line, rules: rulesAt(addresses), fullReportUrl: addresses.run, limit }),
  json: renderJson,
  sarif: (result, addresses) => renderSarif(result, { rules: rulesAt(addresses), version }),
};

function rulesAt(addresses: Addresses): readonly RuleInfo[] {
  return ruleInfos().map((rule) => {
    const page = addresses.rulePage(rule.id);
    return page === undefined ? rule : { ...rule, page };
  });
}

const exitCode = await run(process.env, {
  workflow: openWorkflow(),
  check: runCheck,
  checkOnAws: async (options) => {
    const { runCheckOnAws } = await import('../app/deployed-source/check-aws.js');
    return runCheckOnAws(options);
  },
  getSnapshots,
  reports,
  // Loaded late: the toolkit reads the event when it is loaded, before ours has been judged.
  openConversation: async (options) => {
    const { openConversation } = await import('../github/comment/octokit-conversation.js');
    return openConversation(options);
  },
  deploying: async () => {
    const { deployTools } = await import('./deploying/open-deploy-tools.js');
    return deployTools;
  },
  now: () => new Date(),
});

await endProcess(process, exitCode);
