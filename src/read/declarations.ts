import type { ServiceName } from '../model/names.js';
import type {
  Declarations,
  Outcome,
  SubscribeDeclaration,
  TargetDeclaration,
  UseDeclaration,
  UseVerb,
} from '../model/service.js';
import { type Dict, locate, type Value } from '../model/value.js';
import { get, stringOf } from '../model/walk.js';
import { problem, type Report } from './cloudformation/problem.js';

/** What the five keys are called: `calling` in serverless.yml, `Calling` in a template's metadata. */
export interface DeclarationKeys {
  readonly calling: string;
  readonly uses: string;
  readonly subscribesTo: string;
  readonly subscribable: string;
  readonly callers: string;
}

export const metadataKeys: DeclarationKeys = {
  calling: 'Calling',
  uses: 'Uses',
  subscribesTo: 'SubscribesTo',
  subscribable: 'Subscribable',
  callers: 'Callers',
};

/** `Metadata: { Stackgate: { Calling: […], … } }` of a function or workflow; undefined where it says nothing. */
export function readMetadataDeclarations(
  metadata: Value | undefined,
  service: ServiceName,
  report: Report,
): Declarations | undefined {
  const stackgate = get(metadata, 'Stackgate');
  if (stackgate === undefined) return undefined;
  if (stackgate.kind === 'dict') return readDeclarations(stackgate, service, metadataKeys, report);
  report(
    invalid('Metadata.Stackgate is an object with Calling, Uses, SubscribesTo, Subscribable or Callers.', stackgate),
  );
  return undefined;
}

/** The declarations under the given keys of an object; other keys are not looked at. */
export function readDeclarations(
  from: Dict,
  service: ServiceName,
  keys: DeclarationKeys,
  report: Report,
): Declarations {
  const subscribable = parseFlag(get(from, keys.subscribable), keys.subscribable, report);
  return {
    calling: listed(from, keys.calling, report).flatMap((item) => parseTarget(item, service, report) ?? []),
    uses: listed(from, keys.uses, report).flatMap((item) => parseUses(item, service, report)),
    subscribesTo: listed(from, keys.subscribesTo, report).flatMap(
      (item) => parseSubscription(item, service, report) ?? [],
    ),
    ...(subscribable && { subscribable }),
    callers: listed(from, keys.callers, report).flatMap((item) => parseCaller(item, report) ?? []),
  };
}

/** `service:id`, or a bare `id` of this service. Anything else is reported and undefined. */
export function parseTarget(value: Value, service: ServiceName, report: Report): TargetDeclaration | undefined {
  const parts = stringOf(value)
    ?.split(':')
    .map((part) => part.trim());
  const [first, second] = parts ?? [];
  if (first && parts?.length === 1) return { service, id: first, location: locate(value) };
  if (first && second && parts?.length === 2) return { service: first, id: second, location: locate(value) };
  report(invalid('A target is written as `service:name`, or `name` for one of this service.', value));
  return undefined;
}

const verbs: readonly UseVerb[] = ['publish', 'read', 'write'];

/** `publish: target`, `read: target`, `write: target`; one object may hold several, in any letter case. */
export function parseUses(value: Value, service: ServiceName, report: Report): readonly UseDeclaration[] {
  if (value.kind !== 'dict' || value.entries.size === 0) {
    report(invalid('A use is written as `publish: target`, `read: target` or `write: target`.', value));
    return [];
  }
  return [...value.entries].flatMap(([key, entry]) => {
    const verb = verbs.find((known) => known === key.toLowerCase());
    if (!verb) {
      report(invalid(`\`${key}\` is no use: write publish, read or write.`, entry.value));
      return [];
    }
    const target = parseTarget(entry.value, service, report);
    return target ? [{ ...target, verb }] : [];
  });
}

const outcomes: readonly Outcome[] = ['success', 'failed', 'start'];

/** `{ service, name, type }` with keys in either letter case, or a target as text. */
export function parseSubscription(
  value: Value,
  service: ServiceName,
  report: Report,
): SubscribeDeclaration | undefined {
  if (value.kind !== 'dict') return parseTarget(value, service, report);
  const field = (name: string) => get(value, name) ?? get(value, name.charAt(0).toUpperCase() + name.slice(1));
  const id = stringOf(field('name'));
  const of = field('service');
  const type = field('type');
  const outcome = outcomes.find((known) => known === stringOf(type));
  if (!id || (of && !stringOf(of)) || (type && !outcome)) {
    const message = 'A subscription names a function as `{ service, name, type }`; type is success, failed or start.';
    report(invalid(message, type && !outcome ? type : value));
    return undefined;
  }
  return { service: stringOf(of) ?? service, id, location: locate(value), ...(outcome && { outcome }) };
}

/** `true` or `false`; anything else is reported and undefined. */
export function parseFlag(value: Value | undefined, key: string, report: Report): Declarations['subscribable'] {
  if (value === undefined) return undefined;
  if (value.kind === 'scalar' && typeof value.value === 'boolean') {
    return { value: value.value, location: locate(value) };
  }
  report(invalid(`\`${key}\` is true or false.`, value));
  return undefined;
}

function parseCaller(value: Value, report: Report): Declarations['callers'][number] | undefined {
  const name = stringOf(value)?.trim();
  if (name) return { name, location: locate(value) };
  report(invalid('A caller is the name of a service, or of an owner as `@team`.', value));
  return undefined;
}

function listed(from: Dict, key: string, report: Report): readonly Value[] {
  const value = get(from, key);
  if (value === undefined || (value.kind === 'scalar' && value.value === null)) return [];
  if (value.kind === 'list') return value.items;
  report(invalid(`\`${key}\` is a list.`, value));
  return [];
}

function invalid(message: string, at: Value) {
  return problem('error', 'declaration/invalid', message, at);
}
