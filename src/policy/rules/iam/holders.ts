import type { Statement } from '../../../model/grant.js';
import type { StackKey } from '../../../model/names.js';
import type { Estate, Format, Resource, Service, Stack } from '../../../model/service.js';
import type { Value } from '../../../model/value.js';
import { loneSymbol, printValue } from '../../../model/walk.js';
import { inWords } from '../../in-words.js';
import type { RuleContext } from '../../rule.js';

/** A statement with the resource that holds it and where that stands. */
export interface Held {
  readonly statement: Statement;
  readonly holder: Resource;
  readonly stack: Stack;
  readonly format: Format;
  /** The holder for fingerprints: its logical id, with the path of a nested stack before it. */
  readonly name: string;
}

interface Place {
  readonly stack: Stack;
  readonly service: Service;
}

/**
 * The statements that a person wrote, with their holders. What a framework makes for its own needs
 * is left out: no line of the definition could change it.
 */
export function heldStatements(estate: Estate, statements: readonly Statement[]): readonly Held[] {
  return listOf(estate, statements).all;
}

interface HeldList {
  readonly all: readonly Held[];
  /** The same, those of a stack together; both sides of a comparison share the run of a stack that did not change. */
  readonly runs: readonly (readonly Held[])[];
}

const lists = new WeakMap<readonly Statement[], HeldList>();

function listOf(estate: Estate, statements: readonly Statement[]): HeldList {
  const before = lists.get(statements);
  if (before !== undefined) return before;
  const places = placesIn(estate);
  const all = statements.flatMap((statement) => heldOnce(statement, places) ?? []);
  const list = { all, runs: runsOf(all) };
  lists.set(statements, list);
  return list;
}

function runsOf(all: readonly Held[]): readonly (readonly Held[])[] {
  const found: (readonly Held[])[] = [];
  for (let from = 0; from < all.length; ) {
    let to = from + 1;
    while (all[to] !== undefined && all[to]?.stack === all[from]?.stack) to++;
    found.push(runOnce(all.slice(from, to)));
    from = to;
  }
  return found;
}

const runs = new WeakMap<Held, readonly Held[]>();

/** A run of before where it holds the same, by its first. */
function runOnce(run: readonly Held[]): readonly Held[] {
  const [first] = run;
  if (first === undefined) return run;
  const before = runs.get(first);
  if (before?.length === run.length && before.every((held, at) => held === run[at])) return before;
  runs.set(first, run);
  return run;
}

/** Both sides of a comparison share the statements of a stack that did not change. */
const helds = new WeakMap<Statement, Held | 'left out'>();

function heldOnce(statement: Statement, places: ReadonlyMap<StackKey, Place>): Held | undefined {
  const held = helds.get(statement) ?? heldBy(statement, places) ?? 'left out';
  helds.set(statement, held);
  return held === 'left out' ? undefined : held;
}

/** Logical ids hold no `/`: what stands before the last one is the stack's key. */
function heldBy(statement: Statement, places: ReadonlyMap<StackKey, Place>): Held | undefined {
  const end = statement.holder.lastIndexOf('/');
  const place = places.get(statement.holder.slice(0, end));
  const holder = place?.stack.resources.get(statement.holder.slice(end + 1));
  if (!place || !holder || isFrameworksOwn(holder)) return undefined;
  const { stack, service } = place;
  return { statement, holder, stack, format: service.format, name: nameWithin(stack, holder) };
}

/** A rule that looks at one statement at a time, and at nothing else: each is judged once, on whichever side. */
export function eachStatement<T>(
  judge: (held: Held) => Iterable<T>,
): (context: Pick<RuleContext, 'estate' | 'statements'>) => Generator<T> {
  const judged = new WeakMap<readonly Held[], readonly T[]>();
  return function* ({ estate, statements }) {
    for (const run of listOf(estate, statements).runs) {
      const reports = judged.get(run) ?? [...reportsOf(run, judge)];
      judged.set(run, reports);
      yield* reports;
    }
  };
}

function* reportsOf<T>(run: readonly Held[], judge: (held: Held) => Iterable<T>): Generator<T> {
  for (const held of run) yield* judge(held);
}

function placesIn(estate: Estate): ReadonlyMap<StackKey, Place> {
  return new Map(
    estate.services.flatMap((service) => service.stacks.map((stack) => [stack.key, { stack, service }] as const)),
  );
}

function nameWithin(stack: Stack, { logicalId }: Resource): string {
  return stack.parent === undefined ? logicalId : `${stack.id}/${logicalId}`;
}

/** Helpers that the CDK and the Serverless Framework put into a stack; their hashes are fixed in those tools. */
const frameworksOwn =
  /^(LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a|BucketNotificationsHandler050a0587b7544547bf325f094a3db834|Custom\w+CustomResourceProviderRole|CustomCDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C|IamRoleCustomResourcesLambdaExecution|CDKMetadata)/;

function isFrameworksOwn({ logicalId }: Resource): boolean {
  return frameworksOwn.test(logicalId);
}

/** `role PlaceOrderRole`, `bucket policy Assets`: what holds a statement, for people. */
export function describeHolder({ holder, name }: Held): string {
  return `${Object.hasOwn(kinds, holder.type) ? kinds[holder.type] : holder.type} ${name}`;
}

const kinds: Readonly<Record<string, string>> = {
  'AWS::IAM::Group': 'group',
  'AWS::IAM::ManagedPolicy': 'managed policy',
  'AWS::IAM::Policy': 'policy',
  'AWS::IAM::Role': 'role',
  'AWS::IAM::RolePolicy': 'role policy',
  'AWS::IAM::User': 'user',
  'AWS::KMS::Key': 'key',
  'AWS::Lambda::LayerVersionPermission': 'layer permission',
  'AWS::Lambda::Permission': 'permission',
  'AWS::S3::BucketPolicy': 'bucket policy',
  'AWS::SNS::TopicInlinePolicy': 'topic policy',
  'AWS::SNS::TopicPolicy': 'topic policy',
  'AWS::SQS::QueueInlinePolicy': 'queue policy',
  'AWS::SQS::QueuePolicy': 'queue policy',
};

/** A value for people: what it refers to by its name, without the syntax that refers to it. */
function shown(value: Value): string {
  const symbol = loneSymbol(value);
  if (symbol?.kind === 'import') return `the import ${printValue(symbol.exportName)}`;
  const isItself = symbol?.kind === 'ref' || (symbol?.kind === 'attribute' && symbol.attribute === 'Arn');
  return isItself ? symbol.logicalId : printValue(value);
}

/** The actions or resources of a statement in a few words; long lists are cut. */
export function listValues(values: Statement['actions'], most = 3): string {
  return inWords(values.map(shown), most);
}
