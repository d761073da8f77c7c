import type { Cloud, CloudFormation, StackDescription } from '../../cloud/port.js';
import { isTerminal } from '../../deploy/stack-status.js';
import type { Target } from '../../model/plan.js';
import { patientReads, type Reads } from '../planning/patient-reads.js';
import type { KeptReads } from './kept-reads.js';

/** Calls that are under way at once in one account and region. */
const atOnce = 8;

/**
 * A cloud that is only ever read: template bodies and importers of stacks that are as they were come from what is kept, and all of
 * a place's are asked for together. Nothing that writes is reachable through it.
 */
export function readingCloud(cloud: Cloud, kept: KeptReads): Cloud {
  const places = new Map<string, CloudFormation>();
  return {
    clock: cloud.clock,
    at: (target) => {
      const place = JSON.stringify([target.account, target.region]);
      const known =
        places.get(place) ?? readsOnly(keptReadsAt(patientReads(cloud.at(target), cloud.clock), target, kept));
      places.set(place, known);
      return known;
    },
  };
}

/** Asks for the bodies of these stacks and who imports what they export, some at a time. */
export async function readAhead(
  at: Pick<CloudFormation, 'originalTemplate' | 'importers' | 'exports'>,
  stacks: readonly StackDescription[],
): Promise<void> {
  const ids = new Set(stacks.map(({ stackId }) => stackId));
  const exported = (await at.exports()).filter(({ stackId }) => ids.has(stackId));
  const work = [
    ...stacks.map(
      ({ stackId }) =>
        () =>
          at.originalTemplate(stackId),
    ),
    ...exported.map(
      ({ name }) =>
        () =>
          at.importers(name),
    ),
  ].values();
  const worker = async (): Promise<void> => {
    for (const ask of work) await ask();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function keptReadsAt(at: Reads, target: Target, kept: KeptReads): Reads {
  let listed: Promise<readonly StackDescription[]> | undefined;
  let exported: ReturnType<Reads['exports']> | undefined;
  const bodies = new Map<string, Promise<string | undefined>>();
  const users = new Map<string, Promise<readonly string[]>>();
  const listStacks = () => (listed ??= at.listStacks());
  const body = async (id: string): Promise<string | undefined> => {
    const stack = (await listStacks()).find(({ stackId }) => stackId === id);
    const key = stack && bodyKey(stack);
    const known = key === undefined ? undefined : kept.get(key);
    if (known !== undefined) return known;
    const text = await at.originalTemplate(id);
    if (key !== undefined && text !== undefined) kept.put(key, text);
    return text;
  };
  const importers = async (name: string): Promise<readonly string[]> => {
    const key = importsKey(target, name, await listStacks());
    const known = key === undefined ? undefined : kept.get(key);
    if (known !== undefined) return JSON.parse(known) as readonly string[];
    const found = await at.importers(name);
    if (key !== undefined) kept.put(key, JSON.stringify(found));
    return found;
  };
  return {
    describeStack: (name) => at.describeStack(name),
    listStacks,
    exports: () => (exported ??= at.exports()),
    originalTemplate: (id) => once(bodies, id, body),
    importers: (name) => once(users, name, importers),
  };
}

function once<Answer>(
  asked: Map<string, Promise<Answer>>,
  of: string,
  ask: (of: string) => Promise<Answer>,
): Promise<Answer> {
  const known = asked.get(of) ?? ask(of);
  asked.set(of, known);
  return known;
}

/**
 * A stack as it was when it was asked. A failed update leaves the time of the update and the template of before, so the
 * operations count too; one that goes on is never kept.
 */
function bodyKey(stack: StackDescription): string | undefined {
  return isTerminal(stack.status) ? JSON.stringify(['body', ...versionOf(stack)]) : undefined;
}

/** Any stack of the place may begin to import it. */
function importsKey(target: Target, name: string, stacks: readonly StackDescription[]): string | undefined {
  if (!stacks.every(({ status }) => isTerminal(status))) return undefined;
  return JSON.stringify(['importers', target.account, target.region, name, ...stacks.flatMap(versionOf)]);
}

function versionOf({ stackId, createdAt, updatedAt, status, lastOperations }: StackDescription): readonly unknown[] {
  return [stackId, updatedAt ?? createdAt, status, lastOperations.map(({ id }) => id).join()];
}

function readsOnly(reads: Reads): CloudFormation {
  const refuse = (): never => {
    throw new Error('what is deployed is only read here');
  };
  return {
    ...reads,
    createChangeSet: refuse,
    describeChangeSet: refuse,
    executeChangeSet: refuse,
    deleteChangeSet: refuse,
    deleteStack: refuse,
    cancelUpdate: refuse,
    continueRollback: refuse,
    rollbackStack: refuse,
    events: refuse,
    resources: refuse,
    stackPolicy: refuse,
    detectDrift: refuse,
    driftDetection: refuse,
    driftedResources: refuse,
  };
}
