import { buildGraph } from '../../src/graph/build.js';
import { statementsOf } from '../../src/iam/statements.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Edge } from '../../src/model/edge.js';
import type { Statement } from '../../src/model/grant.js';
import type { Service } from '../../src/model/service.js';
import type { RepositoryFiles } from '../../src/read/files/repository-files.js';
import { readEstate } from '../../src/read/read-estate.js';
import type { Reader } from '../../src/read/reader.js';
import { readers } from '../../src/read/readers.js';
import { contextOf, contextOver, type PlainContext } from '../support/read-context.js';

/** One repository as Stackgate reads it. */
export interface Side {
  readonly services: readonly Service[];
  readonly statements: readonly Statement[];
  readonly edges: readonly Edge[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface SideOptions extends PlainContext {
  /** Only these formats are looked for; all where nothing is said. */
  readonly only?: readonly Reader[];
}

/**
 * Reads files (contents by path, or those of a port) with the real readers, all the way to edges. To compare two
 * sides, give both services the same name and stack name (`services: { [file]: { name, stackName } }`).
 */
export function readSide(
  files: Readonly<Record<string, string>> | RepositoryFiles,
  { only, ...options }: SideOptions = {},
): Side {
  const context = isPort(files) ? contextOver(files, options) : contextOf(files, options);
  const { estate, diagnostics } = readEstate(context, only ?? readers);
  const granted = estate.services.flatMap((service) => service.stacks).map(statementsOf);
  const statements = granted.flatMap((one) => one.statements);
  return {
    services: estate.services,
    statements,
    edges: buildGraph(estate, statements, []),
    diagnostics: [...diagnostics, ...granted.flatMap((one) => one.diagnostics)],
  };
}

function isPort(files: Readonly<Record<string, string>> | RepositoryFiles): files is RepositoryFiles {
  return typeof files.list === 'function';
}
