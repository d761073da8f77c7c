import { posix } from 'node:path';
import type { Diagnostic } from '../../../model/diagnostic.js';
import type { DeclaredOrder } from '../../../model/service.js';
import { locate, type Value } from '../../../model/value.js';
import { get, itemsOf, stringOf } from '../../../model/walk.js';
import { Problems, problem, type Report } from '../../cloudformation/problem.js';
import { folderOf } from '../../discover.js';
import type { ReadContext } from '../../reader.js';
import type { Given } from '../given.js';
import { Configuration } from '../variables/configuration.js';
import { composeCode, composeFiles } from './compose-files.js';
import { withOutputs } from './outputs.js';

/** What a Compose file says of one service. */
export interface Composed extends Given {
  readonly composeFile: string;
  readonly dependsOn: readonly DeclaredOrder[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param nameOf what the service of a definition is called; undefined where the file is none */
export function composedOf(
  file: string,
  context: ReadContext,
  nameOf: (file: string) => string | undefined,
): Composed | undefined {
  for (const composeFile of composeFiles(context)) {
    const root = context.parse(composeFile).value;
    const services = root ? get(root, 'services') : undefined;
    if (!root || services?.kind !== 'dict') continue;
    const files = new Map(
      [...services.entries].map(([alias, { value }]) => [alias, definitionOf(composeFile, value, context)]),
    );
    const [alias] = [...files].find(([, path]) => path === file) ?? [];
    const own = alias === undefined ? undefined : services.entries.get(alias)?.value;
    if (!own) continue;
    const problems = new Problems();
    context.parse(composeFile).diagnostics.forEach(problems.report);
    const named = (other: string) => nameOf(files.get(other) ?? '') ?? other;
    return composed(own, { root, file: composeFile, files, named, report: problems.report }, context, problems);
  }
  return composedByCode(file, context);
}

interface Compose {
  readonly root: Value;
  readonly file: string;
  readonly files: ReadonlyMap<string, string | undefined>;
  /** A service's own name by its key in the Compose file. */
  readonly named: (alias: string) => string;
  readonly report: Report;
}

function composed(own: Value, compose: Compose, context: ReadContext, problems: Problems): Composed {
  const configuration = configurationOf(compose, context);
  const written = get(own, 'region');
  const region = stringOf(written && configuration.resolve(written));
  const dependsOn = dependenciesOf(configuration.resolve(own), compose);
  const parameters = parametersOf(own, configuration, compose, context);
  return {
    composeFile: compose.file,
    dependsOn,
    parameters,
    ...(region !== undefined && { region }),
    diagnostics: problems.all(),
  };
}

/** A Compose file in TypeScript or JavaScript may pass anything to the services under it. */
function composedByCode(file: string, context: ReadContext): Composed | undefined {
  const composeFile = composeCode(file, context);
  if (composeFile === undefined) return undefined;
  const message = `${composeFile} is code, and code of the repository is never run: which parameters it passes to this service, and after which others it is deployed, is unknown here.`;
  const location = { file: composeFile, line: 1, column: 1 };
  return {
    composeFile,
    dependsOn: [],
    parameters: new Map(),
    perhapsMore: `${composeFile} would run code`,
    diagnostics: [{ severity: 'note', code: 'serverless/needs-code', message, location }],
  };
}

function definitionOf(composeFile: string, service: Value, context: ReadContext): string | undefined {
  const path = stringOf(get(service, 'path'));
  if (path === undefined) return undefined;
  const folder = posix.join(folderOf(composeFile), path).replace(/\/$/, '');
  const config = stringOf(get(service, 'config'));
  const names = config === undefined ? ['serverless.yml', 'serverless.yaml', 'serverless.json'] : [config];
  return names.map((name) => posix.join(folder, name)).find((candidate) => context.files.has(candidate));
}

function dependenciesOf(service: Value, compose: Compose): readonly DeclaredOrder[] {
  return [...itemsOf(get(service, 'dependsOn'))].flatMap((item) => {
    const alias = stringOf(item);
    if (alias !== undefined && compose.files.has(alias)) return [{ on: compose.named(alias), location: locate(item) }];
    const message = `dependsOn names ${alias ?? 'something'}, which is no service of ${compose.file}.`;
    compose.report(problem('error', 'serverless/compose', message, item));
    return [];
  });
}

/** Variables that Compose knows are those of the framework, and `${service.output}`. */
function configurationOf({ root, file, report }: Compose, context: ReadContext): Configuration {
  return new Configuration(root, {
    directory: folderOf(file),
    context,
    options: new Map([['stage', context.stage]]),
    region: () => context.settings.region,
    dotenv: () => new Map(),
    parameters: new Map(),
    report,
    include: () => undefined,
  });
}

/** Those of the stage, which version 4 gives to every service, then the service's own. */
function parametersOf(
  service: Value,
  configuration: Configuration,
  compose: Compose,
  context: ReadContext,
): ReadonlyMap<string, Value> {
  const stages = ['default', context.stage].map((stage) => get(compose.root, 'stages', stage, 'params'));
  const stated = [...stages, get(service, 'params')].flatMap((params) => {
    const value = params && configuration.resolve(params);
    return value?.kind === 'dict' ? [...value.entries] : [];
  });
  const named = (alias: string, piece: string, at: Value) => {
    if (!compose.files.has(alias)) {
      const message = `${piece} names no service of ${compose.file}.`;
      compose.report(problem('error', 'serverless/compose', message, at));
    }
    return compose.named(alias);
  };
  return new Map(stated.map(([name, { value }]) => [name, withOutputs(value, named)]));
}
