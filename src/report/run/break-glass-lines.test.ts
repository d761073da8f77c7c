import { Ajv2020 } from 'ajv/dist/2020.js';
import { HOSTILE } from '../../../test/golden/report/cases/hostile.js';
import type { BreakGlass } from '../../model/break-glass.js';
import type { RunReport } from '../../model/run.js';
import { reportJsonSchemas } from '../json/json-schema.js';
import { renderRunJson, renderStatusJson } from './render-run-json.js';
import { renderRunMarkdown } from './render-run-markdown.js';
import { renderRunText } from './render-run-text.js';
import { renderStatusText } from './render-status-text.js';

const broken = (text: string, skipped = 1): BreakGlass => ({
  by: text,
  reason: text,
  skipped: Array.from({ length: skipped }, () => ({ check: 'promotion', subject: text, message: text })),
});
const reportOf = (breakGlass: BreakGlass): RunReport => ({
  run: 'run-1',
  stage: 'prod',
  planFingerprint: 'f',
  outcome: { kind: 'deployed', remains: [] },
  steps: [],
  startedAt: 0,
  criticalPath: [],
  breakGlass,
});
const statusOf = (report: RunReport) => ({
  state: '.stackgate',
  runs: [{ kind: 'read' as const, report, resume: '', rollback: '' }],
  leases: [],
  stacks: [],
});
const rendered = (report: RunReport): readonly string[] => [
  renderRunText(report, { color: false }),
  renderStatusText(statusOf(report), { color: false }),
  renderRunMarkdown(report, { limit: 60_000 }),
];

test('who broke the glass, why, and what was skipped stands in every report', () => {
  const report = reportOf({
    by: 'ann',
    reason: 'the pipeline is down',
    skipped: [{ check: 'promotion', subject: 'pay', message: 'pay: release c has not passed dev' }],
  });
  for (const text of rendered(report)) {
    expect(text).toMatch(/glass broken\W* by ann: the pipeline is down/i);
    expect(text).toContain('skipped: pay: release c has not passed dev');
  }
  expect(renderRunText(reportOf({ ...broken('x'), skipped: [] }), { color: false })).toContain('nothing stood against');
});

test('it is bounded', () => {
  const text = renderRunText(reportOf(broken('x', 500)), { color: false });
  expect(text.match(/skipped/g)).toHaveLength(20);
  expect(text).toContain('and 480 more checks');
});

test.each([HOSTILE, '::error::x', 'a\n::set-output name=x::y', '##[command]x', '\u001b[2J'])(
  'hostile text stays text: %j',
  (hostile) => {
    for (const text of rendered(reportOf(broken(hostile)))) {
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      expect(text).not.toMatch(/^\s*::|##\[/m);
    }
  },
);

test('JSON is as its schema says', () => {
  const ajv = new Ajv2020({ strict: false });
  const report = reportOf(broken('x'));
  const schemas = reportJsonSchemas();
  expect(ajv.validate(schemas.get('run.schema.json') ?? {}, JSON.parse(renderRunJson(report)))).toBe(true);
  expect(ajv.validate(schemas.get('status.schema.json') ?? {}, JSON.parse(renderStatusJson(statusOf(report))))).toBe(
    true,
  );
});
