import { AppError } from '../model/app-error.js';
import type { Checkout } from './checkout.js';
import type { PullRequest, WorkflowEvent } from './event.js';

/** What to compare the working tree with, and where policies come from. Both are commits of the clone. */
export interface Baseline {
  /** Absent where the event names none: the check then uses its own default. */
  readonly deployedCommit?: string;
  readonly policyCommit?: string;
}

export interface BaselineOptions {
  /** Examine a fork's code in a privileged event; see docs/workflow.md. */
  readonly allowForkCheckout: boolean;
}

/**
 * @throws AppError `untrusted-checkout`: a fork's code in an event that holds secrets.
 * @throws AppError `usage`: the pull request's change is not in the working tree, so a pass would say nothing.
 * @throws AppError `commit-missing`: the clone is too shallow to compare.
 */
export function chooseBaseline(event: WorkflowEvent, checkout: Checkout, options: BaselineOptions): Baseline {
  switch (event.kind) {
    case 'pull-request':
      if (event.privileged) refuseForkCode(event.pull, checkout, options);
      return baselineOfPull(event.pull, checkout);
    case 'merge-group':
      return { deployedCommit: present(checkout, event.baseSha), policyCommit: event.baseSha };
    case 'push':
      // The pushed commit has passed its gate; its own policies count.
      return event.before !== undefined && checkout.has(event.before) ? { deployedCommit: event.before } : {};
    case 'other':
      return {};
  }
}

function refuseForkCode(pull: PullRequest, checkout: Checkout, options: BaselineOptions): void {
  if (!pull.fromFork || options.allowForkCheckout || !holdsHead(pull, checkout)) return;
  throw new AppError(
    'untrusted-checkout',
    `pull_request_target runs with secrets, and the working tree holds code from a fork (#${pull.number}). ` +
      'Use the event pull_request, which needs no secret; or, when no other step of the job runs that code, set allow-fork-checkout: true',
  );
}

function baselineOfPull(pull: PullRequest, checkout: Checkout): Baseline {
  if (!holdsHead(pull, checkout)) {
    throw new AppError(
      'usage',
      `The working tree is at ${short(checkout.head)}, which does not hold ${short(pull.head.sha)}, the head of #${pull.number}; ` +
        'a verdict would say nothing about the pull request. Let actions/checkout check out its default ref or the head',
    );
  }
  const policyCommit = present(checkout, pull.base.sha);
  return { deployedCommit: forkPoint(pull, checkout), policyCommit };
}

/** GitHub checks out a merge of base and head; a workflow may check out the head, or a commit made on it. */
function holdsHead(pull: PullRequest, checkout: Checkout): boolean {
  const { sha } = pull.head;
  if (checkout.head === sha || checkout.parents.includes(sha)) return true;
  return checkout.has(sha) && checkout.mergeBase(sha, checkout.head) === sha;
}

/**
 * With GitHub's merge commit checked out, what the pull request changes is what differs from the
 * merge's base parent: its merge base with an older tip would count other people's merges as this
 * pull request's changes. That parent counts only when it continues the base that the event names.
 */
function forkPoint(pull: PullRequest, checkout: Checkout): string {
  const [tip, merged] = checkout.parents;
  const isMerge = checkout.head !== pull.head.sha && checkout.parents.length === 2 && merged === pull.head.sha;
  if (isMerge && tip !== undefined && checkout.has(tip) && checkout.mergeBase(pull.base.sha, tip) === pull.base.sha) {
    return tip;
  }
  const base = checkout.mergeBase(pull.base.sha, checkout.head);
  if (base !== undefined) return base;
  throw tooShallow(`the merge base of ${short(pull.base.sha)} and ${short(checkout.head)}`);
}

function present(checkout: Checkout, commit: string): string {
  if (checkout.has(commit)) return commit;
  throw tooShallow(`commit ${short(commit)} of the base branch`);
}

function tooShallow(what: string): AppError {
  return new AppError(
    'commit-missing',
    `This clone does not have ${what}, so there is nothing to compare with. Set \`fetch-depth: 0\` on actions/checkout`,
  );
}

function short(commit: string): string {
  return commit.slice(0, 7);
}
