import type { Dict, Placed } from '../../../model/value.js';
import type { PlainObject } from '../intrinsic/make.js';

/** One method of one path that an event asks an API for. */
export interface Route {
  readonly path: string;
  /** Lower case, `x-amazon-apigateway-any-method` for any. */
  readonly method: string;
  readonly integration: PlainObject;
  readonly condition?: string;
  /** Of the event. */
  readonly properties: Dict;
  /** The function or state machine whose event it is. */
  readonly functionId: string;
  readonly eventId: string;
  readonly at: Placed;
}

/** Routes by the logical id of their API. */
export type RouteTable = Map<string, Route[]>;

export const anyMethod = 'x-amazon-apigateway-any-method';

/** `ANY` becomes API Gateway's own word for it. */
export function normalizeMethod(method: string): string {
  const lower = method.toLowerCase();
  return lower === 'any' ? anyMethod : lower;
}
