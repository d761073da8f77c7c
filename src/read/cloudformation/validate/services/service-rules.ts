import type { Resource } from '../../../../model/service.js';
import type { Check } from '../check.js';
import { checkBackupPlan } from './backup.js';
import { checkBlockDevices } from './block-devices.js';
import { checkTable } from './dynamodb.js';
import { checkAttachments, checkInstanceProfile, checkManagedPolicies, checkServiceRole } from './iam.js';
import { checkInlineCode } from './lambda.js';
import { checkPolicies } from './policy-document.js';
import { checkRecordSet, checkRecordSetGroup } from './route53.js';
import { checkSecurityGroup, checkSecurityGroupRule } from './security-group.js';

export type ServiceRule = (check: Check, resource: Resource) => void;

/**
 * What services refuse although it has the shape that the specification asks for. Only what a template
 * alone decides, and only what each service documents as a rule without exception.
 */
const rules: ReadonlyMap<string, readonly ServiceRule[]> = new Map<string, readonly ServiceRule[]>([
  ['AWS::AutoScaling::LaunchConfiguration', [checkBlockDevices]],
  ['AWS::Backup::BackupPlan', [checkBackupPlan]],
  ['AWS::CodeBuild::Project', [checkServiceRole]],
  ['AWS::DynamoDB::GlobalTable', [checkTable]],
  ['AWS::DynamoDB::Table', [checkTable]],
  ['AWS::EC2::Instance', [checkBlockDevices]],
  ['AWS::EC2::SecurityGroup', [checkSecurityGroup]],
  ['AWS::EC2::SecurityGroupEgress', [checkSecurityGroupRule]],
  ['AWS::EC2::SecurityGroupIngress', [checkSecurityGroupRule]],
  ['AWS::ECR::Repository', [checkPolicies]],
  ['AWS::IAM::Group', [checkManagedPolicies, checkPolicies]],
  ['AWS::IAM::InstanceProfile', [checkInstanceProfile]],
  ['AWS::IAM::ManagedPolicy', [checkPolicies]],
  ['AWS::IAM::Policy', [checkAttachments, checkPolicies]],
  ['AWS::IAM::Role', [checkManagedPolicies, checkPolicies]],
  ['AWS::IAM::User', [checkManagedPolicies, checkPolicies]],
  ['AWS::KMS::Key', [checkPolicies]],
  ['AWS::Lambda::Function', [checkInlineCode]],
  ['AWS::Route53::RecordSet', [checkRecordSet]],
  ['AWS::Route53::RecordSetGroup', [checkRecordSetGroup]],
  ['AWS::S3::BucketPolicy', [checkPolicies]],
  ['AWS::SNS::TopicPolicy', [checkPolicies]],
  ['AWS::SQS::QueuePolicy', [checkPolicies]],
]);

export function checkServices(check: Check): void {
  for (const resource of check.stack.resources.values()) {
    for (const rule of rules.get(resource.type) ?? []) rule(check, resource);
  }
}
