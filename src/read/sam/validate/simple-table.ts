import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isOpen, partsOf, teller } from './expect.js';

/** The key is of texts, the throughput of numbers. */
export function checkSimpleTable(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const tell = teller(lowering, 'sam/primary-key');
  const key = given(properties, 'PrimaryKey');
  for (const [name, value] of key !== undefined && isIntrinsic(key) ? [] : partsOf(key)) {
    if (isOpen(lowering, value) || (value.kind === 'scalar' && typeof value.value === 'string')) continue;
    tell(`${name} of the PrimaryKey of ${logicalId} is to be a text; functions cannot stand here.`, value);
  }
  for (const [name, value] of partsOf(given(properties, 'ProvisionedThroughput'))) {
    if (value.kind === 'dict' || isOpen(lowering, value)) continue;
    if (value.kind !== 'scalar' || typeof value.value !== 'number' || !Number.isInteger(value.value))
      tell(`${name} of ${logicalId} is to be a whole number.`, value);
  }
}
