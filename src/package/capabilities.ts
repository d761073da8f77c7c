import { isObject, type JsonObject, jsonAt } from './json.js';

/** Types that CloudFormation makes only when told that it may, with the property that names one. */
const iamTypes: ReadonlyMap<string, string | undefined> = new Map([
  ['AWS::IAM::AccessKey', undefined],
  ['AWS::IAM::Group', 'GroupName'],
  ['AWS::IAM::InstanceProfile', 'InstanceProfileName'],
  ['AWS::IAM::ManagedPolicy', 'ManagedPolicyName'],
  ['AWS::IAM::Policy', undefined],
  ['AWS::IAM::Role', 'RoleName'],
  ['AWS::IAM::User', 'UserName'],
  ['AWS::IAM::UserToGroupAddition', undefined],
]);

/**
 * What a stack must acknowledge, from its own template and those nested in it, in the order of the API's page.
 * Source: `Capabilities` of CreateChangeSet.
 */
export function capabilitiesOf(templates: readonly JsonObject[]): readonly string[] {
  const needed = new Set<string>();
  for (const template of templates) {
    if (hasMacro(template)) needed.add('CAPABILITY_AUTO_EXPAND');
    for (const resource of resourcesOf(template)) {
      const type = String(resource.Type);
      if (type === 'AWS::CloudFormation::Stack') needed.add('CAPABILITY_AUTO_EXPAND');
      if (!iamTypes.has(type)) continue;
      const name = iamTypes.get(type);
      const isNamed = name !== undefined && jsonAt(resource, 'Properties', name) !== undefined;
      needed.add(isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM');
    }
  }
  return ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'].filter((one) => needed.has(one));
}

function resourcesOf(template: JsonObject): readonly JsonObject[] {
  return isObject(template.Resources) ? Object.values(template.Resources).filter(isObject) : [];
}

function hasMacro(template: JsonObject): boolean {
  return template.Transform !== undefined || JSON.stringify(template).includes('"Fn::Transform":');
}
