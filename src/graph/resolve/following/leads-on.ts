/**
 * Resources that stand for another: an alias, a version or a function URL for the function, a
 * consumer for its stream. By the property that names the other.
 */
const leadsBy: Readonly<Record<string, string>> = {
  'AWS::Kinesis::StreamConsumer': 'StreamARN',
  'AWS::Lambda::Alias': 'FunctionName',
  'AWS::Lambda::Url': 'TargetFunctionArn',
  'AWS::Lambda::Version': 'FunctionName',
};

/** The property that says what a resource of this type stands for; undefined where it stands for itself. */
export function propertyThatLeadsOn(type: string): string | undefined {
  return Object.hasOwn(leadsBy, type) ? leadsBy[type] : undefined;
}

/** What the type's own properties say of the resource depends on more than the resource. */
export function leadsOn(type: string): boolean {
  // An attribute of a nested stack is an output, which leads on into it.
  return type === 'AWS::CloudFormation::Stack' || propertyThatLeadsOn(type) !== undefined;
}
