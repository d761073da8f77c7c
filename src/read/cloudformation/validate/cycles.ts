import type { LogicalId, StackKey } from '../../../model/names.js';
import type { Value } from '../../../model/value.js';
import { get, visitSymbols } from '../../../model/walk.js';
import { type Check, keyPlace, refuse } from './check.js';

/** Who needs whom among resources: by Ref, GetAtt, Sub and DependsOn. */
type Needs = ReadonlyMap<LogicalId, readonly LogicalId[]>;

/**
 * Resources that wait for each other, told once with the whole circle. What an undecided `Fn::If` may
 * refer to does not count: conditions may exclude each other, and CloudFormation decides them first.
 */
export function checkCycles(check: Check): void {
  const told = new Set<LogicalId>();
  for (const circle of circlesIn(needsOf(check))) {
    const [first = ''] = circle;
    if (circle.some((logicalId) => told.has(logicalId))) continue;
    for (const logicalId of circle) told.add(logicalId);
    const around = [...circle, first].join(' → ');
    const message = `${first} waits for itself: ${around}. Take away one of these references or DependsOn.`;
    refuse(check, 'dependency-cycle', message, placeOf(check, first));
  }
}

function placeOf({ document }: Check, logicalId: LogicalId) {
  const section = get(document, 'Resources');
  const entry = section?.kind === 'dict' ? section.entries.get(logicalId) : undefined;
  return section && entry ? keyPlace(section, entry) : document;
}

function needsOf({ stack }: Check): Needs {
  const needs = new Map<LogicalId, readonly LogicalId[]>();
  for (const { logicalId, dependsOn, properties } of stack.resources.values()) {
    const found = new Set<LogicalId>(dependsOn);
    collect(properties, stack.key, found);
    needs.set(
      logicalId,
      [...found].filter((name) => stack.resources.has(name)),
    );
  }
  return needs;
}

function collect(value: Value, stack: StackKey, found: Set<LogicalId>): void {
  if (value.kind === 'list') for (const item of value.items) collect(item, stack, found);
  else if (value.kind === 'dict') for (const { value: inner } of value.entries.values()) collect(inner, stack, found);
  else if (value.kind === 'text') {
    visitSymbols(value, (symbol) => {
      const local = (symbol.kind === 'ref' || symbol.kind === 'attribute') && symbol.stack === stack;
      if (local) found.add(symbol.logicalId);
    });
  }
}

/** Walks each resource once; what leads back to the path that led here closes a circle. Without recursion: chains may be long. */
function* circlesIn(needs: Needs): Generator<readonly LogicalId[]> {
  const done = new Set<LogicalId>();
  for (const start of needs.keys()) {
    const path: LogicalId[] = [];
    const onPath = new Map<LogicalId, number>();
    const pending: Iterator<LogicalId>[] = [[start].values()];
    while (pending.length > 0) {
      const next = pending.at(-1)?.next();
      if (!next || next.done) {
        pending.pop();
        const left = path.pop();
        if (left !== undefined) {
          onPath.delete(left);
          done.add(left);
        }
        continue;
      }
      const seen = onPath.get(next.value);
      if (seen !== undefined) yield path.slice(seen);
      if (seen !== undefined || done.has(next.value)) continue;
      onPath.set(next.value, path.length);
      path.push(next.value);
      pending.push((needs.get(next.value) ?? []).values());
    }
  }
}
