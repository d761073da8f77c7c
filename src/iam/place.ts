import type { Stack } from '../model/service.js';
import type { ArnPattern } from './arn.js';
import { literalOf, type Parts } from './parts.js';

/** Where a stack is deployed, as far as anything states it. */
export type Home = Pick<Stack, 'region' | 'account'>;

/**
 * Where a reference says that a thing is. A dimension that is absent is not said, or depends on what is
 * not known; `*` is every one.
 */
export interface Place {
  readonly partition?: string;
  readonly region?: string;
  readonly account?: string;
}

/** What of a place nothing contradicts although only one side states it. */
export type Assumed = readonly ('region' | 'account')[];

const DIMENSIONS = ['region', 'account'] as const;

/**
 * Could a thing of this stack be what is referred to at a place? `undefined`: certainly not. Else what had
 * to be taken for the same: a region or account that one side states and the other does not. Where neither
 * does, it is the estate's own, which is the same all over.
 */
export function agreement(place: Place, home: Home, isGlobal: IsGlobal): Assumed | undefined {
  if (!partitionsAgree(place.partition, home.region)) return undefined;
  const assumed: ('region' | 'account')[] = [];
  for (const dimension of DIMENSIONS) {
    const [there, here] = [place[dimension], home[dimension]];
    if (isGlobal[dimension] || there === '*' || there === here) continue;
    if (there !== undefined && here !== undefined) return undefined;
    assumed.push(dimension);
  }
  return assumed;
}

export interface IsGlobal {
  readonly region: boolean;
  readonly account: boolean;
}

/** Names that are the same in all regions of an account, and those that a whole partition shares. */
export function isGlobal(type: string): IsGlobal {
  if (type === 'AWS::S3::Bucket') return { region: true, account: true };
  return { region: type.startsWith('AWS::IAM::') || type.startsWith('AWS::CloudFront::'), account: false };
}

/** The place of an ARN that stands in a stack: its pseudo parameters are those of that stack. */
export function placeOfArn(arn: Pick<ArnPattern, 'partition' | 'region' | 'account'>, from: Home): Place {
  return placeFrom({
    partition: stated(arn.partition),
    region: stated(arn.region) ?? (isPseudo(arn.region, 'AWS::Region') ? from.region : undefined),
    account: stated(arn.account) ?? (isPseudo(arn.account, 'AWS::AccountId') ? from.account : undefined),
  });
}

/** A bare name is looked for where it is used. */
export function placeOfHome({ region, account }: Home): Place {
  return placeFrom({ partition: undefined, region, account });
}

export function placeFrom(stated: Readonly<Record<keyof Place, string | undefined>>): Place {
  const { partition, region, account } = stated;
  return {
    ...(partition === undefined ? {} : { partition }),
    ...(region === undefined ? {} : { region }),
    ...(account === undefined ? {} : { account }),
  };
}

function stated(parts: Parts): string | undefined {
  const text = literalOf(parts);
  if (text === undefined || text === '') return undefined;
  return /[*?]/.test(text) ? '*' : text;
}

function isPseudo([only, ...more]: Parts, name: string): boolean {
  return more.length === 0 && typeof only === 'object' && only.kind === 'pseudo' && only.name === name;
}

function partitionsAgree(partition: string | undefined, region: string | undefined): boolean {
  const own = region === undefined ? undefined : partitionOf(region);
  return partition === undefined || partition === '*' || own === undefined || own === partition;
}

const PARTITIONS: readonly (readonly [start: string, partition: string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['us-isof-', 'aws-iso-f'],
  ['eu-isoe-', 'aws-iso-e'],
  ['eusc-', 'aws-eusc'],
];

/** The partition that a region belongs to; from botocore's `partitions.json`. Undefined for what is no region. */
export function partitionOf(region: string): string | undefined {
  const special = PARTITIONS.find(([start]) => region.startsWith(start));
  if (special !== undefined) return special[1];
  return /^[a-z]{2}-[a-z]+-\d+$/.test(region) ? 'aws' : undefined;
}

/** For evidence: `its account is not stated and taken for the same`. Undefined where nothing was taken. */
export function assumptionInWords(assumed: Assumed, { service }: { readonly service: string }): string | undefined {
  if (assumed.length === 0) return undefined;
  return `${assumed.join(' and ')} of ${service} or of the reference not stated: taken for the same`;
}
