import { locate, type Value } from '../../../model/value.js';
import { dict, get, scalar } from '../../../model/walk.js';
import type { StackIdentity, Template } from '../../cloudformation/lowered.js';
import { problem, type Report } from '../../cloudformation/problem.js';
import type { Definition } from '../definition.js';
import { parseDeployed } from '../parse-deployed.js';
import { UnknownParts } from '../unknown-parts.js';
import { coerceBooleans } from './coerce-booleans.js';
import { addDeploymentBucket } from './deployment-bucket.js';
import { declaredEvent, eventLowerings } from './events/registry.js';
import { CodePaths } from './functions/code-paths.js';
import { declarationsOf } from './functions/declare.js';
import { addFunction, allowFunctions } from './functions/function-resources.js';
import { functionsOf, notAnObject } from './functions/functions.js';
import { addLayers } from './functions/layers.js';
import { Packer } from './functions/packing.js';
import type { Lowering } from './lowering.js';
import { pseudoParameterPlugin, withPseudoParameters } from './pseudo-parameters.js';
import {
  addOwnRole,
  globalBoundary,
  hasOwnRole,
  hasOwnStatements,
  reportIgnoredStatements,
  rolePlugin,
  withOwnRole,
} from './roles/role-per-function.js';
import { addSharedRole, needsSharedRole } from './roles/shared-role.js';
import { addStateMachines } from './step-functions/state-machines.js';
import { Draft } from './template/draft.js';
import { extend } from './template/extensions.js';
import { mergeList } from './template/merge.js';
import { withoutNullProperties } from './template/null-properties.js';
import { dictOf, isSet, isTrue } from './template/values.js';
import { worded } from './template/worded.js';

/**
 * The template that the framework would deploy for a definition. Left out or approximated: the
 * digests at the end of version, deployment and retained layer ids, artefact keys, and mapping
 * templates of APIs without proxy integration.
 *
 * @param identity the stack that it becomes; bare targets of declarations are in its service
 */
export function lowerDefinition(definition: Definition, identity: StackIdentity, report: Report): Template {
  const unknownParts = new UnknownParts(report);
  const section = sectionsOf(definition, unknownParts);
  const lowering = loweringOf(definition, identity.service, section, report);
  const code = new CodePaths(definition.directory, definition.files);
  const settings = section('custom', 'stackgate');
  addDeploymentBucket(lowering);
  const layers = section('layers');
  const packer = new Packer({
    directory: definition.directory,
    file: definition.file,
    service: lowering.packaging,
    layers,
    plugins: definition.plugins,
    hasDotenv: isTrue(section('useDotenv')),
  });
  addLayers(layers, code, packer, lowering);
  for (const fn of lowering.functions) {
    const declarations = declarationsOf(fn, settings, identity.service, report);
    const paths = code.ofFunction(fn.definition, lowering.provider, lowering.packaging);
    const packing = packer.ofFunction(fn.definition);
    addFunction(fn, { code: paths, packing, ...(declarations && { declarations }) }, lowering);
  }
  allowFunctions(lowering);
  addEvents(lowering);
  addRoles(lowering, section('custom', rolePlugin));
  addStateMachines(section('stepFunctions'), lowering);
  const template = templateOf(section('resources'), identity, definition.file, lowering);
  const { addedTo } = unknownParts;
  return addedTo === undefined ? template : { addedTo, ...template };
}

type Section = (...path: readonly string[]) => Value | undefined;

const typedSections = new Set(['provider', 'functions', 'layers', 'package']);

/** The definition's parts with variables resolved, and `#{…}` where the plugin for it is there. */
function sectionsOf({ configuration, plugins }: Definition, unknownParts: UnknownParts): Section {
  const pseudo = plugins.has(pseudoParameterPlugin);
  return (...path) => {
    const value = knownOf(configuration.at(...path), path, unknownParts);
    const typed = value && typedSections.has(path[0] ?? '') ? coerceBooleans(value) : value;
    return typed && pseudo ? withPseudoParameters(typed) : typed;
  };
}

function knownOf(value: Value | undefined, path: readonly string[], unknownParts: UnknownParts): Value | undefined {
  if (value === undefined || path.length !== 1) return value;
  if (path[0] === 'functions') return unknownParts.ofFunctions(value);
  return path[0] === 'resources' ? unknownParts.ofResources(value) : value;
}

function loweringOf(
  definition: Definition,
  name: StackIdentity['service'],
  section: Section,
  report: Report,
): Lowering {
  const { stage, region, at, plugins } = definition;
  const service = definition.service ?? scalar(name, at);
  const stated = section('provider');
  const isWrong = stated?.kind === 'list' || (stated?.kind === 'scalar' && typeof stated.value !== 'string');
  if (isWrong) report(notAnObject('`provider`', stated));
  const provider = dictOf(stated) ?? dict(stated ? [['name', stated]] : [], stated ?? at);
  const draft = new Draft();
  const all = functionsOf(section('functions'), provider, worded`${service}-${stage}`, report);
  const packaging = section('package');
  const lowering = { service, stage, region, provider, packaging, functions: all, draft, at, report };
  const functions = all.map((fn) => {
    if (!hasOwnStatements(fn)) return fn;
    if (plugins.has(rolePlugin)) return withOwnRole(fn);
    reportIgnoredStatements(fn, lowering);
    return fn;
  });
  return { ...lowering, functions };
}

function addEvents(lowering: Lowering): void {
  const events = lowering.functions.flatMap((fn) => fn.events.map((event) => ({ ...event, fn })));
  for (const { event, lower } of eventLowerings) {
    const own = events.filter((one) => one.event === event);
    if (own.length > 0) lower(own, lowering);
  }
  const known = new Set([declaredEvent, ...eventLowerings.map(({ event }) => event)]);
  for (const { event, at, fn } of events) {
    if (known.has(event)) continue;
    const message = `The event ${event} of ${fn.key} is none of the framework's; what a plugin makes of it is not read.`;
    lowering.report(problem('note', 'serverless/event', message, at));
  }
}

function addRoles(lowering: Lowering, settings: Value | undefined): void {
  const owning = lowering.functions.some(hasOwnRole);
  if (needsSharedRole(lowering)) addSharedRole(lowering, owning ? globalBoundary(settings) : undefined);
  for (const fn of lowering.functions) if (hasOwnRole(fn)) addOwnRole(fn, settings, lowering);
}

/** Generated resources, the team's own over them, and what only the lowering knows beside them. */
function templateOf(resources: Value | undefined, identity: StackIdentity, file: string, lowering: Lowering): Template {
  const { draft, at, report, service, stage } = lowering;
  const refuse = (item: Value) => report(notAnObject('`resources`, or an item of it,', item));
  const parts = mergeList(resources, refuse);
  if (parts?.kind === 'scalar' && isSet(parts)) refuse(parts);
  const own = dictOf(parts);
  const extended = extend(
    draft.document(own && withoutExtensions(own), worded`sls-${service}-${stage}-`, at),
    get(own, 'extensions'),
    report,
  );
  const merged = withoutNullProperties(extended);
  const template = parseDeployed(merged, file, identity, report);
  const entries = [...template.resources].map(([id, resource]) => [id, { ...resource, ...draft.facts(id) }] as const);
  return { ...template, location: locate(at), resources: new Map(entries) };
}

function withoutExtensions(resources: Value & { readonly kind: 'dict' }): Value {
  return { ...resources, entries: new Map([...resources.entries].filter(([key]) => key !== 'extensions')) };
}
