import type { Diagnostic } from '../model/diagnostic.js';
import type { ServiceName, StageName } from '../model/names.js';
import type { Format, Service } from '../model/service.js';
import type { Document } from './document/document.js';
import type { RepositoryFiles } from './files/repository-files.js';

/** What reading is given: everything it may look at, and nothing else. */
export interface ReadContext {
  readonly files: RepositoryFiles;
  /** Parses a listed file once and remembers it; the diagnostics of a document are reported once. */
  readonly parse: (path: string) => Document;
  readonly stage: StageName;
  readonly settings: ReadSettings;
  /** Readings of the other side of a comparison; absent where there is only one. */
  readonly memo?: ReadMemo;
  /** What every candidate's service is called, by `candidateKey`; absent while candidates are being found. */
  readonly names?: ReadonlyMap<string, ServiceName>;
}

/** The part of stackgate.yml that reading needs, already chosen for the stage. */
export interface ReadSettings {
  readonly region?: string;
  readonly account?: string;
  /** The stages that stackgate.yml lists, where there are several: stacks named after one of them are read there only. */
  readonly stages?: readonly StageName[];
  /** Names of environment variables whose values may be read; the rest stays symbolic. */
  readonly allowedEnvironment: ReadonlyMap<string, string>;
  /** `--assembly SERVICE=DIR`: folders of synthesised CDK output, relative to the root. */
  readonly assemblies: ReadonlyMap<string, string>;
  /** By definition file: what stackgate.yml says of the service there. */
  readonly services: ReadonlyMap<string, ServiceSettings>;
  /** Globs of definitions from stackgate.yml: those read although they do not look like one, and those left out. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

export interface ServiceSettings {
  readonly name?: string;
  readonly stackName?: string;
  readonly region?: string;
  readonly account?: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** A file that a format recognises as a definition; one candidate becomes one service. */
export interface Candidate {
  readonly format: Format;
  readonly file: string;
  /** Which of several services in one file: a stack's artifact id in a CDK assembly. */
  readonly part?: string;
  /** What it calls itself, as `find` saw it; made unique over all candidates before `read` is given it. */
  readonly name?: ServiceName;
  /** True where the definition or stackgate.yml states the name; a name taken from a path gives way to it. */
  readonly nameStated?: boolean;
}

/** The file, and `#part` where one file holds several services. */
export function candidateKey(candidate: Pick<Candidate, 'file' | 'part'>): string {
  return candidate.part === undefined ? candidate.file : `${candidate.file}#${candidate.part}`;
}

export interface ReadResult {
  readonly services: readonly Service[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Remembers readings; see `ReadingMemo`. */
export interface ReadMemo {
  read(candidate: Candidate, context: ReadContext, read: (context: ReadContext) => ReadResult): ReadResult;
}

/** One format: finds its definitions in a list of files and reads each into services. */
export interface Reader {
  readonly format: Format;
  /** Definitions among the files of the repository; may parse, must not read other folders. */
  find(context: ReadContext): readonly Candidate[];
  /** Never throws for bad input: what is wrong becomes a diagnostic with its place. */
  read(candidate: Candidate, context: ReadContext): ReadResult;
}
