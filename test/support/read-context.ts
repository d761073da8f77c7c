import { parseCache } from '../../src/read/document/parse-cache.js';
import { memoryFiles } from '../../src/read/files/memory-files.js';
import type { RepositoryFiles } from '../../src/read/files/repository-files.js';
import type { ReadContext, ReadSettings, ServiceSettings } from '../../src/read/reader.js';

export interface PlainContext extends Partial<Omit<ReadSettings, 'assemblies' | 'services'>> {
  readonly stage?: string;
  /** By definition file. */
  readonly services?: Readonly<
    Record<string, Partial<Omit<ServiceSettings, 'parameters'>> & { parameters?: Record<string, string> }>
  >;
  readonly assemblies?: Readonly<Record<string, string>>;
}

/** What reading is given, over files in memory: contents by path. */
export function contextOf(files: Readonly<Record<string, string>>, options: PlainContext = {}): ReadContext {
  return contextOver(memoryFiles(files), options);
}

/** What reading is given, over the files of a port. */
export function contextOver(repository: RepositoryFiles, options: PlainContext = {}): ReadContext {
  const { stage = 'dev', services = {}, assemblies = {}, ...rest } = options;
  const named = Object.entries(services).map(
    ([file, { parameters = {}, ...own }]) =>
      [file, { ...own, parameters: new Map(Object.entries(parameters)) }] as const,
  );
  return {
    files: repository,
    parse: parseCache(repository).parse,
    stage,
    settings: {
      allowedEnvironment: new Map(),
      ...rest,
      assemblies: new Map(Object.entries(assemblies)),
      services: new Map(named),
    },
  };
}
