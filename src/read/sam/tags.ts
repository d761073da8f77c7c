import type { Dict, Value } from '../../model/value.js';
import { make, type Plain } from './intrinsic/make.js';

/** SAM's map of tags as CloudFormation's list, after the tag that SAM adds itself. */
export function tagList(own: string | undefined, tags: Value | undefined): Plain[] {
  const listed = tags?.kind === 'dict' ? tagEntries(tags) : [];
  return own === undefined ? listed : [{ Key: own, Value: 'SAM' }, ...listed];
}

function tagEntries(tags: Dict): Plain[] {
  return [...tags.entries].map(([key, entry]) => make({ Key: key, Value: entry.value }, entry.value));
}
