/** For what an AWS service acts on another resource. */
export interface Source {
  /** `bucket`, `rule`. */
  readonly noun: string;
  /** The source's ARN does not say whose it is. */
  readonly arnHasNoAccount?: boolean;
  /** An Alexa skill has no ARN; Lambda compares its id. */
  readonly bySkill?: boolean;
}

/** Service principals that act for whoever configures them; from AWS's pages on the confused deputy. */
const sources: Readonly<Record<string, Source>> = {
  'alexa-appkit.amazon.com': { noun: 'skill', bySkill: true },
  apigateway: { noun: 'API' },
  appsync: { noun: 'API' },
  'aps-alertmanager': { noun: 'workspace' },
  backup: { noun: 'vault' },
  cloudformation: { noun: 'stack' },
  cloudfront: { noun: 'distribution' },
  cloudtrail: { noun: 'trail' },
  cloudwatch: { noun: 'alarm' },
  codecommit: { noun: 'repository' },
  codestar: { noun: 'notification rule' },
  'codestar-notifications': { noun: 'notification rule' },
  'cognito-idp': { noun: 'user pool' },
  config: { noun: 'recorder or rule' },
  costalerts: { noun: 'budget' },
  budgets: { noun: 'budget' },
  'delivery.logs': { noun: 'log delivery' },
  dms: { noun: 'task' },
  elasticloadbalancing: { noun: 'target group' },
  es: { noun: 'domain' },
  events: { noun: 'rule' },
  firehose: { noun: 'delivery stream' },
  guardduty: { noun: 'detector' },
  iot: { noun: 'rule' },
  lambda: { noun: 'function' },
  lex: { noun: 'bot' },
  lexv2: { noun: 'bot' },
  'logging.s3': { noun: 'bucket', arnHasNoAccount: true },
  logs: { noun: 'log group' },
  rds: { noun: 'database' },
  s3: { noun: 'bucket', arnHasNoAccount: true },
  scheduler: { noun: 'schedule' },
  secretsmanager: { noun: 'secret' },
  ses: { noun: 'receipt rule' },
  sns: { noun: 'topic' },
  sqs: { noun: 'queue' },
  ssm: { noun: 'document' },
  states: { noun: 'workflow' },
  'vpc-lattice': { noun: 'service' },
};

const endings = /\.(amazonaws\.com(\.cn)?|\$\{AWS::URLSuffix\})$/;
/** Some services have a principal in each region. */
const region = /\.([a-z]{2}(-[a-z]+)+-\d|\$\{AWS::Region\})$/;

/** Undefined for principals that act for nobody else, and for those that nobody has described here. */
export function sourceOf(principal: string): Source | undefined {
  if (!endings.test(principal)) return find(principal);
  const name = principal.replace(endings, '').replace(region, '');
  // `delivery.logs`, `logging.s3`, `lambda.alarms.cloudwatch`: first as a whole, then by its service.
  return find(name) ?? find(name.slice(name.lastIndexOf('.') + 1));
}

const find = (name: string): Source | undefined => (Object.hasOwn(sources, name) ? sources[name] : undefined);
