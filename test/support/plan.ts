import { stackKey } from '../../src/model/names.js';
import type { DeployedStack, PackagedStack, Plan, PlanRefusal, StepChange } from '../../src/model/plan.js';
import { ownerTags } from '../../src/model/stack-tags.js';
import { digestOf } from '../../src/plan/fingerprint.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { placeOf } from '../../src/plan/place.js';
import type { PlanInput } from '../../src/plan/plan-input.js';

export const target = { account: '111122223333', region: 'eu-west-1' } as const;

/** What a test says of a stack; the rest is plain. */
export interface PlainPackaged extends Partial<PackagedStack> {
  /** `main` unless given. */
  readonly id?: string;
  /** Stands for the template's body: another text is another template. */
  readonly template?: string;
  /** `dev` unless given; stands in its tags. */
  readonly stage?: string;
}

/** Stack `main` of a service, called `<service>-dev`, with the tags of one that Stackgate deploys. */
export function packaged(service: string, plain: PlainPackaged = {}): PackagedStack {
  const { id = 'main', template = `template of ${service}`, stage = 'dev', ...given } = plain;
  return {
    key: stackKey(service, id),
    service,
    stackName: id === 'main' ? `${service}-${stage}` : `${service}-${id}-${stage}`,
    target,
    templateDigest: digestOf(template),
    templateBytes: Buffer.byteLength(template),
    parameters: {},
    noEcho: [],
    bindings: [],
    capabilities: [],
    artefacts: [],
    stubs: [],
    ...given,
    tags: { ...ownerTags(service, stackKey(service, id), stage), ...given.tags },
  };
}

/** The same stack as the cloud has it after it was deployed. */
export function deployedFrom(stack: PackagedStack, changed: Partial<DeployedStack> = {}): DeployedStack {
  const { key, service, stackName, target, templateDigest, parameters, noEcho, tags } = stack;
  return {
    key,
    service,
    stackName,
    target,
    templateDigest,
    parameters,
    noEcho,
    tags,
    status: 'CREATE_COMPLETE',
    lastOperation: 'operation-1',
    outputs: {},
    exports: {},
    imports: [],
    terminationProtection: false,
    ...changed,
  };
}

type ByStack<Item> = { readonly [key: string]: Item };

/** Maps of `PlanInput` may be given as plain objects by stack key. */
export interface PlainPlanInput
  extends Partial<
    Omit<PlanInput, 'changes' | 'stateful' | 'exportsOf' | 'importsOf' | 'foreignImporters' | 'estimates'>
  > {
  readonly changes?: ByStack<readonly StepChange[]>;
  readonly stateful?: ByStack<readonly string[]>;
  readonly exportsOf?: ByStack<readonly string[]>;
  readonly importsOf?: ByStack<readonly string[]>;
  /** By the name of an export in `target`. */
  readonly foreignImporters?: ByStack<readonly string[]>;
  readonly estimates?: ByStack<number>;
}

/** An edge's end belongs to the service's only stack, or to the one whose id it is; a stack holds nothing unless `changes` says so. */
export function planInput(plain: PlainPlanInput = {}): PlanInput {
  const { proposed = [], deployed = [] } = plain;
  const keys = [...proposed, ...deployed].map(({ key }) => key);
  return {
    stage: 'dev',
    ephemeral: false,
    edges: [],
    dropped: [],
    declared: [],
    stackOf: (service, id) => {
      const own = keys.filter((key) => key.startsWith(`${service}/`));
      return own.find((key) => key === stackKey(service, id)) ?? own[0];
    },
    waived: () => false,
    ...plain,
    proposed,
    deployed,
    changes: new Map([...keys.map((key) => [key, []] as const), ...Object.entries(plain.changes ?? {})]),
    stateful: mapOf(plain.stateful),
    exportsOf: mapOf(plain.exportsOf),
    importsOf: mapOf(plain.importsOf),
    foreignImporters: new Map(
      Object.entries(plain.foreignImporters ?? {}).map(([name, by]) => [placeOf(target, name), by]),
    ),
    estimates: mapOf(plain.estimates),
  };
}

function mapOf<Item>(plain: ByStack<Item> = {}): ReadonlyMap<string, Item> {
  return new Map(Object.entries(plain));
}

/** The plan, where the test knows that there is one. */
export function planOf(plain: PlainPlanInput): Plan {
  const result = makePlan(planInput(plain));
  if (result.kind === 'planned') return result.plan;
  throw new Error(`the test's plan is refused: ${result.refusals.map(({ message }) => message).join('; ')}`);
}

/** The refusals, where the test knows that there are some. */
export function refusalsOf(plain: PlainPlanInput): readonly PlanRefusal[] {
  const result = makePlan(planInput(plain));
  if (result.kind === 'refused') return result.refusals;
  throw new Error("the test's plan is not refused");
}
