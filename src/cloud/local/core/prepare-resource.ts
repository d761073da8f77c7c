import { customName, evaluate, type JsonObject, physicalId, updateKind } from '../template/index.js';
import { isObject, member, textOf } from '../template/json.js';
import { blueprintOf } from './blueprint.js';
import type { Blueprint } from './engine.js';
import { type Engine, regionOf } from './engine.js';
import { reasons } from './errors.js';
import { newId } from './ids.js';
import { NESTED } from './nested-type.js';
import type { OperationRecord } from './operation.js';
import { scopeOf } from './scope.js';
import type { ResourceRecord, StackRecord } from './state.js';

export function resourceOf(stack: Pick<StackRecord, 'resources'>, logicalId: string): ResourceRecord | undefined {
  return Object.hasOwn(stack.resources, logicalId) ? stack.resources[logicalId] : undefined;
}

/** The resource as the operation's template wants it, everything it refers to being there. @throws ServiceFault */
export function wantedResource(
  engine: Engine,
  stack: StackRecord,
  operation: OperationRecord,
  logicalId: string,
): ResourceRecord {
  const blueprint = blueprintOf(engine, stack, operation.after);
  const declared = blueprint.template.resources.get(logicalId);
  if (declared === undefined) throw new Error(`no resource ${logicalId} in the template`);
  const seen = new Set<string>();
  const evaluated = evaluate(declared.properties, blueprint.template, scopeOf(engine, stack, blueprint, seen));
  const { metadata } = declared;
  return {
    logicalId,
    type: declared.type,
    physicalId: '',
    properties: isObject(evaluated) ? evaluated : {},
    ...(metadata === undefined ? {} : { metadata: JSON.stringify(metadata) }),
    status: '',
    updatedAt: engine.state.now,
    deletionPolicy: declared.deletionPolicy,
    updateReplacePolicy: declared.updateReplacePolicy,
    dependsOn: activeDependencies(blueprint, logicalId),
    imports: [...seen],
  };
}

export function activeDependencies(blueprint: Blueprint, logicalId: string): string[] {
  const active = new Set(blueprint.active);
  return [...(blueprint.dependencies.get(logicalId) ?? [])].filter((other) => active.has(other));
}

export function newPhysicalId(
  engine: Engine,
  stack: StackRecord,
  { type, logicalId, properties }: ResourceRecord,
): string {
  const salt = newId(engine.state);
  return physicalId(type, { stackName: stack.name, logicalId, properties, target: stack.target, salt });
}

/** What an update does to a resource that is there. */
export function updateOf(
  before: ResourceRecord,
  after: Pick<ResourceRecord, 'properties' | 'metadata'>,
): 'none' | 'in-place' | 'replace' {
  const kind =
    before.type === NESTED
      ? nestedUpdate(before.properties, after.properties)
      : updateKind(before.type, before.properties, after.properties);
  return kind === 'none' && before.metadata !== after.metadata ? 'in-place' : kind;
}

function nestedUpdate(before: JsonObject, after: JsonObject): 'none' | 'in-place' {
  return JSON.stringify(before) === JSON.stringify(after) ? 'none' : 'in-place';
}

export function keepsCustomName(before: ResourceRecord, after: ResourceRecord): string | undefined {
  const name = customName(after.type, after.properties);
  return name !== undefined && name === customName(before.type, before.properties) ? name : undefined;
}

/** Why the resource cannot be made although its properties are good; undefined when it can. */
export function creationRefused(engine: Engine, stack: StackRecord, resource: ResourceRecord): string | undefined {
  return takenName(engine, stack, resource) ?? missingCode(engine, resource);
}

/** Given names are unique per type, account and region; whoever has one keeps it, also outside of every stack. */
function takenName(engine: Engine, stack: StackRecord, resource: ResourceRecord): string | undefined {
  const name = customName(resource.type, resource.properties);
  if (name === undefined) return undefined;
  const region = regionOf(engine, stack.target);
  // Physical ids are no measure: the stages `prod` of two APIs have the same one.
  const has = (other: ResourceRecord) =>
    other.type === resource.type && customName(other.type, other.properties) === name;
  for (const other of region.stacks) if (livePhysical(other).some(has)) return reasons.nameTaken(name, other.id);
  const left = region.leftBehind.some((other) => other.type === resource.type && other.name === name);
  return left ? reasons.nameExists(name) : undefined;
}

function livePhysical(stack: StackRecord): readonly ResourceRecord[] {
  const { operation } = stack;
  const replaced = operation?.garbage.map(({ resource }) => resource) ?? [];
  const pending = (operation?.tasks ?? []).flatMap(({ resource, state, action }) =>
    resource !== undefined && state === 'running' && action === 'replace' ? [resource] : [],
  );
  return [...Object.values(stack.resources).filter(({ missing }) => !missing), ...replaced, ...pending];
}

/** A function's code has to lie where the template says. */
export function missingCode(engine: Engine, { type, properties }: ResourceRecord): string | undefined {
  const exists = engine.options.artefactExists;
  if (exists === undefined || type !== 'AWS::Lambda::Function') return undefined;
  const code = member(properties, 'Code');
  const [bucket, key] = [textOf(member(code, 'S3Bucket')), textOf(member(code, 'S3Key'))];
  if (bucket === undefined || key === undefined || exists(bucket, key)) return undefined;
  return reasons.noCode;
}
