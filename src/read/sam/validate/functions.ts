import { get, stringOf } from '../../../model/walk.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given, keyPlace } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isBlank, isOpen, teller } from './expect.js';

/** Where a function's code is, and what goes with its kind of package. */
export function checkCode(lowering: Lowering, { properties, logicalId, body }: SamResource): void {
  const tell = teller(lowering, 'sam/function');
  const kind = given(properties, 'PackageType');
  if (lowering.isFragment || (kind !== undefined && isIntrinsic(kind))) return;
  if (stringOf(kind) === 'Image') {
    // `sam build` puts the image in place of what it built from.
    const builds = ['Dockerfile', 'DockerContext'].some((key) => get(body, 'Metadata', key) !== undefined);
    if (isBlank(given(properties, 'ImageUri')) && !builds)
      tell(`${logicalId} needs an ImageUri, or a Dockerfile in its Metadata to build one from.`, body);
    return;
  }
  // No code at all is legal before packaging, which takes the template's whole folder: the transform never sees it.
  const image = given(properties, 'ImageConfig');
  if (image !== undefined && !isBlank(image) && !isOpen(lowering, image))
    tell(
      `ImageConfig of ${logicalId} is for functions whose PackageType is Image.`,
      keyPlace(properties, 'ImageConfig'),
    );
}
