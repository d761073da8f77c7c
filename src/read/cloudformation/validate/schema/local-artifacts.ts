/**
 * Properties where `aws cloudformation package` takes a path of the repository and puts the address
 * of an upload; https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html.
 */
const artifacts: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::RestApi.BodyS3Location',
  'AWS::CloudFormation::Stack.TemplateURL',
  'AWS::CodeCommit::Repository.Code.S3',
  'AWS::ECR::Repository.Code',
  'AWS::ElasticBeanstalk::ApplicationVersion.SourceBundle',
  'AWS::Lambda::Function.Code',
  'AWS::Lambda::LayerVersion.Content',
  'AWS::StepFunctions::StateMachine.DefinitionS3Location',
]);

export function isLocalArtifact(type: string, path: readonly string[]): boolean {
  return artifacts.has(`${type}.${path.join('.')}`);
}
