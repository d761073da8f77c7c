import type { ServiceName } from '../../../../model/names.js';
import type { Declarations } from '../../../../model/service.js';
import type { Value } from '../../../../model/value.js';
import { get } from '../../../../model/walk.js';
import type { Report } from '../../../cloudformation/problem.js';
import { type DeclarationKeys, parseSubscription, readDeclarations } from '../../../declarations.js';
import { declaredEvent } from '../events/registry.js';
import type { LoweredFunction } from '../lowering.js';
import { dictOf } from '../template/values.js';

const keys: DeclarationKeys = {
  calling: 'calling',
  uses: 'uses',
  subscribesTo: 'subscribesTo',
  subscribable: 'subscribable',
  callers: 'callers',
};

/**
 * What a function declares: keys of its own, `events: - function:`, and the same keys under
 * `custom.stackgate.functions.<name>`; together where both stand. Undefined where it says nothing.
 *
 * @param settings the definition's `custom.stackgate`
 */
export function declarationsOf(
  fn: LoweredFunction,
  settings: Value | undefined,
  service: ServiceName,
  report: Report,
): Declarations | undefined {
  const places = [dictOf(fn.definition), dictOf(get(settings, 'functions', fn.key))].filter(
    (place) => place !== undefined,
  );
  const read = places.map((place) => readDeclarations(place, service, keys, report));
  const subscriptions = fn.events
    .filter(({ event }) => event === declaredEvent)
    .flatMap(({ value }) => parseSubscription(value, service, report) ?? []);
  const says = places.some((place) => Object.values(keys).some((key) => place.entries.has(key)));
  if (!says && subscriptions.length === 0) return undefined;
  const subscribable = read.find((one) => one.subscribable)?.subscribable;
  return {
    calling: read.flatMap((one) => one.calling),
    uses: read.flatMap((one) => one.uses),
    subscribesTo: [...read.flatMap((one) => one.subscribesTo), ...subscriptions],
    ...(subscribable && { subscribable }),
    callers: read.flatMap((one) => one.callers),
  };
}
