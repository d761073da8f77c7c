import type { Engine } from './engine.js';
import { schedule } from './queue.js';
import type { StackRecord } from './state.js';

/** The parent's resource ends with what its stack has done. */
export function tellParent(engine: Engine, child: StackRecord, failure?: string): void {
  const { parentId: stackId, parentLogicalId: logicalId } = child;
  if (stackId === undefined || logicalId === undefined) return;
  schedule(engine.state, engine.state.now, {
    kind: 'child',
    stackId,
    logicalId,
    childId: child.id,
    ...(failure === undefined ? {} : { failure }),
  });
}
