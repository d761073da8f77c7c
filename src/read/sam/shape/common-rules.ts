import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given, keyPlace } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';

/** Tags that SAM sets itself. */
const reservedTags = ['lambda:createdBy', 'serverlessrepo:applicationId', 'serverlessrepo:semanticVersion'];

/** What holds for SAM resources of every type. */
export function checkResource(lowering: Lowering, { logicalId, properties, body }: SamResource): void {
  if (!/^[a-zA-Z0-9]+$/.test(logicalId)) {
    lowering.problem('sam/logical-id', `The logical id ${logicalId} is to be of letters and digits.`, body);
  } else if (/^\d+$/.test(logicalId) && body.source.text.charAt(body.offset) === logicalId.charAt(0)) {
    lowering.problem('sam/logical-id', `The logical id ${logicalId} is a number in YAML: give it a letter.`, body);
  }
  const stated = body.entries.get('Properties')?.value;
  if (stated?.kind === 'scalar' && stated.value === null) {
    const message = `Properties of ${logicalId} is empty: give it a map, or drop it.`;
    lowering.problem('sam/property-type', message, keyPlace(body, 'Properties'));
  }
  const tags = given(properties, 'Tags');
  if (tags?.kind !== 'dict' || isIntrinsic(tags)) return;
  for (const key of reservedTags) {
    if (tags.entries.has(key))
      lowering.problem('sam/reserved-tag', `The tag ${key} of ${logicalId} is set by SAM itself.`, keyPlace(tags, key));
  }
}
