import {
  activeResources,
  decideConditions,
  dependencies,
  type NameScope,
  type ParsedTemplate,
  parseTemplate,
} from '../template/index.js';
import type { Blueprint, Engine } from './engine.js';
import type { Definition, StackRecord } from './state.js';

export type StackIdentity = Pick<StackRecord, 'name' | 'id' | 'target'>;

/** @throws ServiceFault where the template cannot be used. */
export function blueprintOf(engine: Engine, stack: StackIdentity, definition: Definition): Blueprint {
  const known = engine.blueprints.get(definition);
  if (known !== undefined) return known;
  const given = new Map(definition.parameters.map(({ name, value }) => [name, value]));
  const template = parseTemplate(definition.body, given);
  const names = namesIn(stack, definition, template);
  const active = activeResources(template, names.conditions);
  const made = { template, names, active, dependencies: dependencies(template, names.conditions) };
  engine.blueprints.set(definition, made);
  return made;
}

function namesIn(stack: StackIdentity, definition: Definition, template: ParsedTemplate): NameScope {
  const parameters = new Map(definition.values.map(({ name, value }) => [name, value]));
  const pseudo = pseudoOf(stack, definition.notificationArns);
  return { parameters, pseudo, conditions: decideConditions(template, parameters, pseudo) };
}

export function pseudoOf({ name, id, target }: StackIdentity, notificationArns: readonly string[]) {
  const china = target.region.startsWith('cn-');
  return {
    accountId: target.account,
    region: target.region,
    stackName: name,
    stackId: id,
    partition: china ? 'aws-cn' : target.region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws',
    urlSuffix: china ? 'amazonaws.com.cn' : 'amazonaws.com',
    notificationArns,
  };
}
