import { ownEntry } from '../model/own-entry.js';
import type { Estate, Format, Resource } from '../model/service.js';
import { loneSymbol, stringOf } from '../model/walk.js';
import { literalName } from './literal-names.js';
import type { Plain } from './long-form.js';

/** The ARN after partition, region and account, with the name for `@`. */
const shapes: Readonly<Record<string, string>> = {
  'AWS::Lambda::Function': 'lambda:function:@',
  'AWS::SNS::Topic': 'sns:@',
  'AWS::SQS::Queue': 'sqs:@',
  'AWS::DynamoDB::Table': 'dynamodb:table/@',
  'AWS::Events::EventBus': 'events:event-bus/@',
  'AWS::StepFunctions::StateMachine': 'states:stateMachine:@',
  'AWS::Kinesis::Stream': 'kinesis:stream/@',
};

/** How a definition of `from` writes the ARN of a resource: its own by reference, another's by export, else by name. */
export function arnForm(
  resource: Resource,
  from: { readonly service: string; readonly format: Format },
  estate: Estate,
): Plain {
  if (resource.service === from.service && from.format !== 'cdk') return ownArn(resource);
  const exportName = from.format === 'cdk' ? undefined : exportOfArn(resource, estate);
  if (exportName !== undefined) return { 'Fn::ImportValue': exportName };
  const name = literalName(resource);
  if (name === undefined) return `<the ARN of ${resource.service} ${resource.id}>`;
  if (resource.type === 'AWS::S3::Bucket') return from.format === 'cdk' ? `arn:aws:s3:::${name}` : sub(`s3:::${name}`);
  const shape = ownEntry(shapes, resource.type);
  if (shape === undefined) return `<the ARN of ${name}>`;
  const [service = '', ...rest] = shape.split(':');
  const tail = rest.join(':').replace('@', () => name);
  // The CDK's own variables for region and account are code: people write them.
  if (from.format === 'cdk') return `arn:aws:${service}:<region>:<account>:${tail}`;
  return sub(`${service}:\${AWS::Region}:\${AWS::AccountId}:${tail}`);
}

const sub = (rest: string): Plain => ({ 'Fn::Sub': `arn:\${AWS::Partition}:${rest}` });

/** A topic's and a workflow's `Ref` is its ARN; the rest have the attribute. */
function ownArn({ type, logicalId }: Resource): Plain {
  return isRefArn(type) ? { Ref: logicalId } : { 'Fn::GetAtt': [logicalId, 'Arn'] };
}

function isRefArn(type: string): boolean {
  return type === 'AWS::SNS::Topic' || type === 'AWS::StepFunctions::StateMachine';
}

/** The export that its service already offers, if there is one. */
function exportOfArn({ service, stack, type, logicalId }: Resource, estate: Estate): string | undefined {
  const own = estate.services.find(({ name }) => name === service)?.stacks.find(({ key }) => key === stack);
  for (const { value, exportName } of own?.outputs ?? []) {
    const symbol = loneSymbol(value);
    const isArn = symbol?.kind === 'attribute' ? symbol.attribute === 'Arn' : symbol?.kind === 'ref' && isRefArn(type);
    if (isArn && (symbol?.kind === 'attribute' || symbol?.kind === 'ref') && symbol.logicalId === logicalId) {
      const name = stringOf(exportName);
      if (name !== undefined) return name;
    }
  }
  return undefined;
}
