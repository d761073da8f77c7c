import { HOSTILE } from '../../../test/golden/report/cases/hostile.js';
import { planOf, planStep, samplePlan } from '../../../test/support/sample-plan.js';
import { renderPlanMarkdown, renderRefusalsMarkdown } from './render-plan-markdown.js';

const limit = 60_000;

test('a plan has each step with its reasons and what it waits for, and the commit point between', () => {
  const lines = renderPlanMarkdown(samplePlan(), { limit, compared: 'a compared with b', seconds: 140 }).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      '### Plan for `dev`: 1 stack to create, 2 stacks to update, 1 stack to delete',
      'a compared with b',
      'About 2m 20s for the longest chain.',
      '> [!CAUTION]',
      '> 1 change cannot be undone: Ledger of payments/main (items of Ledger).',
      '| 1 | **orders/main** | ➕ create | the stack is new |  |',
      '| 2 | **payments/main** | ✏️ update | code of charge differs; its template differs | 1 |',
      '| 4 | **legacy/main** | 🗑️ delete | no definition has it any more | 3 |',
      'Unchanged: 2 stacks.',
    ]),
  );
  const commit = lines.findIndex((line) => line.startsWith('**Commit point.**'));
  expect(lines.findIndex((line) => line.startsWith('| 4 |'))).toBeGreaterThan(commit);
  expect(lines.findIndex((line) => line.startsWith('| 3 |'))).toBeLessThan(commit);
});

test('the parts of one stack say which they are, and count as one stack', () => {
  const part = (number: number, kind: 'keep' | 'complete') => ({ number, of: 2, kind, text: `part ${number}` });
  const plan = planOf([
    planStep('a/main', { id: 'keep:a/main', part: part(1, 'keep') }),
    planStep('a/main', { part: part(2, 'complete') }),
  ]);
  const text = renderPlanMarkdown(plan, { limit });
  expect(text).toContain('<br><sub>1 of 2: part 1</sub>');
  expect(text).toContain('<br><sub>2 of 2: part 2</sub>');
  expect(text).toMatch(/: 1 stack to \w+\n/);
});

test('a plan of hundreds of steps fits, and says how many are left out', () => {
  const steps = Array.from({ length: 500 }, (_, at) => planStep(`s${at}/main`));
  const text = renderPlanMarkdown(planOf(steps), { limit: 20_000 });
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000);
  expect(text).toMatch(/… and \d+ more steps; all stand in the report as JSON\./);
});

test('hostile names stay text', () => {
  const plan = planOf([planStep(HOSTILE, { reasons: [HOSTILE] })]);
  const texts = [
    renderPlanMarkdown(plan, { limit, compared: HOSTILE }),
    renderRefusalsMarkdown([{ code: 'hard-cycle', subject: HOSTILE, message: HOSTILE }], { limit }),
  ];
  for (const text of texts) {
    expect(text).not.toMatch(/@[a-z]/i);
    expect(text).not.toMatch(/<(?!\/?(?:sub|br|b|details|summary|code|wbr|span|!-- -->)\b)/);
  }
});

test('refusals say why and what to do', () => {
  const refusal = {
    code: 'export-in-use',
    stack: 'a/main',
    subject: 'x',
    message: 'Deploy the importers first.',
  } as const;
  expect(renderRefusalsMarkdown([refusal], { limit, compared: 'a with b' })).toBe(
    [
      '### ❌ Refused: 1 reason; nothing was changed',
      '',
      'a with b',
      '',
      '| refusal | stack | why, and what to do |',
      '|---|---|---|',
      '| `export-in-use` | a/main | Deploy the importers first. |',
      '',
    ].join('\n'),
  );
});
