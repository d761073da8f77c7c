import { AppError } from '../model/app-error.js';
import { parseEvent } from './event.js';

const base = 'a'.repeat(40);
const head = 'b'.repeat(40);

function pullPayload(changes: Record<string, unknown> = {}) {
  return {
    pull_request: {
      number: 7,
      title: '`${{ github.token }}` </details> @everyone',
      base: { ref: 'main', sha: base, repo: { full_name: 'Acme/Shop' } },
      head: { ref: 'zzz";echo${IFS}x;#', sha: head, repo: { full_name: 'acme/shop' } },
      ...changes,
    },
  };
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof AppError ? `${error.code}: ${error.message}` : String(error);
  }
  return 'no error';
}

test('a pull request keeps hostile titles and branches as mere text', () => {
  expect(parseEvent('pull_request', pullPayload())).toEqual({
    kind: 'pull-request',
    privileged: false,
    pull: {
      number: 7,
      title: '`${{ github.token }}` </details> @everyone',
      base: { ref: 'main', sha: base },
      head: { ref: 'zzz";echo${IFS}x;#', sha: head },
      fromFork: false,
    },
  });
});

test.each([
  ['another repository', { ref: 'x', sha: head, repo: { full_name: 'mallory/shop' } }],
  ['a repository that is gone', { ref: 'x', sha: head, repo: null }],
  ['no word of its repository', { ref: 'x', sha: head }],
])('a head in %s is a fork', (_, from) => {
  expect(parseEvent('pull_request', pullPayload({ head: from }))).toMatchObject({ pull: { fromFork: true } });
});

test('pull_request_target is told apart: it holds secrets', () => {
  expect(parseEvent('pull_request_target', pullPayload())).toMatchObject({ privileged: true });
});

test.each([
  ['--upload-pack=x', 'head.sha'],
  ['HEAD', 'head.sha'],
  [`${head}\n`, 'head.sha'],
])('a commit that git could misread is refused: %j', (sha, where) => {
  const payload = pullPayload({ head: { ref: 'x', sha, repo: null } });
  expect(codeOf(() => parseEvent('pull_request', payload))).toBe(
    `event-invalid: The pull_request event is not as GitHub documents it: pull_request.${where}`,
  );
});

test.each([[null], [[]], ['text'], [{}], [pullPayload({ number: 1.5 })], [pullPayload({ number: -1 })]])(
  'a payload of another shape is refused: %j',
  (payload) => {
    expect(codeOf(() => parseEvent('pull_request', payload))).toMatch(/^event-invalid/);
  },
);

test('a merge group says its base and head', () => {
  const payload = { merge_group: { base_sha: base, head_sha: head } };
  expect(parseEvent('merge_group', payload)).toEqual({ kind: 'merge-group', baseSha: base, headSha: head });
});

test('a push says what was there before, but for a new branch', () => {
  expect(parseEvent('push', { before: base })).toEqual({ kind: 'push', before: base });
  expect(parseEvent('push', { before: '0'.repeat(40) })).toEqual({ kind: 'push' });
});

test('other events are allowed and say nothing', () => {
  expect(parseEvent('schedule', null)).toEqual({ kind: 'other', name: 'schedule' });
});
