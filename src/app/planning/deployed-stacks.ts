import type { Cloud, StackDescription } from '../../cloud/port.js';
import type { ArtefactStore } from '../../deploy/stores.js';
import type { StageName } from '../../model/names.js';
import { stackKey } from '../../model/names.js';
import type { DeployedStack, PackagedStack, Target } from '../../model/plan.js';
import type { Stack } from '../../model/service.js';
import { ownerOf } from '../../model/stack-tags.js';
import { digestsInBody } from '../../package/packaged.js';
import { placeOf } from '../../plan/place.js';
import { stacksOfBody } from './body-stacks.js';
import { namesIn } from './known-names.js';
import { patientReads, type Reads } from './patient-reads.js';

/** What there is now, and what is around it. */
export interface DeployedState {
  readonly stacks: readonly DeployedStack[];
  /** By `placeOf`, each stack and those nested in it, read from the bodies that the cloud has. */
  readonly read: ReadonlyMap<string, readonly Stack[]>;
  /** By `placeOf`, the body of each stack, and those of nested ones by digest. */
  readonly bodies?: ReadonlyMap<string, StandingBody>;
  /** Names of stacks by `placeOf` the export. */
  readonly foreignImporters: ReadonlyMap<string, readonly string[]>;
  readonly foreignExports: readonly ForeignExport[];
  readonly foreignOutputs: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

export interface StandingBody {
  readonly text: string;
  readonly nested: (digest: string) => string | undefined;
}

export interface ForeignExport {
  readonly name: string;
  readonly target: Target;
  /** Of no stack: an earlier deploy to the embedded cloud put it there in place of one. */
  readonly isStandIn?: true;
}

export interface DeployedQuestion {
  readonly stage: StageName;
  readonly proposed: readonly PackagedStack[];
  /** Places to look at besides those of the proposed stacks. */
  readonly targets?: readonly Target[];
  /** Bodies are put here: a restore needs them. */
  readonly artefacts: ArtefactStore;
}

/**
 * Asks a cloud for the stacks of a stage: those whose tags say so, and those that a proposed stack would
 * take the place of. Everything else is foreign, and only its exports, imports and outputs count.
 *
 * @throws AppError `cloud-unusable` where it does not answer
 */
export async function readDeployedStacks(cloud: Cloud, question: DeployedQuestion): Promise<DeployedState> {
  const states: DeployedState[] = [];
  for (const target of targetsOf(question)) {
    states.push(await readTarget(patientReads(cloud.at(target), cloud.clock), target, question));
  }
  return {
    stacks: states.flatMap(({ stacks }) => stacks),
    read: joined(states.map(({ read }) => read)),
    bodies: joined(states.map(({ bodies = new Map() }) => bodies)),
    foreignImporters: joined(states.map(({ foreignImporters }) => foreignImporters)),
    foreignExports: states.flatMap(({ foreignExports }) => foreignExports),
    foreignOutputs: joined(states.map(({ foreignOutputs }) => foreignOutputs)),
  };
}

function joined<Key, Item>(maps: readonly ReadonlyMap<Key, Item>[]): ReadonlyMap<Key, Item> {
  return new Map(maps.flatMap((map) => [...map]));
}

function targetsOf({ proposed, targets = [] }: DeployedQuestion): readonly Target[] {
  const bound = proposed.flatMap(({ target: { account }, bindings }) =>
    bindings.flatMap(({ region }) => (region === undefined ? [] : [{ account, region }])),
  );
  const all = [...targets, ...proposed.map(({ target }) => target), ...bound];
  return [...new Map(all.map((target) => [placeOf(target, ''), target])).values()];
}

async function readTarget(at: Reads, target: Target, question: DeployedQuestion): Promise<DeployedState> {
  const all = await at.listStacks();
  const roots = all.filter(({ rootId }) => rootId === undefined);
  const taken = new Map(question.proposed.map((stack) => [placeOf(stack.target, stack.stackName), stack]));
  const isOurs = ({ stackName, tags }: StackDescription) =>
    ownerOf(tags).stage === question.stage || taken.has(placeOf(target, stackName));
  const ours = roots.filter(isOurs);
  const family = familyOf(all);
  const uses = await exportUses(at, ours, family);
  const read = new Map<string, readonly Stack[]>();
  const bodies = new Map<string, StandingBody>();
  const stacks: DeployedStack[] = [];
  for (const description of ours) {
    const place = placeOf(target, description.stackName);
    const owner = identityOf(description, taken.get(place));
    const body = await originalBody(at, description, question.artefacts);
    const inside =
      body === undefined ? [] : stacksOfBody({ ...owner, target, ...description, body: body.text }, body.nested);
    read.set(place, inside);
    if (body !== undefined) bodies.set(place, body);
    stacks.push(deployedStack(description, { ...owner, target }, body?.digest ?? '', inside, uses));
  }
  return { stacks, read, bodies, ...foreign(roots, ours, uses, target) };
}

interface Use {
  readonly value: string;
  /** The root stack that it is of; undefined where that is not one of ours. */
  readonly of?: string;
  readonly isStandIn?: true;
  /** Root stacks that import it; asked for ours alone. */
  readonly by: readonly string[];
}

type Uses = ReadonlyMap<string, Use>;

/** The root stack's name by the id and by the name of every stack: what a nested one does is its root's doing. */
function familyOf(all: readonly StackDescription[]): ReadonlyMap<string, string> {
  const names = new Map(all.map(({ stackId, stackName }) => [stackId, stackName]));
  const rootOf = ({ rootId, stackName }: StackDescription) => (rootId && names.get(rootId)) ?? stackName;
  return new Map(
    all.flatMap((stack) => [
      [stack.stackId, rootOf(stack)],
      [stack.stackName, rootOf(stack)],
    ]),
  );
}

/** Who imports what our stacks export; of other exports only that they are there. */
async function exportUses(
  at: Reads,
  ours: readonly StackDescription[],
  family: ReadonlyMap<string, string>,
): Promise<Uses> {
  const own = new Set(ours.map(({ stackName }) => stackName));
  const uses = new Map<string, Use>();
  for (const { name, value, stackId } of await at.exports()) {
    const root = family.get(stackId);
    if (stackId === '') uses.set(name, { value, by: [], isStandIn: true });
    else if (root === undefined || !own.has(root)) uses.set(name, { value, by: [] });
    else {
      const by = (await at.importers(name)).map((stack) => family.get(stack) ?? stack);
      uses.set(name, { value, of: root, by: [...new Set(by)] });
    }
  }
  return uses;
}

function identityOf({ stackName, tags }: StackDescription, proposed: PackagedStack | undefined) {
  const { service, stack } = ownerOf(tags);
  if (service !== undefined) return { service, key: stackKey(service, stack ?? 'main') };
  if (proposed !== undefined) return { service: proposed.service, key: proposed.key };
  return { service: stackName, key: stackKey(stackName, 'main') };
}

interface OriginalBody extends StandingBody {
  readonly digest: string;
}

/** Undefined for a stack without a template: one in review. */
async function originalBody(
  at: Reads,
  { stackId }: StackDescription,
  artefacts: ArtefactStore,
): Promise<OriginalBody | undefined> {
  const text = await at.originalTemplate(stackId);
  if (text === undefined || text === '') return undefined;
  const digest = await artefacts.put(Buffer.from(text));
  const nested = new Map<string, string>();
  const open = [...digestsInBody(text)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const bytes = nested.has(next) ? undefined : await artefacts.get(next);
    if (bytes === undefined) continue;
    const inside = Buffer.from(bytes).toString('utf8');
    nested.set(next, inside);
    open.push(...digestsInBody(inside));
  }
  return { text, digest, nested: (key) => nested.get(key) };
}

function deployedStack(
  description: StackDescription,
  identity: Pick<DeployedStack, 'key' | 'service' | 'target'>,
  templateDigest: string,
  inside: readonly Stack[],
  uses: Uses,
): DeployedStack {
  const { stackName, status, parameters, tags, outputs, terminationProtection } = description;
  const [root] = inside;
  const noEcho = [...(root?.parameters.values() ?? [])].filter((one) => one.noEcho).map(({ name }) => name);
  const asked = [...uses].filter(([, { by }]) => by.includes(stackName)).map(([name]) => name);
  return {
    ...identity,
    stackName,
    templateDigest,
    parameters: Object.fromEntries(Object.entries(parameters).filter(([name]) => !noEcho.includes(name))),
    noEcho,
    tags,
    status,
    lastOperation: description.lastOperations[0]?.id ?? '',
    outputs,
    exports: Object.fromEntries(
      [...uses].flatMap(([name, { of, value }]) => (of === stackName ? [[name, value] as const] : [])),
    ),
    imports: [...new Set([...asked, ...namesIn(inside).imports])].sort(),
    terminationProtection,
    capabilities: description.capabilities,
  };
}

function foreign(
  roots: readonly StackDescription[],
  ours: readonly StackDescription[],
  uses: Uses,
  target: Target,
): Pick<DeployedState, 'foreignImporters' | 'foreignExports' | 'foreignOutputs'> {
  const own = new Set(ours.map(({ stackName }) => stackName));
  const importers = [...uses].map(
    ([name, { by }]) => [placeOf(target, name), by.filter((stack) => !own.has(stack))] as const,
  );
  const others = roots.filter(({ stackName }) => !own.has(stackName));
  return {
    foreignImporters: new Map(importers.filter(([, by]) => by.length > 0)),
    foreignExports: [...uses]
      .filter(([, { of }]) => of === undefined)
      .map(([name, { isStandIn }]) => ({ name, target, ...(isStandIn && { isStandIn }) })),
    foreignOutputs: new Map(others.map(({ stackName, outputs }) => [placeOf(target, stackName), outputs])),
  };
}
