import type { Service } from '../../model/service.js';
import type { Dict } from '../../model/value.js';
import { get, itemsOf, stringOf } from '../../model/walk.js';

export interface BuiltProblem {
  readonly severity: 'error' | 'warning';
  readonly code: 'not-built' | 'handler-missing';
  readonly message: string;
}

/** By the beginning of the runtime's name: what its handlers are in, and what they are made from. */
const handlers: readonly (readonly [runtime: string, runs: readonly string[], source: readonly string[]])[] = [
  ['nodejs', ['.js', '.mjs', '.cjs'], ['.ts', '.mts', '.cts', '.tsx', '.jsx']],
  ['python', ['.py', '/__init__.py', '.pyc', '.so'], []],
  ['ruby', ['.rb'], []],
];

/** Runtimes whose code is compiled, and what some name in the archive must end in. */
const compiled: readonly (readonly [runtime: string, ends: readonly string[]])[] = [
  ['java', ['.class', '.jar']],
  ['dotnet', ['.dll', 'bootstrap']],
  ['go', ['']],
  ['provided', ['bootstrap']],
];

/**
 * Whether an archive can be what its function runs: compiled code is there, and the handler's file. Layers bring handlers
 * and bootstraps of their own, so with one of them only source that was never compiled is an error.
 *
 * @param properties of the function, evaluated
 */
export function builtProblem(
  names: ReadonlySet<string>,
  properties: Dict,
  label: string,
  { format }: Pick<Service, 'format'>,
): BuiltProblem | undefined {
  const runtime = stringOf(get(properties, 'Runtime'));
  const handler = stringOf(get(properties, 'Handler'));
  if (runtime === undefined) return undefined;
  const hasLayers = [...itemsOf(get(properties, 'Layers'))].length > 0;
  const ends = compiled.find(([name]) => runtime.startsWith(name))?.[1];
  if (ends !== undefined) {
    const isThere = hasLayers || [...names].some((name) => ends.some((end) => name.endsWith(end)));
    return isThere ? undefined : notBuilt(label, `nothing in it is what ${runtime} runs`, format);
  }
  const [, runs, source] = handlers.find(([name]) => runtime.startsWith(name)) ?? [];
  if (handler === undefined || runs === undefined || handler.startsWith('/')) return undefined;
  const file = moduleOf(handler, runtime);
  if (runs.some((end) => names.has(file + end))) return undefined;
  const written = source?.find((end) => names.has(file + end));
  if (written !== undefined) return notBuilt(label, `its handler is ${file}${written}`, format);
  if (hasLayers) return undefined;
  const message = `The archive of ${label} has no file for its handler ${handler.slice(0, 200)}.`;
  return { severity: 'warning', code: 'handler-missing', message };
}

/** `src/app.handler` is in `src/app`, and `pkg.module.handler` of Python in `pkg/module`. */
function moduleOf(handler: string, runtime: string): string {
  const plain = handler.replace(/^(\.\/)+/, '');
  if (runtime.startsWith('python')) return plain.slice(0, Math.max(0, plain.lastIndexOf('.'))).replaceAll('.', '/');
  const dot = plain.indexOf('.', plain.lastIndexOf('/') + 1);
  return dot === -1 ? plain : plain.slice(0, dot);
}

function notBuilt(label: string, why: string, format: Service['format']): BuiltProblem {
  const message = `The code of ${label} is not built: ${why}. ${commands[format]}`;
  return { severity: 'error', code: 'not-built', message };
}

const commands: Readonly<Record<Service['format'], string>> = {
  serverless: 'Run `serverless package` (or `osls package`) and pass --packaged, or build into the folder first.',
  sam: 'Run `sam build` first.',
  cloudformation: 'Run the build that makes it first.',
  cdk: 'Run `cdk synth` first.',
};

/** Lambda takes no more, unpacked and with its layers. Source: quotas of Lambda. */
const mostUnpacked = 262_144_000;

/** Undefined for an archive that Lambda takes. @param unpacked bytes */
export function sizeProblem(unpacked: number, label: string): string | undefined {
  if (unpacked <= mostUnpacked) return undefined;
  const megabytes = Math.ceil(unpacked / 1_048_576);
  return `The archive of ${label} has ${megabytes} MB unpacked; Lambda takes 250 MB, layers included.`;
}
