import { SourceText } from '../../src/model/location.js';
import { resourceKey, stackKey } from '../../src/model/names.js';
import type { Estate, Output, Parameter, Resource, Service, Stack } from '../../src/model/service.js';
import { Page, type Plain, toValue } from './plain.js';

export * from './plain.js';
export { resourceKey };

/** A resource in short; everything but the type may be left out. */
export interface PlainResource
  extends Partial<Omit<Resource, 'type' | 'properties' | 'stack' | 'service' | 'logicalId' | 'location'>> {
  readonly type: string;
  readonly properties?: { readonly [key: string]: Plain };
}

export interface PlainStack {
  /** `main` unless given. */
  readonly id?: string;
  /** `<service>-dev` unless given. */
  readonly name?: Plain;
  readonly file?: string;
  readonly region?: string;
  readonly account?: string;
  readonly parameters?: { readonly [name: string]: Plain };
  readonly outputs?: { readonly [name: string]: { readonly value: Plain; readonly exportName?: Plain } };
  readonly parent?: Stack['parent'];
  readonly dependsOn?: Stack['dependsOn'];
}

export type PlainResources = { readonly [logicalId: string]: PlainResource };

/**
 * A stack from plain objects. Every key and value has a line of its own in an invented JSON file,
 * so tests can tell locations apart.
 *
 *     stackOf('payments', { Role: { type: 'AWS::IAM::Role', properties: { Path: ref('Other') } } })
 */
export function stackOf(service: string, resources: PlainResources, options: PlainStack = {}): Stack {
  const id = options.id ?? 'main';
  const key = stackKey(service, id);
  const file = options.file ?? `${service}/template.yaml`;
  const page = new Page(key);
  const written = Object.entries(resources).map(([logicalId, resource]) => {
    const offset = page.text.length;
    page.text += `${JSON.stringify(logicalId)}: `;
    return { logicalId, resource, offset, properties: page.dict(resource.properties ?? {}) };
  });
  const source = new SourceText(file, page.text);
  return {
    key,
    service,
    id,
    name: toValue(options.name ?? `${service}-dev`, key, file),
    file,
    ...(options.region === undefined ? {} : { region: options.region }),
    ...(options.account === undefined ? {} : { account: options.account }),
    ...(options.parent === undefined ? {} : { parent: options.parent }),
    parameters: parametersOf(options, key, file),
    resources: new Map(
      written.map(({ logicalId, resource, offset, properties }) => [
        logicalId,
        {
          id: logicalId,
          presence: 'always',
          dependsOn: [],
          ...resource,
          stack: key,
          service,
          logicalId,
          properties: properties(source),
          location: source.locationAt(offset),
        },
      ]),
    ),
    outputs: outputsOf(options, key, file),
    dependsOn: options.dependsOn ?? [],
    location: { file, line: 1, column: 1 },
  };
}

/** A service of one stack (from plain resources) or of the stacks given. */
export function serviceOf(
  name: string,
  content: PlainResources | readonly Stack[],
  options: Omit<PlainStack, 'dependsOn'> & Partial<Pick<Service, 'format' | 'owner' | 'dependsOn' | 'directory'>> = {},
): Service {
  const { dependsOn = [], ...stack } = options;
  const stacks = isStacks(content) ? content : [stackOf(name, content, stack)];
  const file = options.file ?? `${name}/template.yaml`;
  return {
    name,
    format: options.format ?? 'cloudformation',
    file,
    directory: options.directory ?? name,
    ...(options.owner === undefined ? {} : { owner: options.owner }),
    stacks,
    dependsOn,
    inputs: [file],
    location: { file, line: 1, column: 1 },
  };
}

/** An estate of stage `dev`. Takes services, or plain resources by service name. */
export function estateOf(
  services: readonly Service[] | { readonly [service: string]: PlainResources },
  stage = 'dev',
): Estate {
  if (isServices(services)) return { stage, services };
  return { stage, services: Object.entries(services).map(([name, resources]) => serviceOf(name, resources)) };
}

/** A resource of a stack that the test knows is there. */
export function resourceOf(stack: Stack, logicalId: string): Resource {
  const resource = stack.resources.get(logicalId);
  if (!resource) throw new Error(`the test's stack ${stack.key} has no ${logicalId}`);
  return resource;
}

function parametersOf(options: PlainStack, key: string, file: string): ReadonlyMap<string, Parameter> {
  const location = { file, line: 1, column: 1 };
  return new Map(
    Object.entries(options.parameters ?? {}).map(([name, plain]) => [
      name,
      {
        name,
        type: 'String',
        noEcho: false,
        location,
        ...(plain === null ? {} : { value: toValue(plain, key, file) }),
      },
    ]),
  );
}

function outputsOf(options: PlainStack, key: string, file: string): readonly Output[] {
  return Object.entries(options.outputs ?? {}).map(([name, { value, exportName }]) => ({
    name,
    value: toValue(value, key, file),
    ...(exportName === undefined ? {} : { exportName: toValue(exportName, key, file) }),
    presence: 'always',
    location: { file, line: 1, column: 1 },
  }));
}

function isStacks(content: PlainResources | readonly Stack[]): content is readonly Stack[] {
  return Array.isArray(content);
}

function isServices(
  services: readonly Service[] | { readonly [service: string]: PlainResources },
): services is readonly Service[] {
  return Array.isArray(services);
}
