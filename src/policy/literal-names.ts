import { ownEntry } from '../model/own-entry.js';
import type { Estate, Resource } from '../model/service.js';
import { get, stringOf } from '../model/walk.js';

/** Types whose name property is not their last part with `Name`. */
const nameProperties: Readonly<Record<string, string>> = {
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::Kinesis::Stream': 'Name',
  'AWS::ApiGateway::RestApi': 'Name',
  'AWS::ApiGatewayV2::Api': 'Name',
  'AWS::SSM::Parameter': 'Name',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::KinesisFirehose::DeliveryStream': 'DeliveryStreamName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
};

/** The name that a definition gives a resource, where it is wholly known; undefined where AWS makes one up. */
export function literalName(resource: Resource): string | undefined {
  const property =
    ownEntry(nameProperties, resource.type) ?? `${resource.type.slice(resource.type.lastIndexOf(':') + 1)}Name`;
  return stringOf(get(resource.properties, property));
}

/** Everything that other stacks may call by name: resources, then exports, then stacks; with what it is. */
export function* namesIn(estate: Estate): Generator<{ readonly name: string; readonly what: string }> {
  const stacks = estate.services.flatMap((service) => service.stacks);
  for (const { service, resources } of stacks)
    for (const resource of resources.values()) {
      const name = literalName(resource);
      if (name !== undefined) yield { name, what: `${service}:${resource.id}` };
    }
  for (const { service, outputs } of stacks)
    for (const output of outputs) {
      const name = stringOf(output.exportName);
      if (name !== undefined) yield { name, what: `${service}'s export ${name}` };
    }
  for (const stack of stacks) {
    const name = stringOf(stack.name);
    if (name !== undefined) yield { name, what: `stack ${name}` };
  }
}

/** The name at the end of an ARN, URL or path; a bare name is its own. */
export function lastName(id: string): string {
  const arn = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(.+)$/.exec(id);
  if (arn?.[1] !== undefined) {
    const [head = '', ...rest] = arn[1].split(/[:/]/);
    return rest.length > 0 && /^[a-zA-Z-]+$/.test(head) ? (rest[0] ?? head) : head;
  }
  return /^https?:\/\//.test(id) ? id.slice(id.lastIndexOf('/') + 1) : id;
}
