import type { Diagnostic } from '../../model/diagnostic.js';
import type { CheckResult } from '../../model/result.js';
import { changePhrases, changesByService } from '../change-phrases.js';
import { comparedFacts } from '../compared-text.js';
import { resultForPeople } from '../construct-names.js';
import { count, reasonsText } from '../plural.js';
import { sortFindings } from '../sort-findings.js';
import { summaryLine } from '../summary-line.js';
import { findingLines, place, SEVERITY_STYLES } from './findings.js';
import { joinLines, type Paint, painter, plain, type TextOptions } from './terminal.js';
import { alignRows, paragraph } from './wrap.js';

/** The report for a terminal or a log: verdict, comparison, changed services, what to fix, what next. */
export function renderText(checked: CheckResult, { color, width = 100 }: TextOptions): string {
  const result = resultForPeople(checked);
  const paint = painter(color);
  const { open } = sortFindings(result);
  return joinLines([
    ...verdictLines(result, paint),
    ...serviceLines(result, paint),
    ...diagnosticLines(result.diagnostics, paint, width),
    ...findingLines(open, paint, width),
    ...orderLines(result, paint),
    ...nextLines(result, paint),
  ]);
}

function verdictLines(result: CheckResult, paint: Paint): readonly string[] {
  const { verdict, compared, reportOnly, policySource } = result;
  const sign =
    verdict === 'pass' ? paint('green', '✓ passed') : paint('red', verdict === 'fail' ? '✗ failed' : '✗ not read');
  const deployed = compared.deployed === null ? 'nothing: every finding counts as new' : plain(compared.deployed, 200);
  return [
    `${sign}  ${paint('bold', summaryLine(result))}`,
    `  ${plain(compared.proposed, 200)} compared with ${deployed}`,
    `  ${[...comparedFacts(result), `policies from ${plain(policySource, 200)}`].join(' · ')}`,
    ...(reportOnly && verdict !== 'pass' ? ['  report only: nothing fails'] : []),
  ];
}

function serviceLines(result: CheckResult, paint: Paint): readonly string[] {
  if (result.affected.length === 0) return [];
  const changes = changesByService(result);
  const rows = result.affected.map(({ service, reasons, untouched }) => [
    plain(service, 60),
    plain(changePhrases(untouched ? [] : (changes.get(service) ?? [])).join(', '), 200),
    paint('dim', plain(reasonsText(reasons), 300)),
  ]);
  return ['', paint('bold', 'Changed services'), ...alignRows(rows)];
}

/** Notes are for `inspect`; here they are counted. */
function diagnosticLines(diagnostics: readonly Diagnostic[], paint: Paint, width: number): readonly string[] {
  const shown = diagnostics.filter(({ severity }) => severity !== 'note');
  const notes = diagnostics.length - shown.length;
  if (diagnostics.length === 0) return [];
  const lines = shown.flatMap(({ severity, code, message, location }) => [
    `  ${place(location)}  ${paint(SEVERITY_STYLES[severity], severity)}  ${paint('dim', plain(code, 80))}`,
    ...paragraph(plain(message), width, '    '),
  ]);
  const more =
    notes === 0 ? [] : [paint('dim', `  ${count(notes, 'note')} from reading; stackgate inspect shows them`)];
  return ['', paint('bold', 'Reading'), ...lines, ...more];
}

function orderLines({ deployOrder = [] }: CheckResult, paint: Paint): readonly string[] {
  if (deployOrder.length < 2) return [];
  const steps = deployOrder.map((step, index) => `  ${index + 1}. ${step.map((name) => plain(name, 60)).join(', ')}`);
  return ['', paint('bold', 'Deploy order'), ...steps];
}

function nextLines(result: CheckResult, paint: Paint): readonly string[] {
  const [first] = sortFindings(result).open;
  return first === undefined ? [] : ['', `${paint('dim', 'next:')} stackgate explain ${plain(first.rule, 80)}`];
}
