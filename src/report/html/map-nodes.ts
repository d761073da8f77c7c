import type { NodeRef } from '../../model/edge.js';
import type { Resource, Service } from '../../model/service.js';
import { get, printValue } from '../../model/walk.js';
import { cleanText } from '../clean-text.js';
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
  readonly #resources = new Map<string, Resource>();

  constructor(stages: readonly MapStage[], places: Places) {
    this.#places = places;
    for (const { services } of stages) for (const service of services) this.#addService(service);
    for (const resource of this.#resources.values()) if (resource.type === FUNCTION) this.numberOf(resource);
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
    const number = this.nodes.push(this.#describe(ref, this.#resources.get(key))) - 1;
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
    for (const { resources } of stacks) {
      for (const resource of resources.values()) {
        const key = keyOf(name, resource.id);
        if (!this.#resources.has(key)) this.#resources.set(key, resource);
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
    const path = resource?.constructPath;
    return {
      ...(service === undefined ? {} : { service }),
      id: cleanText(nodeKey(ref), 300),
      name: cleanText(shortName(ref, path), 200),
      ...(type === undefined ? {} : { type: cleanText(type, 200) }),
      ...(physical === undefined ? {} : { physical: cleanText(physical, 300) }),
      ...(path === undefined ? {} : { constructPath: cleanText(path, 500) }),
      ...(resource === undefined ? {} : { at: this.#places.at(resource.location) }),
    };
  }
}

function keyOf(service: string | null, id: string): string {
  return JSON.stringify([service, id]);
}

/** The CDK's logical ids end in a digest; its construct path says the same in the team's words. */
function shortName(ref: NodeRef, path: string | undefined): string {
  const words = (path ?? '').split('/').filter((word) => word !== '' && word !== 'Resource' && word !== 'Default');
  return words.length < 2 ? nodeName(ref) : words.slice(1).join('/');
}

function deployedName({ properties }: Resource): string | undefined {
  for (const name of NAMES) {
    const value = get(properties, name);
    if (value !== undefined) return printValue(value);
  }
  return undefined;
}
