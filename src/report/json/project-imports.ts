import { isBootstrapVersion } from '../../model/bootstrap-version.js';
import type { Mechanism } from '../../model/edge.js';
import { compareLocations, type Location } from '../../model/location.js';
import type { Service, Stack } from '../../model/service.js';
import { locate, type Symbolic, type Value } from '../../model/value.js';
import { printValue, symbolsIn } from '../../model/walk.js';
import { compareText } from '../sort-findings.js';

interface Import {
  readonly mechanism: Mechanism;
  readonly name: string;
  readonly location: Location;
}

/** What a service takes from other stacks by name: each export, output and SSM parameter once, at its first place. */
export function importsOf(service: Service): Import[] {
  const found = new Map<string, Import>();
  for (const value of service.stacks.flatMap(valuesOf)) {
    for (const { symbol, holder } of symbolsIn(value)) {
      const named = importOf(symbol);
      if (named === undefined || isBootstrapVersion(named.name)) continue;
      const item = { ...named, location: locate(holder) };
      const key = `${named.mechanism} ${named.name}`;
      const earlier = found.get(key);
      if (earlier === undefined || compareLocations(item.location, earlier.location) < 0) found.set(key, item);
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.mechanism, b.mechanism) || compareText(a.name, b.name));
}

function valuesOf(stack: Stack): readonly Value[] {
  return [
    ...[...stack.parameters.values()].flatMap(({ value }) => value ?? []),
    ...[...stack.resources.values()].map(({ properties }) => properties),
    ...stack.outputs.map(({ value }) => value),
  ];
}

function importOf(symbol: Symbolic): Pick<Import, 'mechanism' | 'name'> | undefined {
  switch (symbol.kind) {
    case 'import':
      return { mechanism: 'import-value', name: printValue(symbol.exportName) };
    case 'stack-output':
      return { mechanism: 'stack-output', name: `${printValue(symbol.stackName)}.${symbol.output}` };
    case 'compose-output':
      return { mechanism: 'stack-output', name: `${symbol.service}.${symbol.output}` };
    case 'ssm-parameter':
      return { mechanism: 'ssm-parameter', name: printValue(symbol.name) };
    default:
      return undefined;
  }
}
