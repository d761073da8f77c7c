import { posix } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import type { Diagnostic } from '../../model/diagnostic.js';
import { SourceText } from '../../model/location.js';
import type { Value } from '../../model/value.js';
import { scalar } from '../../model/walk.js';
import { folderOf, peek } from '../discover.js';
import type { ReadContext } from '../reader.js';
import { parseOverrides } from './parameter-overrides.js';

/** What samconfig.toml says of one template at one stage. */
export interface SamConfig {
  readonly file: string;
  /** The default environment's stack name, without what changes from environment to environment. */
  readonly serviceName?: string;
  readonly stackName?: Value;
  readonly region?: string;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly tags?: ReadonlyMap<string, Value>;
  readonly diagnostics: readonly Diagnostic[];
}

type Table = Readonly<Record<string, unknown>>;

/** The samconfig.toml beside a template, or in a folder above that names the template; undefined without one. */
export function samConfigFor(template: string, context: ReadContext): SamConfig | undefined {
  for (let folder = folderOf(template); ; folder = folderOf(folder)) {
    const file = posix.join(folder, 'samconfig.toml');
    const text = context.files.has(file) ? peek(file, context) : undefined;
    const config = text === undefined ? undefined : readSamConfig(file, text, template, context.stage);
    if (config) return config;
    if (folder === '.' || folder === '/') return undefined;
  }
}

function readSamConfig(file: string, text: string, template: string, stage: string): SamConfig | undefined {
  const source = new SourceText(file, text);
  try {
    const document: Table = parse(text);
    const environment = stage in document ? stage : 'default';
    return isAbout(template, file, document, environment) ? configOf(source, document, environment) : undefined;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    if (folderOf(file) !== folderOf(template)) return undefined;
    const location = { file, line: error.line, column: error.column };
    const message = error.message.split('\n', 1)[0] ?? 'not readable as TOML';
    return {
      file,
      parameters: new Map(),
      diagnostics: [{ severity: 'error', code: 'samconfig/syntax', message, location }],
    };
  }
}

function configOf(source: SourceText, document: Table, environment: string): SamConfig {
  const own = settingsOf(document, environment);
  const serviceName = stableName(document);
  const region = stringIn(own, 'region');
  const stackName = stringIn(own, 'stack_name');
  const place = (key: string) => ({
    source,
    offset: Math.max(0, source.text.indexOf(key, sectionOffset(source, environment))),
  });
  const parameters = new Map<string, Value>();
  for (const [name, value] of parseOverrides(own.parameter_overrides)) {
    parameters.set(name, scalar(value, place('parameter_overrides')));
  }
  return {
    file: source.path,
    ...(serviceName !== undefined && { serviceName }),
    ...(stackName !== undefined && { stackName: scalar(stackName, place('stack_name')) }),
    ...(region !== undefined && { region }),
    parameters,
    tags: new Map([...parseOverrides(own.tags)].map(([name, value]) => [name, scalar(value, place('tags'))])),
    diagnostics: [],
  };
}

function sectionOffset(source: SourceText, environment: string): number {
  return Math.max(0, source.text.indexOf(`[${environment}.`));
}

/** What `sam deploy` would take: the environment's `global` parameters, then those of `deploy`. */
function settingsOf(document: Table, environment: string): Table {
  const commands = tableIn(document, environment);
  return { ...parametersOf(commands, 'global'), ...parametersOf(commands, 'deploy') };
}

/** Whether the file names this template, or names none and lies beside a template with the default name. */
function isAbout(template: string, file: string, document: Table, environment: string): boolean {
  const commands = tableIn(document, environment);
  const stated = ['global', 'build', 'validate', 'deploy']
    .flatMap((command) => {
      const parameters = parametersOf(commands, command);
      return [stringIn(parameters, 'template_file'), stringIn(parameters, 'template')];
    })
    .filter((path): path is string => path !== undefined && !path.includes('.aws-sam'));
  if (stated.length > 0) return stated.some((path) => posix.join(folderOf(file), path) === template);
  return folderOf(file) === folderOf(template) && /^template\.(ya?ml|json)$/.test(posix.basename(template));
}

/**
 * The service's name out of stack names such as `shop-dev-web` and `shop-prod-web`: the parts that
 * all environments share. A service keeps its name from stage to stage.
 */
function stableName(document: Table): string | undefined {
  const own = stringIn(settingsOf(document, 'default'), 'stack_name');
  if (own === undefined) return undefined;
  const names = Object.keys(document).map((environment) => stringIn(settingsOf(document, environment), 'stack_name'));
  const split = names.filter((name) => name !== undefined).map((name) => name.split('-'));
  const parts = own.split('-');
  const alike = split.every((other) => other.length === parts.length);
  const shared = alike ? parts.filter((part, index) => split.every((other) => other[index] === part)) : parts;
  return shared.length > 0 ? shared.join('-') : own;
}

function parametersOf(commands: Table, command: string): Table {
  return tableIn(tableIn(commands, command), 'parameters');
}

function tableIn(table: Table, key: string): Table {
  const value = Object.hasOwn(table, key) ? table[key] : undefined;
  return isTable(value) ? value : {};
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringIn(table: Table, key: string): string | undefined {
  const value = Object.hasOwn(table, key) ? table[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
