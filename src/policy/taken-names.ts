import { nameOfResource } from '../iam/arn.js';
import { identities } from '../iam/arn-types.js';
import { type Parts, partsOf, printParts, symbolKey } from '../iam/parts.js';
import { ownEntry } from '../model/own-entry.js';
import type { Resource } from '../model/service.js';
import { get } from '../model/walk.js';

/** A physical name that only one resource may have. */
export interface TakenName {
  /** Equal for two resources exactly when they certainly have one name in one scope; region and account apart. */
  readonly key: string;
  /** For people. */
  readonly name: string;
}

/** Types of which several may have one name: a new version each. */
const VERSIONED = new Set(['AWS::ECS::TaskDefinition', 'AWS::Lambda::LayerVersion']);

/** Types whose names are unique within something else, by the property that names it. */
const WITHIN: Readonly<Record<string, string>> = {
  'AWS::Events::Rule': 'EventBusName',
  'AWS::Scheduler::Schedule': 'GroupName',
};

/** Two types of one kind of thing. */
const SAME_KIND: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable': 'AWS::DynamoDB::Table',
  'AWS::Elasticsearch::Domain': 'AWS::OpenSearchService::Domain',
};

/** The name that a definition gives a resource; undefined where AWS makes it up, or a part of it is not known. */
export function takenName(resource: Resource): TakenName | undefined {
  const { type } = resource;
  const property = ownEntry(identities, type)?.name;
  if (property === undefined || VERSIONED.has(type)) return undefined;
  const given = partsOf(get(resource.properties, property));
  const parts = given && nameOfResource(resource);
  const key = parts && keyOf(type, parts);
  if (parts === undefined || key === undefined) return undefined;
  const within = ownEntry(WITHIN, type);
  const scope = within === undefined ? '' : keyOf(type, partsOf(get(resource.properties, within)) ?? ['default']);
  return scope === undefined
    ? undefined
    : { key: [ownEntry(SAME_KIND, type) ?? type, scope, key].join('\n'), name: printParts(parts) };
}

/** IAM tells no upper from lower case where it asks whether a name is taken. */
function keyOf(type: string, parts: Parts): string | undefined {
  const isIam = type.startsWith('AWS::IAM::');
  const keys = parts.map((part) => {
    if (typeof part === 'string') return isIam ? part.toLowerCase() : part;
    const key = symbolKey(part);
    return key === undefined ? undefined : `\${${key}}`;
  });
  return keys.includes(undefined) ? undefined : keys.join('');
}
