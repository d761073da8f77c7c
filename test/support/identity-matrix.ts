import type { Edge } from '../../src/model/edge.js';
import { readSide } from '../facts/read-side.js';

/**
 * The matrix of references: one thing in the service `orders`, referred to in every way that its
 * format knows, in every place that makes or confirms an edge. Everything is read from definitions.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Section = { readonly [name: string]: Json };

export const REGION = 'eu-west-1';
export const ACCOUNT = '111122223333';

/** One kind of thing, as far as references to it need to know. */
export interface Kind {
  readonly type: string;
  readonly nameProperty: string;
  readonly name: string;
  /** What `Ref` gives. */
  readonly ref: Form;
  readonly nameAttribute?: string;
  /** `Arn` where there is such an attribute. */
  readonly arn: Json;
  /** The literal ARN, with `@` for region and account. */
  readonly literal: string;
  /** `kind mechanism` of the edge that the action and the variable make. */
  readonly edge: string;
  readonly action: string;
  /** What follows the ARN in the statement: objects of a bucket. */
  readonly inside?: string;
  readonly properties?: Section;
  /** A URL that names it, where it has one. */
  readonly url?: { readonly literal: string; readonly value: Json };
}

export type Form = 'arn' | 'name' | 'url';

const THING = 'Thing';
const attribute = (name: string): Json => ({ 'Fn::GetAtt': [THING, name] });

export const kinds: Readonly<Record<string, Kind>> = {
  function: {
    type: 'AWS::Lambda::Function',
    nameProperty: 'FunctionName',
    name: 'orders-dev-work',
    ref: 'name',
    arn: attribute('Arn'),
    literal: `arn:aws:lambda:@:function:orders-dev-work`,
    edge: 'call lambda-invoke',
    action: 'lambda:InvokeFunction',
    properties: { Runtime: 'nodejs22.x', Handler: 'a.b', Code: { ZipFile: 'x' }, Role: 'arn:aws:iam::1:role/r' },
  },
  topic: {
    type: 'AWS::SNS::Topic',
    nameProperty: 'TopicName',
    name: 'orders-dev-events',
    ref: 'arn',
    nameAttribute: 'TopicName',
    arn: { Ref: THING },
    literal: `arn:aws:sns:@:orders-dev-events`,
    edge: 'publish sns',
    action: 'sns:Publish',
  },
  queue: {
    type: 'AWS::SQS::Queue',
    nameProperty: 'QueueName',
    name: 'orders-dev-inbox',
    ref: 'url',
    nameAttribute: 'QueueName',
    arn: attribute('Arn'),
    literal: `arn:aws:sqs:@:orders-dev-inbox`,
    edge: 'publish sqs',
    action: 'sqs:SendMessage',
    url: {
      literal: `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/orders-dev-inbox`,
      value: { Ref: THING },
    },
  },
  'fifo queue': {
    type: 'AWS::SQS::Queue',
    nameProperty: 'QueueName',
    name: 'orders-dev.fifo',
    ref: 'url',
    nameAttribute: 'QueueName',
    arn: attribute('Arn'),
    literal: `arn:aws:sqs:@:orders-dev.fifo`,
    edge: 'publish sqs',
    action: 'sqs:SendMessage',
    properties: { FifoQueue: true },
    url: { literal: `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/orders-dev.fifo`, value: { Ref: THING } },
  },
  table: {
    type: 'AWS::DynamoDB::Table',
    nameProperty: 'TableName',
    name: 'orders-dev-table',
    ref: 'name',
    arn: attribute('Arn'),
    literal: `arn:aws:dynamodb:@:table/orders-dev-table`,
    edge: 'read data-access',
    action: 'dynamodb:GetItem',
  },
  bus: {
    type: 'AWS::Events::EventBus',
    nameProperty: 'Name',
    name: 'orders-dev-bus',
    ref: 'name',
    nameAttribute: 'Name',
    arn: attribute('Arn'),
    literal: `arn:aws:events:@:event-bus/orders-dev-bus`,
    edge: 'publish eventbridge',
    action: 'events:PutEvents',
  },
  bucket: {
    type: 'AWS::S3::Bucket',
    nameProperty: 'BucketName',
    name: 'orders-dev-photos',
    ref: 'name',
    arn: attribute('Arn'),
    literal: 'arn:aws:s3:::orders-dev-photos',
    edge: 'read data-access',
    action: 's3:GetObject',
    inside: '/*',
    url: {
      literal: `https://orders-dev-photos.s3.${REGION}.amazonaws.com`,
      value: attribute('RegionalDomainName'),
    },
  },
  stream: {
    type: 'AWS::Kinesis::Stream',
    nameProperty: 'Name',
    name: 'orders-dev-clicks',
    ref: 'name',
    arn: attribute('Arn'),
    literal: `arn:aws:kinesis:@:stream/orders-dev-clicks`,
    edge: 'publish kinesis',
    action: 'kinesis:PutRecord',
  },
  'state machine': {
    type: 'AWS::StepFunctions::StateMachine',
    nameProperty: 'StateMachineName',
    name: 'orders-dev-flow',
    ref: 'arn',
    nameAttribute: 'Name',
    arn: { Ref: THING },
    literal: `arn:aws:states:@:stateMachine:orders-dev-flow`,
    edge: 'publish step-functions',
    action: 'states:StartExecution',
    properties: { RoleArn: 'arn:aws:iam::1:role/r' },
  },
};

