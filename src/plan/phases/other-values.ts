import type { StackPair } from '../pair-stacks.js';
import { placeOf } from '../place.js';
import type { RunView } from '../run-view.js';
import { templatesAt } from './export-fates.js';
import { valueNow } from './made-templates.js';
import { outputNamed, type StackTemplate, type ValueFact } from './stack-template.js';

/**
 * Whether the value that one export has now certainly is another than the one that a second will have: two texts that
 * are known and differ, or the same identity of two things of one type that are there at the same time.
 *
 * @param user who imports the one, and then the other
 */
export function areOthers(user: StackPair, old: string, now: string, view: RunView): boolean {
  const provider = view.exporters.get(placeOf(user.target, now));
  const fate = view.phasing.fates.get(placeOf(user.target, old));
  if (provider?.proposed === undefined || fate === undefined) return false;
  const [made, before] = [templatesAt(view, provider).proposed, templatesAt(view, fate.provider).deployed];
  const [after, was] = [made && outputNamed(made, now)?.value, before && outputNamed(before, old)?.value];
  if (made === undefined || before === undefined || after === undefined || was === undefined) return false;
  const [text, known] = [literalOf(after), valueNow(fate, view)];
  if (text !== undefined) return known !== undefined && known !== text;
  const [next, last] = [identityIn(after, made), identityIn(was, before)];
  const changes = view.input.changes.get(provider.proposed.key) ?? [];
  const isNew = changes.some(
    ({ logicalId, action, certainty }) =>
      logicalId === next?.logicalId && action === 'added' && certainty === 'certain',
  );
  return isNew && last !== undefined && next?.type === last.type && next.attribute === last.attribute;
}

/** Whether the value that an export has now is known, and not this text. */
export function isOtherText({ target }: StackPair, old: string, text: string, view: RunView): boolean {
  const fate = view.phasing.fates.get(placeOf(target, old));
  const known = fate && valueNow(fate, view);
  return known !== undefined && known !== text && !text.includes('{{');
}

/** The text where nothing is left for CloudFormation to find out: no symbol, no dynamic reference. */
function literalOf({ text, refs, imports, parameters, isSecret }: ValueFact): string | undefined {
  const isPlain = refs.length + imports.length + parameters.length === 0 && !isSecret;
  return isPlain && !text.includes('${') && !text.includes('{{') ? text : undefined;
}

interface Identity {
  readonly logicalId: string;
  readonly type: string;
  readonly attribute: string | undefined;
}

/** The thing that a value is the identity of, where it is that and nothing else. */
function identityIn({ text, refs }: ValueFact, { document }: StackTemplate): Identity | undefined {
  const [ref, ...more] = refs;
  if (ref === undefined || more.length > 0) return undefined;
  const { logicalId, attribute } = ref;
  const resources = document.Resources as Readonly<Record<string, { readonly Type?: unknown }>> | undefined;
  const type = resources !== undefined && Object.hasOwn(resources, logicalId) ? resources[logicalId]?.Type : undefined;
  const isAll = text === `\${${logicalId}${attribute === undefined ? '' : `.${attribute}`}}`;
  return typeof type === 'string' && isAll && isIdentity(type, attribute) ? { logicalId, type, attribute } : undefined;
}

/**
 * Types of which no two have one `Ref` in an account and region; a stage of an API, a record or a group of a pool is
 * called the same under every parent. Source: Template Reference, "Return values".
 */
const ownRef = new Set(
  [
    'SNS::Topic SQS::Queue S3::Bucket DynamoDB::Table DynamoDB::GlobalTable Kinesis::Stream KinesisFirehose::DeliveryStream',
    'Lambda::Function Lambda::Version Lambda::Alias Lambda::LayerVersion StepFunctions::StateMachine Logs::LogGroup',
    'IAM::Role IAM::User IAM::ManagedPolicy IAM::InstanceProfile KMS::Key KMS::Alias SecretsManager::Secret SSM::Parameter',
    'EC2::VPC EC2::Subnet EC2::SecurityGroup EC2::RouteTable EC2::NatGateway EC2::InternetGateway EC2::VPCEndpoint',
    'ApiGateway::RestApi ApiGatewayV2::Api Cognito::UserPool Cognito::UserPoolClient Cognito::IdentityPool',
    'Events::EventBus ECR::Repository ECS::Cluster EFS::FileSystem RDS::DBInstance RDS::DBCluster CloudFront::Distribution',
    'ElasticLoadBalancingV2::LoadBalancer ElasticLoadBalancingV2::TargetGroup ElasticLoadBalancingV2::Listener',
  ].flatMap((line) => line.split(' ').map((type) => `AWS::${type}`)),
);

/** `VpcId` of a subnet is not its own, `GroupId` of a security group is. */
function isIdentity(type: string, attribute: string | undefined): boolean {
  if (!ownRef.has(type)) return false;
  if (attribute === undefined || attribute === 'Arn') return true;
  const name = type.split('::').at(-1) ?? '';
  const own = name === 'SecurityGroup' ? 'Group' : name;
  return ['Arn', 'Id', 'Name', 'Url'].some((end) => attribute.toLowerCase() === `${own}${end}`.toLowerCase());
}
