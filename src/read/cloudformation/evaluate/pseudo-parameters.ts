import type { Value } from '../../../model/value.js';
import { scalar } from '../../../model/walk.js';
import { placedAt, type Scope, symbolic, undefinedName } from './scope.js';

type PseudoParameter = (scope: Scope, at: Value) => Value | undefined;

const pseudoParameters: ReadonlyMap<string, PseudoParameter> = new Map<string, PseudoParameter>([
  ['AWS::NoValue', () => undefined],
  ['AWS::StackName', ({ identity }, at) => placedAt(identity.stackName, at)],
  ['AWS::Region', ({ identity }, at) => known(identity.region, 'AWS::Region', at)],
  ['AWS::AccountId', ({ identity }, at) => known(identity.account, 'AWS::AccountId', at)],
  ['AWS::Partition', ({ identity }, at) => known(partitionOf(identity.region), 'AWS::Partition', at)],
  ['AWS::URLSuffix', ({ identity }, at) => known(urlSuffixOf(identity.region), 'AWS::URLSuffix', at)],
  ['AWS::StackId', ({ identity }, at) => ofStack('AWS::StackId', identity.stack, at)],
  ['AWS::NotificationARNs', ({ identity }, at) => ofStack('AWS::NotificationARNs', identity.stack, at)],
]);

/** Undefined for `AWS::NoValue`; a symbol where stackgate.yml and the definition do not say. */
export function pseudoParameter(name: string, scope: Scope, at: Value): Value | undefined {
  const parameter = pseudoParameters.get(name);
  return parameter ? parameter(scope, at) : undefinedName(name, scope, at);
}

function known(value: string | undefined, name: string, at: Value): Value {
  return value === undefined ? symbolic({ kind: 'pseudo', name }, at) : scalar(value, at);
}

function ofStack(name: string, stack: string, at: Value): Value {
  return symbolic({ kind: 'pseudo', name: `${name}(${stack})` }, at);
}

/** Undefined where the region is not known, or of no known kind. */
export function partitionOf(region: string | undefined): string | undefined {
  if (region === undefined) return undefined;
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return /^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d$/.test(region) ? 'aws' : undefined;
}

function urlSuffixOf(region: string | undefined): string | undefined {
  const partition = partitionOf(region);
  if (partition === undefined) return undefined;
  return partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
}
