import { attachedTo } from '../../../../iam/policy-sources.js';
import type { Statement } from '../../../../model/grant.js';
import type { ResourceKey } from '../../../../model/names.js';
import type { Estate, Resource } from '../../../../model/service.js';
import { get, loneSymbol, printValue, stringOf } from '../../../../model/walk.js';
import { defineRule, type Report } from '../../../rule.js';
import { isJson, writeJson, writeYaml } from '../../../write-plain.js';
import { describeHolder, type Held, heldStatements, listValues } from '../holders.js';
import { conditionValues, deniesStrangers, limitsCaller } from '../limits.js';
import { conditionForms, formsOf, placeOfHeld, printStatement } from '../statement-text.js';

type Message = 'everyone' | 'allBut' | 'trust' | 'url' | 'permission';

const account = { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' };

export const publicPrincipal = defineRule({
  id: 'iam/public-principal',
  meta: {
    title: 'No resource is open to everybody',
    severity: 'error',
    messages: {
      everyone:
        'Anyone with any AWS account{{anonymous}} may do {{actions}} on {{what}}: the {{holder}} allows it to * without a condition on who asks.',
      allBut:
        'Everyone but {{principals}} may do {{actions}} on {{what}}: the {{holder}} allows it to NotPrincipal, which means all the others in the world.',
      trust: 'Anyone with any AWS account may take the {{holder}} and do all that it may: its trust policy names *.',
      url: 'Anyone on the internet may call {{what}} by its function URL: its AuthType is NONE, so nothing checks who asks before the code runs and is paid for.',
      permission:
        'Anyone with any AWS account may invoke {{what}}: the permission {{name}} has the principal * and no condition on who asks.',
    },
  },
  *check({ estate, statements }) {
    const open = openUrls(estate);
    for (const url of open) yield urlReport(url);
    const hasOpenUrl = new Set(open.map(({ stack }) => stack));
    const denies = denialsByHolder(statements);
    for (const held of heldStatements(estate, statements)) {
      if (!isPublic(held.statement) || mayBePublic(held)) continue;
      // The permission is how an open function URL works; the URL itself has been reported.
      if (isForUrl(held.statement) && hasOpenUrl.has(held.stack.key)) continue;
      if (!denies.get(held.statement.holder)?.some(deniesStrangers)) yield reportOf(held);
    }
  },
});

function isPublic({ effect, side, principals, notPrincipal, conditions }: Statement): boolean {
  if (effect !== 'Allow' || side === 'identity') return false;
  return (notPrincipal || principals.some(({ kind }) => kind === 'any')) && !limitsCaller(conditions);
}

/** A REST API without a policy is open too; a search domain inside a VPC is closed by its network. */
function mayBePublic({ holder }: Held): boolean {
  return holder.type === 'AWS::ApiGateway::RestApi' || get(holder.properties, 'VPCOptions') !== undefined;
}

function isForUrl({ conditions }: Statement): boolean {
  const keys = ['lambda:FunctionUrlAuthType', 'lambda:InvokedViaFunctionUrl'];
  return keys.some((key) => conditionValues(conditions, key).length > 0);
}

function denialsByHolder(statements: readonly Statement[]): ReadonlyMap<ResourceKey, readonly Statement[]> {
  const denials = new Map<ResourceKey, Statement[]>();
  for (const statement of statements) {
    if (statement.effect === 'Deny')
      denials.set(statement.holder, [...(denials.get(statement.holder) ?? []), statement]);
  }
  return denials;
}

function reportOf(held: Held): Report<Message> {
  const { statement, holder, name } = held;
  return {
    message: messageOf(held),
    data: {
      holder: describeHolder(held),
      name,
      what: whatIsOpen(held),
      actions: listValues(statement.actions),
      principals: statement.principals.map(({ value }) => printValue(value)).join(', '),
      anonymous: anonymousTypes.has(holder.type) ? ', or with none,' : '',
    },
    service: statement.service,
    subject: `${name} ${statement.side} ${statement.actions.map(printValue).sort().join(' ')}`,
    at: statement.location,
    advice:
      statement.side === 'trust'
        ? 'Name the service or the account that takes the role.'
        : 'Name who needs it, or add a condition such as aws:PrincipalOrgID or aws:SourceAccount. What is public on purpose deserves a waiver with an owner.',
    fix: fixFor(held),
  };
}

/** Services that answer requests without a signature where a policy lets them. */
const anonymousTypes: ReadonlySet<string> = new Set([
  'AWS::ECR::Repository',
  'AWS::Elasticsearch::Domain',
  'AWS::OpenSearchService::Domain',
  'AWS::S3::AccessPoint',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::TopicInlinePolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueueInlinePolicy',
  'AWS::SQS::QueuePolicy',
]);

function messageOf({ statement, holder }: Held): Message {
  if (statement.notPrincipal) return 'allBut';
  if (statement.side === 'trust') return 'trust';
  return holder.type === 'AWS::Lambda::Permission' ? 'permission' : 'everyone';
}

function whatIsOpen({ holder, statement, name }: Held): string {
  const attached = attachedTo(holder);
  if (attached.length > 0) return listValues(attached);
  return statement.resources.length > 0 && !statement.notResource ? listValues(statement.resources) : name;
}

function fixFor(held: Held): string {
  const { statement, holder } = held;
  const place = placeOfHeld(held);
  if (holder.type === 'AWS::Lambda::Permission') {
    const limits = { Principal: '<the service or account that calls it>', SourceAccount: { Ref: 'AWS::AccountId' } };
    return isJson(place) ? writeJson(limits) : writeYaml(limits);
  }
  const text = {
    ...(statement.sid === undefined ? {} : { sid: statement.sid }),
    principal: statement.side === 'trust' ? { Service: '<the service that takes it>' } : { AWS: account },
    actions: formsOf(statement.actions, place),
    resources: formsOf(statement.resources, place),
    conditions: conditionForms(statement.conditions, place),
  };
  return printStatement(text, place);
}

function openUrls(estate: Estate): readonly Resource[] {
  const all = estate.services.flatMap(({ stacks }) => stacks.flatMap(({ resources }) => [...resources.values()]));
  return all.filter(
    ({ type, properties }) => type === 'AWS::Lambda::Url' && stringOf(get(properties, 'AuthType')) === 'NONE',
  );
}

function urlReport(url: Resource): Report<Message> {
  const target = get(url.properties, 'TargetFunctionArn');
  const symbol = loneSymbol(target);
  // By `Ref` or by `Arn`: it is the same function, and called the same.
  const referred = symbol?.kind === 'ref' || symbol?.kind === 'attribute' ? symbol.logicalId : undefined;
  return {
    message: 'url',
    data: { what: url.madeFor ?? referred ?? (target ? printValue(target) : url.logicalId) },
    service: url.service,
    subject: `${url.logicalId} url`,
    at: url.location,
    advice:
      'Use AWS_IAM where services call it, or put an API with an authorizer before it. What is public on purpose, such as a webhook that checks a signature, deserves a waiver with an owner.',
    fix: 'AuthType: AWS_IAM',
  };
}
