import { posix } from 'node:path';
import type { ExternalThings } from '../../cloud/local/local-cloud.js';
import type { PackagedStack, Stub, Target } from '../../model/plan.js';
import type { Stack } from '../../model/service.js';
import { get } from '../../model/walk.js';
import { stubText } from '../../package/needs.js';
import { digestInUrl, type Packaged } from '../../package/packaged.js';
import { placeOf } from '../../plan/place.js';
import { type KnownNames, namesIn, nestedAddresses } from './known-names.js';
import { ssmStub } from './ssm-stub.js';
import { templateStub } from './template-stub.js';

/** What an estate takes from outside itself, with a value in the place of each. */
export interface Externals {
  /** The stacks, with parameters in the place of bindings to stacks that nobody deploys. */
  readonly stacks: readonly PackagedStack[];
  /** For `LocalCloud.addExternal`. */
  readonly things: readonly { readonly target: Target; readonly things: ExternalThings }[];
  /** By address, for `LocalCloud.putTemplate`: nested templates that are not in the repository. */
  readonly templates: ReadonlyMap<string, string>;
  /** Exports among `things`, for the plan. */
  readonly exports: readonly { readonly name: string; readonly target: Target }[];
  /** Everything that a stub stands in for, those of packaging included; in order of kind and name. */
  readonly stubs: readonly Stub[];
}

/** What is there already, and needs no stub. */
export interface Surroundings {
  readonly exports: readonly { readonly name: string; readonly target: Target }[];
  /** `placeOf` of stacks that are there although nobody proposes them. */
  readonly stacks: ReadonlySet<string>;
}

/**
 * Only for a cloud that accepts stubs. Names are those that the templates state once parameters are in
 * place; what depends on an output or on Parameter Store is not among them.
 *
 * @param read root and nested stacks by the root's key, evaluated from their bodies
 */
export function externalsOf(
  packaged: Pick<Packaged, 'stacks' | 'bodies'>,
  read: ReadonlyMap<string, readonly Stack[]>,
  there: Surroundings,
): Externals {
  const targets = new Map(packaged.stacks.map(({ target }) => [placeOf(target, ''), target]));
  const stubs: Stub[] = packaged.stacks.flatMap((stack) => stack.stubs);
  const bound = stubBindings(packaged.stacks, there, stubs);
  const templates = new Map<string, string>();
  const gathered = [...targets.values()].map((target) => {
    const here = bound.filter((stack) => placeOf(stack.target, '') === placeOf(target, ''));
    const roots = here.map(({ key }) => read.get(key) ?? []);
    const bodies = here.map(({ templateDigest }) => packaged.bodies.get(templateDigest) ?? '');
    for (const stack of roots.flat()) addTemplates(stack, templates, stubs);
    return { target, things: thingsAt(target, roots, bodies, { here, there, stubs }) };
  });
  return {
    stacks: bound,
    things: gathered,
    templates,
    exports: gathered.flatMap(({ target, things }) =>
      Object.keys(things.exports ?? {}).map((name) => ({ name, target })),
    ),
    stubs: inOrder(stubs),
  };
}

interface Around {
  readonly here: readonly PackagedStack[];
  readonly there: Surroundings;
  readonly stubs: Stub[];
}

function thingsAt(
  target: Target,
  roots: readonly (readonly Stack[])[],
  bodies: readonly string[],
  { here, there, stubs }: Around,
): ExternalThings {
  const names = roots.map(namesIn);
  const all = (key: 'exports' | 'imports' | 'ssmRead' | 'ssmWritten' | 'secrets') => [
    ...new Set(names.flatMap((one: KnownNames) => one[key])),
  ];
  const exported = new Set([...all('exports'), ...exportsAt(target, there)]);
  const written = new Set(all('ssmWritten'));
  const stub = (kind: Stub['kind'], name: string, value: string) => {
    stubs.push({ kind, name, value });
    return [name, value] as const;
  };
  const types = ssmTypes(roots.flat());
  return {
    exports: Object.fromEntries(
      all('imports')
        .filter((name) => !exported.has(name))
        .map((name) => stub('import', name, stubText(name))),
    ),
    ssm: Object.fromEntries(
      all('ssmRead')
        .filter((name) => !written.has(name))
        .map((name) => stub('ssm-parameter', name, ssmStub(name, types.get(name)))),
    ),
    secrets: Object.fromEntries(all('secrets').map((name) => [stub('secret', name, 'stub')[0], secretString(bodies)])),
    stackOutputs: outputsOf(target, names, here, there, stubs),
  };
}

