import { stringOf, textOf } from '../../../model/walk.js';
import { repositoryPath } from '../code-location.js';
import { given } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isBlank, isOpen } from './expect.js';

/** An empty definition is none. */
export function checkDefinition(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const stated = given(properties, 'Definition') ?? given(properties, 'DefinitionUri');
  const none = isBlank(given(properties, 'Definition')) && isBlank(given(properties, 'DefinitionUri'));
  if (none && stated !== undefined)
    lowering.problem('sam/definition', `The definition of ${logicalId} is empty.`, stated);
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

/** The name goes into a logical id as it is written; a function of it has no name to give. */
export function checkAlias(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const name = given(properties, 'AutoPublishAlias');
  const preference = given(properties, 'DeploymentPreference');
  if (name !== undefined && isBlank(name) && !isBlank(preference))
    lowering.problem('sam/alias', `DeploymentPreference of ${logicalId} needs an AutoPublishAlias.`, name);
  if (name === undefined || isBlank(name) || isOpen(lowering, name)) return;
  if (!/^[a-zA-Z0-9]+$/.test(textOf(name) ?? ''))
    lowering.problem('sam/alias', `AutoPublishAlias of ${logicalId} is to be a name of letters and digits.`, name);
}
