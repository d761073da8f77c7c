import type { Table } from '../python/tree.js';
import type { SamResource } from '../sam-resource.js';

/** The properties of an API while events write to them. */
export interface ApiDefinition {
  readonly properties: Table;
  /** SAM writes the definition: the API has none of its own. */
  readonly managed: boolean;
}

/** All REST, or all HTTP APIs of a template with what its events ask of them: before functions are lowered. */
export interface ApiDefinitions {
  readonly apis: ReadonlyMap<string, ApiDefinition>;
  /** Without its definition, and without `Globals`; undefined where no event asks for it. */
  readonly implicit?: SamResource | undefined;
  /** Ids of the events of a function or state machine, in the order in which the transform goes through them. */
  readonly eventOrder: ReadonlyMap<string, readonly string[]>;
}

/** Before anything is read. */
export const noDefinitions: ApiDefinitions = { apis: new Map(), eventOrder: new Map() };
