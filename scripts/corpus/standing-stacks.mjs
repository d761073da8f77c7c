import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What "as it was" is about, by stack: template, parameters and tags as the embedded cloud has them. */
export function standingStacks(state) {
  const { regions } = JSON.parse(readFileSync(join(state, 'cloud.json'), 'utf8')).state;
  const alive = regions.flatMap(({ stacks }) => stacks).filter(({ status }) => status !== 'DELETE_COMPLETE');
  return new Map(
    alive.map(({ id, target, name, definition }) => [
      `${target.region} ${name} ${id}`,
      JSON.stringify([definition?.body, definition?.parameters, definition?.values, definition?.tags]),
    ]),
  );
}

/** Names of stacks that differ between two such maps, in either direction. */
export function differing(before, after) {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
}
