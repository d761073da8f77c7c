import { get, stringOf } from '../../../model/walk.js';
import { isIntrinsic, isNoValue } from '../intrinsic/intrinsic.js';
import { given, keyPlace } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isBlank } from '../validate/expect.js';

/** Properties that cannot stand together, as the transform states it. */
const excluding: readonly (readonly [string, string])[] = [
  ['CapacityProviderConfig', 'ProvisionedConcurrencyConfig'],
  ['CapacityProviderConfig', 'VpcConfig'],
  ['TenancyConfig', 'ProvisionedConcurrencyConfig'],
  ['TenancyConfig', 'FunctionUrlConfig'],
  ['TenancyConfig', 'SnapStart'],
];

/** Properties that mean nothing without another. */
const needing: readonly (readonly [string, string])[] = [
  ['FunctionScalingConfig', 'CapacityProviderConfig'],
  ['VersionDeletionPolicy', 'AutoPublishAlias'],
  ['ProvisionedConcurrencyConfig', 'AutoPublishAlias'],
];

/** Reports combinations of a function's properties that the transform refuses. */
export function checkFunction(lowering: Lowering, { properties, logicalId, body }: SamResource): void {
  const has = (key: string) => given(properties, key) !== undefined;
  const report = (key: string, message: string) => lowering.problem('sam/function', message, keyPlace(properties, key));
  for (const [first, second] of excluding) {
    if (has(first) && has(second)) report(second, `${first} and ${second} of ${logicalId} exclude each other.`);
  }
  for (const [key, needed] of needing) {
    if (has(key) && !has(needed) && !lowering.isFragment) report(key, `${key} of ${logicalId} needs ${needed}.`);
  }
  const kind = given(properties, 'PackageType');
  const known = stringOf(kind) ?? 'Zip';
  if (known !== 'Zip' && known !== 'Image') report('PackageType', `PackageType of ${logicalId} is Zip or Image.`);
  for (const key of known === 'Zip' && !isIntrinsic(kind) && !lowering.isFragment ? ['Handler', 'Runtime'] : []) {
    if (!isBlank(given(properties, key))) continue;
    // With an ImageUri it is meant to be an image: linters let that pass, the transform does not.
    const severity = has('ImageUri') ? 'warning' : 'error';
    lowering.problem('sam/function', `${logicalId} needs a ${key}, unless its PackageType is Image.`, body, severity);
  }
  for (const key of known === 'Image' ? ['Handler', 'Runtime', 'Layers'] : []) {
    const value = given(properties, key);
    if (value !== undefined && !isNoValue(value))
      report(key, `${key} cannot stand in ${logicalId}, whose PackageType is Image.`);
  }
  checkTenancy(lowering, properties, logicalId);
}

function checkTenancy(lowering: Lowering, properties: SamResource['properties'], logicalId: string): void {
  const events = given(properties, 'Events');
  if (given(properties, 'TenancyConfig') === undefined || events?.kind !== 'dict') return;
  for (const [id, { value }] of events.entries) {
    if (['Api', 'HttpApi'].includes(stringOf(get(value, 'Type')) ?? '')) continue;
    const message = `${logicalId} has TenancyConfig: only Api and HttpApi events can call it, not ${id}.`;
    lowering.problem('sam/function', message, keyPlace(events, id));
  }
}
