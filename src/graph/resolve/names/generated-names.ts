import { identities } from '../../../iam/arn-types.js';
import { globMatches } from '../../../iam/glob.js';
import { ownEntry } from '../../../model/own-entry.js';
import type { Resource, Stack } from '../../../model/service.js';
import { textOf } from '../../../model/walk.js';
import { identityKey } from './identity-key.js';

/** What is known of a name that CloudFormation makes up. */
export interface GeneratedName {
  /** Would a name or pattern, as `partsKey` gives it, be this one? `yes` only for a pattern that leaves the random end open. */
  matches(key: string): 'yes' | 'no' | 'maybe';
}

/** Characters that no name holds stand for the random end: only a star or question mark matches them. */
const RANDOM = ['\uE000'.repeat(12), '\uE000'.repeat(13)] as const;
const RANDOM_END = /^[A-Za-z0-9]{12,13}$/;

/**
 * `stack-LogicalId-RANDOM`, in lower case for a bucket. A pattern that ends in a star before the random
 * end covers it for certain, where the name is short enough not to be cut; a name written out never does,
 * for the end changes with each replacement.
 * Source: "Name type" in CloudFormation's user guide, and the maximum lengths of each service.
 */
export function generatedAs(resource: Resource, stack: Stack): GeneratedName {
  const before = known.get(resource);
  if (before !== undefined) return before;
  const name = generate(resource, stack);
  known.set(resource, name);
  return name;
}

const known = new WeakMap<Resource, GeneratedName>();

function generate(resource: Resource, stack: Stack): GeneratedName {
  if (!isGenerated(resource.type)) return { matches: () => 'no' };
  const isBucket = resource.type === 'AWS::S3::Bucket';
  const id = isBucket ? resource.logicalId.toLowerCase() : resource.logicalId;
  const literal = textOf(stack.name);
  const stackName = literal === undefined ? identityKey(stack.name) : isBucket ? literal.toLowerCase() : literal;
  const start = stackName === undefined ? undefined : `${stackName}-${id}-`;
  const longest = ownEntry(MAXIMUM_LENGTH, resource.type) ?? SHORTEST_MAXIMUM;
  // What a symbol stands for is taken to be short enough.
  const fits = literal === undefined || literal.length + id.length + RANDOM[1].length + 2 <= longest;
  return {
    matches: (key) => {
      if (isPattern(key)) return start === undefined || !covers(key, start) ? 'no' : fits ? 'yes' : 'maybe';
      if (start !== undefined && key.startsWith(start) && RANDOM_END.test(key.slice(start.length))) return 'maybe';
      return literal === undefined ? ofUnknownStack(key, id) : 'no';
    },
  };
}

/** The logical id in a name that CloudFormation may have made up, in lower case; logical ids hold no dashes. */
export function logicalIdIn(name: string): string | undefined {
  return /-([A-Za-z0-9]+)-[A-Za-z0-9]{12,13}$/.exec(name)?.[1]?.toLowerCase();
}

function covers(pattern: string, start: string): boolean {
  return RANDOM.every((end) => globMatches(pattern, start + end));
}

function ofUnknownStack(key: string, id: string): 'no' | 'maybe' {
  const at = key.lastIndexOf(`-${id}-`);
  return at > 0 && RANDOM_END.test(key.slice(at + id.length + 2)) ? 'maybe' : 'no';
}

function isPattern(key: string): boolean {
  return /[*?]/.test(key);
}

/** Ids such as those of APIs, keys and user pools say nothing of stack or logical id. */
function isGenerated(type: string): boolean {
  return ownEntry(identities, type)?.name !== undefined;
}

const SHORTEST_MAXIMUM = 64;
const MAXIMUM_LENGTH: Readonly<Record<string, number>> = {
  'AWS::DynamoDB::Table': 255,
  'AWS::DynamoDB::GlobalTable': 255,
  'AWS::Events::EventBus': 256,
  'AWS::Kinesis::Stream': 128,
  'AWS::Logs::LogGroup': 512,
  'AWS::S3::Bucket': 63,
  'AWS::SNS::Topic': 256,
  'AWS::SQS::Queue': 80,
  'AWS::StepFunctions::StateMachine': 80,
};
