import { posix } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { DeclaredOrder } from '../../model/service.js';
import { locate, type Symbolic, type Value } from '../../model/value.js';
import { get, itemsOf, stringOf, text } from '../../model/walk.js';
import { Problems, problem, type Report } from '../cloudformation/problem.js';
import { definitionFiles, folderOf } from '../discover.js';
import type { ReadContext } from '../reader.js';
import { Configuration } from './variables/configuration.js';

/** What a serverless-compose.yml says of one service. */
export interface Composed {
  readonly composeFile: string;
  readonly dependsOn: readonly DeclaredOrder[];
  readonly parameters: ReadonlyMap<string, Value>;
  readonly diagnostics: readonly Diagnostic[];
}

const composeName = /(^|\/)serverless-compose\.(ya?ml|json)$/;

/** @param nameOf what the service of a definition is called; undefined where the file is none */
export function composedOf(
  file: string,
  context: ReadContext,
  nameOf: (file: string) => string | undefined,
): Composed | undefined {
  for (const composeFile of composeFilesOf(context)) {
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
    const compose: Compose = { root, file: composeFile, files, named, report: problems.report };
    const dependsOn = dependenciesOf(own, compose);
    const parameters = parametersOf(own, compose, context);
    return { composeFile, dependsOn, parameters, diagnostics: problems.all() };
  }
  return undefined;
}

interface Compose {
  readonly root: Value;
  readonly file: string;
  readonly files: ReadonlyMap<string, string | undefined>;
  /** A service's own name by its key in the Compose file. */
  readonly named: (alias: string) => string;
  readonly report: Report;
}

const composeFiles = new WeakMap<ReadContext['files'], readonly string[]>();

/** Listing is not repeated for every service of a repository. */
function composeFilesOf(context: ReadContext): readonly string[] {
  const known = composeFiles.get(context.files);
  if (known) return known;
  const found = definitionFiles(context).filter((path) => composeName.test(path));
  composeFiles.set(context.files, found);
  return found;
}

function definitionOf(composeFile: string, service: Value, context: ReadContext): string | undefined {
  const path = stringOf(get(service, 'path'));
  if (path === undefined) return undefined;
  const folder = posix.join(folderOf(composeFile), path).replace(/\/$/, '');
  const names = [stringOf(get(service, 'config')), 'serverless.yml', 'serverless.yaml', 'serverless.json'];
  const candidates = names.flatMap((name) => (name === undefined ? [] : [posix.join(folder, name)]));
  return candidates.find((candidate) => context.files.has(candidate));
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
function parametersOf(service: Value, compose: Compose, context: ReadContext): ReadonlyMap<string, Value> {
  const configuration = new Configuration(compose.root, {
    directory: folderOf(compose.file),
    context,
    region: () => context.settings.region,
    parameters: new Map(),
    report: compose.report,
    include: () => undefined,
  });
  const parameters = get(service, 'params');
  if (parameters?.kind !== 'dict') return new Map();
  return new Map(
    [...parameters.entries].map(([name, { value }]) => [name, withOutputs(configuration.resolve(value), compose)]),
  );
}

const output = /\$\{([A-Za-z0-9_-]+)\.([A-Za-z0-9_.-]+)\}/;

function withOutputs(value: Value, compose: Compose): Value {
  if (value.kind === 'text')
    return text(
      value.parts.flatMap((part) => split(part, value, compose)),
      value,
    );
  const written = stringOf(value);
  return written !== undefined && output.test(written) ? text(split(written, value, compose), value) : value;
}

function split(part: string | Symbolic, at: Value, compose: Compose): readonly (string | Symbolic)[] {
  if (typeof part !== 'string') return [part];
  return part.split(new RegExp(`(${output.source.replace(/\((?!\?)/g, '(?:')})`)).map((piece) => {
    const [, alias, name] = output.exec(piece) ?? [];
    if (alias === undefined || name === undefined) return piece;
    if (!compose.files.has(alias)) {
      const message = `${piece} names no service of ${compose.file}.`;
      compose.report(problem('error', 'serverless/compose', message, at));
    }
    return { kind: 'compose-output', service: compose.named(alias), output: name };
  });
}
