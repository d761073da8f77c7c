import { createHash } from 'node:crypto';
import { failing } from '../../../test/golden/report/cases/failing.js';
import { HOSTILE, hostile } from '../../../test/golden/report/cases/hostile.js';
import { severalStages } from '../../../test/golden/report/cases/several-stages.js';
import { edgeOf } from '../../../test/support/edge.js';
import { serviceOf, stackOf } from '../../../test/support/estate.js';
import type { CheckResult } from '../../model/result.js';
import type { MapData } from './map-data.js';
import { mapDataOf } from './map-data-of.js';
import { embeddable } from './page-frame.js';
import { renderHtml } from './render-html.js';

const judged = (check: CheckResult) => ({ stages: check.stages, diagnostics: check.diagnostics, check });
const stage = (edges: Parameters<typeof edgeOf>[0][], name = 'dev') => ({
  stage: name,
  services: [],
  edges: edges.map(edgeOf),
  newEdges: new Set<string>(),
});

/** The page as a browser takes it apart: a script ends at the first `</script`, whatever stands before it. */
function partsOf(html: string) {
  const [data = '', script = ''] = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script/gi)].map(([, text]) => text);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return { data, script, style: /<style>([\s\S]*?)<\/style/.exec(html)?.[1] ?? '', policy };
}

describe('the page', () => {
  it.each([['failing', failing] as const, ['hostile', hostile] as const])(
    'of %s holds its data, one script and one style, and lets nothing else run',
    (_, make) => {
      const html = renderHtml(judged(make()));
      const { data, script, style, policy } = partsOf(html);
      expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(mapDataOf(judged(make())))));
      const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      expect(policy.split('; ')).toEqual([
        "default-src 'none'",
        `script-src ${digest(script)}`,
        `style-src ${digest(style)}`,
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
      ]);
      expect(html.match(/<script/g)).toHaveLength(2);
      expect(html.match(/<style/g)).toHaveLength(1);
      const frame = html.replace(data, '').replace(script, '');
      expect(/\b(src|href|on\w+)\s*=|url\(|@import/i.exec(frame)).toBeNull();
    },
  );

  it('shows hostile names as text, without what a screen would obey', () => {
    const html = renderHtml(judged(hostile()));
    expect(html.indexOf('<img')).toBe(-1);
    const { nodes } = mapDataOf(judged(hostile()));
    expect(nodes.some(({ name }) => name.includes('<img src=x onerror=alert(1)>'))).toBe(true);
    expect(JSON.stringify(nodes)).not.toMatch(/\\u001b|\\u202e/i);
    expect(HOSTILE).toContain('\u202E');
  });

  it('is the same for the same input', () => {
    const [one, other] = [renderHtml(judged(failing())), renderHtml(judged(failing()))];
    expect(one === other).toBe(true);
  });
});

describe('embedded JSON', () => {
  it.each(['</script><script>alert(1)</script>', '<!--<script>', '\u2028\u2029', '\u202Etxt', '&lt;'])(
    'keeps %j',
    (text) => {
      const embedded = embeddable({ text });
      expect(embedded).not.toMatch(/[<>&\u2028\u2029\u202E]/);
      expect(JSON.parse(embedded)).toEqual({ text });
    },
  );
});

