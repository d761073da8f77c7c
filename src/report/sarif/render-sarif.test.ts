import type { Log, Run } from 'sarif';
import { at, diagnostic, finding, result } from '../../../test/golden/report/build.js';
import { CASES } from '../../../test/golden/report/cases/all.js';
import { rules } from '../../../test/golden/report/options.js';
import type { CheckResult } from '../../model/result.js';
import { renderSarif } from './render-sarif.js';

function runOf(check: CheckResult): Run {
  const log: Log = JSON.parse(renderSarif(check, { rules, version: '1.2.3' }));
  const [run] = log.runs;
  if (run === undefined || log.version !== '2.1.0') throw new Error('no SARIF 2.1.0 run');
  return run;
}

describe.each(Object.entries(CASES).map(([name, make]) => ({ name, make })))('SARIF of $name', ({ make }) => {
  const run = runOf(make());
  const results = run.results ?? [];

  it('has every finding with the rule that its index names', () => {
    expect(results).toHaveLength(make().findings.length);
    for (const { ruleId, ruleIndex } of results) expect(run.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  it('has relative addresses that can be parsed, and a fingerprint each', () => {
    for (const { locations, partialFingerprints } of results) {
      const place = locations?.[0]?.physicalLocation;
      expect(place?.artifactLocation?.uriBaseId).toBe('%SRCROOT%');
      expect(new URL(place?.artifactLocation?.uri ?? 'x:', 'file:///root/').pathname).toMatch(/^\/root\//);
      const { 'stackgate/v1': own, primaryLocationLineHash } = partialFingerprints ?? {};
      expect(own).toBeTruthy();
      // Code scanning reads this one only, and appends a count to what it makes itself.
      expect(primaryLocationLineHash).toBe(`${own}:1`);
    }
  });
});

describe('a result', () => {
  const one = (part: Partial<Parameters<typeof finding>[0]>) =>
    runOf(result({ findings: [finding({ rule: 'edge/cycle', message: 'm', ...part })] })).results?.[0];

  it('is new or unchanged against the baseline', () => {
    expect(one({})?.baselineState).toBe('new');
    expect(one({ new: false })?.baselineState).toBe('unchanged');
  });

  it('is suppressed where it is waived', () => {
    expect(one({})?.suppressions).toBeUndefined();
    expect(one({ waived: { owner: '@a', reason: 'known', expires: '2027-01-01' } })?.suppressions).toEqual([
      { kind: 'external', justification: 'known (@a until 2027-01-01)' },
    ]);
  });

  it('has levels by severity, and a message in which names are no links and no arguments', () => {
    expect(one({ severity: 'note' })?.level).toBe('note');
    expect(one({ message: '[a](1) {0} ${AWS::Region}' })?.message.text).toBe('\\[a\\](1) {{0}} ${AWS::Region}');
    expect(one({ message: 'list[0]' })?.message.text).toBe('list[0]');
  });

  it('stands at its path from the top of the repository when a folder of it was checked', () => {
    const location = at('shop/serverless.yml', 3, 2);
    const related = [{ message: 'see', location }];
    const check = result({
      findings: [finding({ rule: 'edge/cycle', message: 'm', location, related })],
      diagnostics: [diagnostic({ code: 'yaml/syntax', message: 'm', location })],
    });
    const run = runOf({ ...check, compared: { ...check.compared, folder: 'services/' } });
    const uris = JSON.stringify(run).match(/"uri":"[^"]*"/gu);
    expect(uris).toEqual(Array(3).fill('"uri":"services/shop/serverless.yml"'));
  });

  it('encodes odd paths', () => {
    const place = one({ location: at('a b/#1?.yml', 3, 2) })?.locations?.[0]?.physicalLocation;
    expect(place?.artifactLocation?.uri).toBe('a%20b/%231%3F.yml');
    expect(place?.region).toEqual({ startLine: 3, startColumn: 2 });
  });
});

describe('the invocation', () => {
  it('failed when something could not be read, and says what', () => {
    const unread = diagnostic({ code: 'yaml/syntax', message: 'not closed' });
    const [invocation] = runOf(result({ diagnostics: [unread] })).invocations ?? [];
    expect(invocation).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: 'error', descriptor: { id: 'yaml/syntax' }, message: { text: 'not closed' } },
      ],
    });
    const [fine] = runOf(result({ diagnostics: [{ ...unread, severity: 'warning' }] })).invocations ?? [];
    expect(fine?.executionSuccessful).toBe(true);
  });
});
