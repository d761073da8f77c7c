/** The resource type whose resource is a stack. */
export const NESTED = 'AWS::CloudFormation::Stack';
