import { defaultSettings } from '../../src/config/default-settings.js';
import type { NodeRef } from '../../src/model/edge.js';
import type { Statement } from '../../src/model/grant.js';
import type { Resource, Service } from '../../src/model/service.js';
import type { Value } from '../../src/model/value.js';
import { get, loneSymbol, printValue } from '../../src/model/walk.js';
import { judge } from '../../src/policy/judge.js';
import { rules } from '../../src/policy/registry.js';
import type { Side } from '../facts/read-side.js';

/** What a definition says, in names that all four formats share. */
export interface CommonView {
  /** `kind mechanism from → to: declared, granted, wired`. */
  readonly edges: readonly string[];
  /** What the roles of functions and workflows may do: `Order: Allow sns:Publish on ${Topic}`. */
  readonly statements: readonly string[];
  /** `rule severity: message`. */
  readonly findings: readonly string[];
}

/**
 * Each tool has its own names for what it makes: `OrderLambdaFunction`, `Order8C2A19F0`, `ServerlessRestApi`. They
 * become the name that the author gave. What a tool grants for polling, logging and answering on its own account is left out
 * of the statements: one writes a statement, another attaches a managed policy. The edge's `granted` compares it.
 */
export function commonView(side: Side): CommonView {
  const name = namesOf(side.services);
  const node = ({ service, id, qualifier }: NodeRef) =>
    `${service === null ? name(id) : `${service}:${name(id)}`}${qualifier === undefined ? '' : `:${qualifier}`}`;
  const edges = side.edges.map(
    ({ kind, mechanism, from, to, declared, granted, wired }) =>
      `${kind} ${mechanism} ${node(from)} → ${node(to)}: ${declared}, ${granted}, ${wired}`,
  );
  return {
    edges: unique(edges),
    statements: unique(side.services.flatMap((service) => [...statementsOf(service, side.statements, name)])),
    findings: unique(findingsOf(side, name)),
  };
}

type Rename = (text: string) => string;

const apis = /^AWS::ApiGateway(?:::RestApi|V2::Api)$/;

function namesOf(services: readonly Service[]): Rename {
  const names = new Map<string, string>();
  for (const { resources } of services.flatMap(({ stacks }) => stacks)) {
    for (const resource of resources.values()) names.set(resource.logicalId, givenName(resource));
  }
  const longestFirst = [...names.keys()].toSorted((a, b) => b.length - a.length).map((id) => id.replaceAll('$', '\\$'));
  const pattern = new RegExp(`(?<![A-Za-z0-9])(?:${longestFirst.join('|')})(?![A-Za-z0-9])`, 'g');
  return (text) => text.replace(pattern, (id) => names.get(id) ?? id);
}

function givenName({ constructPath, id, logicalId, type }: Resource): string {
  if (apis.test(type)) return 'Api';
  if (type === 'AWS::Events::Rule') return 'Rule';
  if (type === 'AWS::Scheduler::Schedule') return 'Schedule';
  if (/^S3Bucket/.test(logicalId)) return 'Bucket';
  if (/^CognitoUserPool/.test(logicalId)) return 'Pool';
  if (constructPath === undefined) return id;
  return constructPath
    .split('/')
    .slice(1)
    .join('/')
    .replace(/\/Resource$/, '');
}

function* statementsOf(service: Service, statements: readonly Statement[], name: Rename): Generator<string> {
  for (const resource of service.stacks.flatMap(({ resources }) => [...resources.values()])) {
    const role = roleOf(resource);
    if (role === undefined) continue;
    for (const statement of statements) {
      const holders = statement.principals.map(({ value }) => idOf(value));
      if (statement.side === 'identity' && holders.includes(role)) yield* linesOf(resource, statement, name);
    }
  }
}

/** What functions and workflows do under: by logical id. */
function roleOf({ properties }: Resource): string | undefined {
  return idOf(get(properties, 'Role') ?? get(properties, 'RoleArn'));
}

function idOf(value: Value | undefined): string | undefined {
  const symbol = loneSymbol(value);
  return symbol?.kind === 'ref' || symbol?.kind === 'attribute' ? symbol.logicalId : undefined;
}

/** Granted to poll a source, to write logs, to answer a socket, to set a notification up: each tool in its own way. */
const housekeeping =
  /^(?:logs|xray|execute-api):|^s3:PutBucketNotification$|^sqs:(?:ReceiveMessage|DeleteMessage|Get|ChangeMessage)|^(?:dynamodb|kinesis):(?:GetRecords|GetShardIterator|Describe|List|Subscribe)/;

function* linesOf(holder: Resource, statement: Statement, name: Rename): Generator<string> {
  const { effect, actions, notAction, resources, notResource, conditions } = statement;
  const does = `${name(holder.logicalId)}: ${effect}${notAction ? ' all but' : ''}`;
  const when = conditions === undefined ? '' : ` if ${name(printValue(conditions))}`;
  for (const action of actions.map(printValue).filter((one) => !housekeeping.test(one)))
    for (const resource of resources)
      yield `${does} ${action} on ${notResource ? 'all but ' : ''}${commonTarget(name(printValue(resource)))}${when}`;
}

/** serverless.yml names its functions; and whether `:*` (its versions) stands beside a function is each tool's habit. */
function commonTarget(printed: string): string {
  return printed.replace(/arn:\S*:function:shop-dev-(\w+)$/, '${$1.Arn}').replace(/^(\$\{\w+\.Arn\}):\*$/, '$1');
}

function* findingsOf({ services, statements, edges }: Side, name: Rename): Generator<string> {
  const proposed = { estate: { stage: 'dev', services }, statements, edges };
  const stages = [{ proposed, changes: [] }];
  const { findings } = judge({ rules, settings: defaultSettings(), stages, today: '2026-11-21' });
  for (const { rule, severity, message } of findings) yield `${rule} ${severity}: ${name(message)}`;
}

function unique(lines: Iterable<string>): readonly string[] {
  return [...new Set(lines)].toSorted();
}
