import type { DeployedStack, PackagedStack } from '../../model/plan.js';
import type { Stack } from '../../model/service.js';
import type { Packaged } from '../../package/packaged.js';
import { digestOf } from '../../plan/fingerprint.js';
import { placeOf } from '../../plan/place.js';
import { stacksOfBody } from './body-stacks.js';
import type { DeployedState, StandingBody } from './deployed-stacks.js';
import { namesIn } from './known-names.js';

/**
 * A packaged estate as if it were deployed, for a comparison without any cloud: outputs are known by their
 * names alone, and those of other stacks are taken to be there.
 *
 * @param proposed whose bindings are to find the same names
 */
export function asDeployed(
  packaged: Pick<Packaged, 'stacks' | 'bodies'>,
  proposed: readonly PackagedStack[],
): DeployedState {
  const read = new Map<string, readonly Stack[]>();
  const bodies = new Map<string, StandingBody>();
  const foreignOutputs = new Map<string, Record<string, string>>();
  const stacks = packaged.stacks.map((stack): DeployedStack => {
    const body = packaged.bodies.get(stack.templateDigest) ?? '';
    const nested = (digest: string) => packaged.bodies.get(digest);
    const inside = stacksOfBody({ ...stack, body }, nested);
    read.set(placeOf(stack.target, stack.stackName), inside);
    bodies.set(placeOf(stack.target, stack.stackName), { text: body, nested });
    return standingStack(stack, inside);
  });
  for (const { target, bindings } of [...packaged.stacks, ...proposed])
    for (const { stackName, output, region } of bindings) {
      const place = placeOf({ ...target, ...(region !== undefined && { region }) }, stackName);
      const outputs = foreignOutputs.get(place) ?? {};
      if (!read.has(place)) foreignOutputs.set(place, { ...outputs, [output]: identityOfOutput(stackName, output) });
    }
  return { stacks, read, bodies, foreignImporters: new Map(), foreignExports: [], foreignOutputs };
}

/** The same on both sides of a comparison; no value that CloudFormation has. */
function identityOfOutput(stackName: string, output: string): string {
  return `${stackName}.${output}`;
}

function standingStack(stack: PackagedStack, inside: readonly Stack[]): DeployedStack {
  const { key, service, stackName, target, templateDigest, noEcho, tags, bindings } = stack;
  const names = namesIn(inside);
  const bound = bindings.map((one) => [one.parameter, identityOfOutput(one.stackName, one.output)] as const);
  const outputs = (inside[0]?.outputs ?? []).map(({ name }) => [name, identityOfOutput(stackName, name)] as const);
  return {
    key,
    service,
    stackName,
    target,
    templateDigest,
    parameters: Object.fromEntries([...Object.entries(stack.parameters), ...bound]),
    noEcho,
    tags,
    status: 'CREATE_COMPLETE',
    lastOperation: digestOf(templateDigest).slice(0, 16),
    outputs: Object.fromEntries(outputs),
    exports: Object.fromEntries(names.exports.map((name) => [name, name])),
    imports: names.imports,
    terminationProtection: false,
    capabilities: stack.capabilities,
  };
}
