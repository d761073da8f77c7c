import type { Diagnostic } from '../../../model/diagnostic.js';
import type { Stack } from '../../../model/service.js';
import type { Value } from '../../../model/value.js';
import { makeScope } from '../evaluate/make-scope.js';
import { usesLanguageExtensions } from '../language-extensions/collection.js';
import type { StackIdentity, Template } from '../lowered.js';
import { Problems } from '../problem.js';
import type { Check } from './check.js';
import { checkCycles } from './cycles.js';
import { checkFunctions } from './functions/walk.js';
import { checkRules } from './rules/check-rules.js';
import { checkProperties } from './schema/check-properties.js';
import { checkServices } from './services/service-rules.js';
import { checkMappings } from './structure/mappings.js';
import { checkClashes, checkNames } from './structure/names.js';
import { checkNulls } from './structure/nulls.js';
import { checkOutputs } from './structure/outputs.js';
import { checkParameters } from './structure/parameters.js';
import { checkResourceAttributes } from './structure/resource-attributes.js';
import { checkSections } from './structure/sections.js';

/** What a template must keep whatever is in it. */
const structure: readonly ((check: Check) => void)[] = [
  checkSections,
  checkNulls,
  checkNames,
  checkClashes,
  checkParameters,
  checkMappings,
  checkResourceAttributes,
  checkOutputs,
  checkRules,
];

/** What a macro may still put right, since it runs first and may write all of it anew. */
const contents: readonly ((check: Check) => void)[] = [checkFunctions, checkCycles, checkProperties, checkServices];

/**
 * What CloudFormation would refuse a template for, as far as the text tells: sections, parameters,
 * functions and references in all parts, deployed at this stage or not, and circles.
 *
 * @param document the template with its loops run
 * @param known what reading and evaluating it has found already; it is not told again
 */
export function validateTemplate(
  document: Value,
  template: Template,
  stack: Stack,
  identity: StackIdentity,
  known: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (document.kind !== 'dict') return [];
  const problems = new Problems();
  const scope = makeScope(template, identity, problems.report);
  const extended = usesLanguageExtensions(document);
  const check: Check = { document, template, stack, scope, extended, report: problems.report };
  for (const run of structure) run(check);
  if (template.addedTo === undefined) for (const run of contents) run(check);
  return limited(withoutKnown(problems.all(), known));
}

/** Problems of one template that are told one by one; a hostile one could hold a million of the same. */
const mostProblems = 200;

function limited(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const last = found[mostProblems];
  if (!last) return found;
  const message = `${found.length - mostProblems} more problems of this template are not listed.`;
  const severity = found.slice(mostProblems).some((one) => one.severity === 'error') ? 'error' : 'warning';
  const more: Diagnostic = { severity, code: 'cloudformation/more-problems', message, location: last.location };
  return [...found.slice(0, mostProblems), more];
}

/** One mistake, one diagnostic: what was reported at the same place, or of the same undefined name, is left out. */
function withoutKnown(found: readonly Diagnostic[], known: readonly Diagnostic[]): readonly Diagnostic[] {
  const places = new Set(known.map(placeOf));
  const undefinedNames = new Set(known.map(({ message }) => subjectOf(message)));
  const isFragment = known.some(({ code }) => code === 'cloudformation/fragment');
  const isPart = known.some(
    ({ code }) => code === 'cloudformation/undefined-reference' || code === 'cloudformation/fragment',
  );
  const told = new Set<string>();
  return found.filter((one) => {
    // A fragment takes its Transform from what it is merged into.
    if (one.code === 'cloudformation/needs-extensions' && isPart) return false;
    if (one.code !== 'cloudformation/undefined-reference') return !places.has(placeOf(one));
    const subject = subjectOf(one.message);
    if (isFragment || undefinedNames.has(subject) || told.has(subject)) return false;
    told.add(subject);
    return true;
  });
}

function placeOf({ severity, location }: Diagnostic): string {
  return `${severity} ${location.file}:${location.line}:${location.column}`;
}

/** `X is not defined in this template.` is about X, however often it is used. */
function subjectOf(message: string): string {
  return message.split(' is not defined', 1)[0] ?? message;
}
