import { nameOfResource, parseArnPattern } from '../../../../iam/arn.js';
import { printParts } from '../../../../iam/parts.js';
import { attachedTo } from '../../../../iam/policy-sources.js';
import type { Principal } from '../../../../model/grant.js';
import type { Stack } from '../../../../model/service.js';
import type { Value } from '../../../../model/value.js';
import { printValue, symbolsIn } from '../../../../model/walk.js';
import { defineRule, type Report } from '../../../rule.js';
import { describeHolder, type Held, heldStatements, listValues } from '../holders.js';
import { conditionValues, limitsSource } from '../limits.js';
import { conditionTexts, printStatement, printYaml } from '../statement-text.js';
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
  *check({ estate, statements }) {
    for (const held of heldStatements(estate, statements)) {
      const { effect, side, notPrincipal } = held.statement;
      if (effect !== 'Allow' || side !== 'resource' || notPrincipal || notJudged.has(held.holder.type)) continue;
      for (const principal of held.statement.principals)
        if (principal.kind === 'service') yield* judge(held, principal);
    }
  },
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

function* judge(held: Held, principal: Principal): Generator<Report<Message>> {
  const source = sourceOf(printValue(principal.value));
  if (!source) return;
  const { conditions } = held.statement;
  if (!limitsSource(conditions)) yield reportOf(held, principal, 'anySource', source);
  else if (source.arnHasNoAccount && !namesAccount(held)) yield reportOf(held, principal, 'anyAccount', source);
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

function reportOf(held: Held, principal: Principal, message: Message, source: Source): Report<Message> {
  const { statement, holder, name } = held;
  const attached = attachedTo(holder);
  const service = printValue(principal.value);
  const actions = listValues(statement.actions);
  return {
    message,
    data: {
      principal: service,
      actions,
      what: attached.length > 0 ? listValues(attached) : describeHolder(held),
      source: source.noun,
    },
    service: statement.service,
    subject: `${name} ${service} ${statement.actions.map(printValue).sort().join(' ')}`,
    at: statement.location,
    // Who may encrypt with a key is not yet who may read what it protects.
    ...(holder.type === 'AWS::KMS::Key' || message === 'anyAccount'
      ? { severity: 'warning', confidence: 'medium' }
      : {}),
    advice: `Say which ${source.noun} it acts for, or at least in which account.`,
    fix:
      holder.type === 'AWS::Lambda::Permission'
        ? permissionFix(message, source)
        : statementFix(held, service, message, source),
  };
}

const ownAccount = '!Ref AWS::AccountId';

function permissionFix(message: Message, source: Source): string {
  const lines = [`SourceAccount: ${ownAccount}`];
  if (message === 'anySource') lines.unshift(`SourceArn: <the ARN of the ${source.noun}>`);
  if (source.bySkill) return 'EventSourceToken: <the id of the skill>';
  return lines.join('\n');
}

function statementFix({ statement }: Held, service: string, message: Message, source: Source): string {
  const byArn = ['ArnLike', 'aws:SourceArn', `<the ARN of the ${source.noun}>`] as const;
  // A SourceArn that lets anybody in is replaced, not joined.
  const kept = conditionTexts(statement.conditions).filter(
    ([, key]) => message === 'anyAccount' || key.toLowerCase() !== 'aws:sourcearn',
  );
  const byAccount = ['StringEquals', 'aws:SourceAccount', ownAccount] as const;
  return printStatement({
    ...(statement.sid === undefined ? {} : { sid: statement.sid }),
    principal: `{ Service: ${service} }`,
    actions: statement.actions.map(printYaml),
    resources: statement.resources.map(printYaml),
    conditions: message === 'anySource' ? [...kept, byArn, byAccount] : [...kept, byAccount],
  });
}
