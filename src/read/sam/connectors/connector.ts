import type { Dict } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { given } from '../intrinsic/make.js';
import { ownEntry } from '../intrinsic/own-entry.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { type ConnectorEnd, connectorEnd } from './connector-end.js';
import { type Connection, grantConnection } from './grant-connection.js';
import { type Profile, profiles } from './profile-table.js';

/** `AWS::Serverless::Connector`: lets one resource use another, or several, by its type and theirs. */
export function lowerConnector(lowering: Lowering, connector: SamResource): void {
  const { logicalId, properties } = connector;
  lowering.resources.delete(logicalId);
  const source = given(properties, 'Source');
  const stated = given(properties, 'Destination');
  const many = stated?.kind === 'list';
  const destinations = stated === undefined ? [] : many ? stated.items : [stated];
  if (many && destinations.length === 0)
    lowering.problem('sam/connector', `Destination of ${logicalId} is empty.`, stated);
  const made: string[] = [];
  for (const [index, destination] of destinations.entries()) {
    if (source?.kind !== 'dict' || destination.kind !== 'dict') continue;
    const suffix = many ? `Destination${index}` : '';
    made.push(...connect(lowering, connector, source, destination, suffix));
  }
  lowering.replaceDependency(logicalId, made);
}

function connect(lowering: Lowering, connector: SamResource, from: Dict, to: Dict, suffix: string): readonly string[] {
  const source = connectorEnd(lowering, from, to);
  const destination = connectorEnd(lowering, to, from);
  if (source === undefined || destination === undefined) return [];
  const profile = profileFor(source, destination);
  if (profile === undefined) {
    const message = `SAM has no connector from ${source.type} to ${destination.type}.`;
    lowering.problem('sam/connector', message, connector.body);
    return [];
  }
  const categories = categoriesOf(lowering, connector, source, destination);
  if (categories === undefined) return [];
  const connection: Connection = { connector, source, destination, profile, categories, suffix };
  return grantConnection(lowering, connection);
}

function profileFor(source: ConnectorEnd, destination: ConnectorEnd): Profile | undefined {
  return ownEntry(ownEntry(profiles, source.type) ?? {}, destination.type);
}

/** `Permissions`, where the profile knows each of them and they may stand together. */
function categoriesOf(
  lowering: Lowering,
  { properties, logicalId, body }: SamResource,
  source: ConnectorEnd,
  destination: ConnectorEnd,
): readonly string[] | undefined {
  const profile = profileFor(source, destination);
  const stated = given(properties, 'Permissions');
  const items = stated?.kind === 'list' ? stated.items.map((item) => stringOf(item) ?? '') : [];
  const unique = [...new Set(items)].sort();
  const known = Object.keys(profile?.access ?? {});
  const fits = profile?.together === undefined || profile.together.includes(unique.join('+'));
  if (unique.length > 0 && unique.every((item) => known.includes(item)) && fits) return unique;
  const possible = profile?.together ?? known;
  lowering.problem('sam/connector', `Permissions of ${logicalId} may be ${possible.join(', ')}.`, stated ?? body);
  return undefined;
}
