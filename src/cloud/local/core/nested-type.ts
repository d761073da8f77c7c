/** The resource type whose resource is a stack; a stack's own events are of it too. */
export const NESTED = 'AWS::CloudFormation::Stack';
