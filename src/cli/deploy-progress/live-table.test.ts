import fc from 'fast-check';
import { HOSTILE } from '../../../test/golden/report/cases/hostile.js';
import { planOf, planStep } from '../../../test/support/sample-plan.js';
import type { StepStatus } from '../../model/run.js';
import { follow, startState } from '../../report/progress/progress-state.js';
import { STATUS_WORDS } from '../../report/run/status-words.js';
import { columns } from '../../report/text/wrap.js';
import { clipColumns, liveRows } from './live-rows.js';
import { liveTable } from './live-table.js';

const many = planOf(Array.from({ length: 40 }, (_, at) => planStep(`s${at}/main`)));
const to = (stack: string, status: StepStatus, at: number) =>
  ({ kind: 'step-changed', at, step: `deploy:${stack}`, stack, status }) as const;

test('a row has mark, stack, status, time and what it is at', () => {
  const state = [
    { kind: 'run-opened', at: 0, run: 'r-1', resumed: false } as const,
    to('a/main', 'running', 0),
    to('a/main', 'deployed', 42_000),
    to('b/main', 'running', 42_000),
    {
      kind: 'resource',
      at: 62_000,
      step: 'deploy:b/main',
      logicalId: 'T',
      type: 'AWS::SNS::Topic',
      status: 'CREATE_IN_PROGRESS',
    } as const,
  ].reduce(follow, startState(planOf([planStep('a/main'), planStep('b/main'), planStep('c/main')])));
  expect(liveRows(state, 0, { width: 100, height: 20, color: false }).split('\n')).toEqual([
    'deploying  1 of 3 stacks  1m 02s  r-1',
    '  ✓ a/main  deployed                   42s',
    '  ⠋ b/main  deploying                  20s  CREATE_IN_PROGRESS T (AWS::SNS::Topic)',
    '  · c/main  waiting',
    '',
  ]);
});

test('what works and what failed is shown when there is no room; the rest is counted', () => {
  const state = [
    ...Array.from({ length: 20 }, (_, at) => to(`s${at}/main`, 'deployed', 1)),
    to('s30/main', 'running', 2),
    to('s31/main', 'failed', 2),
  ].reduce(follow, startState(many));
  const lines = liveRows(state, 0, { width: 80, height: 6, color: false }).trimEnd().split('\n');
  expect(lines).toHaveLength(6);
  expect(lines.join('\n')).toMatch(/s30\/main +deploying(.|\n)*s31\/main +failed/);
  expect(lines.at(-1)).toBe('  … 20 deployed, 16 waiting');
});

test('no line is wider and no table higher than the terminal, whatever the names', () => {
  const statuses = fc.constantFrom(...(Object.keys(STATUS_WORDS) as StepStatus[]));
  const row = fc.tuple(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constant(HOSTILE), fc.constant('界'.repeat(60))),
    statuses,
  );
  const size = fc.record({
    width: fc.integer({ min: 1, max: 120 }),
    height: fc.integer({ min: 2, max: 12 }),
    color: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 15 }), size, (rows, room) => {
      const events = rows.map(([name, status], at) => ({ ...to(name, status, at), reason: name }));
      const text = liveRows(events.reduce(follow, startState(planOf([]))), 3, room);
      const lines = text.slice(0, -1).split('\n');
      expect(lines.length).toBeLessThanOrEqual(room.height);
      for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(room.width);
    }),
    { numRuns: 60 },
  );
});

test('clipping counts wide characters as two', () => {
  expect(clipColumns('界界界', 5)).toBe('界界…');
  expect(clipColumns('abc', 3)).toBe('abc');
  expect(clipColumns('abc', 0)).toBe('');
});

function recorder(part: object = {}) {
  const written: string[] = [];
  return {
    written,
    stream: { isTTY: true, columns: 60, rows: 8, write: (text: string) => written.push(text), ...part },
  };
}

test('many events in a moment are one drawing, and the last state is drawn at the end', () => {
  const { written, stream } = recorder();
  let time = 0;
  const table = liveTable(many, stream, { color: false, now: () => time });
  for (let at = 0; at < 40; at += 1) table.show(to(`s${at}/main`, 'running', at));
  expect(written).toHaveLength(1);
  time = 1_000;
  table.tick();
  expect(written).toHaveLength(2);
  for (let at = 0; at < 40; at += 1) table.show(to(`s${at}/main`, 'deployed', 100));
  table.done();
  expect(written.at(-1)).toContain('40 of 40 stacks');
});

test('a terminal that says nothing of its size is taken to have 80 by 24', () => {
  const { written, stream } = recorder({ columns: undefined, rows: undefined });
  const table = liveTable(many, stream, { color: false, now: () => 0 });
  table.done();
  expect((written[0] ?? '').split('\n')).toHaveLength(24);
});

test('time goes on while nothing happens', () => {
  const { written, stream } = recorder();
  let time = 0;
  const table = liveTable(planOf([planStep('a/main')]), stream, {
    color: false,
    now: () => time,
    runClock: () => 7_000,
  });
  table.show(to('a/main', 'running', 2_000));
  time = 1_000;
  table.tick();
  expect(written.join('')).toContain('5.0s');
});
