import type { Value } from '../../model/value.js';
import { get, itemsOf, stringOf } from '../../model/walk.js';
import { problem, type Report } from '../cloudformation/problem.js';
import { type Assembly, nestedKey } from './assembly.js';
import type { StackArtifact } from './stack-artifact.js';

/** A stack that must be deployed before another, by its part, with the place that says so. */
export interface StackDependency {
  readonly part: string;
  readonly at: Value;
}

/**
 * The stacks that a stack's `dependencies` name: directly, through artifacts that are no stacks (asset
 * manifests have dependencies of their own), and through those of the assemblies around it.
 */
export function dependenciesOf(stack: StackArtifact, assembly: Assembly, report: Report): readonly StackDependency[] {
  const found = new Map<string, Value>();
  for (const { manifest, id } of [stack, ...stack.around]) {
    const own = assembly.byManifest.get(manifest.file);
    follow(id, manifest.artifacts, report, (on, at) => {
      const direct = own?.get(on);
      const stacks = direct ? [direct] : (assembly.nested.get(nestedKey(manifest.file, on)) ?? []);
      for (const { part } of stacks) if (part !== stack.part && !found.has(part)) found.set(part, at);
      return stacks.length > 0;
    });
  }
  return [...found].map(([part, at]) => ({ part, at }));
}

/** @param visit true where the artifact is, or holds, stacks: then what it depends on is theirs to say */
function follow(
  id: string,
  artifacts: ReadonlyMap<string, Value>,
  report: Report,
  visit: (on: string, at: Value) => boolean,
): void {
  const seen = new Set([id]);
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const item of itemsOf(get(artifacts.get(next), 'dependencies'))) {
      const on = stringOf(item);
      if (on === undefined || seen.has(on)) continue;
      seen.add(on);
      if (!artifacts.has(on)) report(unknownArtifact(next, on, item));
      else if (!visit(on, item)) queue.push(on);
    }
  }
}

function unknownArtifact(id: string, on: string, at: Value) {
  const message = `The artifact ${id} depends on ${on}, which is not in its manifest: the tools of the CDK refuse it.`;
  return problem('error', 'cdk/unknown-dependency', message, at);
}
