import { stringOf } from '../../../model/walk.js';
import { repositoryPath } from '../code-location.js';
import { given } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isBlank } from './expect.js';

/** An empty definition is none. */
export function checkDefinition(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const inline = given(properties, 'Definition');
  if (inline !== undefined && isBlank(inline) && isBlank(given(properties, 'DefinitionUri')))
    lowering.problem('sam/definition', `Definition of ${logicalId} is empty.`, inline);
}

/** A definition is in S3 or in a file; a word that is no file of the repository is neither. */
export function checkDefinitionUri(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const uri = given(properties, 'DefinitionUri');
  const text = stringOf(uri);
  if (uri === undefined || text === undefined || !/^[^./\\:]+$/.test(text)) return;
  const path = repositoryPath(lowering.directory, text);
  if (path !== undefined && lowering.read(path, uri) !== undefined) return;
  const message = `DefinitionUri of ${logicalId} is neither an address of the form s3://bucket/key nor a file of the repository.`;
  lowering.problem('sam/code-location', message, uri);
}
