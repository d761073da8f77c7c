import { checkSources } from '../../src/app/check.js';
import type { CheckResult } from '../../src/model/result.js';
import { memoryFiles } from '../../src/read/files/memory-files.js';
import { renderInspectText } from '../../src/report/inspect/render-inspect-text.js';
import { renderJson } from '../../src/report/json/render-json.js';
import { renderMarkdown } from '../../src/report/markdown/render-markdown.js';
import { renderSarif } from '../../src/report/sarif/render-sarif.js';
import { renderText } from '../../src/report/text/render-text.js';
import { assembly, type PlainObject, type PlainStack } from '../support/assembly.js';

const made = (path: string, Type: string, Properties: PlainObject = {}) => ({
  Type,
  Properties,
  Metadata: { 'aws:cdk:path': path },
});
const table = made('Shared/Ledger/Resource', 'AWS::DynamoDB::Table', { TableName: 'ledger' });
const web = {
  FnRole5E6F7A8B: made('Web/Fn/ServiceRole/Resource', 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
    },
    Policies: [
      {
        PolicyName: 'p',
        PolicyDocument: {
          Statement: [{ Effect: 'Allow', Action: 'sns:Publish', Resource: { 'Fn::ImportValue': 'orders' } }],
        },
      },
    ],
  }),
  Fn1A2B3C4D: made('Web/Fn/Resource', 'AWS::Lambda::Function', { Role: { 'Fn::GetAtt': ['FnRole5E6F7A8B', 'Arn'] } }),
};
const shared = {
  resources: { Orders9C8D7E6F: made('Shared/Orders/Resource', 'AWS::SNS::Topic') },
  outputs: { O: { Value: { Ref: 'Orders9C8D7E6F' }, Export: { Name: 'orders' } } },
};

const metadata = {
  '/Web/Fn/ServiceRole/Resource': [{ type: 'aws:cdk:creationStack', data: ['new Web (/build/lib/web.ts:7:3)'] }],
};

/** A table goes away, and a function may publish to another stack's topic. */
function change(): CheckResult {
  const before = { Shared: { ...shared, resources: { ...shared.resources, Ledger0F1E2D3C: table } } };
  const after = { Shared: shared, Web: { resources: web, metadata } };
  const filesOf = (stacks: { [id: string]: PlainStack }) =>
    memoryFiles({ 'cdk.json': '{}', 'lib/web.ts': '', ...assembly({ stacks }) });
  const proposed = filesOf(after);
  const sources = {
    proposed,
    deployed: filesOf(before),
    deployedDescription: 'the base',
    policy: proposed,
    policyDescription: 'the base',
    diagnostics: [],
  };
  const options = { directory: '.', assemblies: new Map(), environment: {}, today: '2026-11-20', onProgress: () => {} };
  return checkSources(sources, options).result;
}

const hashed = /(?:Fn1A2B3C4D|Orders9C8D7E6F|Ledger0F1E2D3C|FnRole5E6F7A8B)/;
const result = change();

describe('reports of a CDK app', () => {
  test('for a terminal call everything by its construct, also what goes away and what is to be pasted', () => {
    const text = renderText(result, { color: false, width: 200 });
    expect(text).toContain('Web:Fn may publish to Shared:Orders');
    expect(text).toContain('// Fn\n');
    expect(text).toContain('"publish": "Shared:Orders"');
    expect(text).toContain('removes `Ledger`');
    expect(text).toContain('see lib/web.ts:7:3  Fn/ServiceRole is made here');
    // What is pasted into a template has its logical id.
    expect(text.replace('        Ledger0F1E2D3C:\n', '')).not.toMatch(hashed);
    expect(renderInspectText(result, { color: false, width: 200 })).not.toMatch(hashed);
  });

  test('in a comment do so in its tables and in its diagram', () => {
    const markdown = renderMarkdown(result, { links: () => undefined, rules: [] });
    expect(markdown).toContain('Web:Fn may publish to Shared:Orders');
    expect(markdown).toMatch(/n\d+\["Fn"\]/);
    expect(markdown.replace('<pre>Ledger0F1E2D3C:<br>', '')).not.toMatch(hashed);
  });

  test('for machines keep ids and subjects, and have the path beside them', () => {
    const report = JSON.parse(renderJson(result));
    const edge = report.edges.find(({ kind }: { kind: string }) => kind === 'publish');
    expect(edge.from).toMatchObject({ id: 'Fn1A2B3C4D', constructPath: 'Web/Fn/Resource' });
    expect(edge.to).toMatchObject({ id: 'Orders9C8D7E6F', constructPath: 'Shared/Orders/Resource' });
    const { functions } = report.services.find(({ name }: { name: string }) => name === 'Web');
    expect(functions).toMatchObject([{ logicalId: 'Fn1A2B3C4D', constructPath: 'Web/Fn/Resource' }]);
    const finding = report.findings.find(({ rule }: { rule: string }) => rule === 'edge/undeclared');
    expect(finding.subject).toContain('Orders9C8D7E6F');
    expect(finding.message).toContain('Web:Fn may publish to Shared:Orders');
    expect(renderSarif(result, { rules: [] })).toContain('Web:Fn may publish to Shared:Orders');
  });
});
