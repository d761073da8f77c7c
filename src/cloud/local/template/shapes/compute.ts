import { afterLast, digits, hex, id, lower, type NamedContext, type ResourceShape, textIn, uuid } from './shape.js';

/** Of a function's name, ARN or partial ARN. */
function functionArn({ properties, arn }: Pick<NamedContext, 'properties' | 'arn'>, property: string): string {
  const written = textIn(properties, property);
  return written.startsWith('arn:') ? written : arn('lambda', `function:${afterLast(written, 'function:')}`);
}

/** Without the counter that AWS keeps: some number, another for each new version. */
function versionNumber({ draw }: NamedContext): string {
  return String(Number(draw('version', 3, digits)) + 1);
}

export const computeShapes: Readonly<Record<string, ResourceShape>> = {
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    maxName: 64,
    attributes: {
      Arn: ({ id: name, arn }) => arn('lambda', `function:${name}`),
      'SnapStartResponse.ApplyOn': () => 'None',
      'SnapStartResponse.OptimizationStatus': () => 'Off',
    },
  },
  'AWS::Lambda::Alias': {
    nameProperty: 'Name',
    scopeProperties: ['FunctionName'],
    physicalId: (context) => `${functionArn(context, 'FunctionName')}:${context.name}`,
    attributes: { AliasArn: id },
  },
  'AWS::Lambda::Version': {
    physicalId: (context) => `${functionArn(context, 'FunctionName')}:${versionNumber(context)}`,
    attributes: { FunctionArn: id, Version: ({ id: versionArn }) => afterLast(versionArn, ':') },
  },
  'AWS::Lambda::LayerVersion': {
    // A new version of the same layer: two of one name do not collide.
    physicalId: (context) => {
      const layer = textIn(context.properties, 'LayerName') || context.name;
      return `${layer.startsWith('arn:') ? layer : context.arn('lambda', `layer:${layer}`)}:${versionNumber(context)}`;
    },
    attributes: { LayerVersionArn: id },
  },
  'AWS::Lambda::EventSourceMapping': {
    physicalId: uuid,
    attributes: {
      Id: id,
      EventSourceMappingArn: ({ id: mapping, arn }) => arn('lambda', `event-source-mapping:${mapping}`),
    },
  },
  'AWS::Lambda::Url': {
    physicalId: (context) => functionArn(context, 'TargetFunctionArn'),
    attributes: {
      FunctionArn: id,
      FunctionUrl: ({ draw, region }) => `https://${draw('url', 32, lower)}.lambda-url.${region}.on.aws/`,
    },
  },
  'AWS::Lambda::Permission': { attributes: { Id: id } },
  'AWS::Lambda::EventInvokeConfig': { attributes: {} },
  'AWS::StepFunctions::StateMachine': {
    nameProperty: 'StateMachineName',
    maxName: 80,
    physicalId: ({ name, arn }) => arn('states', `stateMachine:${name}`),
    attributes: {
      Arn: id,
      Name: ({ id: machine }) => afterLast(machine, ':'),
      StateMachineRevisionId: (context) => uuid(context, 'revision'),
    },
  },
  'AWS::StepFunctions::Activity': {
    nameProperty: 'Name',
    maxName: 80,
    physicalId: ({ name, arn }) => arn('states', `activity:${name}`),
    attributes: { Arn: id, Name: ({ id: activity }) => afterLast(activity, ':') },
  },
  'AWS::ECS::Cluster': {
    nameProperty: 'ClusterName',
    attributes: { Arn: ({ id: name, arn }) => arn('ecs', `cluster/${name}`) },
  },
  'AWS::ECR::Repository': {
    nameProperty: 'RepositoryName',
    lowerCase: true,
    attributes: {
      Arn: ({ id: name, arn }) => arn('ecr', `repository/${name}`),
      RepositoryUri: ({ id: name, account, region }) => `${account}.dkr.ecr.${region}.amazonaws.com/${name}`,
    },
  },
  'AWS::CloudFormation::Stack': {
    physicalId: (context) => context.arn('cloudformation', `stack/${context.name}/${uuid(context)}`),
    // `Outputs.X` is answered by whoever deploys the nested stack.
    attributes: { StackId: id },
    open: true,
  },
  'AWS::CloudFormation::WaitConditionHandle': {
    physicalId: ({ region, name, draw }) =>
      `https://cloudformation-waitcondition-${region}.s3.${region}.amazonaws.com/${name}/${draw('handle', 16, hex)}`,
    attributes: { Id: id },
  },
};
