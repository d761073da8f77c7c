import type { Dict } from '../../model/value.js';
import { get, stringOf } from '../../model/walk.js';
import { given } from './intrinsic/make.js';
import { KeyOrder } from './python/key-order.js';
import type { SamResource } from './sam-resource.js';

/**
 * The order in which the transform goes through resources: that of the template, but where the template has a REST API,
 * or an HTTP API with a default authorizer, that of a dict of Python 2.7. Which path of a shared definition comes first
 * depends on it, and so the logical ids of deployments.
 */
export class ResourceOrder {
  readonly #hashed: KeyOrder | undefined;
  readonly #plain = new Set<string>();

  constructor(root: Dict, ids: Iterable<string>, resources: readonly SamResource[]) {
    this.#hashed = isHashed(root, resources) ? new KeyOrder() : undefined;
    for (const id of ids) this.add(id);
  }

  /** Whether dicts of the template are Python 2.7's. */
  get isHashed(): boolean {
    return this.#hashed !== undefined;
  }

  add(id: string): void {
    this.#hashed?.add(id);
    this.#plain.add(id);
  }

  addAll(ids: readonly string[]): void {
    this.#hashed?.merge(ids);
    for (const id of ids) this.#plain.add(id);
  }

  remove(id: string): void {
    this.#hashed?.remove(id);
    this.#plain.delete(id);
  }

  /** Resources in this order. */
  sorted(resources: readonly SamResource[]): readonly SamResource[] {
    const places = new Map((this.#hashed?.keys() ?? [...this.#plain]).map((id, index) => [id, index]));
    const placeOf = ({ logicalId }: SamResource) => places.get(logicalId) ?? places.size;
    return resources.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function isHashed(root: Dict, resources: readonly SamResource[]): boolean {
  const shared = stringOf(get(root, 'Globals', 'HttpApi', 'Auth', 'DefaultAuthorizer')) !== undefined;
  return resources.some((resource) => {
    if (resource.type === 'AWS::Serverless::Api') return true;
    if (resource.type === 'AWS::Serverless::HttpApi')
      return shared || get(resource.properties, 'Auth', 'DefaultAuthorizer') !== undefined;
    return hasEvent(resource, 'Api') || (shared && hasEvent(resource, 'HttpApi'));
  });
}

function hasEvent({ type, properties }: SamResource, wanted: string): boolean {
  const events = given(properties, 'Events');
  if (type !== 'AWS::Serverless::Function' && type !== 'AWS::Serverless::StateMachine') return false;
  if (wanted === 'HttpApi' && type !== 'AWS::Serverless::Function') return false;
  return (
    events?.kind === 'dict' && [...events.entries.values()].some(({ value }) => stringOf(get(value, 'Type')) === wanted)
  );
}
