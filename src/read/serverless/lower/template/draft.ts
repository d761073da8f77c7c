import type { Declarations } from '../../../../model/service.js';
import type { Packing } from '../../../../model/template.js';
import type { Dict, Placed, Value } from '../../../../model/value.js';
import { printValue } from '../../../../model/walk.js';
import { build, type Json, type JsonObject } from './json.js';
import { merge } from './merge.js';
import { prefixed } from './prefixed.js';

/** What a template resource cannot say in CloudFormation: see `Resource`. */
export interface ResourceFacts {
  readonly id?: string;
  readonly madeFor?: string;
  readonly declarations?: Declarations;
  readonly code?: readonly string[];
  readonly packing?: Packing;
}

export interface DraftResource extends ResourceFacts {
  readonly type: string;
  readonly properties: JsonObject;
  readonly dependsOn?: readonly (string | undefined)[];
  readonly condition?: Value | undefined;
  readonly deletionPolicy?: string;
  /** `Version` of a custom resource. */
  readonly version?: number;
  readonly at: Placed;
}

/** The template as the framework would write it, while it is being written. */
export class Draft {
  readonly #resources = new Map<string, DraftResource>();
  readonly #outputs = new Map<string, { readonly output: JsonObject; readonly at: Placed }>();
  readonly #roleStatements: Value[] = [];
  readonly #roleServices = ['lambda.amazonaws.com'];

  /** Of the role that the framework's own custom resources share. */
  handlerStatements: readonly Json[] = [];

  has(logicalId: string): boolean {
    return this.#resources.has(logicalId);
  }

  get(logicalId: string): DraftResource | undefined {
    return this.#resources.get(logicalId);
  }

  /** A second resource with the same id takes the first's place, as in the framework. */
  add(logicalId: string, resource: DraftResource): void {
    this.#resources.set(logicalId, resource);
  }

  output(name: string, output: JsonObject, at: Placed): void {
    this.#outputs.set(name, { output, at });
  }

  /** Adds to the role that functions without one of their own share. */
  allow(actions: readonly string[], resources: Json, at: Placed): void {
    this.statement(build({ Effect: 'Allow', Action: actions, Resource: resources }, at));
  }

  /** The same, unless just that is there already. */
  allowOnce(actions: readonly string[], resources: Json, at: Placed): void {
    const statement = build({ Effect: 'Allow', Action: actions, Resource: resources }, at);
    const text = printValue(statement);
    if (!this.#roleStatements.some((known) => printValue(known) === text)) this.statement(statement);
  }

  statement(statement: Value): void {
    this.#roleStatements.push(statement);
  }

  /** Lets another service take the shared role too. */
  trust(service: string): void {
    if (!this.#roleServices.includes(service)) this.#roleServices.push(service);
  }

  get roleStatements(): readonly Value[] {
    return this.#roleStatements;
  }

  get roleServices(): readonly string[] {
    return this.#roleServices;
  }

  facts(logicalId: string): ResourceFacts {
    const { id, madeFor, declarations, code, packing } = this.#resources.get(logicalId) ?? {};
    return {
      ...(id !== undefined && { id }),
      ...(madeFor !== undefined && { madeFor }),
      ...(declarations && { declarations }),
      ...(code && { code }),
      ...(packing && { packing }),
    };
  }

  /**
   * The template as a document, with the team's own `resources` merged over it. What is generated is
   * exported as `exportPrefix` and its name; the team's own outputs are not.
   */
  document(own: Value | undefined, exportPrefix: Value, at: Placed): Value {
    const entries = new Map([...this.#resources].map(([id, resource]) => [id, entryOf(resourceValue(resource), at)]));
    const outputs = new Map(
      [...this.#outputs].map(([name, { output, at: place }]) => {
        const exported = { ...output, Export: { Name: prefixed('', exportPrefix, name) } };
        return [name, entryOf(build(exported, place), at)];
      }),
    );
    const head = {
      AWSTemplateFormatVersion: '2010-09-09',
      Description: 'The AWS CloudFormation template for this Serverless application',
    };
    const generated = build({ ...head, Resources: dictOf(entries, at), Outputs: dictOf(outputs, at) }, at);
    return own === undefined ? generated : merge(generated, own);
  }
}

function resourceValue(resource: DraftResource): Value {
  const dependsOn = resource.dependsOn?.filter((id) => id !== undefined) ?? [];
  return build(
    {
      Type: resource.type,
      Version: resource.version,
      DependsOn: dependsOn.length > 0 ? dependsOn : undefined,
      Condition: resource.condition,
      DeletionPolicy: resource.deletionPolicy,
      Properties: resource.properties,
    },
    resource.at,
  );
}

function entryOf(value: Value, at: Placed) {
  return { keyOffset: value.offset, keySource: value.source ?? at.source, value };
}

function dictOf(entries: Dict['entries'], at: Placed): Dict {
  return { kind: 'dict', entries, source: at.source, offset: at.offset };
}
