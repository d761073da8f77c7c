import type { CloudOptions, ResourceTask } from './options.js';

/** Seconds by type: create and update, delete where it differs. Rough, from experience; what a plan estimates is its own. */
const SECONDS: ReadonlyMap<string, readonly [number, number?]> = new Map([
  ['AWS::Lambda::Function', [8, 4]],
  ['AWS::Lambda::Permission', [2, 2]],
  ['AWS::Lambda::EventSourceMapping', [10]],
  ['AWS::DynamoDB::Table', [12]],
  ['AWS::SQS::Queue', [30, 60]],
  ['AWS::SNS::Topic', [11, 2]],
  ['AWS::ApiGateway::RestApi', [6, 2]],
  ['AWS::ApiGatewayV2::Api', [6, 2]],
  ['AWS::CloudFront::Distribution', [240]],
  ['AWS::IAM::Role', [16, 2]],
  ['AWS::S3::Bucket', [20, 2]],
  ['AWS::Logs::LogGroup', [3, 1]],
  ['AWS::SSM::Parameter', [2, 1]],
  ['AWS::RDS::DBInstance', [300]],
]);

/** Milliseconds, at least 0. */
export function durationOf(options: CloudOptions, task: ResourceTask): number {
  if (options.duration !== undefined) return Math.max(0, Math.round(options.duration(task)));
  const [made, deleted] = SECONDS.get(task.type) ?? [options.defaultSeconds ?? 5];
  return 1000 * (task.action === 'delete' ? (deleted ?? made) : made);
}
