import { diagnostic, finding, result } from '../../test/golden/report/build.js';
import type { Severity } from '../model/diagnostic.js';
import { summaryLine } from './summary-line.js';

const of = (severity: Severity, isNew = true) => finding({ rule: 'a/b', message: 'm', severity, new: isNew });

describe('summaryLine', () => {
  it('counts what is new by severity', () => {
    expect(summaryLine(result({ findings: [of('error'), of('warning'), of('error')] }))).toBe(
      '2 new errors, 1 warning',
    );
    expect(summaryLine(result())).toBe('nothing new to fix');
  });

  it('leaves out what is old or waived, unless old ones count', () => {
    const waived = { ...of('error'), waived: { owner: '@a', reason: 'r' } };
    const findings = [of('error', false), of('note', false), waived];
    expect(summaryLine(result({ findings }))).toBe('nothing new to fix');
    expect(summaryLine(result({ findings, failOn: 'all' }))).toBe('1 old error');
  });

  it('names first what could not be read', () => {
    const diagnostics = [
      diagnostic({ code: 'a', message: 'm' }),
      diagnostic({ code: 'a', message: 'm', severity: 'note' }),
    ];
    expect(summaryLine(result({ diagnostics, findings: [of('error')] }))).toBe('1 problem in reading, 1 new error');
  });
});
