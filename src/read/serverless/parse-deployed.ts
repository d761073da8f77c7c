import type { Value } from '../../model/value.js';
import { expandLanguageExtensions } from '../cloudformation/language-extensions/expand.js';
import type { StackIdentity, Template } from '../cloudformation/lowered.js';
import { parseTemplate } from '../cloudformation/parse-template.js';
import type { Report } from '../cloudformation/problem.js';

/**
 * A template that the framework sends, as CloudFormation reads it: loops are run where `AWS::LanguageExtensions` is
 * among its transforms. The template's document stays as it is sent.
 */
export function parseDeployed(document: Value, file: string, identity: StackIdentity, report: Report): Template {
  const expanded = expandLanguageExtensions(document, file, identity);
  expanded.diagnostics.forEach(report);
  const { template, diagnostics } = parseTemplate(expanded.document, file, identity.service);
  diagnostics.forEach(report);
  return { ...template, document };
}
