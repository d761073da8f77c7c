import type { CheckResult } from '../../../src/model/result.js';
import { renderMarkdown } from '../../../src/report/markdown/render-markdown.js';
import { renderText } from '../../../src/report/text/render-text.js';
import { serviceOf } from '../../support/estate.js';
import { nodesOf, parseMarkdown } from '../../support/markdown.js';
import { change, diagnostic, edge, finding, fn, result, stage } from './build.js';
import { HOSTILE } from './cases/hostile.js';
import { markdownOptions } from './options.js';

/** `services` services that all change, with `each` findings in each, new edges and old findings. */
function large(services: number, each: number, text: string): CheckResult {
  const names = Array.from({ length: services }, (_, index) => `service-${index}`);
  const edges = names.map((name, index) =>
    edge({
      kind: 'call',
      mechanism: 'lambda-invoke',
      from: fn(name, 'a'),
      to: fn(names[index + 1] ?? 'last', text),
      reason: text,
    }),
  );
  const findings = names.flatMap((service) =>
    Array.from({ length: each }, (_, index) =>
      finding({
        rule: 'edge/undeclared',
        service,
        subject: `${index}`,
        message: `${text} ${index}`,
        advice: text,
        fix: text,
        new: index % 2 === 0,
      }),
    ),
  );
  return result({
    verdict: 'fail',
    findings,
    diagnostics: names.map(() => diagnostic({ code: 'yaml/syntax', message: text })),
    affected: names.map((service) => ({ service, reasons: [text] })),
    deployOrder: names.map((name) => [name]),
    stages: [
      stage({
        services: names.map((name) => serviceOf(name, {})),
        edges,
        newEdges: new Set(edges.map(({ key }) => key)),
        changes: names.map((service) =>
          change({ kind: 'code', action: 'changed', service, subject: 'a', summary: text }),
        ),
      }),
    ],
  });
}

const bytes = (text: string) => Buffer.byteLength(text);

/** Whole markdown: every fence and every folded part is closed, and the last line is the footer. */
function expectWhole(comment: string): void {
  const nodes = nodesOf(parseMarkdown(comment));
  const html = nodes.filter(({ type }) => type === 'html').map(({ value }) => value);
  expect(html.filter((tag) => tag.startsWith('<details>'))).toHaveLength(
    html.filter((tag) => tag === '</details>').length,
  );
  for (const { type, value } of nodes) if (type === 'code') expect(value.split('\n')).not.toContain('</details>');
  expect(comment).toMatch(/\n<sub>Policies: .*<\/sub>\n$/);
}

describe('a comment of 500 services and 2,000 findings', () => {
  const plain = large(500, 4, 'something is not as it should be');

  it('stays under the limit, says that it was shortened, and where the rest is', () => {
    const comment = renderMarkdown(plain, markdownOptions);
    expect(bytes(comment)).toBeLessThanOrEqual(65_536);
    expectWhole(comment);
    expect(comment).toContain(
      'shortened to fit; everything stands in [the full report](https://github.com/example/shop/actions/runs/381)',
    );
    expect(comment).toMatch(/… and [\d,]+ more, see \[the full report\]/);
    expect(comment).toContain('1,000 new errors');
  });

  it.each([65_536, 10_000, 3_000])('is whole within %d bytes', (limit) => {
    for (const text of ['short', HOSTILE, '界'.repeat(900), '|'.repeat(900), '@<'.repeat(400)]) {
      const comment = renderMarkdown(large(40, 8, text), { ...markdownOptions, limit });
      expect(bytes(comment)).toBeLessThanOrEqual(limit);
      expectWhole(comment);
    }
  });

  it('leaves out first what is missed least', () => {
    const parts = (limit: number) => {
      const comment = renderMarkdown(large(60, 2, 'x'.repeat(200)), { ...markdownOptions, limit });
      const has = (part: string) => (comment.includes(part) ? part : '');
      return ['All changes', 'Old findings', 'mermaid', 'more, see']
        .map(has)
        .filter((part) => part !== '')
        .join(' + ');
    };
    const steps = [200_000, 150_000, 100_000, 90_000, 80_000, 70_000, 60_000, 50_000, 40_000, 10_000].map(parts);
    expect([...new Set(steps)]).toEqual([
      'All changes + Old findings + mermaid + more, see',
      'Old findings + mermaid + more, see',
      'mermaid + more, see',
      'more, see',
    ]);
  });

  it('is made within a second', () => {
    const start = performance.now();
    renderMarkdown(plain, markdownOptions);
    renderText(plain, { color: true, width: 100 });
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
