import { randomUUID } from 'node:crypto';
import type { RunContext } from '../../github/run-context.js';
import type { ActionInputs } from '../inputs.js';
import { writeReport } from '../report-files.js';

/** Writes the report where `json-file` says, or where nobody keeps it. @returns the absolute path @throws AppError `output-unwritable` */
export function writeJson(
  json: string,
  name: string,
  { jsonFile }: ActionInputs,
  { workspace, temporary }: RunContext,
): string {
  if (jsonFile === undefined) return writeReport(temporary, `stackgate-${randomUUID()}/${name}`, json);
  return writeReport(workspace, jsonFile, json);
}
