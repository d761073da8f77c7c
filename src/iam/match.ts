import type { Statement } from '../model/grant.js';
import { ownEntry } from '../model/own-entry.js';
import type { Resource } from '../model/service.js';
import type { Value } from '../model/value.js';
import { possibilities } from '../model/walk.js';
import { actionFacts } from './action-catalogue.js';
import { type ArnPattern, arnOfResource, type Expand, expandArn, expandParts, parseArnParts } from './arn.js';
import { type Extent, type Match, matchParts, matchPath, not, strongest, weakest } from './match-parts.js';
import { joinParts, literalOf, type Parts, partsOf } from './parts.js';

export type { Extent, Match } from './match-parts.js';

/** What a question about statements may use beside them. */
export interface MatchOptions {
  /** Follows references to resources and their names; see `expandIn`. Without it symbols equal only themselves. */
  readonly expand?: Expand;
}

/**
 * Does a statement speak of an action on a resource, whatever its effect and conditions?
 * @param arn what is asked about; `*` in it means some of what it stands for, or with `all` all of it.
 *   Undefined for an action that takes no resource, or where the resource is not known.
 */
export function statementCovers(
  statement: Statement,
  action: string,
  arn: ArnPattern | undefined,
  extent: Extent,
  { expand }: MatchOptions = {},
): Match {
  const named = strongest(statement.actions.map((value) => matchAction(value, action, expand)));
  const onAction = statement.notAction ? not(named) : named;
  return onAction === 'no' ? 'no' : weakest([onAction, coversArn(statement, arn, extent, expand)]);
}

function coversArn(
  { resources, notResource }: Statement,
  arn: ArnPattern | undefined,
  extent: Extent,
  expand: Expand | undefined,
): Match {
  // An omitted Resource is what the policy is attached to, which the caller has to know.
  if (resources.length === 0) return 'yes';
  const target = arn && expand ? expandArn(arn, expand) : arn;
  // Left out entirely by NotResource only where all of it is among what is left out, and the other way round.
  const opposite: Extent = extent === 'some' ? 'all' : 'some';
  const wanted = notResource ? opposite : extent;
  const named = strongest(resources.map((value) => matchResource(value, target, wanted, expand)));
  return notResource ? not(named) : named;
}

/**
 * Does a statement by itself allow an action on some of a resource? A Deny never does. A condition
 * makes a yes `unknown`: whoever can decide it asks `statementCovers`.
 */
export function statementAllows(
  statement: Statement,
  action: string,
  arn: ArnPattern | undefined,
  options: MatchOptions = {},
): Match {
  if (statement.effect === 'Deny') return 'no';
  const covers = statementCovers(statement, action, arn, 'some', options);
  return statement.conditions && covers === 'yes' ? 'unknown' : covers;
}

export interface Decision {
  readonly answer: Match;
  /** What decided it: the Deny, or the Allow; absent where nothing speaks of it. */
  readonly by?: Statement;
}

/** What statements allow together on one of these ARNs: a Deny of all of it wins over every Allow. */
export function decide(
  statements: readonly Statement[],
  action: string,
  arns: readonly (ArnPattern | undefined)[],
  options: MatchOptions = {},
): Decision {
  const decisions = arns.map((arn) => decideOne(statements, action, arn, options));
  const of = (answer: Match) => decisions.find((decision) => decision.answer === answer);
  return of('yes') ?? of('unknown') ?? decisions[0] ?? { answer: 'no' };
}

function decideOne(
  statements: readonly Statement[],
  action: string,
  arn: ArnPattern | undefined,
  options: MatchOptions,
): Decision {
  const best = (candidates: readonly Decision[]) =>
    candidates.find(({ answer }) => answer === 'yes') ?? candidates.find(({ answer }) => answer === 'unknown');
  const denied = best(
    statements
      .filter(({ effect }) => effect === 'Deny')
      .map((by) => ({ by, answer: denies(by, statementCovers(by, action, arn, 'all', options)) })),
  );
  if (denied?.answer === 'yes') return { ...denied, answer: 'no' };
  const allowed = best(statements.map((by) => ({ by, answer: statementAllows(by, action, arn, options) })));
  if (!allowed) return { answer: 'no' };
  return denied ? { ...allowed, answer: 'unknown' } : allowed;
}

