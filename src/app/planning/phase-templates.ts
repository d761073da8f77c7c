import type { StackKey } from '../../model/names.js';
import type { PackagedStack, StepChange } from '../../model/plan.js';
import type { Stack } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import { scalar, textOf } from '../../model/walk.js';
import type { TemplatePair } from '../../plan/phases/stack-template.js';
import { placeOf } from '../../plan/place.js';
import type { PlanInput } from '../../plan/plan-input.js';
import type { DeployedState } from './deployed-stacks.js';
import { stackChanges } from './stack-changes.js';
import { stackTemplateOf } from './stack-template.js';

export interface PhaseFacts {
  readonly stacks: readonly PackagedStack[];
  /** Root and nested stacks by the root's key, read from the bodies that are about to be deployed. */
  readonly read: ReadonlyMap<StackKey, readonly Stack[]>;
  readonly bodyOf: (digest: string) => string | undefined;
  readonly deployed: DeployedState;
}

/** What phases through exports in use are made from. Where nothing is imported there is nothing to be read. */
export function phaseTemplates(facts: PhaseFacts): Pick<PlanInput, 'templates' | 'changesByImports'> {
  const { stacks, read, deployed } = facts;
  const after = new Map(stacks.map((stack) => [placeOf(stack.target, stack.stackName), read.get(stack.key) ?? []]));
  return {
    templates: templatesOf(facts),
    changesByImports: (place, names) => changesByImports(deployed.read.get(place) ?? [], after.get(place) ?? [], names),
  };
}

function templatesOf({ stacks, read, bodyOf, deployed }: PhaseFacts): ReadonlyMap<string, TemplatePair> {
  const pairs = new Map<string, TemplatePair>();
  if (!isAnyInUse(deployed)) return pairs;
  for (const { target, stackName } of deployed.stacks) {
    const place = placeOf(target, stackName);
    const body = deployed.bodies?.get(place);
    const template = body && stackTemplateOf(deployed.read.get(place) ?? [], body.text, body.nested);
    if (template !== undefined) pairs.set(place, { deployed: template });
  }
  for (const { key, target, stackName, templateDigest } of stacks) {
    const place = placeOf(target, stackName);
    const body = bodyOf(templateDigest);
    const template = body === undefined ? undefined : stackTemplateOf(read.get(key) ?? [], body, bodyOf);
    if (template !== undefined) pairs.set(place, { ...pairs.get(place), proposed: template });
  }
  return pairs;
}

function isAnyInUse({ stacks, bodies = new Map(), foreignImporters }: DeployedState): boolean {
  const isShared = stacks.some(({ imports, exports }) => imports.length + Object.keys(exports).length > 0);
  const isRead = () => [...bodies.values()].some(({ text }) => text.includes('GetStackOutput'));
  return foreignImporters.size > 0 || isShared || isRead();
}

/** As if the imports were texts before the run: what may be another text after it shows as changed. */
function changesByImports(
  before: readonly Stack[],
  after: readonly Stack[],
  names: ReadonlySet<string>,
): readonly StepChange[] {
  return stackChanges(
    before.map((stack) => withTexts(stack, names)),
    after,
  );
}

function withTexts(stack: Stack, names: ReadonlySet<string>): Stack {
  const resources = [...stack.resources].map(([id, resource]) => {
    const properties = withText(resource.properties, names);
    return [id, properties.kind === 'dict' ? { ...resource, properties } : resource] as const;
  });
  return { ...stack, resources: new Map(resources) };
}

function withText(value: Value, names: ReadonlySet<string>): Value {
  switch (value.kind) {
    case 'scalar':
      return value;
    case 'text': {
      const isOne = (part: (typeof value.parts)[number]) =>
        typeof part !== 'string' && part.kind === 'import' && names.has(textOf(part.exportName) ?? '');
      return value.parts.some(isOne) ? scalar('the value of before', value) : value;
    }
    case 'list':
      return { ...value, items: value.items.map((item) => withText(item, names)) };
    case 'dict':
      return {
        ...value,
        entries: new Map(
          [...value.entries].map(([key, entry]) => [key, { ...entry, value: withText(entry.value, names) }]),
        ),
      };
    case 'choice':
      return { ...value, whenTrue: withText(value.whenTrue, names), whenFalse: withText(value.whenFalse, names) };
  }
}
