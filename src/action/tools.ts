import type { CheckOptions, CheckOutcome } from '../app/check.js';
import type { Conversation } from '../github/comment/comments.js';
import type { ConversationOptions } from '../github/comment/octokit-conversation.js';
import type { Environment } from '../github/run-context.js';
import type { Workflow } from '../github/workflow.js';
import type { DeployTools } from './deploying/deploy-tools.js';
import type { Reports } from './reports.js';

/** Everything with an effect, so that tests can run the whole action in memory. */
export interface Tools {
  readonly workflow: Workflow;
  readonly check: (options: CheckOptions) => CheckOutcome;
  /** `deployed: aws`; loaded late, as no other check knows a cloud. */
  readonly checkOnAws: (options: CheckOptions & { readonly processEnvironment: Environment }) => Promise<CheckOutcome>;
  /** Gets what deploys recorded from the repository at an address; what went wrong, in words. */
  readonly getSnapshots?: (directory: string, address: string) => string | undefined;
  readonly reports: Reports;
  readonly openConversation: (options: ConversationOptions) => Promise<Conversation>;
  /** Loaded late: `check` needs none of it. */
  readonly deploying: () => Promise<DeployTools>;
  readonly now: () => Date;
}
