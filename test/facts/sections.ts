export const sections = [
  'functions',
  'roles',
  'statements',
  'permissions',
  'subscriptions',
  'apis',
  'other resources',
  'conditions',
  'outputs',
  'edges',
] as const;

export type Section = (typeof sections)[number];

const patterns: readonly (readonly [RegExp, Section])[] = [
  [/^AWS::Lambda::(?:Function|Version|Alias|LayerVersion|Url|EventInvokeConfig|CapacityProvider)$/, 'functions'],
  [/^AWS::IAM::/, 'roles'],
  [/^AWS::Lambda::(?:Permission|LayerVersionPermission)$|^AWS::(?!IAM).*Policy$/, 'permissions'],
  [/^AWS::(?:Lambda::EventSourceMapping|SNS::Subscription|Events::Rule|IoT::TopicRule)$/, 'subscriptions'],
  [/^AWS::(?:Scheduler::Schedule|Logs::SubscriptionFilter|Pipes::Pipe)$/, 'subscriptions'],
  [/^AWS::(?:ApiGateway|ApiGatewayV2|AppSync)::/, 'apis'],
];

/** The section in which a resource of a type is counted. */
export function sectionOf(type: string): Section {
  return patterns.find(([pattern]) => pattern.test(type))?.[1] ?? 'other resources';
}
