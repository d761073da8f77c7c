import { get, stringOf } from '../../../model/walk.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given, keyPlace } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isBlank, isOpen, teller } from './expect.js';
import { checkTree, type Tree } from './tree.js';

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

/** A destination may depend on a condition, where one of both sides may have none. */
export function checkDestinations(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const tell = teller(lowering, 'sam/destination');
  const destinations = get(given(properties, 'EventInvokeConfig'), 'DestinationConfig');
  for (const outcome of ['OnSuccess', 'OnFailure']) {
    const destination = get(destinations, outcome, 'Destination');
    const parts = get(destination, 'Fn::If');
    if (destination === undefined || parts === undefined || isOpen(lowering, destination)) continue;
    if (parts.kind !== 'list' || parts.items.length !== 3)
      tell(`Fn::If in ${outcome} of ${logicalId} takes a condition and two values.`, destination);
  }
}

const capacity: Tree = {
  has: {
    Arn: 'text or map',
    PerExecutionEnvironmentMaxConcurrency: 'number or map',
    ExecutionEnvironmentMemoryGiBPerVCpu: 'number or map',
  },
  needs: ['Arn'],
};

/** Values that the transform checks although it only passes them on. */
export function checkPassedOn(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const tell = teller(lowering, 'sam/function');
  const provider = given(properties, 'CapacityProviderConfig');
  if (provider?.kind === 'dict' && !isBlank(provider))
    checkTree(lowering, tell, provider, capacity, `CapacityProviderConfig of ${logicalId}`);
  const policy = given(properties, 'VersionDeletionPolicy');
  if (policy !== undefined && !isIntrinsic(policy) && !['Delete', 'Retain'].includes(stringOf(policy) ?? ''))
    tell(`VersionDeletionPolicy of ${logicalId} is Delete or Retain.`, policy);
}
