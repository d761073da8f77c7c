import { joinParts, type Parts, splitParts } from '../../../iam/parts.js';
import type { Home, Place } from '../../../iam/place.js';
import { placeFrom } from '../../../iam/place.js';
import type { Symbolic } from '../../../model/value.js';

/** A thing that a URL or host name gives by its name. */
export interface NamedInUrl {
  readonly type: 'AWS::SQS::Queue' | 'AWS::S3::Bucket';
  readonly name: Parts;
  readonly place: Place;
}

/**
 * Reads the URL of a queue, or a URL, domain name or `s3://` address of a bucket; undefined for all else.
 * Symbols may stand for the region, the account and the name.
 */
export function readUrl(parts: Parts, from: Home): NamedInUrl | undefined {
  const [scheme, rest] = schemeOf(parts);
  if (scheme === 's3') return bucket(splitParts(rest, '/', 2)[0] ?? [], undefined);
  const [host = [], path = []] = splitParts(rest, '/', 2);
  const labels = splitParts(host, '.', Number.POSITIVE_INFINITY);
  return (
    (scheme === 'https' || scheme === 'http' ? queueUrl(labels, path, from) : undefined) ?? bucketHost(labels, path)
  );
}

function schemeOf(parts: Parts): readonly [string | undefined, Parts] {
  const [first, ...more] = parts;
  const found = typeof first === 'string' ? /^(https?|s3):\/\//.exec(first) : null;
  if (found === null || typeof first !== 'string') return [undefined, parts];
  return [found[1], joinParts([first.slice(found[0].length)], more)];
}

/** `sqs.REGION.amazonaws.com/ACCOUNT/NAME`, and `REGION.queue.amazonaws.com` of old. */
function queueUrl(labels: readonly Parts[], path: Parts, from: Home): NamedInUrl | undefined {
  const isOld = isText(labels[1], 'queue');
  if (!isOld && !isText(labels[0], 'sqs')) return undefined;
  if (!isAmazon(labels.slice(2))) return undefined;
  const [account, name, ...more] = splitParts(path, '/', 3);
  if (account === undefined || name === undefined || name.length === 0 || more.length > 0) return undefined;
  const region = labels[isOld ? 0 : 1] ?? [];
  const place = placeFrom({
    partition: undefined,
    region: known(region) ?? pseudo(region, 'AWS::Region', from.region),
    account: known(account) ?? pseudo(account, 'AWS::AccountId', from.account),
  });
  return { type: 'AWS::SQS::Queue', name, place };
}

/** `BUCKET.s3.REGION.amazonaws.com`, with `dualstack`, `s3-website-REGION` and the like; or the bucket in the path. */
function bucketHost(labels: readonly Parts[], path: Parts): NamedInUrl | undefined {
  const at = labels.findIndex((label) => startsWithS3(label));
  if (at === -1 || !endsAtAmazon(labels.slice(at + 1))) return undefined;
  if (at === 0) return bucket(splitParts(path, '/', 2)[0] ?? [], labels);
  // A bucket's name may hold dots.
  const name = labels.slice(0, at).flatMap((label, index) => (index === 0 ? [label] : [['.'], label]));
  return bucket(joinParts(...name), labels);
}

function bucket(name: Parts, labels: readonly Parts[] | undefined): NamedInUrl | undefined {
  if (name.length === 0) return undefined;
  const isChina = labels !== undefined && isText(labels.at(-1), 'cn');
  return { type: 'AWS::S3::Bucket', name, place: isChina ? { partition: 'aws-cn' } : {} };
}

function startsWithS3(label: Parts): boolean {
  return typeof label[0] === 'string' && /^s3(-website)?(-|$)/.test(label[0]);
}

/** `amazonaws.com`, `amazonaws.com.cn`, or `AWS::URLSuffix`. */
function isAmazon(labels: readonly Parts[]): boolean {
  const [first, second, third, ...more] = labels;
  if (more.length > 0 || first === undefined) return false;
  const suffix = first[0];
  if (typeof suffix === 'object') return suffix.kind === 'pseudo' && suffix.name === 'AWS::URLSuffix' && !second;
  return suffix === 'amazonaws' && isText(second, 'com') && (third === undefined || isText(third, 'cn'));
}

/** After the service there may stand `dualstack` and the region. */
function endsAtAmazon(labels: readonly Parts[]): boolean {
  return [0, 1, 2].some((skipped) => isAmazon(labels.slice(skipped)));
}

function isText(parts: Parts | undefined, text: string): boolean {
  return parts?.length === 1 && parts[0] === text;
}

function known(parts: Parts): string | undefined {
  return parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : undefined;
}

function pseudo(parts: Parts, name: string, value: string | undefined): string | undefined {
  const [only] = parts;
  return parts.length === 1 && typeof only === 'object' && only.kind === 'pseudo' && only.name === name
    ? value
    : undefined;
}

/**
 * The resource whose id stands whole in the host or path of a URL: `https://${Api}.execute-api.…/dev`. With
 * more beside it, as in `${Bucket}-src`, it is the name of another thing.
 */
export function resourceInUrl(parts: Parts): Extract<Symbolic, { kind: 'ref' | 'attribute' }> | undefined {
  if (typeof parts[0] !== 'string' || !/^(https|wss):\/\//.test(parts[0])) return undefined;
  for (const [at, part] of parts.entries()) {
    if (typeof part === 'string' || (part.kind !== 'ref' && part.kind !== 'attribute')) continue;
    return standsAlone(parts[at - 1], parts[at + 1]) ? part : undefined;
  }
  return undefined;
}

function standsAlone(before: Parts[number] | undefined, after: Parts[number] | undefined): boolean {
  const ends = (text: Parts[number] | undefined, edge: RegExp) =>
    text === undefined || (typeof text === 'string' && edge.test(text));
  return ends(before, /[/.:@]$/) && ends(after, /^[/.:?#]/);
}
