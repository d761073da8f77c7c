import type { Diagnostic } from '../model/diagnostic.js';
import type { Finding } from '../model/finding.js';
import type { CheckResult } from '../model/result.js';
import { annotationsOf } from './annotations.js';

function finding(line: number, changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'edge/undeclared',
    severity: 'error',
    confidence: 'high',
    service: 'checkout',
    subject: `call ${line}`,
    message: 'It may call.',
    location: { file: 'serverless.yml', line, column: 2 },
    related: [],
    fingerprint: String(line),
    new: true,
    stages: ['dev'],
    ...changes,
  };
}

function result(findings: readonly Finding[], changes: Partial<CheckResult> = {}): CheckResult {
  return {
    compared: { proposed: 'working tree', deployed: null },
    stages: [],
    findings,
    diagnostics: [],
    verdict: 'fail',
    reportOnly: false,
    failOn: 'new',
    policySource: 'x',
    affected: [],
    ...changes,
  };
}

const linesOf = (checked: CheckResult) => annotationsOf(checked, '').map(({ location }) => location.line);

test('old and waived findings stay off the lines', () => {
  const waived = { owner: '@team', reason: 'known' };
  expect(linesOf(result([finding(1), finding(2, { new: false }), finding(3, { waived })]))).toEqual([1]);
});

test('where old findings fail the check they are shown as well', () => {
  expect(linesOf(result([finding(1), finding(2, { new: false })], { failOn: 'all' }))).toEqual([1, 2]);
});

test('of each severity the first ten in the order of the file, errors first', () => {
  const many = Array.from({ length: 25 }, (_, index) => finding(25 - index));
  const warnings = Array.from({ length: 12 }, (_, index) => finding(100 + index, { severity: 'warning' }));
  expect(linesOf(result([...warnings, ...many]))).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    ...[100, 101, 102, 103, 104, 105, 106, 107, 108, 109],
  ]);
});

test('input that could not be read is shown; what is merely noted is not', () => {
  const location = { file: 'a.yml', line: 9, column: 1 };
  const diagnostics: readonly Diagnostic[] = [
    { severity: 'error', code: 'yaml/syntax', message: 'no', location },
    { severity: 'note', code: 'cdk/no-output', message: 'hm', location },
  ];
  expect(annotationsOf(result([], { diagnostics }), 'services/')).toEqual([
    { severity: 'error', title: 'yaml/syntax', message: 'no', location: { ...location, file: 'services/a.yml' } },
  ]);
});

test('advice stands below the message', () => {
  const [annotation] = annotationsOf(result([finding(1, { advice: 'Declare it.' })]), '');
  expect(annotation).toMatchObject({ title: 'checkout: edge/undeclared', message: 'It may call.\nDeclare it.' });
});
