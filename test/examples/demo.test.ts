import { join } from 'node:path';
import { type DemoChange, runDemo } from '../../src/app/demo/demo.js';
import type { Finding } from '../../src/model/finding.js';

const demo = runDemo(join(import.meta.dirname, '../..'), '2026-11-20');
const [pass, fail] = demo.changes;

const brief = ({ rule, severity, service }: Finding) => `${severity} ${rule} ${service}`;

function newIn(change: DemoChange | undefined): readonly string[] {
  return change?.outcome.result.findings.filter((finding) => finding.new).map(brief) ?? [];
}

describe('the example estate', () => {
  it('has seven services in four formats, and every definition is read without a word', () => {
    expect(demo.services).toBe(7);
    expect(demo.formats).toEqual(['cdk', 'cloudformation', 'sam', 'serverless']);
    for (const { outcome } of demo.changes) expect(outcome.result.diagnostics).toEqual([]);
  });

  it('has one old finding, for the reader to see a baseline', () => {
    for (const { outcome } of demo.changes)
      expect(outcome.result.findings.filter((finding) => !finding.new).map(brief)).toEqual([
        'error iam/wildcard-action storefront',
      ]);
  });

  it('resolves every edge', () => {
    const edges = pass?.outcome.result.stages.flatMap((stage) => stage.edges) ?? [];
    expect(edges.length).toBeGreaterThan(20);
    expect(edges.filter(({ from, to }) => from.service === null && to.service === null)).toEqual([]);
  });
});

describe('the change that passes', () => {
  it('has a warning to look at', () => {
    expect(pass?.outcome).toMatchObject({ exitCode: 0, result: { verdict: 'pass' } });
    expect(newIn(pass)).toEqual(['warning iam/wildcard-resource shipping']);
  });

  it('shows the new access, which is declared', () => {
    const [stage] = pass?.outcome.result.stages ?? [];
    const reads = stage?.edges.filter(({ key, kind }) => kind === 'read' && stage.newEdges.has(key));
    expect(reads).toMatchObject([
      { from: { service: 'shipping', id: 'label' }, to: { service: 'orders' }, declared: 'yes', granted: 'yes' },
    ]);
  });
});

describe('the change that fails', () => {
  it('is found out in five ways, each once', () => {
    expect(fail?.outcome).toMatchObject({ exitCode: 3, result: { verdict: 'fail' } });
    expect(newIn(fail)).toEqual([
      'error edge/missing-grant checkout',
      'error edge/undeclared checkout',
      'error iam/wildcard-action checkout',
      'error edge/removed-while-used payments',
      'error state/replacement payments',
    ]);
  });

  it('has each finding at a line of a file that is there, and with what to do', () => {
    for (const { location, advice, rule, fix } of fail?.outcome.result.findings ?? []) {
      expect(location.file).toMatch(/^(checkout|payments|receipts|storefront)\//);
      expect(advice).toBeDefined();
      expect(fix === undefined).toBe(rule === 'state/replacement');
    }
  });
});
