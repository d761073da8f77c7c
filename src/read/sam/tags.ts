import type { Dict, Value } from '../../model/value.js';
import { given, make, type Plain } from './intrinsic/make.js';

/** SAM's map of tags as CloudFormation's list, after the tag that SAM adds itself. */
export function tagList(own: string | undefined, tags: Value | undefined): Plain[] {
  const listed = tags?.kind === 'dict' ? tagEntries(tags) : [];
  return own === undefined ? listed : [{ Key: own, Value: 'SAM' }, ...listed];
}

function tagEntries(tags: Dict): Plain[] {
  return [...tags.entries].map(([key, entry]) => make({ Key: key, Value: entry.value }, entry.value));
}

export function propagates(properties: Dict): boolean {
  const flag = given(properties, 'PropagateTags');
  return flag?.kind === 'scalar' ? Boolean(flag.value) : flag !== undefined;
}

/** `Tags` for what is made beside a resource: with `PropagateTags`. */
export function propagatedTags(properties: Dict): Plain | undefined {
  const tags = given(properties, 'Tags');
  return propagates(properties) && tags?.kind === 'dict' && tags.entries.size > 0
    ? tagList(undefined, tags)
    : undefined;
}
