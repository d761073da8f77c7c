import type { EdgeKind, Mechanism } from '../../../model/edge.js';
import type { Resource } from '../../../model/service.js';
import { locate, type Value } from '../../../model/value.js';
import { get, itemsOf, possibilities, stringOf } from '../../../model/walk.js';
import type { Claim, Link, LinkContext } from '../../claim.js';
import { nodeOf, nodeOfTarget, withAssumption } from '../../node-ref.js';
import { FUNCTION, STATE_MACHINE } from '../actors.js';
import { usesOf } from '../declared.js';
import { grantedTo } from '../granted.js';
import { resourcesOfType } from '../wire.js';
import { withSubstitutions } from './definition-substitutions.js';
import { embeddedJson } from './embedded-json.js';

/** Workflow → what its tasks call, publish to, read and write; function or workflow → workflow by starting it. */
export const stepFunctions: Link = {
  mechanism: 'step-functions',
  *claims(context) {
    for (const machine of resourcesOfType(context, STATE_MACHINE))
      for (const task of tasksOf(machine)) yield* taskClaims(context, machine, task);
    const call = { mechanism: 'step-functions', kind: 'call', type: FUNCTION, actor: STATE_MACHINE } as const;
    yield* grantedTo(context, { ...call, actions: ['lambda:InvokeFunction'] });
    const start = { mechanism: 'step-functions', kind: 'publish', type: STATE_MACHINE } as const;
    yield* grantedTo(context, { ...start, actions: ['states:StartExecution', 'states:StartSyncExecution'] });
    yield* usesOf(context, start);
  },
};

interface Task {
  readonly name: string;
  readonly resource: Value;
  readonly parameters: Value | undefined;
}

/** Tasks of a definition, as an object or as a string of JSON; those in Parallel and Map states too. */
function* tasksOf(machine: Resource): Generator<Task> {
  const definition = get(machine.properties, 'Definition') ?? get(machine.properties, 'DefinitionString');
  const substitutions = get(machine.properties, 'DefinitionSubstitutions');
  for (const one of definition === undefined ? [] : possibilities(definition)) {
    const read = one.kind === 'dict' ? one : (embeddedJson(one) ?? one);
    yield* tasksIn(withSubstitutions(read, substitutions));
  }
}

function* tasksIn(definition: Value): Generator<Task> {
  const states = get(definition, 'States');
  if (states?.kind !== 'dict') return;
  for (const [name, { value: state }] of states.entries) {
    const resource = get(state, 'Resource');
    const parameters = get(state, 'Parameters') ?? get(state, 'Arguments');
    if (resource !== undefined) yield { name, resource, parameters };
    for (const branch of itemsOf(get(state, 'Branches'))) yield* tasksIn(branch);
    for (const key of ['Iterator', 'ItemProcessor']) {
      const inner = get(state, key);
      if (inner !== undefined) yield* tasksIn(inner);
    }
  }
}

interface Integration {
  readonly prefix: string;
  readonly parameter: string;
  readonly type: string;
  readonly kind: EdgeKind;
  readonly mechanism: Mechanism;
}

/** Service integrations: the task's `Resource` says what is done, a parameter says to what. */
const INTEGRATIONS: readonly Integration[] = [
  { prefix: 'lambda:invoke', parameter: 'FunctionName', type: FUNCTION, kind: 'call', mechanism: 'step-functions' },
  { prefix: 'sns:publish', parameter: 'TopicArn', type: 'AWS::SNS::Topic', kind: 'publish', mechanism: 'sns' },
  { prefix: 'sqs:sendMessage', parameter: 'QueueUrl', type: 'AWS::SQS::Queue', kind: 'publish', mechanism: 'sqs' },
  {
    prefix: 'states:startExecution',
    parameter: 'StateMachineArn',
    type: STATE_MACHINE,
    kind: 'publish',
    mechanism: 'step-functions',
  },
  {
    prefix: 'dynamodb:getItem',
    parameter: 'TableName',
    type: 'AWS::DynamoDB::Table',
    kind: 'read',
    mechanism: 'data-access',
  },
  {
    prefix: 'dynamodb:putItem',
    parameter: 'TableName',
    type: 'AWS::DynamoDB::Table',
    kind: 'write',
    mechanism: 'data-access',
  },
  {
    prefix: 'dynamodb:updateItem',
    parameter: 'TableName',
    type: 'AWS::DynamoDB::Table',
    kind: 'write',
    mechanism: 'data-access',
  },
  {
    prefix: 'dynamodb:deleteItem',
    parameter: 'TableName',
    type: 'AWS::DynamoDB::Table',
    kind: 'write',
    mechanism: 'data-access',
  },
];

function* taskClaims(context: LinkContext, machine: Resource, task: Task): Generator<Claim> {
  for (const resource of possibilities(task.resource)) {
    const integration = integrationOf(resource);
    if (isPutEvents(resource)) yield* putEvents(context, machine, task);
    else if (integration === undefined) yield* taskClaim(context, machine, task.name, resource, DIRECT);
    else if (integration !== 'other') {
      const target = get(task.parameters, integration.parameter);
      if (target !== undefined) yield* taskClaim(context, machine, task.name, target, integration);
    }
  }
}

const DIRECT = { type: FUNCTION, kind: 'call', mechanism: 'step-functions' } as const;
const PUT_EVENTS = { type: 'AWS::Events::EventBus', kind: 'publish', mechanism: 'eventbridge' } as const;

/** Undefined: the `Resource` is the function itself. `other`: an integration with what makes no edge. */
function integrationOf(resource: Value): Integration | 'other' | undefined {
  const written =
    stringOf(resource) ??
    (resource.kind === 'text' && typeof resource.parts.at(-1) === 'string' ? String(resource.parts.at(-1)) : '');
  const at = written.indexOf(':states:::');
  if (at === -1) return undefined;
  const action = written.slice(at + ':states:::'.length).replace(/^aws-sdk:/, '');
  return INTEGRATIONS.find(({ prefix }) => action === prefix || action.startsWith(`${prefix}.`)) ?? 'other';
}

function isPutEvents(resource: Value): boolean {
  return stringOf(resource)?.includes(':states:::events:putEvents') ?? false;
}

function* putEvents(context: LinkContext, machine: Resource, task: Task): Generator<Claim> {
  for (const entry of itemsOf(get(task.parameters, 'Entries'))) {
    const bus = get(entry, 'EventBusName');
    if (bus !== undefined) yield* taskClaim(context, machine, task.name, bus, PUT_EVENTS);
  }
}

function* taskClaim(
  context: LinkContext,
  machine: Resource,
  name: string,
  value: Value,
  edge: { readonly type: string; readonly kind: EdgeKind; readonly mechanism: Mechanism },
): Generator<Claim> {
  for (const one of possibilities(value)) {
    if (stringOf(one)?.startsWith('$') === true) continue;
    for (const target of context.resolver.targets(one, edge.type)) {
      const to = nodeOfTarget(target, context.resolver, edge.type);
      if (to === undefined) continue;
      const claim = {
        kind: edge.kind,
        mechanism: edge.mechanism,
        from: nodeOf(machine, context.resolver),
        to,
        location: locate(one),
        ...(target.kind === 'unknown' ? { reason: target.reason } : {}),
      };
      yield {
        ...claim,
        view: 'wired',
        answer: target.kind === 'unknown' ? 'unknown' : 'yes',
        note: withAssumption(`task ${name}`, target.kind === 'resource' ? target.assumed : undefined),
      };
      yield { ...claim, view: 'declared', answer: 'yes', note: `task ${name} of the definition` };
    }
  }
}
