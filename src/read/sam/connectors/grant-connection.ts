import type { Value } from '../../../model/value.js';
import { logicalIdIn } from '../intrinsic/intrinsic.js';
import { given, make, type PlainObject, pick, sub } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import type { ConnectorEnd } from './connector-end.js';
import { filled, partsIn } from './fill-shape.js';
import type { Grant, Profile } from './profile-table.js';

export interface Connection {
  readonly connector: SamResource;
  readonly source: ConnectorEnd;
  readonly destination: ConnectorEnd;
  readonly profile: Profile;
  readonly categories: readonly string[];
  /** Part of the logical ids: which destination, where there are several. */
  readonly suffix: string;
}

/** Writes what grants the connection. @returns the logical ids of what was written */
export function grantConnection(lowering: Lowering, connection: Connection): readonly string[] {
  const missing = missingPart(connection);
  if (missing !== undefined) {
    const message = `${connection.connector.logicalId} cannot connect: ${missing} is not known.`;
    lowering.problem('sam/connector', message, connection.connector.body);
    return [];
  }
  switch (connection.profile.kind) {
    case 'role-policy':
      return [addRolePolicy(lowering, connection)];
    case 'permission':
      return connection.categories.map((category) => addPermission(lowering, connection, category));
    case 'queue-policy':
      return [
        addResourcePolicy(lowering, connection, 'QueuePolicy', 'AWS::SQS::QueuePolicy', {
          Queues: [connection.destination.parts.QueueUrl ?? ''],
        }),
      ];
    case 'topic-policy':
      return [
        addResourcePolicy(lowering, connection, 'TopicPolicy', 'AWS::SNS::TopicPolicy', {
          Topics: [connection.destination.parts.Arn ?? ''],
        }),
      ];
  }
}

function missingPart({ profile, source, destination, categories }: Connection): string | undefined {
  const holder = profile.holder === 'source' ? source : destination;
  if (profile.kind === 'role-policy' && holder.roleName === undefined) return `the role of the ${profile.holder}`;
  if (profile.kind === 'queue-policy' && destination.parts.QueueUrl === undefined) return 'QueueUrl of the destination';
  const shapes = [
    ...categories.flatMap((category) => (profile.access[category] ?? []).flatMap(({ on }) => on)),
    profile.sourceArn ?? '',
  ];
  const extra = profile.principal === undefined || profile.kind === 'permission' ? [] : ['${Source.Arn}'];
  for (const shape of [...shapes, ...extra]) {
    for (const { end, part } of partsIn(shape)) {
      if ((end === 'Source' ? source : destination).parts[part] === undefined)
        return `${part} of the ${end.toLowerCase()}`;
    }
  }
  return undefined;
}

function addRolePolicy(lowering: Lowering, connection: Connection): string {
  const { profile, source, destination, categories } = connection;
  const holder = profile.holder === 'source' ? source : destination;
  const statements = Object.entries(profile.access)
    .filter(([category]) => categories.includes(category))
    .flatMap(([, grants]) => grants.map((grant) => allowed(connection, grant)));
  const logicalId = add(lowering, connection, `Policy${connection.suffix}`, 'AWS::IAM::ManagedPolicy', {
    PolicyDocument: { Version: '2012-10-17', Statement: statements },
    Roles: [holder.roleName ?? ''],
  });
  addWaiting(lowering, connection, logicalId);
  return logicalId;
}

/** The event source mapping, or the source itself, works only once the policy is there. */
function addWaiting(lowering: Lowering, { profile, source, destination }: Connection, policyId: string): void {
  if (profile.dependedBy === undefined || source.logicalId === undefined) return;
  if (profile.dependedBy === 'source') {
    lowering.addDependency(source.logicalId, policyId);
    return;
  }
  const mappings = [...lowering.resources.values()].filter(
    ({ type, properties }) =>
      type === 'AWS::Lambda::EventSourceMapping' &&
      logicalIdIn(given(properties, 'FunctionName')) === destination.logicalId &&
      logicalIdIn(given(properties, 'EventSourceArn')) === source.logicalId,
  );
  const [only, second] = mappings;
  if (only !== undefined && second === undefined) lowering.addDependency(only.logicalId, policyId);
}

function addPermission(lowering: Lowering, connection: Connection, category: string): string {
  const { profile, destination } = connection;
  return add(lowering, connection, `${category}LambdaPermission${connection.suffix}`, 'AWS::Lambda::Permission', {
    Action: profile.access[category]?.[0]?.actions[0] ?? 'lambda:InvokeFunction',
    FunctionName: destination.parts.Arn,
    Principal: profile.principal,
    SourceArn: profile.sourceArn === undefined ? undefined : filled(connection, profile.sourceArn),
    SourceAccount: profile.sourceAccount ? sub('${AWS::AccountId}') : undefined,
  });
}

function addResourcePolicy(
  lowering: Lowering,
  connection: Connection,
  name: string,
  type: string,
  on: PlainObject,
): string {
  const { profile, categories, source } = connection;
  const grants = categories.flatMap((category) => profile.access[category] ?? []);
  const statements = grants.map(
    ({ actions, on: resources }): PlainObject => ({
      Effect: 'Allow',
      Principal: { Service: profile.principal },
      Resource: filled(connection, resources[0] ?? '*'),
      Action: actions[0],
      Condition: { ArnEquals: { 'aws:SourceArn': source.parts.Arn } },
    }),
  );
  const document = { Version: '2012-10-17', Statement: statements };
  return add(lowering, connection, `${name}${connection.suffix}`, type, { ...on, PolicyDocument: document });
}

function allowed(connection: Connection, { actions, on }: Grant): PlainObject {
  return { Effect: 'Allow', Action: actions, Resource: on.map((shape) => filled(connection, shape)) };
}

function add(
  lowering: Lowering,
  connection: Connection,
  suffix: string,
  type: string,
  properties: PlainObject,
): string {
  const { inherited, dependsOn, body: at, logicalId: madeFor } = connection.connector;
  const logicalId = `${madeFor}${suffix}`;
  const attributes = new Map([
    ...(inherited.attributes ?? []),
    ['Metadata', metadataOf(lowering, connection)] as const,
  ]);
  lowering.add({ ...inherited, logicalId, type, properties, dependsOn, at, madeFor, attributes });
  return logicalId;
}

/** What the connector connects, with the types as they are written. */
function metadataOf(lowering: Lowering, { connector, source, destination }: Connection): Value {
  const typeOf = ({ logicalId, type }: ConnectorEnd) => lowering.template.resources.get(logicalId ?? '')?.type ?? type;
  const ends = { Source: { Type: typeOf(source) }, Destination: { Type: typeOf(destination) } };
  const own = given(connector.body, 'Metadata');
  const stated = own?.kind === 'dict' ? pick(own, ...own.entries.keys()) : {};
  return make({ ...stated, 'aws:sam:connectors': { [connector.logicalId]: ends } }, connector.body);
}