describe('the data', () => {
  it('says how the views of an edge disagree, and where each is read', () => {
    const { edges, files, nodes } = mapDataOf({
      stages: [
        stage([
          { kind: 'call', mechanism: 'lambda-invoke', from: 'a:f', to: 'b:g', granted: 'yes', declared: 'no' },
          { kind: 'write', mechanism: 'data-access', from: 'a:f', to: 'a:t', granted: 'yes', wired: 'unknown' },
        ]),
      ],
      diagnostics: [],
    });
    expect(edges.map(({ health, trouble }) => [health, trouble])).toEqual([
      ['wrong', 'granted, not declared'],
      ['unknown', 'not known'],
    ]);
    const [view, answer, note, at] = edges[0]?.evidence[1] ?? [];
    const [file, line, column] = at ?? [];
    expect([view, answer, note]).toEqual([1, 'yes', 'granted by the test']);
    expect([files[file ?? -1], line, column]).toEqual(['a/template.yaml', 11, 1]);
    expect(nodes.map(({ id }) => id)).toEqual(['f', 'g', 't']);
  });

  it('calls what the CDK made by its construct, in boxes and in words', () => {
    const edge = edgeOf({
      kind: 'call',
      mechanism: 'api',
      from: 'a:Api',
      to: 'a:Fn12345678',
      reason: 'Fn12345678 is not known',
    });
    const constructs = new Map([['a', new Map([['Fn12345678', { path: 'A/Fn/Resource', label: 'Fn' }]])]]);
    const { nodes, edges } = mapDataOf({ stages: [{ ...stage([]), edges: [edge], constructs }], diagnostics: [] });
    expect(nodes[1]).toEqual({ service: 0, id: 'Fn12345678', name: 'Fn', constructPath: 'A/Fn/Resource' });
    expect(edges[0]?.reason).toBe('Fn is not known');
  });

  it('knows a function inside of a nested stack by the path that the graph gives it', () => {
    const main = stackOf('a', { Nested: { type: 'AWS::CloudFormation::Stack' } });
    const nested = stackOf(
      'a',
      { F: { type: 'AWS::Lambda::Function', properties: { FunctionName: 'deployed' } } },
      { id: 'main/Nested', parent: { stack: main.key, logicalId: 'Nested' } },
    );
    const edge = edgeOf({ kind: 'call', mechanism: 'api', from: 'a:Api', to: 'a:main/Nested/F' });
    const { nodes } = mapDataOf({
      stages: [{ ...stage([]), services: [serviceOf('a', [main, nested])], edges: [edge] }],
      diagnostics: [],
    });
    expect(nodes.filter(({ type }) => type === 'AWS::Lambda::Function')).toMatchObject([
      { id: 'main/Nested/F', physical: 'deployed' },
    ]);
    expect(nodes).toHaveLength(2);
  });

  it('keeps the service of an edge that went away with it', () => {
    const gone = edgeOf({ kind: 'call', mechanism: 'api', from: 'gone:Api', to: 'gone:f' });
    const { services, nodes, edges } = mapDataOf({
      stages: [{ ...stage([]), removedEdges: [gone] }],
      diagnostics: [],
    });
    expect(services).toEqual([{ name: 'gone' }]);
    expect(nodes.map(({ service }) => service)).toEqual([0, 0]);
    expect(edges.map(({ change }) => change)).toEqual(['removed']);
  });

  it('has an edge once where stages agree, and each variant with its stages where they do not', () => {
    const call = { kind: 'call', mechanism: 'lambda-invoke', from: 'a:f', to: 'b:g' } as const;
    const data = mapDataOf({
      stages: [
        stage([{ ...call, granted: 'yes' }], 'dev'),
        stage([{ ...call, granted: 'yes' }], 'test'),
        stage([{ ...call, granted: 'no' }], 'prod'),
      ],
      diagnostics: [],
    });
    expect(data.edges.map(({ views, stages }) => [views[1], stages])).toEqual([
      ['yes', [0, 1]],
      ['no', [2]],
    ]);
    expect(new Set(data.edges.map(({ id }) => id)).size).toBe(1);
    expect(data.judged).toBeUndefined();
    expect(mapDataOf(judged(severalStages())).stages.length).toBeGreaterThan(1);
  });

  it('ties a finding to its edge, to the edges that it sums up, or to its service', () => {
    const data: MapData = mapDataOf(judged(failing()));
    const edgesOf = (rule: string) =>
      data.findings
        .filter((one) => one.rule === rule)
        .map(({ edges }) => edges.map((edge) => data.edges[edge]?.trouble));
    expect(data.findings.length).toBeGreaterThan(3);
    expect(data.findings.some(({ edges }) => edges.length > 0)).toBe(true);
    for (const finding of data.findings) expect([finding.rule, finding.service]).not.toEqual([finding.rule, undefined]);
    for (const troubles of edgesOf('edge/undeclared')) expect(troubles.length).toBeGreaterThan(0);
    expect(data.judged?.verdict).toBe('fail');
  });
});
