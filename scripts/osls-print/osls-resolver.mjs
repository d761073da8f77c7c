// Variables as the real `osls` resolves them: its own reader, parser, resolver and sources out of the dev
// dependency, in this process. What asks AWS or the environment answers with a marker or, the other way
// round, with nothing; code of a definition is not run: a marker stands for it.
import { createRequire } from 'node:module';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markers } from './markers.mjs';

const require = createRequire(import.meta.url);
const home = fileURLToPath(new URL('../../node_modules/osls/lib/configuration/', import.meta.url));
const load = (path) => require(resolve(home, path));
const source = (name) => load(`variables/sources/${name}`);

const readConfiguration = load('read.js');
const resolveMeta = load('variables/resolve-meta.js');
const resolveVariables = load('variables/resolve.js');
const deferIrrelevantStageParams = load('variables/defer-irrelevant-stage-params.js');
const ServerlessError = require(resolve(home, '../serverless-error.js'));
const code = new Set(['.js', '.cjs', '.mjs', '.ts', '.cts', '.mts']);

// A refused variable rejects every property that waits for it, and osls handles only the first.
process.on('unhandledRejection', (error) => {
  if (error?.constructor?.name !== 'ServerlessError') throw error;
});

/** osls's own parser: a function from a string to its variables, or null. */
export const parseVariables = load('variables/parse.js');

/**
 * @param {{ file: string, directory: string, options: object, answers: boolean }} input
 *   `answers`: whether what only the outside knows exists
 * @returns {Promise<{ configuration?: object, failure?: string, errors: Map<string, string> }>} errors by
 *   property path, keys joined by NUL
 */
export async function resolveWithOsls({ file, ...input }) {
  try {
    return await resolveConfiguration({ ...input, configuration: await readConfiguration(file) });
  } catch (error) {
    return { failure: error.message, errors: new Map() };
  }
}

/** The same for a definition that was read already; it is changed. */
export async function resolveConfiguration({ configuration, directory, options, answers }) {
  const variablesMeta = resolveMeta(configuration);
  const sources = sourcesFor(configuration, options, answers);
  const resolver = { serviceDir: directory, configuration, variablesMeta, sources, options };
  resolver.isPropertyDeferred = deferIrrelevantStageParams(configuration, resolver);
  await resolveWithoutParams(resolver);
  resolver.fulfilledSources = new Set(Object.keys(sources));
  await resolveVariables(resolver);
  return { configuration, errors: errorsOf(variablesMeta, resolver) };
}

/** As the command does it: what can be known before the service is loaded, then the rest. */
async function resolveWithoutParams(resolver) {
  const first = ['env', 'file', 'opt', 'self', 'sls', 'strToBool'];
  const sources = Object.fromEntries(first.map((name) => [name, resolver.sources[name]]));
  sources.param = source('instance-dependent/param')();
  const fulfilledSources = new Set(first);
  await resolveVariables({ ...resolver, sources, fulfilledSources });
}

function errorsOf(variablesMeta, { isPropertyDeferred }) {
  const left = [...variablesMeta].filter(([path, { error }]) => error || !isPropertyDeferred(path));
  return new Map(left.map(([path, { error }]) => [path, error?.message ?? 'a source that osls does not know']));
}

function sourcesFor(configuration, options, answers) {
  const instance = {
    configurationInput: configuration,
    processedInput: { options },
    instanceId: markers.unknown,
  };
  const outside = (marker) => ({
    resolve: ({ address }) => {
      const marked = marker(named(address));
      return { value: answers ? marked : null };
    },
  });
  return {
    env: outside(markers.environment),
    file: {
      resolve: (call) => (code.has(extname(String(call.params?.[0]))) ? wouldRun() : source('file').resolve(call)),
    },
    opt: source('opt'),
    self: source('self'),
    strToBool: source('str-to-bool'),
    sls: source('instance-dependent/get-sls')(instance),
    param: source('instance-dependent/param')(instance),
    cf: outside(markers.stackOutput),
    ssm: outside(markers.parameter),
    s3: { resolve: () => ({ value: markers.unknown }) },
    aws: awsSource(instance),
  };
}

/** Its own sources refuse to be asked for nothing. */
function named(address) {
  if (!address || typeof address === 'object') throw new ServerlessError('Missing address argument');
  return String(address);
}

function wouldRun() {
  return { value: markers.unknown };
}

/** Its own, but for the account, which it would ask AWS for. */
function awsSource(instance) {
  const own = source('instance-dependent/get-aws')(instance);
  return {
    resolve: (call) => (call.address === 'accountId' ? { value: markers.account } : own.resolve(call)),
  };
}
