import type { Answer, Edge, NodeRef, View } from '../model/edge.js';
import { ownEntry } from '../model/own-entry.js';
import type { Resource } from '../model/service.js';
import type { Value } from '../model/value.js';
import type { AccessAnswer } from './access/access.js';
import type { Claim, Facts } from './claim.js';
import { type ClaimGroup, edgeKey } from './claim-group.js';
import { DATA_ACTIONS } from './links/calls/data-access.js';
import { resourceOfNode } from './node-ref.js';
import { isOfType } from './resolve/names/names-index.js';

/** Claims for the views of one edge that no link made a claim about. */
export type ViewDefaults = (group: ClaimGroup) => readonly Claim[];

/** By what an edge is permitted: DESIGN's table, one row for each mechanism and kind. */
type Grant =
  | { readonly by: 'role of from' | 'role of to'; readonly actions: readonly string[] }
  | { readonly by: 'service'; readonly principal: string }
  | { readonly by: 'nothing' };

const GRANTS: Readonly<Record<string, Grant>> = {
  'call lambda-invoke': { by: 'role of from', actions: ['lambda:InvokeFunction'] },
  'call step-functions': { by: 'role of from', actions: ['lambda:InvokeFunction'] },
  'call api': { by: 'service', principal: 'apigateway.amazonaws.com' },
  'publish step-functions': { by: 'role of from', actions: ['states:StartExecution', 'states:StartSyncExecution'] },
  'publish sns': { by: 'role of from', actions: ['sns:Publish'] },
  'publish sqs': { by: 'role of from', actions: ['sqs:SendMessage'] },
  'publish eventbridge': { by: 'role of from', actions: ['events:PutEvents'] },
  'publish kinesis': { by: 'role of from', actions: ['kinesis:PutRecord', 'kinesis:PutRecords'] },
  'subscribe sns': { by: 'service', principal: 'sns.amazonaws.com' },
  'subscribe eventbridge': { by: 'service', principal: 'events.amazonaws.com' },
  'subscribe schedule': { by: 'service', principal: 'events.amazonaws.com' },
  'subscribe s3-notification': { by: 'service', principal: 's3.amazonaws.com' },
  'subscribe cognito-trigger': { by: 'service', principal: 'cognito-idp.amazonaws.com' },
  'subscribe log-subscription': { by: 'service', principal: 'logs.amazonaws.com' },
  'subscribe sqs': { by: 'role of to', actions: ['sqs:ReceiveMessage'] },
  'subscribe kinesis': { by: 'role of to', actions: ['kinesis:GetRecords', 'kinesis:SubscribeToShard'] },
  'subscribe dynamodb-stream': { by: 'role of to', actions: ['dynamodb:GetRecords'] },
  'subscribe lambda-outcome': { by: 'role of from', actions: [] },
};

/** What a service does to its target, by the target's type. */
const DELIVERY: Readonly<Record<string, string>> = {
  'AWS::Lambda::Function': 'lambda:InvokeFunction',
  'AWS::SQS::Queue': 'sqs:SendMessage',
  'AWS::SNS::Topic': 'sns:Publish',
  'AWS::Events::EventBus': 'events:PutEvents',
};

/** What takes no call from a service but by a role that the service is given. */
const DELIVERY_BY_ROLE: Readonly<Record<string, string>> = {
  ...DELIVERY,
  'AWS::Kinesis::Stream': 'kinesis:PutRecord',
  'AWS::KinesisFirehose::DeliveryStream': 'firehose:PutRecord',
  'AWS::StepFunctions::StateMachine': 'states:StartExecution',
};

/** Kinds that may be made without a variable or parameter: no wiring to be found says nothing. */
const WIRING_OPTIONAL = new Set(['call lambda-invoke', 'publish', 'read', 'write']);

/** @param groups all of the estate's, by key: what is declared of a function holds for its aliases and versions */
export function viewDefaults(facts: Facts, groups: ReadonlyMap<string, ClaimGroup>): ViewDefaults {
  return ({ first, claims }) => {
    const answers = (view: View) => claims.some((claim) => claim.view === view);
    const filled: Claim[] = [];
    if (!answers('declared')) filled.push(declaredOf(first, groups));
    const granted = answers('granted') ? undefined : grantOf(facts, first, claims);
    if (granted !== undefined) filled.push(granted);
    if (!answers('wired') && !wiringOptional(first)) filled.push(fill(first, 'wired', 'no', 'nothing connects them'));
    return filled;
  };
}

function declaredOf(edge: Claim, groups: ReadonlyMap<string, ClaimGroup>): Claim {
  const unqualified = edge.to.qualifier === undefined ? undefined : groups.get(edgeKey({ ...edge, to: bare(edge.to) }));
  const declared = unqualified?.claims.find(({ view, answer }) => view === 'declared' && answer === 'yes');
  return declared === undefined
    ? fill(edge, 'declared', 'no', 'nobody declares it')
    : fill(edge, 'declared', 'yes', declared.note, declared.location);
}