/** The literal ARN at a place. */
export function arnAt(kind: Kind, region = REGION, account = ACCOUNT): string {
  return kind.literal.replace('@', `${region}:${account}`);
}

/** What the consumer writes, and what the owner or the consumer has to have for it. */
export interface Reference {
  readonly form: Form;
  readonly value: Json;
  readonly owner?: { readonly resources?: Section; readonly outputs?: Section };
  readonly consumer?: { readonly parameters?: Section; readonly resources?: Section };
}

export type Way = (kind: Kind) => Reference | undefined;

const exported = (value: Json): Section => ({ Out: { Value: value, Export: { Name: 'orders-dev-thing' } } });
const kept = (value: Json): Section => ({
  Kept: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/orders/dev/thing', Type: 'String', Value: value } },
});
const nameOf = (kind: Kind): Json =>
  kind.ref === 'name' ? { Ref: THING } : kind.nameAttribute === undefined ? kind.name : attribute(kind.nameAttribute);
const partsOf = (kind: Kind): readonly string[] => kind.literal.replace('@', 'REGION:ACCOUNT').split(':');

/** From another service. Local ways are those of the owner's own template. */
export const ways: Readonly<Record<string, Way>> = {
  'literal ARN': (kind) => ({ form: 'arn', value: arnAt(kind) }),
  'ARN by pseudo parameters': (kind) => ({
    form: 'arn',
    value: {
      'Fn::Sub': kind.literal
        .replace('arn:aws:', 'arn:${AWS::Partition}:')
        .replace('@', '${AWS::Region}:${AWS::AccountId}'),
    },
  }),
  'ARN by Join': (kind) => ({
    form: 'arn',
    value: {
      'Fn::Join': [
        ':',
        partsOf(kind).map((part) =>
          part === 'REGION' ? { Ref: 'AWS::Region' } : part === 'ACCOUNT' ? { Ref: 'AWS::AccountId' } : part,
        ),
      ],
    },
  }),
  'ARN with the stage in a parameter': (kind) => ({
    form: 'arn',
    value: {
      'Fn::Sub': kind.literal.replace('@', '${AWS::Region}:${AWS::AccountId}').replace('orders-dev', 'orders-${Stage}'),
    },
    consumer: { parameters: { Stage: { Type: 'String', Default: 'dev' } } },
  }),
  'import of the ARN': (kind) => ({
    form: 'arn',
    value: { 'Fn::ImportValue': 'orders-dev-thing' },
    owner: { outputs: exported(kind.arn) },
  }),
  'import of the name in an ARN': (kind) => ({
    form: 'arn',
    value: {
      'Fn::Sub': [
        kind.literal.replace('@', '${AWS::Region}:${AWS::AccountId}').replace(kind.name, '${Name}'),
        { Name: { 'Fn::ImportValue': 'orders-dev-thing' } },
      ],
    },
    owner: { outputs: exported(nameOf(kind)) },
  }),
  'name out of an imported ARN': (kind) => ({
    form: 'name',
    value: {
      'Fn::Select': [
        1,
        { 'Fn::Split': ['/', { 'Fn::Join': ['/', ['x', { 'Fn::ImportValue': 'orders-dev-thing' }]] }] },
      ],
    },
    owner: { outputs: exported(nameOf(kind)) },
  }),
  'last piece of an imported ARN': (kind) => {
    const separator = kind.literal.includes('/') ? '/' : ':';
    const position = arnAt(kind).split(separator).length - 1;
    return {
      form: 'name',
      value: { 'Fn::Select': [position, { 'Fn::Split': [separator, { 'Fn::ImportValue': 'orders-dev-thing' }] }] },
      owner: { outputs: exported(kind.arn) },
    };
  },
  'import of what Ref gives': (kind) => ({
    form: kind.ref,
    value: { 'Fn::ImportValue': 'orders-dev-thing' },
    owner: { outputs: exported({ Ref: THING }) },
  }),
  'output of a stack': (kind) => ({
    form: 'arn',
    value: { 'Fn::GetStackOutput': { StackName: 'orders-dev', OutputName: 'Out' } },
    owner: { outputs: exported(kind.arn) },
  }),
  'dynamic reference to SSM': (kind) => ({
    form: 'arn',
    value: '{{resolve:ssm:/orders/dev/thing}}',
    owner: { resources: kept(kind.arn) },
  }),
  'dynamic reference to a version in SSM': (kind) => ({
    form: 'arn',
    value: '{{resolve:ssm:/orders/dev/thing:2}}',
    owner: { resources: kept(kind.arn) },
  }),
  'parameter of an SSM type': (kind) => ({
    form: 'arn',
    value: { Ref: 'Given' },
    owner: { resources: kept(kind.arn) },
    consumer: {
      parameters: { Given: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/orders/dev/thing' } },
    },
  }),
  'parameter with the ARN': (kind) => ({
    form: 'arn',
    value: { Ref: 'Given' },
    consumer: { parameters: { Given: { Type: 'String', Default: arnAt(kind) } } },
  }),
  'import by way of SSM': (kind) => ({
    form: 'arn',
    value: '{{resolve:ssm:/copied}}',
    owner: { outputs: exported(kind.arn) },
    consumer: {
      resources: {
        Copy: {
          Type: 'AWS::SSM::Parameter',
          Properties: { Name: '/copied', Type: 'String', Value: { 'Fn::ImportValue': 'orders-dev-thing' } },
        },
      },
    },
  }),
  'literal name': (kind) => ({ form: 'name', value: kind.name }),
  'name with the stage in a parameter': (kind) => ({
    form: 'name',
    value: { 'Fn::Sub': kind.name.replace('dev', '${Stage}') },
    consumer: { parameters: { Stage: { Type: 'String', Default: 'dev' } } },
  }),
  'literal URL': (kind) => kind.url && { form: 'url', value: kind.url.literal },
  'import of the URL': (kind) =>
    kind.url && {
      form: 'url',
      value: { 'Fn::ImportValue': 'orders-dev-thing' },
      owner: { outputs: exported(kind.url.value) },
    },
  'URL by pseudo parameters': (kind) =>
    kind.url && {
      form: 'url',
      value: { 'Fn::Sub': kind.url.literal.replace(REGION, '${AWS::Region}').replace(ACCOUNT, '${AWS::AccountId}') },
    },
};

/** In the owner's own template: `value` stands beside the thing. */
export const localWays: Readonly<Record<string, Way>> = {
  'Ref or GetAtt': (kind) => ({ form: 'arn', value: kind.arn }),
  Ref: (kind) => ({ form: kind.ref, value: { Ref: THING } }),
  'Sub of the attribute': (kind) => ({
    form: 'arn',
    value: { 'Fn::Sub': kind.ref === 'arn' ? '${Thing}' : '${Thing.Arn}' },
  }),
  'Sub of the name': (kind) => ({
    form: 'arn',
    value: {
      'Fn::Sub': [
        kind.literal.replace('@', '${AWS::Region}:${AWS::AccountId}').replace(kind.name, '${Name}'),
        { Name: nameOf(kind) },
      ],
    },
  }),
  'Join of the name': (kind) => ({
    form: 'arn',
    value: { 'Fn::Join': ['', [arnAt(kind).replace(kind.name, ''), nameOf(kind)]] },
  }),
  'a name by attribute': (kind) => ({ form: 'name', value: nameOf(kind) }),
  'last piece of the ARN': (kind) => {
    const separator = kind.literal.includes('/') ? '/' : ':';
    const position = arnAt(kind).split(separator).length - 1;
    return { form: 'name', value: { 'Fn::Select': [position, { 'Fn::Split': [separator, kind.arn] }] } };
  },
};

export interface Asked {
  readonly kind: Kind;
  readonly reference: Reference;
  /** Where `value` stands. */
  readonly place: Place;
  readonly at?: { readonly region?: string; readonly account?: string };
  /** The service of both, where the reference is local. */
  readonly local?: boolean;
}

export type Place = 'variable' | 'statement' | 'nested parameter';

/** The edges of the estate in which the consumer holds the reference at the place. */
export function edgesOfReference({ kind, reference, place, at = {}, local = false }: Asked): readonly Edge[] {
  const own = thingOf(kind, reference);
  const worker = consumerOf(kind, reference, place);
  const files: Record<string, string> = {};
  if (local)
    files['orders/template.yaml'] = JSON.stringify({
      ...own,
      Parameters: worker.Parameters,
      Resources: { ...own.Resources, ...worker.Resources },
    });
  else {
    files['orders/template.yaml'] = JSON.stringify(own);
    files['work/template.yaml'] = JSON.stringify(worker);
  }
  if (place === 'nested parameter') files[`${local ? 'orders' : 'work'}/inner.yaml`] = JSON.stringify(inner(kind));
  const home = { region: at.region ?? REGION, account: at.account ?? ACCOUNT };
  const services = {
    'orders/template.yaml': { name: 'orders', stackName: 'orders-dev', region: REGION, account: ACCOUNT },
    'work/template.yaml': { name: 'work', stackName: 'work-dev', ...home },
  };
  return readSide(files, { services }).edges;
}

/** The owner's template, with what the way of reference needs of it. */
export function thingOf(kind: Kind, { owner }: Pick<Reference, 'owner'>) {
  const thing = { Type: kind.type, Properties: { [kind.nameProperty]: kind.name, ...kind.properties } };
  return { Resources: { [THING]: thing, ...owner?.resources }, Outputs: owner?.outputs ?? {} };
}

/** A function whose role may use the thing. */
export function workerWith(kind: Kind, variables: Section): Section {
  return worker(kind, arnAt(kind), variables);
}

function consumerOf(kind: Kind, { value, consumer, form }: Reference, place: Place) {
  const parameters = consumer?.parameters ?? {};
  if (place === 'nested parameter')
    return {
      Parameters: parameters,
      Resources: {
        ...consumer?.resources,
        Inner: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: { TemplateURL: './inner.yaml', Parameters: { Given: value } },
        },
      },
    };
  const asked = place === 'statement' && form === 'arn' ? value : arnAt(kind);
  const variables = place === 'variable' ? { TARGET: value } : {};
  return { Parameters: parameters, Resources: { ...consumer?.resources, ...worker(kind, asked, variables) } };
}

function inner(kind: Kind) {
  return {
    Parameters: { Given: { Type: 'String' } },
    Resources: worker(kind, arnAt(kind), { TARGET: { Ref: 'Given' } }),
  };
}

function worker(kind: Kind, resource: Json, variables: Section): Section {
  const inside: Json = kind.inside === undefined ? resource : { 'Fn::Join': ['', [resource, kind.inside]] };
  const statement = { Effect: 'Allow', Action: kind.action, Resource: inside };
  return {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {},
        Policies: [{ PolicyName: 'own', PolicyDocument: { Statement: [statement] } }],
      },
    },
    Work: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'nodejs22.x',
        Handler: 'a.b',
        Code: { ZipFile: 'x' },
        Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
        Environment: { Variables: variables },
      },
    },
  };
}

/** What the edges of use are, in short: `publish sns work:Work → orders:Thing yes/yes`; imports are left out. */
export function usesIn(edges: readonly Edge[]): readonly string[] {
  return edges
    .filter(({ kind }) => kind !== 'import')
    .map(({ key, granted, wired }) => `${key} granted ${granted} wired ${wired}`);
}
