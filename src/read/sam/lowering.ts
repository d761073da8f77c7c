import type { Diagnostic, Severity } from '../../model/diagnostic.js';
import { type Dict, locate, type Placed, type Value } from '../../model/value.js';
import { textOf } from '../../model/walk.js';
import type { Template, TemplateResource } from '../cloudformation/lowered.js';
import { Problems, problem } from '../cloudformation/problem.js';
import { type ApiDefinitions, noDefinitions } from './apis/definition-table.js';
import type { RouteTable } from './apis/routes.js';
import { makeDict, type PlainObject } from './intrinsic/make.js';
import { type Inherited, ownAttributes, type SamResource } from './sam-resource.js';

/** A resource about to be written. */
export interface Generated extends Inherited {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: PlainObject | Dict;
  readonly dependsOn?: readonly string[];
  /** The part of the source that asked for it. */
  readonly at: Placed;
  /** Logical id of the SAM resource it is made for; absent on what replaces that resource itself. */
  readonly madeFor?: string;
}

/** A part of a source, up to `end`. */
export interface Span extends Placed {
  readonly end: number;
}

/** What events add to, or several APIs share, although the template may define it too. */
const shareable = ['AWS::SNS::Topic', 'AWS::SQS::Queue', 'AWS::SQS::QueuePolicy', 'AWS::ApiGateway::DomainName'];

/** What lowering may look at and what it writes: one per template. */
export class Lowering {
  /** The repository folder of the template, `.` for the root. */
  readonly directory: string;
  /** Reads a document of the repository by its path: the value, or undefined, with its own diagnostics reported. */
  readonly read: (path: string, at: Placed) => Value | undefined;
  readonly template: Template;
  /** See `isFragment`: what is missing here may be given elsewhere. */
  readonly isFragment: boolean;
  /** Whether the language extensions work functions out before SAM sees them. */
  readonly extended: boolean;
  /** Parameter values at this stage, defaults included. */
  readonly parameters: ReadonlyMap<string, Value>;
  readonly resources: Map<string, TemplateResource>;
  readonly conditions: Map<string, Value>;
  /** See `Renames`. */
  readonly renames = new Map<string, string>();
  readonly routes: RouteTable = new Map();
  /** What was made for a destination that names none, by the destination: Globals may give it to several functions. */
  readonly sharedDestinations = new Map<Dict, Value>();
  /** REST APIs with the shared usage plan, so far. */
  readonly sharedPlan: SamResource[] = [];
  /** The definitions of APIs, which events write to. */
  rest: ApiDefinitions = noDefinitions;
  http: ApiDefinitions = noDefinitions;
  /** See `functionNamesByApi`. */
  functionNames: ReadonlyMap<string, string> = new Map();
  /** The partition of the region, for texts that the transform writes whole; the pseudo parameter where it is not known. */
  readonly partition: string;
  readonly #problems = new Problems();
  readonly #globals: Span | undefined;
  #current: SamResource | undefined;

  /** @param options.globals the section, for what stands in it and is wrong in a resource */
  constructor(
    options: Pick<Lowering, 'directory' | 'read' | 'template' | 'parameters' | 'isFragment' | 'extended'> & {
      readonly globals?: Span | undefined;
    },
  ) {
    this.directory = options.directory;
    this.read = options.read;
    this.template = options.template;
    this.parameters = options.parameters;
    this.partition = textOf(options.parameters.get('AWS::Partition')) ?? '${AWS::Partition}';
    this.isFragment = options.isFragment;
    this.extended = options.extended;
    this.#globals = options.globals;
    this.resources = new Map(options.template.resources);
    this.conditions = new Map(options.template.conditions);
  }

  /** Writes what takes the place of a SAM resource; keeps its declarations and its name for people. */
  replace(
    resource: SamResource,
    type: string,
    properties: PlainObject | Dict,
    more: Partial<TemplateResource> = {},
  ): void {
    const { logicalId, body: at, inherited, dependsOn, declarations } = resource;
    const attributes = ownAttributes(resource);
    const own = attributes.size > 0 ? { ...inherited, attributes } : inherited;
    const made = this.#made({ logicalId, type, properties, at, dependsOn, ...own });
    this.resources.set(more.logicalId ?? logicalId, { ...made, ...(declarations && { declarations }), ...more });
  }

  /** Writes a generated resource; one whose logical id the template uses already is reported and left out. */
  add(generated: Generated): void {
    const before = this.template.resources.get(generated.logicalId);
    if (before !== undefined && !shareable.includes(generated.type)) {
      const message = `${generated.logicalId} is what the transform calls a ${generated.type}: give the resource of that name another one.`;
      this.problem('sam/duplicate-logical-id', message, generated.at);
      return;
    }
    this.resources.set(generated.logicalId, this.#made(generated));
  }

  /** The first resource is made after the second. */
  addDependency(logicalId: string, on: string): void {
    const resource = this.resources.get(logicalId);
    if (resource === undefined) return;
    this.resources.set(logicalId, { ...resource, dependsOn: [...new Set([...resource.dependsOn, on])] });
  }

  /** Whatever waits for `logicalId` waits for what it became. */
  replaceDependency(logicalId: string, by: readonly string[]): void {
    for (const [id, resource] of this.resources) {
      if (!resource.dependsOn.includes(logicalId)) continue;
      const others = resource.dependsOn.filter((name) => name !== logicalId);
      this.resources.set(id, { ...resource, dependsOn: [...new Set([...others, ...by])] });
    }
  }

  /** Does what is to be done for one resource: problems of what it has from Globals stand at the resource. */
  within<Result>(resource: SamResource, work: () => Result): Result {
    this.#current = resource;
    const result = work();
    this.#current = undefined;
    return result;
  }

  problem(code: string, message: string, at: Placed, severity: Severity = 'error'): void {
    const globals = this.#globals;
    const isGlobal = globals?.source === at.source && globals.offset <= at.offset && at.offset < globals.end;
    if (this.#current === undefined || !isGlobal) this.#problems.report(problem(severity, code, message, at));
    else {
      const whole = `${message} It has that from Globals, line ${locate(at).line}.`;
      this.#problems.report(problem(severity, code, whole, this.#current.body));
    }
  }

  diagnostics(): readonly Diagnostic[] {
    return this.#problems.all();
  }

  #made({ at, properties, dependsOn, ...rest }: Generated): TemplateResource {
    return { ...rest, dependsOn: dependsOn ?? [], properties: asDict(properties, at), location: locate(at) };
  }
}

function asDict(properties: PlainObject | Dict, at: Placed): Dict {
  return isDict(properties) ? properties : makeDict(properties, at);
}

function isDict(properties: PlainObject | Dict): properties is Dict {
  return properties.entries instanceof Map;
}
