import type { z } from 'zod';
import type { Inspection } from '../inspection.js';
import { mergeStages } from '../json/merge-stages.js';
import { projectDiagnostic, projectEdgeOf } from '../json/project-items.js';
import { projectService } from '../json/project-service.js';
import type { inspectReport } from '../json/schema.js';
import { stringify } from '../json/stringify.js';

/** `inspect --format json`: see schema/inspect.schema.json. */
export function renderInspectJson({ stages, diagnostics }: Inspection): string {
  const report: z.infer<typeof inspectReport> = {
    schemaVersion: 1,
    stages: stages.map(({ stage }) => stage),
    services: mergeStages(stages, (view) => view.services.map((service) => projectService(service, view.statements))),
    edges: mergeStages(stages, ({ edges, constructs }) => edges.map(projectEdgeOf(constructs))),
    diagnostics: diagnostics.map(projectDiagnostic),
  };
  return stringify(report);
}