const denies = ({ conditions }: Statement, covers: Match): Match =>
  conditions && covers === 'yes' ? 'unknown' : covers;

function matchAction(value: Value, action: string, expand: Expand | undefined): Match {
  return strongest(
    [...possibilities(value)].map((possible) => {
      const parts = partsOf(possible);
      return parts ? matchParts(lowerCase(expanded(parts, expand)), [action.toLowerCase()], 'some') : 'no';
    }),
  );
}

const lowerCase = (parts: Parts): Parts => parts.map((part) => (typeof part === 'string' ? part.toLowerCase() : part));
const expanded = (parts: Parts, expand: Expand | undefined): Parts => (expand ? expandParts(parts, expand) : parts);

function matchResource(
  value: Value,
  target: ArnPattern | undefined,
  extent: Extent,
  expand: Expand | undefined,
): Match {
  return strongest(
    [...possibilities(value)].map((possible) => {
      const parts = partsOf(possible);
      if (!parts) return 'no';
      const known = expanded(parts, expand);
      const pattern = parseArnParts(known) ?? functionPattern(known, target);
      if (pattern) return matchArn(pattern, target, extent);
      // No ARN: nothing that IAM would match, unless its beginning is not known.
      return typeof known[0] === 'string' ? 'no' : 'unknown';
    }),
  );
}

/** Lambda's own permissions may name a function without its ARN. */
function functionPattern(parts: Parts, target: ArnPattern | undefined): ArnPattern | undefined {
  const isFunction = target?.service[0] === 'lambda' && String(target.resource[0]).startsWith('function:');
  const first = parts[0];
  const isName = typeof first === 'string' || first?.kind === 'ref' || first?.kind === 'attribute';
  return isFunction && isName ? { ...target, resource: joinParts(['function:'], parts) } : undefined;
}

/** An unknown partition, region or account is taken for the same; names never are. */
function matchArn(pattern: ArnPattern, target: ArnPattern | undefined, extent: Extent): Match {
  const isEverything = pattern.service[0] === '*' && pattern.resource[0] === '*';
  if (!target) return isEverything ? 'yes' : 'unknown';
  if (isEverything) return 'yes';
  const places = (['partition', 'region', 'account'] as const).map((segment) =>
    matchParts(pattern[segment], target[segment], 'some'),
  );
  if (places.includes('no')) return 'no';
  return weakest([matchParts(pattern.service, target.service, extent), matchNames(pattern, target, extent)]);
}

/** Services whose names hold no such character; those of parameters and log groups do. */
const separators: Readonly<Record<string, string>> = { dynamodb: '/', kinesis: '/', lambda: ':', s3: '/', states: ':' };

function matchNames({ resource }: ArnPattern, target: ArnPattern, extent: Extent): Match {
  const separator = ownEntry(separators, literalOf(target.service));
  return separator
    ? matchPath(resource, target.resource, extent, separator)
    : matchParts(resource, target.resource, extent);
}

/**
 * The ARNs that an action on a resource may be about: the objects of a bucket, the indexes and the
 * stream of a table, the versions of a function. Empty for a type whose ARN is not known.
 * @param home the stack that it is in, for region and account
 */
export function arnsFor(
  resource: Resource,
  action: string,
  home: Parameters<typeof arnOfResource>[1] = {},
): readonly ArnPattern[] {
  const arn = arnOfResource(resource, home);
  if (!arn) return [];
  const inside = (suffix: string): ArnPattern => ({ ...arn, resource: joinParts(arn.resource, [suffix]) });
  switch (resource.type) {
    case 'AWS::S3::Bucket':
      return /object|multipart|^s3:restore/i.test(action) && actionFacts(action) ? [inside('/*')] : [arn];
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable':
      return [arn, inside('/index/*'), inside('/stream/*')];
    case 'AWS::Lambda::Function':
      return [arn, inside(':*')];
    default:
      return [arn];
  }
}
