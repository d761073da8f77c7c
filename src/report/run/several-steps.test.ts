import type { RunReport } from '../../model/run.js';
import { renderRunText } from './render-run-text.js';

test('steps of one stack stand beside each other with what each is for, and count as one stack', () => {
  const part = (number: number, text: string) => ({ kind: 'keep', number, of: 2, text }) as const;
  const report: RunReport = {
    run: 'r1',
    stage: 'dev',
    planFingerprint: '',
    outcome: { kind: 'deployed', remains: [] },
    steps: [
      { step: 'keep:shop/main', stack: 'shop/main', part: part(1, 'keeps the export x'), status: 'deployed' },
      { step: 'deploy:orders/main', stack: 'orders/main', status: 'deployed' },
      { step: 'deploy:shop/main', stack: 'shop/main', part: part(2, 'drops it'), status: 'deployed' },
    ],
    startedAt: 0,
    endedAt: 9_000,
    criticalPath: [],
  };
  const text = renderRunText(report, { color: false });
  expect(text).toContain('2 stacks in 9.0s');
  expect(text.replace(/ +/g, ' ')).toMatch(
    /shop\/main 1 of 2 deployed keeps the export x\n ✓ shop\/main 2 of 2 deployed drops it\n ✓ orders\/main deployed/,
  );
});
