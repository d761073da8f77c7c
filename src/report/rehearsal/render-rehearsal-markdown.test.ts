import type { Rehearsal } from '../../model/rehearsal.js';
import { renderRehearsalMarkdown } from './render-rehearsal-markdown.js';

const proved: Rehearsal = {
  stage: 'dev',
  planFingerprint: 'f'.repeat(64),
  verdict: 'proved',
  steps: 2,
  stacks: 3,
  cases: 7,
  calls: 9,
  operations: { done: 5, known: 2 },
  rows: [{ trial: 'step-fails', cases: 7, endings: { deployed: 1, 'as-before': 4, named: 2 }, wrong: 0 }],
  mistakes: [],
  noWayBack: [],
};

test('the head says the verdict, the table every trial', () => {
  const text = renderRehearsalMarkdown(proved, { limit: 10_000, compared: 'working tree compared with a|b' });
  expect(text.split('\n').slice(0, 6)).toEqual([
    '### ✅ Rehearsed: 2 steps for `dev`, 7 cases, every way ends well',
    '',
    'working tree compared with a&#124;b',
    '',
    '| tried | cases | deployed | as before | named | wrong |',
    '|---|---|---|---|---|---|',
  ]);
  expect(text).toContain('| each step fails, and is rolled back | 7 | 1 | 4 | 2 | 0 |');
});

test('what has no way back is named with its step; hostile names open nothing', () => {
  const message = 'The old code is gone. </details> @everyone [x](javascript:1)';
  const noWayBack = [
    { kind: 'artefact-gone', step: 'deploy:a|b/main', stack: 'a|b/main', subject: 'Pay', message },
  ] as const;
  const text = renderRehearsalMarkdown({ ...proved, verdict: 'no-way-back', rows: [], noWayBack }, { limit: 10_000 });
  expect(text).toContain('### ❌ No way back: 2 steps for `dev`, refused');
  expect(text).toContain('| `artefact-gone` | <code>deploy:');
  expect(text).toContain('&lt;/details&gt; @\u2060everyone \\[x\\](javascript:1)');
  expect(text).not.toContain('tried');
});

test('mistakes are written out, ten at the most, and fewer where there is no room', () => {
  const mistakes = Array.from({ length: 12 }, (_, at) => ({
    trial: 'step-fails' as const,
    what: `case number ${at}`,
    problems: ['a stack is neither deployed nor as before'],
  }));
  const badly: Rehearsal = { ...proved, verdict: 'ends-badly', mistakes };
  const whole = renderRehearsalMarkdown(badly, { limit: 100_000 });
  expect(whole).toContain('### ❌ Ends badly: 2 steps for `dev`, 7 cases');
  expect(whole).toContain('- case number 9\n  - a stack is neither');
  expect(whole).toContain('… and 2 more cases');
  const short = renderRehearsalMarkdown(badly, { limit: 1_200 });
  expect(Buffer.byteLength(short)).toBeLessThanOrEqual(1_200);
  expect(short).toContain('case number 0');
});
