import type { NamedValue, StackRecord } from '../cloud/local/core/state.js';
import { customName } from '../cloud/local/template/index.js';
import type { Chained } from '../deploy/journal-record.js';
import { canUpdate } from '../deploy/stack-status.js';
import { digestOf } from '../plan/fingerprint.js';
import type { Unit } from './cloud-units.js';

/** One stack at one point of a rehearsed run, with all that the run knows of it. */
export interface StackNode {
  readonly unit: Unit;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly ids: number;
  /** What the run's journal holds of its steps. */
  readonly journal: readonly Chained[];
  /** Operations of the run that lie behind it. */
  readonly operations: number;
  /** Tells nodes apart; equal nodes need not have equal numbers. */
  readonly number: number;
  /** Digest of all that the stack is, without its history: times, events, ids of operations. */
  readonly content: string;
  /** Digest of template, parameters, tags, resources by type and names of exports: what "as it was" means. */
  readonly shape: string;
  /** Digest of all that operations on other stacks can see of it; a part, as it stands in many keys. */
  readonly face: string;
  /** What was read from it before; beside it, as tables of thousands of nodes cost more than the reading. */
  readonly memo: { facts?: NodeFacts };
}

export interface NodeFacts {
  /** With account and region. */
  readonly exports: readonly string[];
  readonly imports: readonly string[];
  /** Resources that keep data, by type and physical id. */
  readonly data: ReadonlyMap<string, DataResource>;
}

export interface DataResource {
  readonly logicalId: string;
  readonly type: string;
  readonly deletionPolicy: string;
  readonly updateReplacePolicy: string;
}

let made = 0;
export function nodeOf(given: Pick<StackNode, 'unit' | 'now' | 'ids' | 'journal' | 'operations'>): StackNode {
  const live = given.unit.stacks.filter(isLive);
  made += 1;
  return {
    ...given,
    memo: {},
    number: made,
    content: digestOf(JSON.stringify([live.map(contentOf), given.unit.ssm, given.unit.leftBehind])),
    shape: digestOf(JSON.stringify(live.map(shapeOf))),
    face: digestOf(JSON.stringify([live.map(faceOf), given.unit.ssm, given.unit.leftBehind])).slice(0, 24),
  };
}

/** Neither deleted nor only made for the sake of a change set. */
export function isLive({ status }: StackRecord): boolean {
  return status !== 'DELETE_COMPLETE' && status !== 'REVIEW_IN_PROGRESS';
}

/** The root among them; undefined where the stack is not there. */
export function liveRoot({ stacks }: Unit): StackRecord | undefined {
  return stacks.find((stack) => stack.parentId === undefined && isLive(stack));
}

const byName = (values: readonly NamedValue[]) =>
  values.map(({ name, value }) => [name, value]).sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));

/** A stack that can be updated is as good as any other that can, whatever came before. */
const standing = ({ status }: StackRecord) => (canUpdate(status) ? 'usable' : status);

const bodies = new WeakMap<object, string>();

/** Bodies are long and the same in many nodes. */
function bodyDigest(definition: { readonly body: string }): string {
  const known = bodies.get(definition) ?? digestOf(definition.body);
  bodies.set(definition, known);
  return known;
}

function contentOf(stack: StackRecord): unknown {
  const { definition, resources, outputs, outputImports, terminationProtection, stackPolicy } = stack;
  return [
    stack.id,
    standing(stack),
    terminationProtection,
    stackPolicy,
    definition && { ...definition, body: bodyDigest(definition), tags: byName(definition.tags) },
    Object.values(resources)
      .map(({ updatedAt: _, status, statusReason: __, ...rest }) => ({ ...rest, failed: status.endsWith('_FAILED') }))
      .sort((a, b) => (a.logicalId < b.logicalId ? -1 : 1)),
    outputs,
    outputImports,
    stack.garbage.map(({ resource, keep, fresh }) => [resource.physicalId, keep, fresh]),
  ];
}

function shapeOf(stack: StackRecord): unknown {
  const { definition, resources, outputs } = stack;
  return [
    stack.parentId === undefined,
    standing(stack),
    definition && [bodyDigest(definition), byName(definition.parameters), byName(definition.tags)],
    Object.values(resources)
      .map(
        ({ logicalId, type, missing, status }) => `${logicalId} ${type} ${missing ?? ''}${status.endsWith('_FAILED')}`,
      )
      .sort(),
    outputs.flatMap(({ exportName }) => exportName ?? []).sort(),
  ];
}

function faceOf(stack: StackRecord): unknown {
  const { id, name, status, resources, outputs, outputImports } = stack;
  const all = Object.values(resources);
  return [
    id,
    name,
    status === 'DELETE_IN_PROGRESS',
    outputs.map(({ key, value, exportName }) => [key, value, exportName]),
    [...new Set([...outputImports, ...all.flatMap(({ imports }) => imports)])].sort(),
    all.map((one) => [one.type, customName(one.type, one.properties), one.missing === true]),
    stack.garbage.map(({ resource }) => [resource.type, customName(resource.type, resource.properties)]),
  ];
}
