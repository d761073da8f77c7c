import { type ActionFacts, actionFacts } from '../../../../iam/action-catalogue.js';
import { accessOf, actionMatches, actionsMatching } from '../../../../iam/actions.js';
import { identities } from '../../../../iam/arn-types.js';
import type { Statement } from '../../../../model/grant.js';
import type { Stack } from '../../../../model/service.js';
import { get, printValue, stringOf } from '../../../../model/walk.js';
import { inWords } from '../../../in-words.js';
import type { Plain } from '../../../long-form.js';
import { defineRule, type Report } from '../../../rule.js';
import { describeHolder, eachStatement, type Held, listValues } from '../holders.js';
import { placeOfHeld, printStatement } from '../statement-text.js';

type Message = 'writes' | 'reads';

export const wildcardResource = defineRule({
  id: 'iam/wildcard-resource',
  meta: {
    title: 'IAM statements name their resources where the action can take one',
    severity: 'warning',
    messages: {
      writes:
        'The {{holder}} allows {{actions}} on every resource of the account{{but}}, also on those of other services and teams: a mistake or an intruder here changes what does not belong to {{service}}.',
      reads:
        'The {{holder}} allows {{actions}} on every resource of the account{{but}}: it may read what belongs to other services and teams.',
    },
  },
  check: eachStatement(reportsOf),
});

function* reportsOf(held: Held): Generator<Report<Message>> {
  const { statement, name, stack } = held;
  if (statement.effect !== 'Allow' || statement.side !== 'identity' || !isEverything(statement)) return;
  // Whole services and `*` are the subject of iam/wildcard-action; one finding a statement is enough.
  if (statement.notAction || statement.actions.some((action) => /^\*|:\*+$/.test(printValue(action)))) return;
  const named = statement.actions.flatMap((action) => nameable(stringOf(action)));
  if (named.length === 0 || isForMessages(held)) return;
  const writes = named.some(({ facts }) => facts.some(({ level }) => level !== 'read' && level !== 'list'));
  const actions = named.map(({ pattern }) => pattern);
  const resources = resourcesFor(actions, stack);
  yield {
    message: writes ? 'writes' : 'reads',
    data: {
      holder: describeHolder(held),
      actions: inWords(actions),
      service: statement.service,
      but: exceptionOf(statement),
    },
    service: statement.service,
    subject: `${name} ${[...actions].sort().join(' ')} on *`,
    at: statement.location,
    advice: adviceFor(statement, actions),
    ...(resources.length > 0 && { fix: printStatement({ actions, resources }, placeOfHeld(held)) }),
  };
}

/** A user pool sends its messages to telephone numbers, which have no ARN. */
function isForMessages({ statement, holder }: Held): boolean {
  const trust = get(holder.properties, 'AssumeRolePolicyDocument');
  const isPools = trust !== undefined && printValue(trust).includes('cognito-idp.amazonaws.com');
  return isPools && statement.actions.every((action) => printValue(action).toLowerCase() === 'sns:publish');
}

const exceptionOf = ({ notResource, resources }: Statement) => (notResource ? ` but ${listValues(resources)}` : '');

/** `*` narrows nothing whatever stands beside it, nor does a list of exceptions; a condition on the resource's tags does. */
function isEverything({ resources, notResource, conditions }: Statement): boolean {
  if (!notResource && !resources.some((resource) => /^\*+$/.test(stringOf(resource) ?? ''))) return false;
  for (const { value } of conditions?.entries.values() ?? []) {
    if (value.kind !== 'dict') continue;
    for (const key of value.entries.keys()) if (narrowing.test(key)) return false;
  }
  return true;
}

const narrowing =
  /^(aws:ResourceTag\/|[\w-]+:ResourceTag\/|aws:ResourceAccount$|aws:ResourceOrg|iam:PassedToService$|kms:ViaService$|kms:ResourceAliases$|kms:EncryptionContext|ec2:Vpc$|ecs:cluster$|cloudwatch:namespace$)/i;

/**
 * What nobody can or should name: network interfaces that Lambda makes for itself, one's own logs,
 * which AWS's own policy for functions allows on `*` as well, and services whose resources are an
 * option that hardly anyone has (a metric data set, a lexicon, a custom model).
 */
const excused = [
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DetachNetworkInterface',
  'ec2:AssignPrivateIpAddresses',
  'ec2:UnassignPrivateIpAddresses',
  'logs:CreateLogGroup',
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'cloudwatch:PutMetricData',
  'cloudwatch:GetMetricData',
  'cloudwatch:ListMetrics',
  'cloudformation:GetTemplateSummary',
  'cloudformation:ValidateTemplate',
  'comprehend:DetectEntities',
  'polly:S*',
  'rekognition:DetectModerationLabels',
  'translate:Translate*',
];

interface Nameable {
  readonly pattern: string;
  readonly facts: readonly ActionFacts[];
}

/** An action, or a prefix such as `s3:Get*`, that takes resources; nothing for what needs `*`. */
function nameable(pattern: string | undefined): readonly Nameable[] {
  if (pattern === undefined) return [];
  const single = actionFacts(pattern);
  const facts = (single ? [single] : (actionsMatching(pattern) ?? [])).filter(
    ({ service, name, hasResources }) =>
      hasResources && !excused.some((action) => actionMatches(action, `${service}:${name}`)),
  );
  return facts.length > 0 ? [{ pattern, facts }] : [];
}

function adviceFor({ actions }: Statement, named: readonly string[]): string {
  const rest = actions.map(printValue).filter((action) => !named.includes(action));
  const advice = 'Name the ARNs that the code uses.';
  return rest.length === 0 ? advice : `${advice} ${inWords(rest)} may stay on * in a statement of its own.`;
}

/** The stack's own resources that the actions are about, else the shape of their ARN; nothing where that is not known. */
function resourcesFor(actions: readonly string[], stack: Stack): readonly Plain[] {
  const types = new Set(actions.flatMap((action) => accessOf(action).map(({ type }) => type)));
  const own = [...stack.resources.values()].filter(
    ({ type, logicalId }) => types.has(type) && logicalId !== 'ServerlessDeploymentBucket',
  );
  const texts = own.slice(0, 5).flatMap(({ logicalId, type }) => arnForms(logicalId, type));
  if (texts.length > 0) return texts;
  const [type] = types;
  const arn = type === undefined ? undefined : identities[type]?.arn;
  return arn === undefined ? [] : [shapeOf(arn)];
}

function arnForms(logicalId: string, type: string): readonly Plain[] {
  const byRef = identities[type]?.ref === 'arn';
  const arn = byRef ? { Ref: logicalId } : { 'Fn::GetAtt': [logicalId, 'Arn'] };
  return type === 'AWS::S3::Bucket' ? [arn, { 'Fn::Sub': `\${${logicalId}.Arn}/*` }] : [arn];
}

/** `sqs:r:a:{name}` as a template writes it. */
function shapeOf(arn: string): Plain {
  const [service, region, account, ...rest] = arn.split(':');
  const place = `${region === 'r' ? '${AWS::Region}' : ''}:${account === 'a' ? '${AWS::AccountId}' : ''}`;
  const resource = rest.join(':').replace('{name}', 'NAME').replace('{slash}', '/').replace('{path}', '/');
  return { 'Fn::Sub': `arn:\${AWS::Partition}:${service}:${place}:${resource}` };
}
