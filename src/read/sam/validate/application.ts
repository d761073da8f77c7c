import type { Value } from '../../../model/value.js';
import { get, stringOf } from '../../../model/walk.js';
import { given } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isBlank, isOpen, teller, withParameters } from './expect.js';

/** An application of the Serverless Application Repository is looked up when the template is transformed. */
export function checkApplication(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const location = given(properties, 'Location');
  if (location?.kind !== 'dict' || isOpen(lowering, location)) return;
  const tell = teller(lowering, 'sam/application');
  for (const key of ['ApplicationId', 'SemanticVersion']) {
    const stated = given(location, key);
    if (stated === undefined) continue;
    const value = known(lowering, stated);
    const what = `${key} of ${logicalId}`;
    if (isOpen(lowering, value) || get(value, 'Fn::FindInMap') !== undefined) continue;
    const text = stringOf(value);
    if (text === undefined) tell(`${what} is to be a text, or a Ref or Fn::FindInMap that leads to one.`, stated);
    else if (isBlank(value)) tell(`${what} is empty.`, stated);
    else if (key === 'ApplicationId') checkId(lowering, text, what, stated);
  }
}

/** Whether the application is there only AWS knows; what is no ARN it cannot find. */
function checkId(lowering: Lowering, text: string, what: string, at: Value): void {
  if (/\{\{resolve:ssm:[a-zA-Z0-9_.\-/]+(:\d+)?\}\}/.test(text)) {
    const message = `${what} cannot be a dynamic reference: give the ARN, or a parameter of type AWS::SSM::Parameter::Value.`;
    lowering.problem('sam/application', message, at);
  } else if (!/^arn:[\w-]+:serverlessrepo:/.test(text)) {
    lowering.problem('sam/application', `${what} is no ARN of an application: AWS will not find it.`, at, 'warning');
  }
}

function known(lowering: Lowering, value: Value): Value {
  const resolved = withParameters(lowering, value);
  const path = get(resolved, 'Fn::FindInMap');
  const [map, ...keys] = path?.kind === 'list' ? path.items.map((item) => stringOf(item) ?? '') : [];
  return (map !== undefined && get(lowering.template.mappings.get(map), ...keys)) || resolved;
}
