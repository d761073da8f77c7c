import { type ArnPattern, printArn } from '../../../iam/arn.js';
import { identities } from '../../../iam/arn-types.js';
import { joinParts, literalOf, type Parts } from '../../../iam/parts.js';
import { type Home, type Place, partitionOf } from '../../../iam/place.js';
import { ownEntry } from '../../../model/own-entry.js';
import type { Symbolic } from '../../../model/value.js';
import { isEstates } from './identity-key.js';

/**
 * One id for all spellings of what no service of the estate defines: its ARN, with the region and account
 * of the stack that refers to it where the reference leaves them to that. A partition that is not stated is
 * that of the region, else `aws`.
 */
export function canonicalArn(arn: ArnPattern, from: Home): string {
  const region = inPlace(arn.region, 'AWS::Region', from.region);
  const account = inPlace(arn.account, 'AWS::AccountId', from.account);
  return printArn({ ...arn, region, account, partition: partition(arn.partition, region) });
}

/** A name as the ARN that it stands for at a place; undefined for a type whose ARN holds more than the name. */
export function canonicalName(type: string, name: Parts, place: Place, from: Home): string | undefined {
  const shape = ownEntry(identities, type)?.arn;
  // What a symbol stands for may be an ARN already.
  if (shape === undefined || /[*?]|\{(?!name\})/.test(shape) || !name.every(isPlain)) return undefined;
  const [service = '', region, account, ...rest] = shape.split(':');
  const [before = '', after = ''] = rest.join(':').split('{name}');
  const arn = {
    partition: [place.partition ?? pseudo('AWS::Partition')],
    service: [service],
    region: region === 'r' ? [place.region ?? pseudo('AWS::Region')] : [],
    account: account === 'a' ? [place.account ?? pseudo('AWS::AccountId')] : [],
    resource: joinParts([before], name, [after]),
  };
  return canonicalArn(arn, from);
}

function pseudo(name: string): Symbolic {
  return { kind: 'pseudo', name };
}

function isPlain(part: string | Symbolic): boolean {
  return typeof part === 'string' || isEstates(part);
}

function inPlace(parts: Parts, name: string, stated: string | undefined): Parts {
  return stated !== undefined && isPseudo(parts, name) ? [stated] : parts;
}

function partition(parts: Parts, region: Parts): Parts {
  if (!isPseudo(parts, 'AWS::Partition')) return parts;
  const named = literalOf(region);
  return [(named === undefined ? undefined : partitionOf(named)) ?? 'aws'];
}

function isPseudo([only, ...more]: Parts, name: string): boolean {
  return more.length === 0 && typeof only === 'object' && only.kind === 'pseudo' && only.name === name;
}