function bare({ service, id }: NodeRef): NodeRef {
  return { service, id };
}

function wiringOptional({ kind, mechanism }: Pick<Edge, 'kind' | 'mechanism'>): boolean {
  return WIRING_OPTIONAL.has(kind) || WIRING_OPTIONAL.has(`${kind} ${mechanism}`);
}

function grantOf(facts: Facts, edge: Claim, claims: readonly Claim[]): Claim | undefined {
  const grant = grantRow(edge);
  if (grant.by === 'nothing') return undefined;
  const [from, to] = [resourceOfNode(edge.from), resourceOfNode(edge.to)];
  const role = claims.find((claim) => claim.role !== undefined)?.role;
  const via = claims.flatMap((claim) => claim.via ?? []);
  const ends = { from, to, qualifier: edge.to.qualifier };
  const answer = role === undefined ? answerBy(facts, grant, ends, via) : answerByRole(facts, grant, role, ends);
  return answer && fill(edge, 'granted', answer.answer, answer.note, answer.location);
}

function grantRow(edge: Pick<Edge, 'kind' | 'mechanism' | 'to'>): Grant {
  if (edge.mechanism === 'data-access') {
    const row = DATA_ACTIONS.find(({ type, kind }) => isOfType(edge.to.type, type) && kind === edge.kind);
    return row === undefined ? { by: 'nothing' } : { by: 'role of from', actions: row.actions };
  }
  return GRANTS[`${edge.kind} ${edge.mechanism}`] ?? { by: 'nothing' };
}

/** The resources at the ends of an edge, and the alias or version of its target. */
interface Ends {
  readonly from: Resource | undefined;
  readonly to: Resource | undefined;
  readonly qualifier: string | undefined;
}

/** What delivers by a role of its own: it takes from a source that is polled, and does to the target what the type says. */
function answerByRole(
  { access }: Facts,
  grant: Exclude<Grant, { by: 'nothing' }>,
  role: Value,
  { from, to, qualifier }: Ends,
): AccessAnswer | undefined {
  const delivery = to && ownEntry(DELIVERY_BY_ROLE, to.type);
  const delivered = to && delivery ? access.roleMay(role, delivery, to, qualifier) : undefined;
  const polls = grant.by === 'role of to' && from !== undefined;
  const polled = polls ? strongest(grant.actions.map((action) => access.roleMay(role, action, from))) : undefined;
  return weakest([delivered, polled].filter((answer) => answer !== undefined));
}

/** Undefined where an end is not in the estate: then nothing here can answer. */
function answerBy(
  { access }: Facts,
  grant: Exclude<Grant, { by: 'nothing' }>,
  { from, to, qualifier }: Ends,
  via: readonly Resource[],
): AccessAnswer | undefined {
  if (to === undefined) return undefined;
  const delivery = ownEntry(DELIVERY, to.type);
  const sources = from === undefined ? via : [from, ...via];
  if (grant.by === 'service')
    return delivery === undefined ? undefined : access.serviceMay(grant.principal, delivery, to, sources, qualifier);
  const [actor, on] = grant.by === 'role of from' ? [from, to] : [to, from];
  if (actor === undefined || on === undefined || !hasRole(actor)) return undefined;
  const actions = grant.actions.length > 0 ? grant.actions : delivery === undefined ? [] : [delivery];
  const meant = on === to ? qualifier : undefined;
  return strongest(actions.map((action) => access.mayDo(actor, action, on, meant)));
}

function hasRole(resource: Resource): boolean {
  return resource.type === 'AWS::Lambda::Function' || resource.type === 'AWS::StepFunctions::StateMachine';
}

const STRENGTH: readonly Answer[] = ['yes', 'unknown', 'no', 'n/a'];
const WEAKNESS: readonly Answer[] = ['no', 'unknown', 'yes', 'n/a'];

function strongest(answers: readonly AccessAnswer[]): AccessAnswer | undefined {
  return [...answers].sort((a, b) => STRENGTH.indexOf(a.answer) - STRENGTH.indexOf(b.answer))[0];
}

function weakest(answers: readonly AccessAnswer[]): AccessAnswer | undefined {
  return [...answers].sort((a, b) => WEAKNESS.indexOf(a.answer) - WEAKNESS.indexOf(b.answer))[0];
}

function fill(
  { kind, mechanism, from, to, location }: Claim,
  view: View,
  answer: Answer,
  note: string,
  at = location,
): Claim {
  return { kind, mechanism, from, to, view, answer, note, location: at };
}
