import type { NodeRef } from '../../model/edge.js';
import type { ConstructNames } from '../../model/result.js';
import type { Resource, Service } from '../../model/service.js';
import { get, printValue } from '../../model/walk.js';
import { cleanText } from '../clean-text.js';
import { constructOf } from '../construct-names.js';
import { nodeKey, nodeName } from '../mermaid/nodes.js';
import type { MapNode, MapService } from './map-data.js';
import type { MapStage } from './map-input.js';
import type { Places } from './places.js';

const FUNCTION = 'AWS::Lambda::Function';
/** Where CloudFormation lets people choose the name that AWS then shows. */
const NAMES = ['FunctionName', 'TableName', 'TopicName', 'QueueName', 'BucketName', 'StateMachineName', 'Name'];

/** The services of all stages, and a number for each node: every function, and every end of an edge. */
export class MapNodes {
  readonly services: MapService[] = [];
  readonly nodes: MapNode[] = [];
  readonly #places: Places;
  readonly #serviceNumbers = new Map<string, number>();
  readonly #nodeNumbers = new Map<string, number>();
  /** By service and id: what the definition says of an end that is a resource. */
  readonly #resources = new Map<string, { readonly ref: NodeRef; readonly resource: Resource }>();
  readonly #constructs: readonly ConstructNames[];

  constructor(stages: readonly MapStage[], places: Places) {
    this.#places = places;
    this.#constructs = stages.flatMap(({ constructs }) => constructs ?? []);
    for (const { services } of stages) for (const service of services) this.#addService(service);
    for (const { ref, resource } of this.#resources.values()) if (resource.type === FUNCTION) this.numberOf(ref);
  }

  serviceNumber(name: string): number | undefined {
    return this.#serviceNumbers.get(name);
  }

  /** @returns undefined where no edge and no function is called so */
  known(service: string, id: string): number | undefined {
    return this.#nodeNumbers.get(keyOf(service, id));
  }

  numberOf(ref: NodeRef): number {
    const key = keyOf(ref.service, nodeKey(ref));
    const known = this.#nodeNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.nodes.push(this.#describe(ref, this.#resources.get(key)?.resource)) - 1;
    this.#nodeNumbers.set(key, number);
    return number;
  }

  #addService(service: Service): void {
    const { name, format, owner, location, stacks } = service;
    this.#numberOfService(name, {
      format,
      ...(owner === undefined ? {} : { owner: cleanText(owner, 200) }),
      at: this.#places.at(location),
    });
    for (const { id: stack, parent, resources } of stacks) {
      for (const resource of resources.values()) {
        // As the graph names it: logical ids may repeat in nested stacks.
        const id = parent === undefined ? resource.id : `${stack}/${resource.id}`;
        const key = keyOf(name, id);
        const ref = { service: name, id, type: resource.type };
        if (!this.#resources.has(key)) this.#resources.set(key, { ref, resource });
      }
    }
  }

  /** @param facts of a service that is read; without them it is one that is no longer there */
  #numberOfService(name: string, facts: Omit<MapService, 'name'> = {}): number {
    const known = this.#serviceNumbers.get(name);
    if (known !== undefined) return known;
    const number = this.services.push({ name: cleanText(name, 200), ...facts }) - 1;
    this.#serviceNumbers.set(name, number);
    return number;
  }

  #describe(ref: NodeRef, resource: Resource | undefined): MapNode {
    const service = ref.service === null ? undefined : this.#numberOfService(ref.service);
    const type = ref.type ?? resource?.type;
    const physical = resource === undefined ? undefined : deployedName(resource);
    const construct = this.#constructs.map((names) => constructOf(ref, names)).find((found) => found !== undefined);
    return {
      ...(service === undefined ? {} : { service }),
      id: cleanText(nodeKey(ref), 300),
      name: cleanText(construct?.label ?? nodeName(ref), 200),
      ...(type === undefined ? {} : { type: cleanText(type, 200) }),
      ...(physical === undefined ? {} : { physical: cleanText(physical, 300) }),
      ...(construct === undefined ? {} : { constructPath: cleanText(construct.path, 500) }),
      ...(resource === undefined ? {} : { at: this.#places.at(resource.location) }),
    };
  }
}

function keyOf(service: string | null, id: string): string {
  return JSON.stringify([service, id]);
}

function deployedName({ properties }: Resource): string | undefined {
  for (const name of NAMES) {
    const value = get(properties, name);
    if (value !== undefined) return printValue(value);
  }
  return undefined;
}
