import type { Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { codeProperties, locateCode, repositoryPath } from '../code-location.js';
import { given, type PlainObject } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';

export interface FunctionCode {
  /** The `Code` property; absent when packaging would make it out of a local folder. */
  readonly properties?: PlainObject;
  /** Repository paths. */
  readonly paths: readonly string[];
}

/** The code of a function: inline, an image, uploaded, or a folder (the template's own when none is named). */
export function codeOf(lowering: Lowering, resource: SamResource): FunctionCode {
  const { properties, logicalId } = resource;
  const inline = given(properties, 'InlineCode');
  const image = stringOf(given(properties, 'PackageType')) === 'Image' || given(properties, 'ImageUri') !== undefined;
  if (image) return imageOf(lowering, resource, given(properties, 'ImageUri'));
  if (inline !== undefined) return { properties: { ZipFile: inline }, paths: [] };
  const uri = given(properties, 'CodeUri');
  if (uri === undefined) return { paths: [lowering.directory] };
  const location = locateCode(lowering, uri, `CodeUri of ${logicalId}`);
  if (location.kind === 'local') return { paths: [location.path] };
  const made = codeProperties(location);
  const key = given(properties, 'SourceKMSKeyArn');
  return { paths: [], ...(made && { properties: { ...made, SourceKMSKeyArn: key } }) };
}

/** `sam build` makes the image out of the Dockerfile that the resource's Metadata names. */
function imageOf(lowering: Lowering, resource: SamResource, uri: Value | undefined): FunctionCode {
  const metadata = given(resource.body, 'Metadata');
  const context = metadata?.kind === 'dict' ? stringOf(given(metadata, 'DockerContext')) : undefined;
  const path = context === undefined ? undefined : repositoryPath(lowering.directory, context);
  return { paths: path === undefined ? [] : [path], ...(uri !== undefined && { properties: { ImageUri: uri } }) };
}
