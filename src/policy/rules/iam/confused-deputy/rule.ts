import { nameOfResource, parseArnPattern } from '../../../../iam/arn.js';
import { printParts } from '../../../../iam/parts.js';
import { attachedTo } from '../../../../iam/policy-sources.js';
import type { Stack } from '../../../../model/service.js';
import type { Value } from '../../../../model/value.js';
import { printValue, symbolsIn } from '../../../../model/walk.js';
import { defineRule, type Report } from '../../../rule.js';
import { isJson, writeJson, writeYaml } from '../../../write-plain.js';
import { describeHolder, eachStatement, type Held, listValues } from '../holders.js';
import { conditionValues, limitsSource } from '../limits.js';
import { conditionForms, formsOf, placeOfHeld, printStatement } from '../statement-text.js';
import { type Source, sourceOf } from './sources.js';

type Message = 'anySource' | 'anyAccount';

export const confusedDeputy = defineRule({
  id: 'iam/confused-deputy',
  meta: {
    title: 'AWS services act for a named source only',
    severity: 'error',
    messages: {
      anySource:
        '{{principal}} may do {{actions}} on {{what}} for anybody: someone in another account can point their own {{source}} at it, and AWS will act for them.',
      anyAccount:
        '{{principal}} may do {{actions}} on {{what}} for a bucket that is known by its name only: a bucket ARN has no account, so when the bucket is deleted, whoever takes the name next is let in.',
    },
  },
  check: eachStatement(judge),
});

/**
 * Policies where a stranger gains nothing worth the noise: lines in a log group. REST APIs take
 * calls from strangers unless their policy says otherwise.
 */
const notJudged: ReadonlySet<string> = new Set([
  'AWS::Logs::ResourcePolicy',
  'AWS::Logs::LogGroup',
  'AWS::ApiGateway::RestApi',
  'AWS::XRay::ResourcePolicy',
]);

interface Deputy {
  readonly principal: string;
  readonly source: Source;
}

/** One finding a statement, however many services it lets in. */
function* judge(held: Held): Generator<Report<Message>> {
  const { effect, side, notPrincipal } = held.statement;
  if (effect !== 'Allow' || side !== 'resource' || notPrincipal || notJudged.has(held.holder.type)) return;
  const deputies = held.statement.principals.flatMap(({ kind, value }): readonly Deputy[] => {
    const source = kind === 'service' ? sourceOf(printValue(value)) : undefined;
    // What a framework makes of an event cannot be changed in the definition; a skill's id can.
    return source && (held.holder.madeFor === undefined || source.bySkill)
      ? [{ principal: printValue(value), source }]
      : [];
  });
  const nameless = deputies.filter(({ source }) => source.arnHasNoAccount);
  if (deputies.length > 0 && !limitsSource(held.statement.conditions)) yield reportOf(held, deputies, 'anySource');
  else if (nameless.length > 0 && !namesAccount(held)) yield reportOf(held, nameless, 'anyAccount');
}

/** By a key for the account, or a bucket that this stack itself creates: its name is taken as long as it stands. */
function namesAccount({ statement: { conditions }, stack }: Held): boolean {
  const keys = ['aws:SourceAccount', 'aws:SourceOrgID', 'aws:SourceOrgPaths', 'aws:SourceOwner'];
  if (keys.some((key) => conditionValues(conditions, key).length > 0)) return true;
  const arns = conditionValues(conditions, 'aws:SourceArn');
  return arns.length > 0 && arns.every((arn) => isOwnBucket(arn, stack));
}

function isOwnBucket(arn: Value, stack: Stack): boolean {
  for (const { symbol } of symbolsIn(arn)) if (symbol.kind === 'ref' || symbol.kind === 'attribute') return true;
  const named = parseArnPattern(arn)?.resource;
  return [...stack.resources.values()].some((resource) => {
    const name = resource.type === 'AWS::S3::Bucket' ? nameOfResource(resource) : undefined;
    return name !== undefined && named !== undefined && printParts(name) === printParts(named);
  });
}

function reportOf(held: Held, deputies: readonly Deputy[], message: Message): Report<Message> {
  const { statement, holder, name } = held;
  const attached = attachedTo(holder);
  const service = deputies.map(({ principal }) => principal).join(', ');
  const source = deputies[0]?.source;
  const noun = deputies.length === 1 && source ? source.noun : 'resource';
  const actions = listValues(statement.actions);
  return {
    message,
    data: {
      principal: service,
      actions,
      what: attached.length > 0 ? listValues(attached) : describeHolder(held),
      source: noun,
    },
    service: statement.service,
    subject: `${name} ${service} ${statement.actions.map(printValue).sort().join(' ')}`,
    at: statement.location,
    ...weightOf(held, message),
    advice: `Say which ${noun} it acts for, or at least in which account.`,
    fix:
      holder.type === 'AWS::Lambda::Permission'
        ? permissionFix(held, message, noun, source?.bySkill)
        : statementFix(held, message, noun),
  };
}

/** Who may encrypt with a key is not yet who may read what it protects. */
function weightOf({ holder, format }: Held, message: Message): Pick<Report<Message>, 'severity' | 'confidence'> {
  const isKey = holder.type === 'AWS::KMS::Key';
  // The CDK grants rules and notifications like this by itself, and takes no condition for it.
  const byConstruct = format === 'cdk' && (isKey || holder.type === 'AWS::SNS::TopicPolicy');
  if (byConstruct) return { severity: 'note', confidence: 'low' };
  return isKey || message === 'anyAccount' ? { severity: 'warning', confidence: 'medium' } : {};
}

const ownAccount = { Ref: 'AWS::AccountId' };

function permissionFix(held: Held, message: Message, noun: string, bySkill = false): string {
  const limits = bySkill
    ? { EventSourceToken: '<the id of the skill>' }
    : { ...(message === 'anySource' && { SourceArn: `<the ARN of the ${noun}>` }), SourceAccount: ownAccount };
  return isJson(placeOfHeld(held)) ? writeJson(limits) : writeYaml(limits);
}

function statementFix(held: Held, message: Message, noun: string): string {
  const { statement } = held;
  const place = placeOfHeld(held);
  const principals = statement.principals.filter(({ kind }) => kind === 'service').map(({ value }) => value);
  const services = formsOf(principals, place);
  const byArn = ['ArnLike', 'aws:SourceArn', `<the ARN of the ${noun}>`] as const;
  // A SourceArn that lets anybody in is replaced, not joined.
  const kept = conditionForms(statement.conditions, place).filter(
    ([, key]) => message === 'anyAccount' || key.toLowerCase() !== 'aws:sourcearn',
  );
  const byAccount = ['StringEquals', 'aws:SourceAccount', ownAccount] as const;
  const text = {
    ...(statement.sid === undefined ? {} : { sid: statement.sid }),
    principal: { Service: services.length === 1 ? (services[0] ?? '') : services },
    actions: formsOf(statement.actions, place),
    resources: formsOf(statement.resources, place),
    conditions: message === 'anySource' ? [...kept, byArn, byAccount] : [...kept, byAccount],
  };
  return printStatement(text, place);
}
