import type { Value } from '../../../model/value.js';
import { get, printValue, stringOf } from '../../../model/walk.js';
import { lift } from './lift.js';
import { badArguments, type Intrinsic, symbolic, unknown } from './scope.js';

/** An export of some other stack, by its name as far as it is known. */
export const importValue: Intrinsic = (argument, scope, at) => {
  const name = scope.evaluate(argument, scope);
  if (!isName(name)) return badArguments('Fn::ImportValue', 'the name of an export', scope, at);
  return lift([name], ([exportName = name]) => symbolic({ kind: 'import', exportName }, at));
};

/** `{ StackName, OutputName, Region, RoleArn }`: a weak reference to another stack's output. */
export const getStackOutput: Intrinsic = (argument, scope, at) => {
  const evaluated = (key: string) => {
    const value = get(argument, key);
    return value && scope.evaluate(value, scope);
  };
  const stackName = evaluated('StackName');
  const outputName = evaluated('OutputName');
  const region = evaluated('Region');
  const account = accountOf(evaluated('RoleArn'));
  if (!isName(stackName) || !isName(outputName)) {
    return badArguments('Fn::GetStackOutput', 'an object with StackName and OutputName', scope, at);
  }
  return lift([stackName, outputName, ...(region ? [region] : [])], ([name = stackName, outputValue, where]) => {
    const output = stringOf(outputValue);
    if (output === undefined) return unknown('an output whose name is not known', at, name);
    const known = stringOf(where);
    const place = { ...(known && { region: known }), ...(account && { account }) };
    return symbolic({ kind: 'stack-output', stackName: name, output, ...place }, at);
  });
};

/** Another account's output is read by a role of that account: `arn:aws:iam::111122223333:role/…`. */
function accountOf(role: Value | undefined): string | undefined {
  return role === undefined ? undefined : /:iam::(\d{12}):/.exec(printValue(role))?.[1];
}

function isName(value: Value | undefined): value is Value {
  if (value?.kind === 'scalar') return value.value !== null;
  return value?.kind === 'text' || value?.kind === 'choice';
}
