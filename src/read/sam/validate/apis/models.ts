import { isIntrinsic } from '../../intrinsic/intrinsic.js';
import { given } from '../../intrinsic/make.js';
import type { Lowering } from '../../lowering.js';
import type { SamResource } from '../../sam-resource.js';
import { isBlank, isOpen, partsOf, teller } from '../expect.js';

/** `Models` of a REST API: each a schema. */
export function checkModels(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const tell = teller(lowering, 'sam/models');
  const models = given(properties, 'Models');
  if (models !== undefined && isIntrinsic(models) && !isOpen(lowering, models))
    tell(`Models of ${logicalId} is to be a map of schemas by their names; functions cannot stand here.`, models);
  for (const [name, model] of partsOf(models)) {
    if (isOpen(lowering, model)) continue;
    if (model.kind !== 'dict') tell(`The model ${name} of ${logicalId} is to be a map.`, model);
    else if (isBlank(given(model, 'type'))) tell(`The model ${name} of ${logicalId} needs a type.`, model);
  }
}
