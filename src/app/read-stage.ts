import { ownerFinder } from '../config/owner-of.js';
import type { Settings } from '../config/settings.js';
import { readSettingsForStage } from '../config/stage-settings.js';
import { buildGraph } from '../graph/build.js';
import { statementsOf } from '../iam/statements.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Edge } from '../model/edge.js';
import type { Statement } from '../model/grant.js';
import type { Estate, Service, Stack } from '../model/service.js';
import { type ParseCache, parseCache } from '../read/document/parse-cache.js';
import type { RepositoryFiles } from '../read/files/repository-files.js';
import { type EstateReading, readEstate } from '../read/read-estate.js';
import type { ReadMemo } from '../read/reader.js';
import { readers } from '../read/readers.js';
import { unseenServices } from './unseen.js';

/** One side of one stage: what was read, and what follows from it. */
export interface ReadStage {
  readonly estate: Estate;
  readonly statements: readonly Statement[];
  readonly edges: readonly Edge[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadOptions {
  readonly settings: Settings;
  readonly assemblies: ReadonlyMap<string, string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Shared by the two sides of a comparison. */
  readonly memo?: ReadMemo;
}

const known = new WeakMap<Stack, ReturnType<typeof statementsOf>>();

/** A stack that both sides share is asked once. */
function statementsOnce(stack: Stack): ReturnType<typeof statementsOf> {
  const statements = known.get(stack) ?? statementsOf(stack);
  known.set(stack, statements);
  return statements;
}

/** What was read, and the deployed form of what could not be. Its parts are no services of their own. */
function withStandIns(read: EstateReading, files: RepositoryFiles, deployed: Estate | undefined): EstateReading {
  if (deployed === undefined) return read;
  const { standIns, diagnostics } = unseenServices(deployed, read.estate, files, read.diagnostics);
  const parts = new Set(standIns.flatMap(({ inputs }) => inputs));
  const known = new Set(deployed.services.map(({ name }) => name));
  const own = read.estate.services.filter(({ file, name }) => known.has(name) || !parts.has(file));
  const services = [...own, ...standIns].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { estate: { ...read.estate, services }, diagnostics: [...read.diagnostics, ...diagnostics] };
}

/** Reads one repository at any stage; files are parsed once for all of them. */
export class EstateSource {
  readonly files: RepositoryFiles;
  readonly #cache: ParseCache;
  readonly #options: ReadOptions;

  constructor(files: RepositoryFiles, options: ReadOptions) {
    this.files = files;
    this.#cache = parseCache(files);
    this.#options = options;
  }

  /** @param deployed the other side, whose services stand in for definitions that cannot be read here */
  read(stage: string, deployed?: Estate): ReadStage {
    const { settings, assemblies, environment, memo } = this.#options;
    const context = {
      files: this.files,
      parse: this.#cache.parse,
      stage,
      ...(memo !== undefined && { memo }),
      settings: {
        ...readSettingsForStage(settings, stage, { definitions: this.files.list(), environment, assemblies }),
        include: settings.include,
        exclude: settings.exclude,
      },
    };
    const read = withStandIns(readEstate(context, readers), this.files, deployed);
    return stageOf(read.estate, read.diagnostics, settings);
  }
}

/** What followed from estates that were read before, by the settings that counted. */
const followed = new WeakMap<Settings, { readonly read: Estate; readonly result: Omit<ReadStage, 'diagnostics'> }[]>();

/**
 * What follows from an estate: owners, what is granted, edges. Sides that are of the same services, as a base is of which all is
 * deployed, are one estate: nothing is worked out twice for them.
 */
export function stageOf(read: Estate, diagnostics: readonly Diagnostic[], settings: Settings): ReadStage {
  const before = followed.get(settings) ?? [];
  const same = before.find((one) => one.read.stage === read.stage && areSame(one.read.services, read.services));
  const result = same?.result ?? resultOf(read, settings);
  if (same === undefined) followed.set(settings, [{ read, result }, ...before.slice(0, 2)]);
  const services = result.estate.services.flatMap(({ stacks }) => stacks);
  const told = [...diagnostics, ...services.flatMap((stack) => statementsOnce(stack).diagnostics)];
  return { ...result, diagnostics: told };
}

function areSame(one: readonly Service[], other: readonly Service[]): boolean {
  return one.length === other.length && one.every((service, at) => service === other[at]);
}

function resultOf(read: Estate, settings: Settings): Omit<ReadStage, 'diagnostics'> {
  const ownerOf = ownerFinder(settings);
  const services = read.services.map((service) => {
    const owner = ownerOf(service);
    return owner === undefined ? service : { ...service, owner };
  });
  const estate = { ...read, services };
  const statements = services.flatMap(({ stacks }) => stacks).flatMap((stack) => statementsOnce(stack).statements);
  return { estate, statements, edges: buildGraph(estate, statements, settings.externals) };
}
