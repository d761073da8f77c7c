import type { Dict, Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import type { TemplateResource } from '../../cloudformation/lowered.js';
import { logicalIdIn } from '../intrinsic/intrinsic.js';
import { canonicalJson } from '../intrinsic/logical-id.js';
import { getAtt, given, type Plain, ref } from '../intrinsic/make.js';
import { ownEntry } from '../intrinsic/own-entry.js';
import type { Lowering } from '../lowering.js';

/** One end of a connector, as far as it is known. */
export interface ConnectorEnd {
  readonly logicalId?: string;
  /** The CloudFormation type. */
  readonly type: string;
  readonly parts: Readonly<Record<EndPart, Plain | undefined>>;
  readonly roleName: Plain | undefined;
}

export type EndPart = 'Arn' | 'QueueUrl' | 'ResourceId' | 'Name' | 'Qualifier';

/** SAM types whose connectors are those of what they become. */
const becomes: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': 'AWS::Lambda::Function',
  'AWS::Serverless::StateMachine': 'AWS::StepFunctions::StateMachine',
  'AWS::Serverless::Api': 'AWS::ApiGateway::RestApi',
  'AWS::Serverless::HttpApi': 'AWS::ApiGatewayV2::Api',
  'AWS::Serverless::SimpleTable': 'AWS::DynamoDB::Table',
};

/** The property that names the role a resource acts with. */
const roleProperties: Readonly<Record<string, string>> = {
  'AWS::Lambda::Function': 'Role',
  'AWS::StepFunctions::StateMachine': 'RoleArn',
  'AWS::AppSync::DataSource': 'ServiceRoleArn',
};

/** Types whose `Ref` is their ARN. */
const refIsArn = [
  'AWS::StepFunctions::StateMachine',
  'AWS::SNS::Topic',
  'AWS::AppSync::GraphQLApi',
  'AWS::AppSync::DataSource',
];

/** @param other the other end as stated: a rule has a role for each target */
export function connectorEnd(lowering: Lowering, stated: Dict, other: Dict): ConnectorEnd | undefined {
  const id = given(stated, 'Id');
  const others = [...stated.entries.keys()].filter((key) => key !== 'Id' && key !== 'Qualifier');
  if ((id === undefined) === (others.length === 0)) {
    lowering.problem(
      'sam/connector',
      'An end of a connector is an Id, with a Qualifier or not, or else its other properties.',
      stated,
    );
    return undefined;
  }
  return id === undefined ? statedEnd(lowering, stated) : foundEnd(lowering, stated, id, other);
}

function statedEnd(lowering: Lowering, stated: Dict): ConnectorEnd | undefined {
  const type = stringOf(given(stated, 'Type'));
  if (type === undefined || type === '') {
    lowering.problem('sam/connector', 'An end of a connector without an Id needs a Type.', stated);
    return undefined;
  }
  const [arn, url, resourceId, name, qualifier] = ['Arn', 'QueueUrl', 'ResourceId', 'Name', 'Qualifier'].map((key) =>
    given(stated, key),
  );
  const parts = { Arn: arn, QueueUrl: url, ResourceId: resourceId, Name: name, Qualifier: qualifier };
  return { type: ownEntry(becomes, type) ?? type, parts, roleName: given(stated, 'RoleName') };
}

function foundEnd(lowering: Lowering, stated: Dict, id: Value, other: Dict): ConnectorEnd | undefined {
  const logicalId = stringOf(id);
  const resource = logicalId === undefined ? undefined : lowering.resources.get(logicalId);
  if (logicalId === undefined || resource === undefined) {
    lowering.problem('sam/connector', `A connector's end ${logicalId ?? ''} is no resource of this template.`, id);
    return undefined;
  }
  const { type } = resource;
  const isApi = type === 'AWS::ApiGateway::RestApi' || type === 'AWS::ApiGatewayV2::Api';
  const parts = {
    Arn: refIsArn.includes(type) ? ref(logicalId) : getAtt(logicalId, 'Arn'),
    QueueUrl: type === 'AWS::SQS::Queue' ? ref(logicalId) : undefined,
    ResourceId: type === 'AWS::AppSync::GraphQLApi' ? getAtt(logicalId, 'ApiId') : isApi ? ref(logicalId) : undefined,
    Name: type === 'AWS::StepFunctions::StateMachine' ? getAtt(logicalId, 'Name') : undefined,
    Qualifier: given(stated, 'Qualifier') ?? (isApi ? '*' : undefined),
  };
  const role = logicalIdIn(roleOf(resource, other));
  return { logicalId, type, parts, roleName: role === undefined ? undefined : ref(role) };
}

function roleOf({ type, properties }: TemplateResource, other: Dict): Value | undefined {
  const property = ownEntry(roleProperties, type);
  if (property !== undefined) return given(properties, property);
  if (type !== 'AWS::Events::Rule') return undefined;
  const targets = given(properties, 'Targets');
  const items = targets?.kind === 'list' ? targets.items : [];
  const target = items.find((item) => item.kind === 'dict' && isSame(given(item, 'Arn'), other));
  return target?.kind === 'dict' ? given(target, 'RoleArn') : undefined;
}

function isSame(arn: Value | undefined, other: Dict): boolean {
  const id = stringOf(given(other, 'Id'));
  const otherArn = given(other, 'Arn');
  if (arn === undefined) return false;
  if (id !== undefined && logicalIdIn(arn) === id) return true;
  return otherArn !== undefined && canonicalJson(otherArn) === canonicalJson(arn);
}
