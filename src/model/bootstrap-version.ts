/**
 * The SSM parameter that every stack of the CDK asks for the version of the bootstrap stack. An account has one for
 * all of its apps: it is of the place that is deployed to, as `AWS::Region` is, unless the estate defines it.
 */
export function isBootstrapVersion(parameter: string): boolean {
  return /^\/cdk-bootstrap\/[^/]+\/version$/.test(parameter);
}
