import type { Dict, Value } from '../../../model/value.js';
import { get, stringOf } from '../../../model/walk.js';
import { locateCode, repositoryPath } from '../code-location.js';
import { given } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';

/** The definition that an API's author wrote, where it can be read; `stated` even where it cannot. */
export interface Definition {
  readonly stated: boolean;
  readonly body?: Dict;
}

/** `DefinitionBody`, inline or included from a file, or the file of `DefinitionUri`. */
export function definitionOf(lowering: Lowering, { properties, logicalId }: SamResource): Definition {
  const inline = given(properties, 'DefinitionBody');
  const uri = given(properties, 'DefinitionUri');
  if (inline !== undefined) return { stated: true, ...withBody(included(lowering, inline)) };
  if (uri === undefined) return { stated: false };
  const location = locateCode(lowering, uri, `DefinitionUri of ${logicalId}`);
  return { stated: true, ...withBody(location.kind === 'local' ? lowering.read(location.path, uri) : undefined) };
}

function withBody(value: Value | undefined): { readonly body?: Dict } {
  return value?.kind === 'dict' ? { body: value } : {};
}

/** `Fn::Transform` with `AWS::Include` of a local file is that file. */
function included(lowering: Lowering, value: Value): Value {
  const transform = get(value, 'Fn::Transform');
  if (stringOf(get(transform, 'Name')) !== 'AWS::Include') return value;
  const location = get(transform, 'Parameters', 'Location');
  const text = stringOf(location);
  const path = text === undefined || text.includes('://') ? undefined : repositoryPath(lowering.directory, text);
  return (path === undefined ? undefined : lowering.read(path, location ?? value)) ?? value;
}
