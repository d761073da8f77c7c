import { stackKey } from '../../src/model/names.js';
import type { PackagedStack } from '../../src/model/plan.js';
import { packaged } from '../support/plan.js';

/** What a seed says of an estate: small, and all that its templates follow from. */
export interface SoakEstate {
  readonly stacks: readonly SoakStack[];
}

export interface SoakStack {
  readonly service: string;
  readonly resources: readonly SoakResource[];
  readonly exports: readonly SoakExport[];
  /** Names of exports. */
  readonly imports: readonly string[];
  /** Parameters that take an output of another service's stack. */
  readonly bindings: readonly { readonly service: string; readonly output: string }[];
  /** Services that it calls: a soft order. */
  readonly calls: readonly string[];
  /** Services that a manifest says come first. */
  readonly after: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
  /** It has a NoEcho parameter. */
  readonly secret: boolean;
  readonly tags: Readonly<Record<string, string>>;
  /** Value of its output `Version`. */
  readonly version: number;
}

export interface SoakResource {
  readonly id: string;
  readonly kind: ResourceKind;
  /** In place. */
  readonly version: number;
  /** Another one replaces it. */
  readonly identity: number;
  /** A name of its own, which nothing else can have at the same time. */
  readonly name?: string;
  readonly retain: boolean;
  readonly dependsOn?: string;
}

export interface SoakExport {
  readonly name: string;
  /** Of a resource, of this text, or of what it imports. */
  readonly of: { readonly resource: string } | { readonly text: string } | { readonly imported: string };
}

export type ResourceKind = 'topic' | 'queue' | 'function' | 'table';
export const resourceKinds: readonly ResourceKind[] = ['topic', 'queue', 'function', 'table'];

const types: Readonly<Record<ResourceKind, string>> = {
  topic: 'AWS::SNS::Topic',
  queue: 'AWS::SQS::Queue',
  function: 'AWS::Lambda::Function',
  table: 'AWS::DynamoDB::Table',
};

/** Types that keep data, for the planner's input and for the oracle. */
export const statefulTypes: ReadonlySet<string> = new Set([types.queue, types.table]);

export const outputOf = (resource: string): string => `Of${resource}`;
export const boundParameter = (index: number): string => `Bound${index}`;

export function bodyOf(stack: SoakStack): string {
  return JSON.stringify({
    ...(hasParameters(stack) && { Parameters: parametersOf(stack) }),
    Resources: { ...resourcesOf(stack), ...usesOf(stack) },
    Outputs: outputsOf(stack),
  });
}

const hasParameters = ({ parameters, bindings, secret }: SoakStack): boolean =>
  secret || bindings.length > 0 || Object.keys(parameters).length > 0;

function parametersOf({ parameters, bindings, secret }: SoakStack): object {
  const names = [...Object.keys(parameters), ...bindings.map((_, index) => boundParameter(index))];
  return {
    ...Object.fromEntries(names.map((name) => [name, { Type: 'String' }])),
    ...(secret && { Secret: { Type: 'String', NoEcho: true } }),
  };
}

function resourcesOf({ resources }: SoakStack): object {
  return Object.fromEntries(
    resources.map((resource) => [
      resource.id,
      {
        Type: types[resource.kind],
        ...(resource.retain && { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }),
        ...(resource.dependsOn !== undefined && { DependsOn: resource.dependsOn }),
        Properties: propertiesOf(resource),
      },
    ]),
  );
}

/** What each value that comes from outside is used in, so that another value is an update of a resource. */
function usesOf({ imports, parameters, bindings, secret }: SoakStack): object {
  const values = [
    ...imports.map((name) => ({ 'Fn::ImportValue': name })),
    ...Object.keys(parameters).map((name) => ({ Ref: name })),
    ...bindings.map((_, index) => ({ Ref: boundParameter(index) })),
    ...(secret ? [{ Ref: 'Secret' }] : []),
  ];
  const used = (Value: unknown) => ({ Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value } });
  return Object.fromEntries(values.map((value, index) => [`Uses${index}`, used(value)]));
}

function propertiesOf({ kind, version, identity, name }: SoakResource): object {
  switch (kind) {
    case 'topic':
      return { DisplayName: `v${version}`, FifoTopic: identity % 2 === 1, ...(name && { TopicName: name }) };
    case 'queue':
      return { DelaySeconds: version, FifoQueue: identity % 2 === 1, ...(name && { QueueName: name }) };
    case 'function':
      return {
        Description: `v${version}`,
        Handler: 'index.handler',
        Runtime: 'nodejs22.x',
        Role: 'arn:aws:iam::111122223333:role/any',
        Code: { ZipFile: 'exports.handler = () => {};' },
        PackageType: identity % 2 === 1 ? 'Image' : 'Zip',
        ...(name && { FunctionName: name }),
      };
    case 'table':
      return {
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: `id${identity}`, AttributeType: 'S' }],
        KeySchema: [{ AttributeName: `id${identity}`, KeyType: 'HASH' }],
        Tags: [{ Key: 'version', Value: `${version}` }],
        ...(name && { TableName: name }),
      };
    default:
      return kind satisfies never;
  }
}

function outputsOf({ resources, exports, version }: SoakStack): object {
  const own = resources.map(({ id }) => [outputOf(id), { Value: { Ref: id } }]);
  const exported = exports.map(({ name, of }, index) => [
    `Exported${index}`,
    { Value: exportedValue(of), Export: { Name: name } },
  ]);
  return Object.fromEntries([...own, ...exported, ['Version', { Value: `v${version}` }]]);
}

function exportedValue(of: SoakExport['of']): unknown {
  if ('resource' in of) return { Ref: of.resource };
  return 'text' in of ? of.text : { 'Fn::ImportValue': of.imported };
}

export const stackNameOf = (service: string): string => `${service}-dev`;
export const keyOf = (service: string): string => stackKey(service, 'main');

export function packagedStack(stack: SoakStack): PackagedStack {
  const { service, parameters, secret, bindings, tags } = stack;
  return packaged(service, {
    template: bodyOf(stack),
    parameters,
    tags,
    noEcho: secret ? ['Secret'] : [],
    bindings: bindings.map((one, index) => ({
      parameter: boundParameter(index),
      stackName: stackNameOf(one.service),
      output: one.output,
    })),
  });
}
