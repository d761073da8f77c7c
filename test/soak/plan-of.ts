import { stacksOfBody } from '../../src/app/planning/body-stacks.js';
import { stackTemplateOf } from '../../src/app/planning/stack-template.js';
import type { Edge } from '../../src/model/edge.js';
import type { DeployedStack, PlanResult, StepChange } from '../../src/model/plan.js';
import { digestOf } from '../../src/plan/fingerprint.js';
import { makePlan } from '../../src/plan/make-plan.js';
import type { TemplatePair } from '../../src/plan/phases/stack-template.js';
import { placeOf } from '../../src/plan/place.js';
import { edgeOf } from '../support/edge.js';
import { planInput, target } from '../support/plan.js';
import { bodyOf, keyOf, packagedStack, type SoakEstate, type SoakStack, stackNameOf, statefulTypes } from './estate.js';
import { type BodyResource, type Facts, resourcesIn, type StackFact } from './facts.js';

export interface PlanTerms {
  readonly ephemeral: boolean;
  /** Whether somebody accepted that a resource's data may go. */
  readonly waived: (service: string, logicalId: string) => boolean;
}

/** The real planner, given what reading, packaging and asking the cloud would find. */
export function planOf(estate: SoakEstate, facts: Facts, { ephemeral, waived }: PlanTerms): PlanResult {
  const present = [...facts.stacks.values()].filter(({ body }) => body !== '');
  const proposed = new Map(estate.stacks.map((stack) => [stackNameOf(stack.service), stack]));
  const names = [...new Set([...proposed.keys(), ...present.map(({ name }) => name)])];
  const changes = names.map((name) => {
    const after = proposed.get(name);
    const before = facts.stacks.get(name)?.body ?? '';
    return [keyOf(serviceOf(name)), changesBetween(before, after === undefined ? '' : bodyOf(after))] as const;
  });
  const of = <Item>(what: (stack: SoakStack) => Item) =>
    Object.fromEntries(estate.stacks.map((stack) => [keyOf(stack.service), what(stack)]));
  return makePlan(
    planInput({
      ephemeral,
      proposed: estate.stacks.map(packagedStack),
      deployed: present.map(deployedStack),
      edges: estate.stacks.flatMap(callsOf),
      declared: estate.stacks.flatMap(({ service, after }) =>
        after.map((on) => ({ stack: keyOf(service), on: keyOf(on), text: `depends on ${on}` })),
      ),
      changes: Object.fromEntries(changes),
      stateful: of(statefulIn),
      exportsOf: of(({ exports }) => exports.map(({ name }) => name)),
      importsOf: of(importsOf),
      estimates: of(({ resources }) => 10 * resources.length),
      waived: (service, logicalId) => waived(service, logicalId),
      templates: templatesOf(estate, present),
    }),
  );
}

/** Exports that hand on what is imported import as well. */
const importsOf = ({ imports, exports }: SoakStack): readonly string[] => [
  ...new Set([...imports, ...exports.flatMap(({ of }) => ('imported' in of ? [of.imported] : []))]),
];

/** As reading would give them to the planner. */
function templatesOf(estate: SoakEstate, present: readonly StackFact[]): ReadonlyMap<string, TemplatePair> {
  const read = (stackName: string, body: string, parameters: Readonly<Record<string, string>>) => {
    const service = serviceOf(stackName);
    const stacks = stacksOfBody({ key: keyOf(service), service, stackName, target, parameters, body }, () => undefined);
    return stackTemplateOf(stacks, body, () => undefined);
  };
  const pairs = new Map<string, TemplatePair>();
  for (const { name, body, parameters, noEcho } of present) {
    const known = Object.fromEntries(Object.entries(parameters).filter(([key]) => !noEcho.includes(key)));
    const deployed = read(name, body, known);
    if (deployed !== undefined) pairs.set(placeOf(target, name), { deployed });
  }
  for (const stack of estate.stacks) {
    const name = stackNameOf(stack.service);
    const proposed = read(name, bodyOf(stack), stack.parameters);
    if (proposed !== undefined) pairs.set(placeOf(target, name), { ...pairs.get(placeOf(target, name)), proposed });
  }
  return pairs;
}

export const serviceOf = (stackName: string): string => stackName.replace(/-dev$/, '');

function callsOf({ service, calls }: SoakStack): readonly Edge[] {
  return calls.map((to) =>
    edgeOf({ kind: 'call', mechanism: 'lambda-invoke', from: `${service}:main`, to: `${to}:main` }),
  );
}

function deployedStack(stack: StackFact): DeployedStack {
  const { name, body, parameters, noEcho, tags, status, operations, outputs, exports, imports } = stack;
  const service = tags['stackgate:service'] ?? serviceOf(name);
  return {
    key: keyOf(service),
    service,
    stackName: name,
    target,
    templateDigest: digestOf(body),
    parameters: Object.fromEntries(Object.entries(parameters).filter(([key]) => !noEcho.includes(key))),
    noEcho,
    tags,
    status,
    lastOperation: operations[0] ?? '',
    outputs,
    exports,
    imports,
    terminationProtection: false,
  };
}

function statefulIn(stack: SoakStack): readonly string[] {
  return [...resourcesIn(bodyOf(stack))].flatMap(([id, { Type }]) => (statefulTypes.has(Type) ? [id] : []));
}

/** Properties of which another value replaces. */
const identities = [
  'TopicName',
  'FifoTopic',
  'QueueName',
  'FifoQueue',
  'FunctionName',
  'PackageType',
  'TableName',
  'KeySchema',
];

function changesBetween(before: string, after: string): readonly StepChange[] {
  const [old, now] = [resourcesIn(before), resourcesIn(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => changeOf(id, old.get(id), now.get(id)));
}

function changeOf(
  logicalId: string,
  old: BodyResource | undefined,
  now: BodyResource | undefined,
): readonly StepChange[] {
  const one = now ?? old;
  if (one === undefined || JSON.stringify(old) === JSON.stringify(now)) return [];
  const action =
    old === undefined ? 'added' : now === undefined ? 'removed' : isReplaced(old, now) ? 'replaced' : 'changed';
  const isLost = old !== undefined && (action === 'removed' || action === 'replaced');
  const keeps = isLost && statefulTypes.has(old.Type) && old.DeletionPolicy !== 'Retain';
  const change = {
    logicalId,
    type: one.Type,
    action,
    certainty: 'certain',
    summary: `${logicalId} ${action}`,
  } as const;
  return [keeps ? { ...change, irreversible: `what ${logicalId} holds` } : change];
}

function isReplaced(old: BodyResource, now: BodyResource): boolean {
  const identity = ({ Type, Properties }: BodyResource) =>
    JSON.stringify([Type, ...identities.map((name) => Properties?.[name] ?? null)]);
  return identity(old) !== identity(now);
}
