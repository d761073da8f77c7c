/** Seconds that making a resource of a type takes, as people see it; the embedded cloud takes the same. */
const seconds: ReadonlyMap<string, number> = new Map([
  ['AWS::Lambda::Function', 8],
  ['AWS::Lambda::Permission', 2],
  ['AWS::Lambda::EventSourceMapping', 10],
  ['AWS::DynamoDB::Table', 12],
  ['AWS::SQS::Queue', 30],
  ['AWS::SNS::Topic', 11],
  ['AWS::ApiGateway::RestApi', 6],
  ['AWS::ApiGatewayV2::Api', 6],
  ['AWS::CloudFront::Distribution', 240],
  ['AWS::IAM::Role', 16],
  ['AWS::S3::Bucket', 20],
  ['AWS::Logs::LogGroup', 3],
  ['AWS::SSM::Parameter', 2],
  ['AWS::RDS::DBInstance', 300],
  ['AWS::RDS::DBCluster', 300],
  ['AWS::OpenSearchService::Domain', 900],
]);

const usual = 5;
const ofEveryStack = 10;

/**
 * Seconds that a deploy of these resources takes: CloudFormation works on many at once, so the slowest two
 * kinds count, a role before what needs it, and a little for each. Good for an order, not for a promise.
 */
export function estimateSeconds(types: Iterable<string>): number {
  const all = [...types];
  const times = [...new Set(all)].map((type) => seconds.get(type) ?? usual).toSorted((a, b) => b - a);
  const [first = 0, second = 0] = times;
  return ofEveryStack + first + second + Math.round(all.length / 10);
}
