import type { Diagnostic } from '../../model/diagnostic.js';
import type { LogicalId, ServiceName } from '../../model/names.js';
import { type Dict, locate, type Value } from '../../model/value.js';
import { get, itemsOf, namedDict, stringOf } from '../../model/walk.js';
import { usesLanguageExtensions } from './language-extensions/collection.js';
import { isLoop } from './language-extensions/loop-key.js';
import type { Template, TemplateResource } from './lowered.js';
import { parseResource } from './parse-resource.js';
import { describeKind, Problems, problem, type Report } from './problem.js';

export interface ParsedTemplate {
  readonly template: Template;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A template document as its sections. What has the wrong type is reported with its place and left
 * out; the rest is still read. Conditions, mappings and intrinsic functions are not looked into.
 *
 * @param service whose declarations (`Metadata.Stackgate`) name bare targets
 */
export function parseTemplate(value: Value, file: string, service: ServiceName): ParsedTemplate {
  const problems = new Problems();
  if (value.kind !== 'dict') {
    problems.report(wrongType('A template', 'an object', value));
  } else if (!value.entries.has('Resources')) {
    problems.report(problem('error', 'cloudformation/no-resources', 'The template has no Resources section.', value));
  }
  const modules = get(value, 'Modules');
  if (modules?.kind === 'dict') problems.report(notMerged(modules));
  const template: Template = {
    file,
    location: locate(value),
    parameters: dictsOf(value, 'Parameters', problems.report),
    mappings: dictsOf(value, 'Mappings', problems.report),
    conditions: valuesOf(value, 'Conditions', problems.report),
    resources: resourcesOf(value, service, problems.report),
    outputs: outputsOf(value, problems.report),
    ...addedTo(value),
  };
  return { template, diagnostics: problems.all() };
}

function resourcesOf(document: Value, service: ServiceName, report: Report): ReadonlyMap<LogicalId, TemplateResource> {
  const resources = new Map<LogicalId, TemplateResource>();
  for (const [logicalId, value] of valuesOf(document, 'Resources', report)) {
    const resource = parseResource(logicalId, value, service, report);
    if (resource) resources.set(logicalId, resource);
  }
  return resources;
}

function outputsOf(document: Value, report: Report): Template['outputs'] {
  const outputs = new Map<string, { value: Value; location: ReturnType<typeof locate> }>();
  for (const [name, value] of dictsOf(document, 'Outputs', report)) {
    if (!value.entries.has('Value')) {
      report(problem('error', 'cloudformation/missing-value', `The output ${name} has no Value.`, value));
    } else outputs.set(name, { value, location: locate(value) });
  }
  return outputs;
}

function dictsOf(document: Value, section: string, report: Report): ReadonlyMap<string, Dict> {
  const dicts = new Map<string, Dict>();
  for (const [name, value] of valuesOf(document, section, report)) {
    if (value.kind === 'dict') dicts.set(name, value);
    else report(wrongType(`${section}.${name}`, 'an object', value));
  }
  return dicts;
}

/** Transforms that are read here, and those that add nothing another part could refer to. */
const knownTransforms = /^AWS::(Serverless|LanguageExtensions|SecretsManager|CodeDeployBlueGreen|ServiceCatalog)/;

/** Macros and loops that write resources, conditions or mappings of their own. */
function addedTo(document: Value): Pick<Template, 'addedTo'> {
  const macros = [...itemsOf(get(document, 'Transform'))].map((item) => stringOf(item) ?? stringOf(get(item, 'Name')));
  const macro = macros.find((name) => name !== undefined && !knownTransforms.test(name));
  if (macro !== undefined) return { addedTo: `the macro ${macro}` };
  for (const section of ['Resources', 'Conditions', 'Mappings', 'Parameters']) {
    const entries = get(document, section);
    const names = entries?.kind === 'dict' ? [...entries.entries.keys()] : [];
    const written = names.find((name) => name.startsWith('Fn::'));
    if (written !== undefined) return { addedTo: `${written} in ${section}` };
  }
  if (document.kind === 'dict' && document.entries.has('Fn::Transform')) return { addedTo: 'a macro' };
  return get(document, 'Modules')?.kind === 'dict' ? { addedTo: 'a local module' } : {};
}

/** The entries of a section; what a macro would put there cannot be known, and is said. */
function valuesOf(document: Value, section: string, report: Report): ReadonlyMap<string, Value> {
  const value = get(document, section);
  const values = new Map<string, Value>();
  if (value === undefined || isEmpty(value)) return values;
  if (value.kind !== 'dict') {
    report(wrongType(section, 'an object', value));
    return values;
  }
  for (const [name, entry] of value.entries) {
    if (name.startsWith('Fn::')) {
      // A loop that is left after the extensions ran could not be run; why is said where it was tried.
      if (!isLoop(name) || !usesLanguageExtensions(document)) report(notExpanded(section, name, entry.value));
    } else values.set(name, namedDict(value, name) ?? entry.value);
  }
  return values;
}

function isEmpty(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null;
}

function notExpanded(section: string, name: string, at: Value): Diagnostic {
  const message = `${name} in ${section} is expanded by CloudFormation only: what it makes is not known here.`;
  return problem('warning', 'cloudformation/not-expanded', message, at);
}

/** Local modules of the AWS CLI: `aws cloudformation package` writes their resources into the template. */
function notMerged(modules: Value): Diagnostic {
  const message =
    'What the section Modules brings is written by `aws cloudformation package` only: it is not known here.';
  return problem('warning', 'cloudformation/not-merged', message, modules);
}

function wrongType(what: string, expected: string, at: Value): Diagnostic {
  return problem('error', 'cloudformation/wrong-type', `${what} is ${describeKind(at)}, not ${expected}.`, at);
}
