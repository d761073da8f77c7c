import type { Statement } from '../../../model/grant.js';
import { type ResourceKey, resourceKey } from '../../../model/names.js';
import type { Estate, Format, Resource, Service, Stack } from '../../../model/service.js';
import { printValue } from '../../../model/walk.js';

/** A statement with the resource that holds it and where that stands. */
export interface Held {
  readonly statement: Statement;
  readonly holder: Resource;
  readonly stack: Stack;
  readonly format: Format;
  /** The holder for fingerprints: its logical id, with the path of a nested stack before it. */
  readonly name: string;
}

interface Place {
  readonly holder: Resource;
  readonly stack: Stack;
  readonly service: Service;
}

/**
 * The statements that a person wrote, with their holders. What a framework makes for its own needs
 * is left out: no line of the definition could change it.
 */
export function* heldStatements(estate: Estate, statements: readonly Statement[]): Generator<Held> {
  const places = placesIn(estate);
  for (const statement of statements) {
    const place = places.get(statement.holder);
    if (!place || isFrameworksOwn(place.holder)) continue;
    const { holder, stack, service } = place;
    yield { statement, holder, stack, format: service.format, name: nameWithin(stack, holder) };
  }
}

const known = new WeakMap<Estate, ReadonlyMap<ResourceKey, Place>>();

function placesIn(estate: Estate): ReadonlyMap<ResourceKey, Place> {
  const places = known.get(estate) ?? collectPlaces(estate);
  known.set(estate, places);
  return places;
}

function collectPlaces(estate: Estate): ReadonlyMap<ResourceKey, Place> {
  const places = new Map<ResourceKey, Place>();
  for (const service of estate.services)
    for (const stack of service.stacks)
      for (const holder of stack.resources.values())
        places.set(resourceKey(holder.stack, holder.logicalId), { holder, stack, service });
  return places;
}

function nameWithin(stack: Stack, { logicalId }: Resource): string {
  return stack.parent === undefined ? logicalId : `${stack.id}/${logicalId}`;
}

/** Helpers that the CDK and the Serverless Framework put into a stack; their hashes are fixed in those tools. */
const frameworksOwn =
  /^(LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a|BucketNotificationsHandler050a0587b7544547bf325f094a3db834|Custom\w+CustomResourceProviderRole|CustomCDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C|IamRoleCustomResourcesLambdaExecution|CDKMetadata)/;

function isFrameworksOwn({ logicalId }: Resource): boolean {
  return frameworksOwn.test(logicalId);
}

/** `role PlaceOrderRole`, `bucket policy Assets`: what holds a statement, for people. */
export function describeHolder({ holder, name }: Held): string {
  return `${Object.hasOwn(kinds, holder.type) ? kinds[holder.type] : holder.type} ${name}`;
}

const kinds: Readonly<Record<string, string>> = {
  'AWS::IAM::Group': 'group',
  'AWS::IAM::ManagedPolicy': 'managed policy',
  'AWS::IAM::Policy': 'policy',
  'AWS::IAM::Role': 'role',
  'AWS::IAM::RolePolicy': 'role policy',
  'AWS::IAM::User': 'user',
  'AWS::KMS::Key': 'key',
  'AWS::Lambda::LayerVersionPermission': 'layer permission',
  'AWS::Lambda::Permission': 'permission',
  'AWS::S3::BucketPolicy': 'bucket policy',
  'AWS::SNS::TopicInlinePolicy': 'topic policy',
  'AWS::SNS::TopicPolicy': 'topic policy',
  'AWS::SQS::QueueInlinePolicy': 'queue policy',
  'AWS::SQS::QueuePolicy': 'queue policy',
};

/** The actions or resources of a statement in a few words; long lists are cut. */
export function listValues(values: Statement['actions'], most = 4): string {
  const printed = values.slice(0, most).map(printValue);
  const more = values.length - printed.length;
  return more > 0 ? `${printed.join(', ')} and ${more} more` : printed.join(', ');
}
