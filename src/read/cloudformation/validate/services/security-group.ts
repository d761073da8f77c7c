import type { Resource } from '../../../../model/service.js';
import type { Value } from '../../../../model/value.js';
import { get, textOf } from '../../../../model/walk.js';
import { type Check, refuse } from '../check.js';
import { dictsOf, isAbsent } from './known.js';

/** Protocols for which EC2 wants a range of ports, by name and number; https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html */
const withPorts: ReadonlySet<string> = new Set(['tcp', 'udp', 'icmp', 'icmpv6', '6', '17', '1', '58']);

export function checkSecurityGroup(check: Check, { properties }: Resource): void {
  for (const key of ['SecurityGroupIngress', 'SecurityGroupEgress']) {
    for (const rule of dictsOf(get(properties, key))) checkRule(check, rule, rule);
  }
}

/** A rule that is a resource of its own. */
export function checkSecurityGroupRule(check: Check, { properties }: Resource): void {
  checkRule(check, properties, properties);
}

function checkRule(check: Check, rule: Value, at: Value): void {
  const protocol = textOf(get(rule, 'IpProtocol'))?.toLowerCase();
  if (protocol === undefined || !withPorts.has(protocol)) return;
  const missing = ['FromPort', 'ToPort'].filter((key) => isAbsent(rule, key));
  if (missing.length === 0) return;
  refuse(check, 'port-range', `A rule for the protocol ${protocol} needs ${missing.join(' and ')}.`, at);
}
