/** How a property names an uploaded object. */
export type ObjectForm = 'S3Bucket/S3Key' | 'Bucket/Key' | 's3-url';

/**
 * Properties that `aws cloudformation package` replaces by an upload of the file or folder that they name.
 * Source: the exporters of aws-cli's `artifact_exporter.py`, without what serverless teams do not use.
 */
export const uploadedProperties: ReadonlyMap<string, readonly (readonly [property: string, form: ObjectForm])[]> =
  new Map([
    ['AWS::Lambda::Function', [['Code', 'S3Bucket/S3Key']]],
    ['AWS::Lambda::LayerVersion', [['Content', 'S3Bucket/S3Key']]],
    ['AWS::ApiGateway::RestApi', [['BodyS3Location', 'Bucket/Key']]],
    ['AWS::ApiGatewayV2::Api', [['BodyS3Location', 'Bucket/Key']]],
    ['AWS::StepFunctions::StateMachine', [['DefinitionS3Location', 'Bucket/Key']]],
    ['AWS::AppSync::GraphQLSchema', [['DefinitionS3Location', 's3-url']]],
    [
      'AWS::AppSync::Resolver',
      [
        ['RequestMappingTemplateS3Location', 's3-url'],
        ['ResponseMappingTemplateS3Location', 's3-url'],
        ['CodeS3Location', 's3-url'],
      ],
    ],
    [
      'AWS::AppSync::FunctionConfiguration',
      [
        ['RequestMappingTemplateS3Location', 's3-url'],
        ['ResponseMappingTemplateS3Location', 's3-url'],
        ['CodeS3Location', 's3-url'],
      ],
    ],
  ]);
