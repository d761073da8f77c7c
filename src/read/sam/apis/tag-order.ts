import { dict } from '../../../model/walk.js';
import { withEntry } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { valueOfNode } from '../python/convert.js';
import type { SamResource } from '../sam-resource.js';

/** The API with its `Tags` in the order in which the transform lists them; any other resource as it is. */
export function withTagsInOrder(lowering: Lowering, resource: SamResource): SamResource {
  const tags = lowering.rest.apis.get(resource.logicalId)?.properties.table('Tags');
  if (tags === undefined || resource.type !== 'AWS::Serverless::Api') return resource;
  const entries = tags.entries().map(([{ text }, node]) => [text, valueOfNode(node)] as const);
  return { ...resource, properties: withEntry(resource.properties, 'Tags', dict(entries, tags.at)) };
}
