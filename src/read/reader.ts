import type { Diagnostic } from '../model/diagnostic.js';
import type { StageName } from '../model/names.js';
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
}

/** The part of stackgate.yml that reading needs, already chosen for the stage. */
export interface ReadSettings {
  readonly region?: string;
  readonly account?: string;
  /** Names of environment variables whose values may be read; the rest stays symbolic. */
  readonly allowedEnvironment: ReadonlyMap<string, string>;
  /** `--assembly SERVICE=DIR`: folders of synthesised CDK output, relative to the root. */
  readonly assemblies: ReadonlyMap<string, string>;
  /** By definition file: what stackgate.yml says of the service there. */
  readonly services: ReadonlyMap<string, ServiceSettings>;
}

export interface ServiceSettings {
  readonly name?: string;
  readonly stackName?: string;
  readonly region?: string;
  readonly account?: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** A file that a format recognises as a definition. */
export interface Candidate {
  readonly format: Format;
  readonly file: string;
}

export interface ReadResult {
  readonly services: readonly Service[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One format: finds its definitions in a list of files and reads each into services. */
export interface Reader {
  readonly format: Format;
  /** Definitions among the files of the repository; may parse, must not read other folders. */
  find(context: ReadContext): readonly Candidate[];
  /** Never throws for bad input: what is wrong becomes a diagnostic with its place. */
  read(candidate: Candidate, context: ReadContext): ReadResult;
}
