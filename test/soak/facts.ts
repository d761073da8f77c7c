import type { LocalCloud } from '../../src/cloud/local/local-cloud.js';
import { target } from '../support/plan.js';

/** What the cloud has, from its own state and not through the port: neither stale nor lost. */
export interface Facts {
  readonly at: number;
  /** By name, without what is deleted. */
  readonly stacks: ReadonlyMap<string, StackFact>;
  /** Every stack that there ever was. */
  readonly all: readonly StackFact[];
}

export interface StackFact {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  /** Empty for one that only has a change set. */
  readonly body: string;
  /** NoEcho values in the clear. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly noEcho: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string>>;
  readonly imports: readonly string[];
  readonly resources: readonly { readonly logicalId: string; readonly type: string; readonly physicalId: string }[];
  readonly operations: readonly string[];
  /** Oldest first. */
  readonly events: readonly EventFact[];
}

export interface EventFact {
  readonly id: string;
  readonly at: number;
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly token?: string;
}

type StackRecord = ReturnType<LocalCloud['snapshot']>['regions'][number]['stacks'][number];
type Named = readonly { readonly name: string; readonly value: string }[];

export function factsOf(core: LocalCloud): Facts {
  const state = core.snapshot();
  const records = state.regions.find(({ target: here }) => here.region === target.region)?.stacks ?? [];
  const all = records.map(stackFact);
  const present = all.filter(({ status }) => status !== 'DELETE_COMPLETE');
  return { at: state.now, all, stacks: new Map(present.map((stack) => [stack.name, stack])) };
}

function stackFact(record: StackRecord): StackFact {
  const { id, name, status, definition, outputs, outputImports, resources, lastOperations, events } = record;
  const body = definition?.body ?? '';
  const imports = [...outputImports, ...Object.values(resources).flatMap((resource) => resource.imports)];
  return {
    id,
    name,
    status,
    body,
    parameters: recordOf(definition?.parameters ?? []),
    noEcho: noEchoIn(body),
    tags: recordOf(definition?.tags ?? []),
    outputs: Object.fromEntries(outputs.map(({ key, value }) => [key, value])),
    exports: Object.fromEntries(
      outputs.flatMap(({ exportName, value }) => (exportName === undefined ? [] : [[exportName, value]])),
    ),
    imports: [...new Set(imports)].sort(),
    resources: Object.values(resources).map(({ logicalId, type, physicalId }) => ({ logicalId, type, physicalId })),
    operations: lastOperations.map((operation) => operation.id),
    events,
  };
}

const recordOf = (values: Named): Readonly<Record<string, string>> =>
  Object.fromEntries([...values].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, value }) => [name, value]));

interface Body {
  readonly Parameters?: Readonly<Record<string, { readonly NoEcho?: boolean }>>;
  readonly Resources?: Readonly<Record<string, BodyResource>>;
}

export interface BodyResource {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

export function resourcesIn(body: string): ReadonlyMap<string, BodyResource> {
  return new Map(body === '' ? [] : Object.entries((JSON.parse(body) as Body).Resources ?? {}));
}

function noEchoIn(body: string): readonly string[] {
  if (body === '') return [];
  const parameters = Object.entries((JSON.parse(body) as Body).Parameters ?? {});
  return parameters.flatMap(([name, { NoEcho }]) => (NoEcho === true ? [name] : []));
}

const atRest: ReadonlySet<string> = new Set(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE']);

/** It can be updated again, and nothing moves. */
export const isAtRest = ({ status }: StackFact): boolean => atRest.has(status);

/** Nothing stands under its name but a change set, or nothing at all. */
export const isEmpty = (stack: StackFact | undefined): boolean =>
  stack === undefined || stack.status === 'REVIEW_IN_PROGRESS';
