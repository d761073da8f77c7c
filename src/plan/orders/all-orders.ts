import type { RunView } from '../run-view.js';
import { bindingOrder } from './binding-order.js';
import { declaredOrder } from './declared-order.js';
import { dropOrder, droppedEdgeOrder } from './drop-order.js';
import { edgeOrder } from './edge-order.js';
import { importOrder } from './import-order.js';
import { mergeArcs, type Order } from './merge-arcs.js';
import { partOrder } from './part-order.js';

/** Every reason for one step to wait for another, merged by pair. */
export function allOrders(view: RunView): readonly Order[] {
  const stated = [...importOrder(view), ...bindingOrder(view), ...declaredOrder(view)];
  return mergeArcs([
    ...stated,
    ...edgeOrder(view, stated),
    ...dropOrder(view),
    ...droppedEdgeOrder(view),
    ...partOrder(view),
  ]);
}
