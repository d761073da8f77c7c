import type { ParsedTemplate, TemplateResource } from '../template/index.js';
import { faults } from './errors.js';

const NAMED: ReadonlyMap<string, string | undefined> = new Map([
  ['AWS::IAM::AccessKey', undefined],
  ['AWS::IAM::Group', 'GroupName'],
  ['AWS::IAM::InstanceProfile', 'InstanceProfileName'],
  ['AWS::IAM::ManagedPolicy', 'ManagedPolicyName'],
  ['AWS::IAM::Policy', undefined],
  ['AWS::IAM::Role', 'RoleName'],
  ['AWS::IAM::RolePolicy', undefined],
  ['AWS::IAM::User', 'UserName'],
  ['AWS::IAM::UserToGroupAddition', undefined],
]);

/** What a template needs the caller to acknowledge, whether its conditions hold or not. */
export function neededCapabilities({ resources, transforms }: ParsedTemplate): readonly string[] {
  const kinds = [...resources.values()].flatMap(iamCapability);
  const iam = kinds.includes('CAPABILITY_NAMED_IAM') ? ['CAPABILITY_NAMED_IAM'] : kinds.slice(0, 1);
  return transforms.length > 0 ? [...iam, 'CAPABILITY_AUTO_EXPAND'] : iam;
}

function iamCapability({ type, properties }: TemplateResource): readonly string[] {
  if (!NAMED.has(type)) return [];
  const name = NAMED.get(type);
  return [name !== undefined && Object.hasOwn(properties, name) ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM'];
}

/** @throws ServiceFault InsufficientCapabilitiesException */
export function checkCapabilities(
  template: ParsedTemplate,
  given: readonly string[],
  call: 'direct' | 'change-set',
): void {
  const missing = neededCapabilities(template).filter((capability) => !acknowledges(given, capability, call));
  if (missing.length > 0) throw faults.insufficientCapabilities(missing);
}

/** A change set shows what macros make of the template, so they need nothing more. */
function acknowledges(given: readonly string[], capability: string, call: 'direct' | 'change-set'): boolean {
  if (capability === 'CAPABILITY_AUTO_EXPAND' && call === 'change-set') return true;
  return given.includes(capability) || (capability === 'CAPABILITY_IAM' && given.includes('CAPABILITY_NAMED_IAM'));
}
