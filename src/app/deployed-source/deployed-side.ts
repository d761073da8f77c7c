import type { Cloud } from '../../cloud/port.js';
import type { Settings } from '../../config/settings.js';
import type { ArtefactStore } from '../../deploy/stores.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { PackagedStack, Target } from '../../model/plan.js';
import { ownerOf } from '../../model/stack-tags.js';
import { textOf } from '../../model/walk.js';
import { defaultTarget } from '../../package/packaged.js';
import { digestOf } from '../../plan/fingerprint.js';
import { placeOf } from '../../plan/place.js';
import type { RepositoryFiles } from '../../read/files/repository-files.js';
import { codeDigest } from '../code-digest.js';
import type { GivenSide } from '../compared-stage.js';
import { artefactSource } from '../planning/artefact-source.js';
import { type DeployedState, readDeployedStacks } from '../planning/deployed-stacks.js';
import { packageSide } from '../planning/plan-sides.js';
import { type ReadStage, stageOf } from '../read-stage.js';
import { type Defined, type GraftedEstate, graftEstate } from './graft-estate.js';
import { type KeptReads, memoryReads } from './kept-reads.js';
import { readAhead, readingCloud } from './reading-cloud.js';

export interface DeployedQuestion {
  readonly cloud: Cloud;
  /** Templates of nested stacks are looked for here. */
  readonly artefacts: ArtefactStore;
  readonly kept?: KeptReads;
  readonly settings: Settings;
  readonly assemblies: ReadonlyMap<string, string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A side of the comparison that names what is looked for. */
export interface Definitions {
  readonly read: ReadStage;
  readonly files: RepositoryFiles;
}

/**
 * What a cloud has at a stage, as a check compares it: stacks, templates, exports, imports and parameters, with the identities of
 * the definitions.
 *
 * @param base what was merged; without one the proposal alone says what things are called, and nothing counts as declared
 * @throws AppError `cloud-unusable` where the cloud does not answer
 */
export async function deployedSide(
  proposed: Definitions,
  base: Definitions | undefined,
  question: DeployedQuestion,
): Promise<GivenSide> {
  const { settings } = question;
  const { stage } = proposed.read.estate;
  const defined = [...(base === undefined ? [] : [base]), base === undefined ? undeclared(proposed) : proposed].map(
    (side) => definedBy(side, question),
  );
  const state = await stateOf(stage, defined, question);
  const grafted = graftEstate(state, defined);
  const read = stageOf(grafted.estate, [], settings);
  const [{ files, read: own }] = [base ?? proposed];
  const digest = codeDigest(files, own.estate);
  return {
    read,
    description: `what AWS has at ${stage}`,
    notes: notesOf(grafted, state, proposed.read),
    codeDigest: (path) => (grafted.otherCode.has(path) ? `of ${stage} ${digest(path)}` : digest(path)),
  };
}

function definedBy({ read, files }: Definitions, { settings, assemblies, environment }: DeployedQuestion): Defined {
  const side = { read, files, artefacts: artefactSource(files, read.estate) };
  return { estate: read.estate, packaged: packageSide(side, settings, { assemblies, environment }) };
}

/** Nobody merged what a proposal declares. */
function undeclared({ read, files }: Definitions): Definitions {
  const services = read.estate.services.map((service) => ({
    ...service,
    stacks: service.stacks.map((stack) => ({
      ...stack,
      resources: new Map([...stack.resources].map(([id, { declarations: _, ...resource }]) => [id, resource])),
    })),
  }));
  return { read: { ...read, estate: { ...read.estate, services } }, files };
}

async function stateOf(
  stage: string,
  defined: readonly Defined[],
  { cloud, kept = memoryReads(), settings, artefacts }: DeployedQuestion,
): Promise<DeployedState> {
  const stacks = new Map<string, PackagedStack>();
  for (const { packaged } of defined)
    for (const stack of packaged.stacks) stacks.set(placeOf(stack.target, stack.stackName), stack);
  const own = settings.stages.find(({ name }) => name === stage);
  const usual = { account: own?.account ?? defaultTarget.account, region: own?.region ?? defaultTarget.region };
  const reading = readingCloud(cloud, kept);
  const proposed = [...stacks.values()];
  for (const target of placesOf([usual, ...proposed.map((stack) => stack.target)])) {
    const at = reading.at(target);
    const all = (await at.listStacks()).filter(({ rootId }) => rootId === undefined);
    const ours = all.filter(
      ({ tags, stackName }) => ownerOf(tags).stage === stage || stacks.has(placeOf(target, stackName)),
    );
    await readAhead(at, ours);
  }
  return readDeployedStacks(reading, { stage, proposed, targets: [usual], artefacts: layered(artefacts) });
}

function placesOf(targets: readonly Target[]): readonly Target[] {
  return [...new Map(targets.map((target) => [placeOf(target, ''), target])).values()];
}

/** Looks where artefacts are, and keeps what it is given to itself. */
function layered(below: ArtefactStore): ArtefactStore {
  const own = new Map<string, Uint8Array>();
  return {
    put: async (bytes) => {
      const digest = digestOf(bytes);
      own.set(digest, bytes);
      return digest;
    },
    get: async (digest) => own.get(digest) ?? below.get(digest),
  };
}

function notesOf(grafted: GraftedEstate, state: DeployedState, proposed: ReadStage): readonly Diagnostic[] {
  const { unknownCode, unreadNested, undefinedStacks } = grafted;
  const notes: Diagnostic[] = [];
  if (unknownCode.length > 0)
    notes.push(
      note(
        'compare/code-unknown',
        `Whether code differs is not known where AWS has the digest of an archive, or what another tool uploaded (${some(unknownCode)}): it is taken to be the base's. A snapshot tells it.`,
      ),
    );
  if (undefinedStacks.length > 0)
    notes.push(note('compare/no-definition', `Deployed at this stage and in no definition: ${some(undefinedStacks)}.`));
  if (unreadNested.length > 0)
    notes.push(
      warning(
        'compare/nested-unread',
        `The templates of nested stacks are not to be had, so they stand as the base defines them: ${some(unreadNested)}.`,
      ),
    );
  const exported = new Set(
    proposed.estate.services.flatMap(({ stacks }) =>
      stacks.flatMap(({ outputs }) => outputs.flatMap(({ exportName }) => textOf(exportName) ?? [])),
    ),
  );
  const ours = state.stacks.flatMap(({ exports, target }) => Object.keys(exports).map((name) => ({ name, target })));
  for (const { name, target } of ours) {
    const by = state.foreignImporters.get(placeOf(target, name));
    if (by !== undefined && !exported.has(name))
      notes.push(
        warning(
          'compare/foreign-importers',
          `The export ${name} is in no definition any more, and stacks that no definition here has import it: ${some(by)}. CloudFormation refuses to remove it.`,
        ),
      );
  }
  return notes;
}

function some(names: readonly string[]): string {
  return [...names.slice(0, 5), ...(names.length > 5 ? [`${names.length - 5} more`] : [])].join('; ');
}

function note(code: string, message: string): Diagnostic {
  return { severity: 'note', code, message, location: { file: '.', line: 1, column: 1 } };
}

function warning(code: string, message: string): Diagnostic {
  return { ...note(code, message), severity: 'warning' };
}
