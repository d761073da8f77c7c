import type { Diagnostic } from '../model/diagnostic.js';
import { limitProblems, mostProblems } from './limit-problems.js';

const problem = (line: number, severity: Diagnostic['severity']): Diagnostic => ({
  severity,
  code: 'sam/unknown-property',
  message: `${line}`,
  location: { file: 'template.yaml', line, column: 1 },
});
const many = (count: number, severity: Diagnostic['severity']) =>
  Array.from({ length: count }, (_, index) => problem(index + 1, severity));

test('what is few is told whole', () => {
  const few = many(mostProblems, 'warning');
  expect(limitProblems(few)).toBe(few);
});

test('what is many is counted, and an error among it stays one', () => {
  const told = limitProblems([...many(mostProblems, 'warning'), ...many(2, 'error')]);
  expect(told).toHaveLength(mostProblems + 1);
  expect(told.at(-1)).toEqual({
    severity: 'error',
    code: 'read/more-problems',
    message: '2 more problems of this definition are not listed.',
    location: { file: 'template.yaml', line: 1, column: 1 },
  });
  expect(limitProblems(many(mostProblems + 1, 'warning')).at(-1)?.severity).toBe('warning');
});
