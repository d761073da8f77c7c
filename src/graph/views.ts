import type { Answer, Edge } from '../model/edge.js';
import type { Resource } from '../model/service.js';
import type { AccessAnswer } from './access.js';
import type { Claim, LinkContext } from './claim.js';
import { DATA_ACTIONS } from './links/data-access.js';
import { resourceOfNode } from './node-ref.js';

/** Claims for the views of one edge that no link made a claim about. */
export type ViewDefaults = (claims: readonly Claim[]) => readonly Claim[];

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

/** Kinds that may be made without a variable or parameter: no wiring to be found says nothing. */
const WIRING_OPTIONAL = new Set(['call lambda-invoke', 'publish', 'read', 'write']);

export function viewDefaults(context: LinkContext): ViewDefaults {
  return (claims) => {
    const [first] = claims;
    if (first === undefined) return [];
    const answered = new Set(claims.map((claim) => claim.view));
    const filled: Claim[] = [];
    if (!answered.has('declared'))
      filled.push({ ...bare(first), view: 'declared', answer: 'no', note: 'nobody declares it' });
    if (!answered.has('granted')) {
      const granted = grantOf(context, claims);
      if (granted !== undefined) filled.push(granted);
    }
    if (!answered.has('wired') && !wiringOptional(first))
      filled.push({ ...bare(first), view: 'wired', answer: 'no', note: 'nothing connects them' });
    return filled;
  };
}

function wiringOptional({ kind, mechanism }: Pick<Edge, 'kind' | 'mechanism'>): boolean {
  return WIRING_OPTIONAL.has(kind) || WIRING_OPTIONAL.has(`${kind} ${mechanism}`);
}

function grantOf(context: LinkContext, claims: readonly Claim[]): Claim | undefined {
  const [edge] = claims;
  if (edge === undefined) return undefined;
  const via = claims.flatMap((claim) => claim.via ?? []);
  const from = resourceOfNode(edge.from);
  const to = resourceOfNode(edge.to);
  const grant = grantRow(edge);
  if (grant.by === 'nothing') return undefined;
  const answer = answerBy(context, grant, from, to, via);
  if (answer === undefined) return undefined;
  const { location = edge.location, note } = answer;
  return { ...bare(edge), view: 'granted', answer: answer.answer, note, location };
}

function grantRow(edge: Pick<Edge, 'kind' | 'mechanism' | 'to'>): Grant {
  if (edge.mechanism === 'data-access') {
    const row = DATA_ACTIONS.find(({ type, kind }) => type === edge.to.type && kind === edge.kind);
    return row === undefined ? { by: 'nothing' } : { by: 'role of from', actions: row.actions };
  }
  return GRANTS[`${edge.kind} ${edge.mechanism}`] ?? { by: 'nothing' };
}

/** Undefined where an end is not in the estate: then nothing here can answer. */
function answerBy(
  context: LinkContext,
  grant: Exclude<Grant, { by: 'nothing' }>,
  from: Resource | undefined,
  to: Resource | undefined,
  via: readonly Resource[],
): AccessAnswer | undefined {
  if (to === undefined) return undefined;
  const delivery = DELIVERY[to.type];
  const sources = from === undefined ? via : [from, ...via];
  if (grant.by === 'service')
    return delivery === undefined ? undefined : context.access.serviceMay(grant.principal, delivery, to, sources);
  const [actor, on] = grant.by === 'role of from' ? [from, to] : [to, from];
  if (actor === undefined || on === undefined || !hasRole(actor)) return undefined;
  const actions = grant.actions.length > 0 ? grant.actions : delivery === undefined ? [] : [delivery];
  return strongest(actions.map((action) => context.access.mayDo(actor, action, on)));
}

function hasRole(resource: Resource): boolean {
  return resource.type === 'AWS::Lambda::Function' || resource.type === 'AWS::StepFunctions::StateMachine';
}

const STRENGTH: readonly Answer[] = ['yes', 'unknown', 'no', 'n/a'];

function strongest(answers: readonly AccessAnswer[]): AccessAnswer | undefined {
  return [...answers].sort((a, b) => STRENGTH.indexOf(a.answer) - STRENGTH.indexOf(b.answer))[0];
}

function bare({ kind, mechanism, from, to, location }: Claim): Omit<Claim, 'view' | 'answer' | 'note'> {
  return { kind, mechanism, from, to, location };
}
