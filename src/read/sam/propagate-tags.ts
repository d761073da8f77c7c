import type { TemplateResource } from '../cloudformation/lowered.js';
import { given, make, makeDict, pick, withEntry } from './intrinsic/make.js';
import type { Lowering } from './lowering.js';
import type { SamResource } from './sam-resource.js';
import { propagates, tagList } from './tags.js';

/** Types that the transform gives a resource's tags. */
const listed = [
  'AWS::ApiGateway::ApiKey',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGateway::DomainNameAccessAssociation',
  'AWS::ApiGateway::DomainNameV2',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGateway::UsagePlan',
  'AWS::DynamoDB::Table',
  'AWS::IAM::Role',
  'AWS::IoT::TopicRule',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::StepFunctions::StateMachine',
];
/** Types whose tags are a map. */
const mapped = ['AWS::ApiGatewayV2::Api', 'AWS::ApiGatewayV2::DomainName', 'AWS::ApiGatewayV2::Stage'];

/** Types whose tags replace all others of what is made for them; the rest has rules of its own. */
const replacing = [
  'AWS::Serverless::Function',
  'AWS::Serverless::StateMachine',
  'AWS::Serverless::Api',
  'AWS::Serverless::WebSocketApi',
];

/**
 * `PropagateTags`: the tags of a resource are those of all that was made or changed for it, in place of any other.
 * @param before the template's resources as they were before it was lowered
 */
export function propagateTags(
  lowering: Lowering,
  { type, properties }: SamResource,
  before: ReadonlyMap<string, TemplateResource>,
): void {
  const tags = given(properties, 'Tags');
  if (!replacing.includes(type) || !propagates(properties) || tags?.kind !== 'dict' || tags.entries.size === 0) return;
  const own = type === 'AWS::Serverless::WebSocketApi' ? { 'websocketapi:createdBy': 'SAM' } : {};
  const asMap = makeDict({ ...pick(tags, ...tags.entries.keys()), ...own }, tags);
  const asList = make(tagList(undefined, tags), tags);
  for (const [id, resource] of lowering.resources) {
    if (resource === before.get(id)) continue;
    const given = listed.includes(resource.type) ? asList : mapped.includes(resource.type) ? asMap : undefined;
    if (given === undefined) continue;
    lowering.resources.set(id, { ...resource, properties: withEntry(resource.properties, 'Tags', given) });
  }
}
