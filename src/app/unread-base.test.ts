import { memoryFiles } from '../read/files/memory-files.js';
import { checkSources } from './check.js';

const open = `Resources:
  Topic: { Type: 'AWS::SNS::Topic' }
  Policy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Topic]
      PolicyDocument:
        Statement: { Effect: Allow, Principal: '*', Action: 'sns:Publish', Resource: !Ref Topic }
`;
const other = "Resources:\n  Queue: { Type: 'AWS::SQS::Queue' }\n";

function check(before: string, now: string) {
  const proposed = memoryFiles({ 'orders/template.yaml': now, 'stock/template.yaml': other });
  const deployed = memoryFiles({ 'orders/template.yaml': before, 'stock/template.yaml': other });
  const sources = {
    proposed,
    deployed,
    deployedDescription: 'before',
    policy: deployed,
    policyDescription: 'before',
    diagnostics: [],
  };
  const options = { directory: '.', assemblies: new Map<string, string>(), environment: {}, today: '2026-11-20' };
  return checkSources(sources, { ...options, onProgress: () => undefined }).result;
}

describe('a definition that could not be read in what is compared with', () => {
  it('makes its findings new, and that is said', () => {
    const { findings, diagnostics, verdict } = check(`${open}  Broken: [`, open);
    expect(findings).toMatchObject([{ rule: 'iam/public-principal', new: true }]);
    expect(verdict).toBe('fail');
    expect(diagnostics).toMatchObject([
      { severity: 'warning', code: 'compare/base-unreadable', location: { file: 'orders/template.yaml' } },
    ]);
    expect(diagnostics[0]?.message).toContain('everything of orders counts as new');
  });

  it('is not mentioned where both can be read, nor where neither can', () => {
    expect(check(open, open)).toMatchObject({ diagnostics: [], findings: [{ new: false }] });
    const codes = check(`${open}  Broken: [`, `${open}  Broken: [`).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain('compare/base-unreadable');
    expect(codes.length).toBeGreaterThan(0);
  });
});
