import { blueprintOf } from '../blueprint.js';
import type { Engine } from '../engine.js';
import { faults } from '../errors.js';
import { permits } from '../permitted.js';
import { resourceOf } from '../prepare-resource.js';
import type { Definition, StackRecord } from '../state.js';

/** @throws ServiceFault where its status does not permit an update. */
export function checkUpdatable(stack: StackRecord, disableRollback: boolean, api: string): void {
  const { status, id } = stack;
  if (permits(status, 'update')) return;
  if (!permits(status, 'retry')) throw faults.cannotUpdate(id, status);
  if (!disableRollback) throw faults.needsDisableRollback(status, api);
}

/** A logical id keeps its type for as long as it lives. @throws ServiceFault */
export function checkNothingChangesType(engine: Engine, stack: StackRecord, definition: Definition): void {
  const { active, template } = blueprintOf(engine, stack, definition);
  const changed = active.filter((id) => {
    const existing = resourceOf(stack, id);
    return existing !== undefined && existing.missing !== true && existing.type !== template.resources.get(id)?.type;
  });
  if (changed.length > 0) throw faults.typeChanged(changed);
}
