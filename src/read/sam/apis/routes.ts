import type { Dict, Placed } from '../../../model/value.js';

/** One method of one path that an event asks an API for. */
export interface Route {
  readonly path: string;
  /** Lower case, `x-amazon-apigateway-any-method` for any. */
  readonly method: string;
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
