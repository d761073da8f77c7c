import type { StageName } from '../../model/names.js';
import type { Placed, Value } from '../../model/value.js';
import { get, itemsOf, stringOf } from '../../model/walk.js';
import type { Report } from '../cloudformation/problem.js';
import { folderOf } from '../discover.js';
import type { RepositoryFiles } from '../files/repository-files.js';
import type { ReadContext } from '../reader.js';
import { Configuration } from './variables/configuration.js';

/** A serverless.yml that was opened for one stage. */
export interface Definition {
  readonly file: string;
  readonly directory: string;
  readonly files: RepositoryFiles;
  readonly at: Placed;
  /** What `service:` says, which deployed names are made from; undefined where it says nothing. */
  readonly service: Value | undefined;
  readonly stage: StageName;
  /** stackgate.yml's, else the provider's, else us-east-1; undefined where the provider's is not known. */
  readonly region: string | undefined;
  readonly plugins: ReadonlySet<string>;
  readonly configuration: Configuration;
  /** Files that were read so far: the definition and what its variables include. */
  readonly inputs: ReadonlySet<string>;
}

/** @param parameters what Compose passes to it */
export function openDefinition(
  file: string,
  root: Value,
  context: ReadContext,
  parameters: ReadonlyMap<string, Value>,
  report: Report,
): Definition {
  const inputs = new Set([file]);
  const region = new Region(file, context);
  const own = context.settings.services.get(file)?.parameters ?? new Map<string, string>();
  const given = [...own].map(([name, value]): [string, Value] => [name, { ...atStart(root), kind: 'scalar', value }]);
  const configuration = new Configuration(root, {
    directory: folderOf(file),
    context,
    region: () => region.value,
    parameters: new Map([...parameters, ...given]),
    report,
    include: (path) => inputs.add(path),
  });
  region.configuration = configuration;
  return {
    file,
    directory: folderOf(file),
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
  readonly #stated: string | undefined;
  #open = false;

  constructor(file: string, { settings }: ReadContext) {
    this.#stated = settings.services.get(file)?.region ?? settings.region;
  }

  get value(): string | undefined {
    if (this.#stated !== undefined || this.#open || !this.configuration) return this.#stated;
    this.#open = true;
    const written = this.configuration.at('provider', 'region');
    this.#open = false;
    return written === undefined ? 'us-east-1' : stringOf(written);
  }
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
