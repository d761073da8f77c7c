import type { Log, Run } from 'sarif';
import type { Location } from '../../model/location.js';
import type { CheckResult } from '../../model/result.js';
import { withNamedFindings } from '../construct-names.js';
import { stringify } from '../json/stringify.js';
import type { RuleInfo } from '../links.js';
import { sortFindings } from '../sort-findings.js';
import { invocationOf } from './invocation.js';
import { resultOf } from './result.js';
import { descriptorOf } from './rules.js';

export interface SarifOptions {
  readonly rules: readonly RuleInfo[];
  /** Stackgate's own version. */
  readonly version?: string;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0, for code scanning and editors; paths from the top of the git repository. */
export function renderSarif(checked: CheckResult, { rules, version }: SarifOptions): string {
  const result = fromTheTop(withNamedFindings(checked));
  const used = rulesInUse(result, rules);
  const { open, old, waived } = sortFindings(result);
  const indexes = new Map(used.map(({ id }, index) => [id, index]));
  const run: Run = {
    tool: {
      driver: {
        name: 'Stackgate',
        ...(version === undefined ? {} : { semanticVersion: version }),
        rules: used.map(descriptorOf),
      },
    },
    automationDetails: { id: 'stackgate/' },
    columnKind: 'utf16CodeUnits',
    invocations: [invocationOf(result)],
    results: [...open, ...old, ...waived].map((finding) => resultOf(finding, indexes.get(finding.rule) ?? -1)),
    ...revision(result),
  };
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return stringify(log);
}

/** What was checked may be a folder of the repository that readers of the file know. */
function fromTheTop(result: CheckResult): CheckResult {
  const { folder } = result.compared;
  if (folder === undefined) return result;
  const at = (location: Location): Location => ({ ...location, file: `${folder}${location.file}` });
  const findings = result.findings.map((finding) => ({
    ...finding,
    location: at(finding.location),
    related: finding.related.map((one) => ({ ...one, location: at(one.location) })),
  }));
  const diagnostics = result.diagnostics.map((one) => ({ ...one, location: at(one.location) }));
  return { ...result, findings, diagnostics };
}

/** Rules that are known come first; one that findings name and nobody describes gets its id alone. */
function rulesInUse({ findings }: CheckResult, rules: readonly RuleInfo[]): readonly RuleInfo[] {
  const known = new Set(rules.map(({ id }) => id));
  const others = [...new Set(findings.map(({ rule }) => rule))].filter((id) => !known.has(id)).sort();
  return [...rules, ...others.map((id) => ({ id, title: id, severity: 'warning' as const }))];
}

function revision({ compared }: CheckResult): Pick<Run, 'properties'> {
  const { proposed, deployed } = compared;
  return { properties: { compared: { proposed, deployed } } };
}
