import { ownerFinder } from '../config/owner-of.js';
import type { Settings } from '../config/settings.js';
import { readSettingsForStage } from '../config/stage-settings.js';
import { buildGraph } from '../graph/build.js';
import { statementsOf } from '../iam/statements.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Edge } from '../model/edge.js';
import type { Statement } from '../model/grant.js';
import type { Estate, Stack } from '../model/service.js';
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

/** What follows from an estate: owners, what is granted, edges. */
export function stageOf(read: Estate, diagnostics: readonly Diagnostic[], settings: Settings): ReadStage {
  const ownerOf = ownerFinder(settings);
  const services = read.services.map((service) => {
    const owner = ownerOf(service);
    return owner === undefined ? service : { ...service, owner };
  });
  const estate = { ...read, services };
  const granted = services.flatMap((service) => service.stacks).map(statementsOnce);
  const statements = granted.flatMap((one) => one.statements);
  const told = [...diagnostics, ...granted.flatMap((one) => one.diagnostics)];
  return { estate, statements, edges: buildGraph(estate, statements, settings.externals), diagnostics: told };
}
