import type { StageName } from '../../model/names.js';
import type { Placed, Value } from '../../model/value.js';
import { get, itemsOf, stringOf, textOf } from '../../model/walk.js';
import type { Report } from '../cloudformation/problem.js';
import { folderOf } from '../discover.js';
import type { RepositoryFiles } from '../files/repository-files.js';
import type { ReadContext } from '../reader.js';
import type { Given } from './given.js';
import { Configuration } from './variables/configuration.js';
import { readDotenv } from './variables/dotenv.js';

/** A serverless.yml that was opened for one stage. */
export interface Definition {
  readonly file: string;
  readonly directory: string;
  readonly files: RepositoryFiles;
  readonly at: Placed;
  /** What `service:` says, which deployed names are made from; undefined where it says nothing. */
  readonly service: Value | undefined;
  readonly stage: StageName;
  /** stackgate.yml's, else Compose's, else the provider's, else us-east-1; undefined where the provider's is not known. */
  readonly region: string | undefined;
  readonly plugins: ReadonlySet<string>;
  readonly configuration: Configuration;
  /** Files that were read so far: the definition and what its variables include. */
  readonly inputs: ReadonlySet<string>;
}

/** @param given what Compose passes to it */
export function openDefinition(
  file: string,
  root: Value,
  context: ReadContext,
  given: Given,
  report: Report,
): Definition {
  const inputs = new Set([file]);
  const region = new Region(file, context, given.region);
  const own = context.settings.services.get(file)?.parameters ?? new Map<string, string>();
  const stated = [...own].map(([name, value]): [string, Value] => [name, { ...atStart(root), kind: 'scalar', value }]);
  const directory = folderOf(file);
  const include = (path: string) => inputs.add(path);
  let dotenv: ReadonlyMap<string, Value> = new Map();
  const configuration = new Configuration(root, {
    directory,
    context,
    options: new Map([
      ['stage', context.stage],
      ...(region.stated === undefined ? [] : [['region', region.stated] as const]),
    ]),
    region: () => region.value,
    dotenv: () => dotenv,
    parameters: new Map([...given.parameters, ...stated]),
    report,
    ...(given.perhapsMore !== undefined && { perhapsMore: given.perhapsMore }),
    include,
  });
  dotenv = dotenvOf(configuration, directory, context, include);
  region.configuration = configuration;
  return {
    file,
    directory,
    files: context.files,
    at: root,
    service: serviceOf(configuration),
    stage: context.stage,
    region: region.value,
    plugins: pluginsOf(configuration),
    configuration,
    inputs,
  };
}

/** The region is stated inside the definition, where variables may ask for it: asked inside itself it is unknown. */
class Region {
  configuration: Configuration | undefined;
  /** What the framework is given as `--region`. */
  readonly stated: string | undefined;
  #open = false;

  constructor(file: string, { settings }: ReadContext, composed: string | undefined) {
    this.stated = settings.services.get(file)?.region ?? composed ?? settings.region;
  }

  get value(): string | undefined {
    if (this.stated !== undefined || this.#open || !this.configuration) return this.stated;
    this.#open = true;
    const written = this.configuration.at('provider', 'region');
    this.#open = false;
    return written === undefined ? 'us-east-1' : stringOf(written);
  }
}

/** Read before all else, as the framework does: `useDotenv` itself is not told what stands in the files. */
function dotenvOf(
  configuration: Configuration,
  directory: string,
  context: ReadContext,
  include: (path: string) => void,
): ReadonlyMap<string, Value> {
  const isVersion4 = /^[\s^~>=v]*4(?:\.|$)/.test(textOf(configuration.at('frameworkVersion')) ?? '');
  const use = configuration.at('useDotenv');
  return readDotenv({ directory, stage: context.stage, use, isVersion4 }, context.files, include);
}

function atStart({ source }: Placed): Placed {
  return { source, offset: 0 };
}

function serviceOf(configuration: Configuration): Value | undefined {
  const written = configuration.at('service');
  return written?.kind === 'dict' ? get(written, 'name') : written;
}

function pluginsOf(configuration: Configuration): ReadonlySet<string> {
  const written = configuration.at('plugins');
  const names = [...itemsOf(get(written, 'modules') ?? written)].map(stringOf);
  return new Set(names.filter((name) => name !== undefined));
}
