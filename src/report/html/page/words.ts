import type { MapEdge, MapNode } from '../map-data.js';

export const KINDS = ['call', 'subscribe', 'publish', 'read', 'write', 'import'] as const;
export const VIEWS = ['declared', 'granted', 'wired'] as const;

/** What each view asks; docs/graph.md has the long form. */
export const QUESTIONS: Readonly<Record<(typeof VIEWS)[number], string>> = {
  declared: 'What does the team say it needs?',
  granted: 'What may it do?',
  wired: 'What is it connected to?',
};

export const HEALTH_WORDS = { ok: 'in order', unknown: 'not known', wrong: 'views disagree' } as const;

export type Category =
  | 'function'
  | 'workflow'
  | 'api'
  | 'table'
  | 'bucket'
  | 'topic'
  | 'queue'
  | 'bus'
  | 'stream'
  | 'schedule'
  | 'pool'
  | 'logs'
  | 'parameter'
  | 'export'
  | 'stack'
  | 'other';

const CATEGORIES: readonly (readonly [types: RegExp, category: Category])[] = [
  [/^AWS::Lambda::(Function|Alias|Version)$/, 'function'],
  [/^AWS::StepFunctions::/, 'workflow'],
  [/^AWS::(ApiGateway|ApiGatewayV2|AppSync|ElasticLoadBalancingV2)::/, 'api'],
  [/^AWS::S3::/, 'bucket'],
  [/^AWS::(DynamoDB|RDS|DocDB|Neptune|Timestream|OpenSearchService|ElastiCache|EFS)::/, 'table'],
  [/^AWS::SNS::/, 'topic'],
  [/^AWS::(SQS|AmazonMQ)::/, 'queue'],
  [/^AWS::(Events::Rule|Scheduler::)/, 'schedule'],
  [/^AWS::(Events|EventSchemas|IoT)::/, 'bus'],
  [/^AWS::(Kinesis|KinesisFirehose|MSK)::/, 'stream'],
  [/^AWS::Cognito::/, 'pool'],
  [/^AWS::Logs::/, 'logs'],
  [/^AWS::SSM::/, 'parameter'],
  [/^AWS::CloudFormation::Stack$/, 'stack'],
  [/^output$/, 'export'],
];

export function categoryOf({ type = '' }: MapNode): Category {
  return CATEGORIES.find(([types]) => types.test(type))?.[1] ?? 'other';
}

/** A node's kind in a word or two, under its name. */
export function categoryText(node: MapNode): string {
  const category = categoryOf(node);
  if (category === 'schedule') return node.type === 'AWS::Events::Rule' ? 'rule' : 'schedule';
  if (category === 'stack') return 'whole stack';
  if (category === 'pool') return 'user pool';
  if (category === 'logs') return 'log group';
  if (category !== 'other') return category;
  const last = node.type?.split('::').at(-1);
  return last === undefined || last === '' ? 'not defined here' : last;
}

const VERBS: Readonly<Record<string, string>> = {
  call: 'calls',
  subscribe: 'tells',
  publish: 'publishes to',
  read: 'reads',
  write: 'writes',
  import: 'imports from',
};

/** As one would say it: `placeOrder calls charge`. */
export function verbOf({ kind }: Pick<MapEdge, 'kind'>): string {
  return VERBS[kind] ?? kind;
}

export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount.toLocaleString('en-US')} ${amount === 1 ? one : many}`;
}
