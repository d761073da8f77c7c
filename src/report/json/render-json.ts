import type { z } from 'zod';
import type { CheckResult } from '../../model/result.js';
import { withNamedFindings } from '../construct-names.js';
import { sortFindings } from '../sort-findings.js';
import { summaryLine } from '../summary-line.js';
import { mergeStages } from './merge-stages.js';
import { projectChange, projectDiagnostic, projectEdgeOf, projectFinding } from './project-items.js';
import { projectService } from './project-service.js';
import type { checkReport } from './schema.js';
import { stringify } from './stringify.js';

type CheckReport = z.infer<typeof checkReport>;

/** `check --format json`: see schema/check.schema.json. Keys and items are in a stable order. */
export function renderJson(result: CheckResult): string {
  return stringify(checkReportOf(withNamedFindings(result)));
}

function checkReportOf(result: CheckResult): CheckReport {
  const { stages, findings, verdict, reportOnly, failOn, policySource, deployOrder } = result;
  const { open, old, waived } = sortFindings({ findings, failOn });
  return {
    schemaVersion: 1,
    verdict,
    summary: summaryLine(result),
    reportOnly,
    failOn,
    policySource,
    compared: comparedOf(result),
    stages: stages.map(({ stage }) => stage),
    affected: result.affected.map(({ service, owner, reasons }) => ({
      service,
      ...(owner === undefined ? {} : { owner }),
      reasons: [...reasons],
    })),
    ...(deployOrder === undefined ? {} : { deployOrder: deployOrder.map((step) => [...step]) }),
    services: mergeStages(stages, (view) => view.services.map((service) => projectService(service, view.statements))),
    edges: mergeStages(stages, ({ edges, newEdges, constructs }) =>
      edges.map((edge) => ({ ...projectEdgeOf(constructs)(edge), new: newEdges.has(edge.key) })),
    ),
    changes: mergeStages(stages, ({ changes }) => changes.map(projectChange)),
    findings: [...open, ...old, ...waived].map((finding) => projectFinding(finding, stages.length > 1)),
    diagnostics: result.diagnostics.map(projectDiagnostic),
  };
}

function comparedOf({ compared }: CheckResult): CheckReport['compared'] {
  const { proposed, deployed, proposedCommit, deployedCommit } = compared;
  return {
    proposed,
    deployed,
    ...(proposedCommit === undefined ? {} : { proposedCommit }),
    ...(deployedCommit === undefined ? {} : { deployedCommit }),
  };
}
