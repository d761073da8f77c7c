import type { Change } from '../model/change.js';
import type { Parameter, Service, Stack } from '../model/service.js';
import { plainChange, type ServicePair } from './context.js';
import { mayBeEqual, sameMeaning } from './identity.js';

/** Template parameters. Values are never told: one that should have been NoEcho would be printed. */
export function diffParameters(pairs: readonly ServicePair[]): readonly Change[] {
  return pairs.flatMap(({ deployed, proposed }) => {
    const before = parametersOf(deployed);
    const after = parametersOf(proposed);
    const keys = new Set([...before.keys(), ...after.keys()]);
    return [...keys].flatMap((key) => changeOf(before.get(key), after.get(key)));
  });
}

interface Placed {
  readonly stack: Stack;
  readonly parameter: Parameter;
}

function parametersOf(service: Service | undefined): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  for (const stack of service?.stacks ?? []) {
    for (const parameter of stack.parameters.values()) found.set(`${stack.id}/${parameter.name}`, { stack, parameter });
  }
  return found;
}

function changeOf(before: Placed | undefined, after: Placed | undefined): readonly Change[] {
  if (after === undefined) return before === undefined ? [] : [change(before, 'removed', [], 'is gone')];
  if (before === undefined) {
    const needed = after.parameter.value === undefined ? 'is new and has no default' : 'is new';
    return [change(after, 'added', [], needed)];
  }
  const properties = differing(before.parameter, after.parameter);
  if (properties.length === 0) return [];
  return [
    {
      ...change(after, 'changed', properties, `has another ${properties.join(', ')}`),
      certainty: certainty(before, after, properties),
    },
  ];
}

function differing(before: Parameter, after: Parameter): readonly string[] {
  return [
    ...(before.type === after.type ? [] : ['type']),
    ...(before.noEcho === after.noEcho ? [] : ['NoEcho']),
    ...(sameMeaning(before.value, after.value) ? [] : ['value']),
  ];
}

function certainty(before: Placed, after: Placed, properties: readonly string[]): Change['certainty'] {
  const [old, now] = [before.parameter.value, after.parameter.value];
  const onlyValue = properties.length === 1 && properties[0] === 'value';
  return onlyValue && old !== undefined && now !== undefined && mayBeEqual(old, now) ? 'possible' : 'certain';
}

function change(
  { stack, parameter }: Placed,
  action: Change['action'],
  properties: readonly string[],
  words: string,
): Change {
  return plainChange({
    kind: 'parameter',
    action,
    service: stack.service,
    subject: parameter.name,
    properties,
    summary: `the parameter ${parameter.name} of the stack ${stack.id} ${words}`,
    location: parameter.location,
  });
}
