import { edgeOf, type PlainEdge } from '../../../test/support/edge.js';
import { renderInspectText } from './render-inspect-text.js';

const inspection = (edges: readonly PlainEdge[]) => ({
  stages: [{ stage: 'dev', services: [], statements: [], edges: edges.map(edgeOf) }],
  diagnostics: [
    {
      severity: 'note' as const,
      code: 'a/note',
      message: 'A remark.',
      location: { file: 'a.yml', line: 1, column: 1 },
    },
    {
      severity: 'error' as const,
      code: 'a/error',
      message: 'Broken.',
      location: { file: 'b.yml', line: 2, column: 3 },
    },
  ],
});
const text = (edges: readonly PlainEdge[]) => renderInspectText(inspection(edges), { color: false });

const imported = (name: string): PlainEdge => ({
  kind: 'import',
  mechanism: 'import-value',
  from: 'a:main',
  to: { service: null, id: `\${export:${name}}` },
  declared: 'yes',
  wired: 'unknown',
  reason: `no stack exports ${name}`,
});
const agreeing: PlainEdge = { kind: 'call', mechanism: 'api', from: 'a:Api', to: 'a:f', granted: 'yes', wired: 'yes' };
const undeclared: PlainEdge = { ...agreeing, mechanism: 'lambda-invoke', to: 'b:g', declared: 'no' };

it('begins with how much there is, and how much of it is in doubt', () => {
  expect(
    text([agreeing, undeclared, imported('One')])
      .split('\n')
      .slice(0, 3),
  ).toEqual([
    '0 services, 0 functions · stage dev',
    '  3 edges: views disagree on 1, not known of 1',
    '  1 error, 1 note from reading, at the end',
  ]);
  expect(text([agreeing])).toContain('1 edge: all in order');
  expect(text([])).toContain('no edges');
});

it('puts what disagrees first, and edges that are unknown for one reason under it', () => {
  const lines = text([agreeing, imported('OneName'), imported('OtherName'), undeclared]).split('\n');
  expect(lines.filter((line) => line.includes(' · ') && line.includes('edge'))).toEqual([
    '  granted, not declared · 1 edge',
    '  not known: no stack exports … · 2 edges',
    '  in order · 1 edge',
  ]);
  expect(lines.filter((line) => line.includes('${export:'))).toHaveLength(2);
});

it('aligns the rows of all groups', () => {
  const rows = text([agreeing, imported('OneName'), undeclared])
    .split('\n')
    .filter((line) => line.includes('template.yaml'));
  expect(new Set(rows.map((line) => line.search(/\S+template\.yaml/))).size).toBe(1);
});

it('tells errors of reading before notes', () => {
  const [, reading = ''] = text([]).split('Reading\n');
  expect(reading.indexOf('Broken.')).toBeLessThan(reading.indexOf('A remark.'));
});
