import type { Change } from '../model/change.js';
import type { Edge } from '../model/edge.js';
import type { Statement } from '../model/grant.js';
import type { Estate, Service } from '../model/service.js';

/** What two estates do not hold themselves and a comparison needs. */
export interface DiffExtra {
  readonly deployedEdges: readonly Edge[];
  readonly proposedEdges: readonly Edge[];
  readonly deployedStatements: readonly Statement[];
  readonly proposedStatements: readonly Statement[];
  /** Digest of a file's or folder's content on each side; undefined where the path does not exist. */
  readonly codeDigests: {
    readonly deployed: (path: string) => string | undefined;
    readonly proposed: (path: string) => string | undefined;
  };
}

/** A service on both sides, or on one. Folders and files may differ: the name is the identity. */
export interface ServicePair {
  readonly name: string;
  readonly deployed?: Service;
  readonly proposed?: Service;
}

export function pairServices(deployed: Estate, proposed: Estate): readonly ServicePair[] {
  const before = new Map(deployed.services.map((service) => [service.name, service]));
  const after = new Map(proposed.services.map((service) => [service.name, service]));
  return [...new Set([...before.keys(), ...after.keys()])].map((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    return { name, ...(old === undefined ? {} : { deployed: old }), ...(now === undefined ? {} : { proposed: now }) };
  });
}

/** The common case of a change: nothing is lost, nothing is in doubt, no property is named. */
export function plainChange(change: Omit<Change, 'properties' | 'stateful' | 'certainty'> & Partial<Change>): Change {
  return { properties: [], stateful: false, certainty: 'certain', ...change };
}
