import type { Finding } from '../model/finding.js';
import { verdictOf } from './verdict.js';

const location = { file: 'a.yml', line: 1, column: 1 };
const finding: Finding = {
  rule: 'a/b',
  severity: 'error',
  confidence: 'high',
  service: 's',
  subject: 'x',
  message: 'm',
  location,
  related: [],
  fingerprint: '00',
  new: true,
  stages: ['dev'],
};
const diagnostic = { severity: 'error', code: 'yaml/syntax', message: 'm', location } as const;
const onNew = { failOn: 'new' } as const;

describe('verdictOf', () => {
  it('passes on nothing, and on what is no error', () => {
    expect(verdictOf([], [], onNew)).toBe('pass');
    expect(verdictOf([{ ...finding, severity: 'warning' }], [{ ...diagnostic, severity: 'warning' }], onNew)).toBe(
      'pass',
    );
  });

  it('fails on a new error', () => {
    expect(verdictOf([finding], [], onNew)).toBe('fail');
  });

  it('fails on an old error only when all count', () => {
    expect(verdictOf([{ ...finding, new: false }], [], onNew)).toBe('pass');
    expect(verdictOf([{ ...finding, new: false }], [], { failOn: 'all' })).toBe('fail');
  });

  it('passes on what is waived', () => {
    expect(verdictOf([{ ...finding, waived: { owner: 'o', reason: 'r' } }], [], { failOn: 'all' })).toBe('pass');
  });

  it('is an error when something could not be read, whatever was found', () => {
    expect(verdictOf([finding], [diagnostic], onNew)).toBe('error');
  });
});