function exportsAt(target: Target, { exports }: Surroundings): readonly string[] {
  const place = placeOf(target, '');
  return exports.filter((one) => placeOf(one.target, '') === place).map(({ name }) => name);
}

/** The type that a parameter in Parameter Store is read as, where a template parameter reads it. */
function ssmTypes(stacks: readonly Stack[]): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const { parameters } of stacks) {
    for (const { type, value } of parameters.values()) {
      const [part] = value?.kind === 'text' ? value.parts : [];
      const named = typeof part === 'object' && part.kind === 'ssm-parameter' && part.name.kind === 'scalar';
      if (named) types.set(String(part.name.value), type);
    }
  }
  return types;
}

/** A secret with every key that any template asks of one; the value is the same everywhere and no secret. */
function secretString(bodies: readonly string[]): string {
  const keys = new Set(
    bodies.flatMap((body) => [...body.matchAll(/:SecretString:([^:}"]+)/g)].map(([, key = '']) => key)),
  );
  return keys.size === 0 ? 'stub' : JSON.stringify(Object.fromEntries([...keys].sort().map((key) => [key, 'stub'])));
}

function outputsOf(
  target: Target,
  names: readonly KnownNames[],
  here: readonly PackagedStack[],
  there: Surroundings,
  stubs: Stub[],
): NonNullable<ExternalThings['stackOutputs']> {
  const proposed = new Set(here.map(({ stackName }) => stackName));
  const outputs = new Map<string, Map<string, string>>();
  for (const { stackName, output } of names.flatMap((one) => one.stackOutputs)) {
    if (proposed.has(stackName) || there.stacks.has(placeOf(target, stackName))) continue;
    const value = stubText(`${stackName}.${output}`);
    outputs.set(stackName, (outputs.get(stackName) ?? new Map<string, string>()).set(output, value));
    stubs.push({ kind: 'stack-output', name: `${stackName}.${output}`, value });
  }
  return Object.fromEntries([...outputs].map(([stackName, values]) => [stackName, Object.fromEntries(values)]));
}

/** A binding that nothing can answer becomes a value. */
function stubBindings(stacks: readonly PackagedStack[], there: Surroundings, stubs: Stub[]): readonly PackagedStack[] {
  const proposed = new Set(stacks.map(({ target, stackName }) => placeOf(target, stackName)));
  return stacks.map((stack) => {
    const placeOfProvider = (binding: PackagedStack['bindings'][number]) =>
      placeOf({ ...stack.target, ...(binding.region !== undefined && { region: binding.region }) }, binding.stackName);
    const isAnswered = (binding: PackagedStack['bindings'][number]) =>
      proposed.has(placeOfProvider(binding)) || there.stacks.has(placeOfProvider(binding));
    const lost = stack.bindings.filter((binding) => !isAnswered(binding));
    if (lost.length === 0) return stack;
    const stubbed = lost.map(({ parameter, stackName, output }) => {
      const name = `${stackName}.${output}`;
      return { parameter, stub: { kind: 'stack-output', name, value: stubText(name) } as const };
    });
    stubs.push(...stubbed.map(({ stub }) => stub));
    const values = stubbed.map(({ parameter, stub }) => [parameter, stub.value] as const);
    return {
      ...stack,
      bindings: stack.bindings.filter(isAnswered),
      parameters: Object.fromEntries([...Object.entries(stack.parameters), ...values]),
      stubs: [...stack.stubs, ...stubbed.map(({ stub }) => stub)],
    };
  });
}

/** A template that is nowhere in the repository, with as much as its parent gives and asks of it. */
function addTemplates(stack: Stack, templates: Map<string, string>, stubs: Stub[]): void {
  for (const { url, resource } of nestedAddresses(stack)) {
    if (digestInUrl(url) !== undefined || templates.has(url)) continue;
    const given = get(resource.properties, 'Parameters');
    const parameters = given?.kind === 'dict' ? [...given.entries.keys()] : [];
    const body = templateStub(stack, resource.logicalId, parameters);
    templates.set(url, body);
    stubs.push({ kind: 'artefact', name: url, value: `a template with ${posix.basename(url)}'s outputs alone` });
  }
}

/** What only a stand-in names needs none to be told of: the parameter's own says it already. */
function inOrder(stubs: readonly Stub[]): readonly Stub[] {
  const values = new Set(stubs.map(({ value }) => value));
  const own = stubs.filter(
    ({ kind, name }) => !((kind === 'ssm-parameter' || kind === 'artefact') && values.has(name)),
  );
  const byName = new Map(own.map((stub) => [JSON.stringify([stub.kind, stub.name, stub.value]), stub]));
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, stub]) => stub);
}
