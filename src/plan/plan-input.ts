import type { Edge } from '../model/edge.js';
import type { StackKey, StageName } from '../model/names.js';
import type { DeployedStack, PackagedStack, StepChange, Target } from '../model/plan.js';
import type { TemplatePair } from './phases/stack-template.js';

/** Everything a plan is made from. Pure data: reading, packaging and asking the cloud came before. */
export interface PlanInput {
  readonly stage: StageName;
  readonly ephemeral: boolean;
  /** Root stacks of the proposed estate; nested ones go with their root. */
  readonly proposed: readonly PackagedStack[];
  /** Stacks of this stage as the cloud has them: those whose tags say that Stackgate deployed them, and those whose name a proposed stack takes. */
  readonly deployed: readonly DeployedStack[];
  /** Edges of the proposed estate; ends are services, and stacks where an edge knows (`stackOf`). */
  readonly edges: readonly Edge[];
  /** Imports that only the deployed estate has: their consumers must let go first. */
  readonly dropped: readonly Edge[];
  /** Declared order (`dependsOn` of Compose, the CDK manifest) and imports between stacks, by stack. */
  readonly declared: readonly { readonly stack: StackKey; readonly on: StackKey; readonly text: string }[];
  /**
   * Resource changes of each proposed stack, computed from its template and that of the deployed stack
   * in the same place, and what goes with each stack that is to be deleted. A deletion without an entry
   * is refused unless `ephemeral`: nobody knows what it would take along.
   */
  readonly changes: ReadonlyMap<StackKey, readonly StepChange[]>;
  /**
   * What goes with a deployed stack, by `placeOf`, where `changes` cannot tell: its key is that of a
   * proposed stack that has another name or region now.
   */
  readonly removals?: ReadonlyMap<string, readonly StepChange[]>;
  /** Stateful resources of each proposed stack. */
  readonly stateful: ReadonlyMap<StackKey, readonly string[]>;
  /** Root stack that an edge's end belongs to; undefined for what no stack of the estate has. */
  readonly stackOf: (service: string, id: string) => StackKey | undefined;
  /** Names of exports that every proposed stack will have, and that it will import, as CloudFormation will see them. */
  readonly exportsOf: ReadonlyMap<StackKey, readonly string[]>;
  readonly importsOf: ReadonlyMap<StackKey, readonly string[]>;
  /** Importers by `placeOf` the export that are in the cloud but not among `deployed`: other teams' stacks. */
  readonly foreignImporters: ReadonlyMap<string, readonly string[]>;
  /** Exports in the cloud of stacks that are not among `deployed`; none when absent. */
  readonly foreignExports?: readonly { readonly name: string; readonly target: Target }[];
  /** Outputs of stacks that are not among `deployed` and that a binding names, by `placeOf`; what is absent is asked in the run. */
  readonly foreignOutputs?: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Subjects (`service:logicalId`) whose loss somebody accepted, in date: from waivers of `state/removal` and `state/replacement`. */
  readonly waived: (service: string, logicalId: string, rule: 'state/removal' | 'state/replacement') => boolean;
  /**
   * By `placeOf`, the templates of what is there and of what shall be: what phases through exports in use are made from.
   * Without them no stack is deployed more than once, and an export in use stays where it is.
   */
  readonly templates?: ReadonlyMap<string, TemplatePair>;
  /**
   * What is done to resources of the stack in a place where the named imports have other values after the run than
   * before. `changes` knows no values of imports.
   */
  readonly changesByImports?: (place: string, names: ReadonlySet<string>) => readonly StepChange[];
  /** Seconds a stack's step is expected to take; from the last run, else by its resources. */
  readonly estimates: ReadonlyMap<StackKey, number>;
}
