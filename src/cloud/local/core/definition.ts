import {
  checkRules,
  checkTemplate,
  exportNames,
  maxInlineBytes,
  parseTemplate,
  type ResolvedParameters,
  refuseMacros,
  resolveParameters,
} from '../template/index.js';
import { blueprintOf, pseudoOf, type StackIdentity } from './blueprint.js';
import { type Engine, findTemplate, namedValue, regionOf } from './engine.js';
import { faults } from './errors.js';
import type { Input } from './input.js';
import { readRollbackConfiguration } from './rollback-triggers.js';
import type { Definition, NamedValue } from './state.js';

/** A definition out of a call's input; what the input leaves out stays as it was. @throws ServiceFault */
export function readDefinition(
  engine: Engine,
  stack: StackIdentity,
  input: Input,
  previous: Definition | undefined,
): Definition {
  const body = bodyOf(engine, input, previous);
  const given = input.pairs('Parameters', 'ParameterKey', 'ParameterValue', 'UsePreviousValue');
  const template = parseTemplate(body, knownValues(given, previous));
  checkTemplate(template);
  refuseMacros(template);
  const earlier = previous === undefined ? undefined : asMap(previous.parameters);
  const resolved = resolveParameters(template, given, earlier, (name) => parameterStore(engine, stack, name));
  const role = input.text('RoleARN') ?? previous?.roleArn;
  const rollback = readRollbackConfiguration(input, previous?.rollbackConfiguration);
  const definition: Definition = {
    body,
    ...asRecords(resolved),
    tags: input.has('Tags') ? tagsOf(input) : (previous?.tags ?? []),
    capabilities: input.texts('Capabilities'),
    notificationArns: notificationArnsOf(input, previous),
    ...(role === undefined ? {} : { roleArn: role }),
    ...(rollback === undefined ? {} : { rollbackConfiguration: rollback }),
  };
  checkRules(template, resolved.values, pseudoOf(stack, definition.notificationArns));
  // Conditions, dependencies and exports that cannot be are refused with the call, too.
  const { names } = blueprintOf(engine, stack, definition);
  exportNames(template, names);
  return definition;
}

const MOST_TOPICS = 5;

function notificationArnsOf(input: Input, previous: Definition | undefined): readonly string[] {
  if (!input.has('NotificationARNs')) return previous?.notificationArns ?? [];
  const topics = input.texts('NotificationARNs');
  if (topics.length > MOST_TOPICS) throw faults.outOfBounds('notificationARNs', 'length', MOST_TOPICS);
  return topics;
}

function tagsOf(input: Input): NamedValue[] {
  return [...input.pairs('Tags', 'Key', 'Value')].map(([name, value]) => ({ name, value: value ?? '' }));
}

/** @throws ServiceFault */
export function bodyOf(engine: Engine, input: Input, previous: Definition | undefined): string {
  const inline = input.text('TemplateBody');
  const url = input.text('TemplateURL');
  const usePrevious = input.flag('UsePreviousTemplate');
  if ([inline !== undefined, url !== undefined, usePrevious].filter(Boolean).length !== 1)
    throw faults.invalid('Either Template URL or Template Body must be specified.');
  if (inline !== undefined) return checkedInline(inline);
  if (url !== undefined) return templateAt(engine, url);
  if (previous === undefined) throw faults.invalid('No previous template to use.');
  return previous.body;
}

function checkedInline(body: string): string {
  if (Buffer.byteLength(body, 'utf8') > maxInlineBytes)
    throw faults.invalid(
      `1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to ${maxInlineBytes}`,
    );
  return body;
}

export function templateAt(engine: Engine, url: string): string {
  const found = findTemplate(engine, url);
  if (found === undefined) throw faults.noTemplateAt();
  return found;
}

function knownValues(
  given: ReadonlyMap<string, string | null>,
  previous: Definition | undefined,
): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const [name, value] of given) {
    const text = value ?? namedValue(previous?.parameters ?? [], name);
    if (text !== undefined) known.set(name, text);
  }
  return known;
}

function parameterStore(engine: Engine, stack: StackIdentity, name: string): string | undefined {
  const region = regionOf(engine, stack.target);
  return namedValue(region.ssm, name) ?? namedValue(region.external.ssm, name);
}

function asRecords({
  shown,
  values,
  resolved,
}: ResolvedParameters): Pick<Definition, 'parameters' | 'values' | 'resolved'> {
  const records = (map: ReadonlyMap<string, string>) => [...map].map(([name, value]) => ({ name, value }));
  return {
    parameters: records(shown),
    values: [...values].map(([name, value]) => ({ name, value })),
    resolved: records(resolved),
  };
}

function asMap(values: readonly NamedValue[]): ReadonlyMap<string, string> {
  return new Map(values.map(({ name, value }) => [name, value]));
}
