import { AppError } from '../model/app-error.js';
import { chooseBaseline } from './baseline.js';
import type { Checkout } from './checkout.js';
import type { PullRequest } from './event.js';

/** History as `child: parents`; a clone knows those listed in `known` (all unless given). */
function clone(
  head: string,
  history: Readonly<Record<string, readonly string[]>>,
  known = Object.keys(history),
): Checkout {
  const has = (commit: string) => known.includes(commit);
  const ancestors = (commit: string): readonly string[] =>
    has(commit) ? [commit, ...(history[commit] ?? []).flatMap(ancestors)] : [];
  return {
    head,
    parents: history[head] ?? [],
    prefix: '',
    has,
    mergeBase: (one, other) => ancestors(one).find((commit) => ancestors(other).includes(commit)),
  };
}

// root ← main1 ← main2; root ← work; merge joins main2 and work, as GitHub checks it out.
const history = {
  root: [],
  main1: ['root'],
  main2: ['main1'],
  work: ['root'],
  more: ['work'],
  merge: ['main2', 'work'],
};

function pull(changes: Partial<PullRequest> & { readonly baseSha?: string } = {}): PullRequest {
  const { baseSha = 'main2', ...rest } = changes;
  return {
    number: 7,
    title: 'change',
    base: { ref: 'main', sha: baseSha },
    head: { ref: 'work', sha: 'work' },
    fromFork: false,
    ...rest,
  };
}

function choose(checkout: Checkout, request = pull(), privileged = false, allowForkCheckout = false) {
  return chooseBaseline({ kind: 'pull-request', pull: request, privileged }, checkout, { allowForkCheckout });
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return 'no error';
}

test("GitHub's merge commit is compared with its base parent: other people's merges are no change", () => {
  expect(choose(clone('merge', history))).toEqual({ deployedCommit: 'main2', policyCommit: 'main2' });
});

test('that holds too when the base moved on after the event was sent', () => {
  const request = pull({ baseSha: 'main1' });
  expect(choose(clone('merge', history), request)).toEqual({ deployedCommit: 'main2', policyCommit: 'main1' });
});

test('a merge with something that does not continue the base is not trusted as a baseline', () => {
  const forged = { ...history, evil: ['root'], forgery: ['evil', 'work'] };
  expect(choose(clone('forgery', forged))).toEqual({ deployedCommit: 'root', policyCommit: 'main2' });
});

test('a checked-out head, or a commit made on it, is compared with the merge base', () => {
  expect(choose(clone('work', history))).toEqual({ deployedCommit: 'root', policyCommit: 'main2' });
  expect(choose(clone('more', history))).toEqual({ deployedCommit: 'root', policyCommit: 'main2' });
});

test('a shallow clone is refused, with what to do', () => {
  const shallow = clone('merge', history, ['merge']);
  expect(codeOf(() => choose(shallow))).toBe('commit-missing');
  expect(() => choose(shallow)).toThrow(/fetch-depth: 0/);
});

test('two commits deep is enough for the merge commit', () => {
  expect(choose(clone('merge', history, ['merge', 'main2', 'work']))).toEqual({
    deployedCommit: 'main2',
    policyCommit: 'main2',
  });
});

test('a working tree without the change is refused: its pass would say nothing', () => {
  expect(codeOf(() => choose(clone('main2', history)))).toBe('usage');
});

test("pull_request_target with a fork's code is refused unless it is asked for", () => {
  const fork = pull({ fromFork: true });
  expect(codeOf(() => choose(clone('merge', history), fork, true))).toBe('untrusted-checkout');
  expect(codeOf(() => choose(clone('work', history), fork, true))).toBe('untrusted-checkout');
  expect(choose(clone('work', history), fork, true, true)).toEqual({ deployedCommit: 'root', policyCommit: 'main2' });
});

test('pull_request_target with the base checked out would see no change', () => {
  expect(codeOf(() => choose(clone('main2', history), pull({ fromFork: true }), true))).toBe('usage');
});

test('a fork in the unprivileged event is welcome', () => {
  expect(choose(clone('merge', history), pull({ fromFork: true }))).toMatchObject({ deployedCommit: 'main2' });
});

test('merge groups and pushes name their own baseline', () => {
  const options = { allowForkCheckout: false };
  const checkout = clone('merge', history);
  const group = { kind: 'merge-group', baseSha: 'main2', headSha: 'merge' } as const;
  expect(chooseBaseline(group, checkout, options)).toEqual({ deployedCommit: 'main2', policyCommit: 'main2' });
  expect(chooseBaseline({ kind: 'push', before: 'main2' }, checkout, options)).toEqual({ deployedCommit: 'main2' });
  expect(chooseBaseline({ kind: 'push', before: 'gone' }, checkout, options)).toEqual({});
  expect(chooseBaseline({ kind: 'other', name: 'schedule' }, checkout, options)).toEqual({});
});
