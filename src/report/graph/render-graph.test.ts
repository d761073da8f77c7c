import { edgeOf } from '../../../test/support/edge.js';
import { graphReport } from '../json/schema.js';
import { renderGraph } from './render-graph.js';

const call = (from: string, to: string, more = {}) =>
  edgeOf({ kind: 'call', mechanism: 'lambda-invoke', from, to, granted: 'yes', declared: 'yes', ...more });

/** `services` services in a circle, each with ten functions that call the next, and one call inside. */
function circle(services: number) {
  return Array.from({ length: services }, (_, at) => at).flatMap((at) => [
    ...Array.from({ length: 10 }, (_, number) => call(`s${at}:f${number}`, `s${(at + 1) % services}:f${number}`)),
    call(`s${at}:f0`, `s${at}:f1`),
  ]);
}

describe('mermaid', () => {
  it('draws each edge of a small estate', () => {
    const text = renderGraph(circle(3), { format: 'mermaid' });
    expect(text.match(/-->/g)).toHaveLength(33);
  });

  it('joins the edges of a large one by service, and says so', () => {
    const edges = [...circle(40), call('s0:f0', 's5:f0', { declared: 'no' }), call('s0:f0', 'arn:aws:lambda:x')];
    const text = renderGraph(edges, { format: 'mermaid' });
    expect(text.split('\n')[0]).toBe(
      '%% 442 edges, drawn between services; --format html and --format dot show each of them',
    );
    expect(text.match(/-->|==>/g)).toHaveLength(42);
    expect(text).toContain('10 call');
    expect(text).toContain('1 edge inside');
    expect(text).toMatch(/==>\|"1 call: views disagree on 1"\|/);
    expect(text).toContain('outside of the estate');
  });

  it('joins few edges whose names are too long for mermaid', () => {
    const long = Array.from({ length: 190 }, (_, at) => call(`a:${'<'.repeat(48)}${at}`, `b:${'<'.repeat(47)}${at}`));
    expect(renderGraph(long, { format: 'mermaid' }).length).toBeLessThan(50_000);
  });
});

describe('dot', () => {
  it('has a cluster for each service, and red where the views disagree', () => {
    const text = renderGraph([call('a:f', 'b:g'), call('a:f', 'b:h', { declared: 'no' }), call('a:f', 'arn:x')], {
      format: 'dot',
    });
    expect(text.match(/subgraph cluster_/g)).toHaveLength(2);
    expect(text).toMatch(/label="call: granted, not declared".*color=crimson/);
    expect(text).toMatch(/label="arn:x", style="rounded,dashed"\]/);
  });

  it('gives a store that no service defines one style', () => {
    const to = { service: null, id: 'arn:aws:s3:::x', type: 'AWS::S3::Bucket' };
    const text = renderGraph([edgeOf({ kind: 'read', mechanism: 'data-access', from: 'a:f', to })], { format: 'dot' });
    expect(text).toMatch(/label="arn:aws:s3:::x", shape=cylinder, style="filled,dashed"\]/);
  });

  it.each(['x"];evil [label="y', 'a];b', '\\', '\\"]; n9 -> n0'])('keeps %j inside of its quotes', (name) => {
    const text = renderGraph([call('a:f', name), call(`${name}:f`, `b:${name}`)], { format: 'dot' });
    const outside = text.replace(/"(?:[^"\\]|\\.)*"/g, '""');
    expect(outside).not.toMatch(/evil|n9|b\]/);
    expect(outside.match(/"/g)?.length).toBe((outside.match(/""/g)?.length ?? 0) * 2);
  });
});

it('JSON is as the published schema has it, with its stage', () => {
  const report = graphReport.parse(JSON.parse(renderGraph([call('a:f', 'b:g')], { format: 'json', stage: 'prod' })));
  expect([report.stage, report.edges[0]?.key]).toEqual(['prod', 'call lambda-invoke a:f → b:g']);
});
