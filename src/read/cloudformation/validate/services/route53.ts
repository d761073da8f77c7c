import type { Resource } from '../../../../model/service.js';
import type { Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import { type Check, refuse } from '../check.js';
import { isIPv4, isIPv6 } from './addresses.js';
import { dictsOf, isAbsent } from './known.js';

/** What one record of a type looks like; https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html */
const records: ReadonlyMap<string, readonly [expected: string, accepts: (record: string) => boolean]> = new Map([
  ['A', ['an IPv4 address', (record: string) => isIPv4(record)]],
  ['AAAA', ['an IPv6 address', (record: string) => isIPv6(record)]],
  [
    'CAA',
    ['flags, a tag, and a value in quotes', (record: string) => /^(?:0|128)\s+[A-Za-z0-9]+\s+".+"$/.test(record)],
  ],
  ['MX', ['a priority and a name', isMailExchange]],
  ['TXT', ['texts in double quotes of at most 255 characters each', isQuoted]],
] as const);

export function checkRecordSet(check: Check, { properties }: Resource): void {
  checkSet(check, properties);
}

export function checkRecordSetGroup(check: Check, { properties }: Resource): void {
  for (const set of dictsOf(get(properties, 'RecordSets'))) checkSet(check, set);
}

function checkSet(check: Check, set: Value): void {
  const type = stringOf(get(set, 'Type'));
  const stated = get(set, 'ResourceRecords');
  if (get(set, 'AliasTarget')?.kind === 'dict' && !isAbsent(set, 'TTL')) {
    refuse(
      check,
      'record',
      'A record that is an alias has no TTL: it takes that of its target.',
      get(set, 'TTL') ?? set,
    );
  }
  if (stated?.kind !== 'list' || type === undefined) return;
  if (type === 'CNAME' && stated.items.filter(({ kind }) => kind !== 'choice').length > 1) {
    refuse(check, 'record', 'A CNAME has one record.', stated);
  }
  const [expected, accepts] = records.get(type) ?? [];
  for (const record of stated.items) {
    const text = stringOf(record);
    if (text === undefined || accepts?.(text) !== false) continue;
    refuse(check, 'record', `A record of type ${type} is ${expected}.`, record);
  }
}

function isMailExchange(record: string): boolean {
  const [, priority, name] = /^(\d{1,5})\s+(\S+)$/.exec(record) ?? [];
  return name !== undefined && Number(priority) <= 65_535;
}

function isQuoted(record: string): boolean {
  return record.trim() !== '' && /^(?:"(?:[^"\\]|\\.){0,255}"\s*)+$/.test(record);
}
