import { z } from 'zod';
import { planOutput } from '../plan/schema.js';
import { rehearsalOutput } from '../rehearsal/schema.js';
import { runOutput, statusReport } from '../run/schema.js';
import { checkReport, graphReport, inspectReport } from './schema.js';

/**
 * The published JSON Schemas by file name. They allow keys that they do not name: within version 1
 * keys are added, and a reader that checks against an older schema must not break.
 */
export function reportJsonSchemas(): ReadonlyMap<string, object> {
  return new Map([
    ['check.schema.json', published(checkReport, 'stackgate check --format json')],
    ['graph.schema.json', published(graphReport, 'stackgate graph --format json')],
    ['inspect.schema.json', published(inspectReport, 'stackgate inspect --format json')],
    ['plan.schema.json', published(planOutput, 'stackgate plan --out and --format json')],
    ['rehearsal.schema.json', published(rehearsalOutput, 'stackgate rehearse --format json')],
    ['run.schema.json', published(runOutput, 'stackgate deploy and rollback --format json')],
    ['status.schema.json', published(statusReport, 'stackgate status --format json')],
  ]);
}

function published(report: z.ZodType, title: string): object {
  const { $schema, ...rest } = z.toJSONSchema(report, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { $schema, title, ...rest };
}
