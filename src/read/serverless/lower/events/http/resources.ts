import type { Placed } from '../../../../../model/value.js';
import { get, printValue } from '../../../../../model/walk.js';
import type { Lowering } from '../../lowering.js';
import { normalizePath } from '../../naming.js';
import { attribute, type Json, ref } from '../../template/json.js';
import { dictOf, setIn } from '../../template/values.js';

/** The REST API that the service's `http` events hang on: its own, or one that exists. */
export function restApiId({ provider }: Lowering): Json {
  return setIn(provider, 'apiGateway', 'restApiId') ?? ref('ApiGatewayRestApi');
}

/** One `AWS::ApiGateway::Resource` per part of each path, each once. */
export class PathResources {
  readonly #lowering: Lowering;
  readonly #known = new Map<string, Json>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
    const own = get(lowering.provider, 'apiGateway', 'restApiResources');
    for (const [path, entry] of dictOf(own)?.entries ?? []) this.#known.set(trimmed(path), entry.value);
    for (const item of own?.kind === 'list' ? own.items : []) {
      const path = get(item, 'path');
      const id = get(item, 'resourceId');
      if (path && id) this.#known.set(trimmed(printValue(path)), id);
    }
  }

  /** The id of a path's resource; it and its parents are made where they are missing. */
  idOf(path: string, at: Placed): Json {
    const { draft, provider } = this.#lowering;
    if (path === '') {
      return setIn(provider, 'apiGateway', 'restApiRootResourceId') ?? attribute('ApiGatewayRestApi', 'RootResourceId');
    }
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const logicalId = `ApiGatewayResource${normalizePath(path)}`;
    this.#known.set(path, ref(logicalId));
    const parts = path.split('/');
    draft.add(logicalId, {
      type: 'AWS::ApiGateway::Resource',
      properties: {
        ParentId: this.idOf(parts.slice(0, -1).join('/'), at),
        PathPart: parts.at(-1),
        RestApiId: restApiId(this.#lowering),
      },
      at,
    });
    return ref(logicalId);
  }
}

/** Paths stand without a slash at either end. */
export function trimmed(path: string): string {
  return path.replace(/^\//, '').replace(/\/$/, '');
}
