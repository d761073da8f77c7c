import { identities } from '../../../iam/arn-types.js';
import { joinParts, type Parts, splitParts } from '../../../iam/parts.js';

/** How the resource segment of an ARN begins for one type, and what may follow the name. */
export interface ArnShape {
  readonly type: string;
  readonly prefix: string;
  /** Names of this type hold no such character: what follows it is a path or a qualifier. */
  readonly stops: readonly string[];
}

export interface NamedPart {
  readonly type: string;
  readonly name: Parts;
  /** What follows the name: `index/*`, an alias, an object key. */
  readonly rest: Parts;
}

const SLASHED_NAMES = ['AWS::Logs::LogGroup', 'AWS::SSM::Parameter', 'AWS::SecretsManager::Secret', 'AWS::KMS::Alias'];

/** One type where two share an ARN's shape: a global table is a table to whoever refers to it. */
const SECOND_NAMES = new Set(['AWS::DynamoDB::GlobalTable', 'AWS::Elasticsearch::Domain', 'AWS::ApiGatewayV2::Api']);

const shapesByService = new Map<string, ArnShape[]>();
for (const [type, { arn }] of Object.entries(identities)) {
  if (arn === undefined || SECOND_NAMES.has(type)) continue;
  const [service = '', , , ...rest] = arn.split(':');
  const resource = rest.join(':');
  const prefix = resource.replace('{path}', '/').split('{')[0] ?? '';
  const shape = { type, prefix, stops: SLASHED_NAMES.includes(type) ? [':'] : [':', '/'] };
  shapesByService.set(service, [...(shapesByService.get(service) ?? []), shape]);
}
for (const shapes of shapesByService.values()) shapes.sort((a, b) => b.prefix.length - a.prefix.length);

/** Reads the resource segment of an ARN of a service; undefined where no type of that service fits. */
export function readResourceSegment(service: string, resource: Parts): NamedPart | undefined {
  for (const shape of shapesByService.get(service) ?? []) {
    const rest = withoutPrefix(resource, shape.prefix);
    if (rest !== undefined) return nameAndRest(shape, rest);
  }
  return undefined;
}

function withoutPrefix(parts: Parts, prefix: string): Parts | undefined {
  if (prefix === '') return parts;
  const [first, ...more] = parts;
  if (typeof first !== 'string' || !first.startsWith(prefix)) return undefined;
  return joinParts([first.slice(prefix.length)], more);
}

function nameAndRest(shape: ArnShape, parts: Parts): NamedPart {
  for (const stop of shape.stops) {
    const [name = [], rest] = splitParts(parts, stop, 2);
    if (rest === undefined) continue;
    const inner = nameAndRest({ ...shape, stops: shape.stops.filter((one) => one !== stop) }, name);
    return {
      type: shape.type,
      name: inner.name,
      rest: joinParts(inner.rest, inner.rest.length > 0 ? [stop] : [], rest),
    };
  }
  return { type: shape.type, name: parts, rest: [] };
}
