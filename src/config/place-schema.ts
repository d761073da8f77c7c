import { z } from 'zod';

export const roleArn = z
  .string()
  .regex(
    /^arn:aws(-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/,
    'expected the ARN of an IAM role, such as `arn:aws:iam::012345678901:role/deploy`',
  );

export const topicArn = z
  .string()
  .regex(
    /^arn:aws(-[a-z]+)*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/,
    'expected the ARN of an SNS topic, such as `arn:aws:sns:eu-west-1:012345678901:deploys`',
  );

/** @param arn as `roleArn` takes it */
export function accountOfRole(arn: string): string {
  return arn.split(':')[4] ?? '';
}

/** The longest that each placeholder can become, so that a name which fits does so everywhere. */
const longest = { account: '012345678901', region: 'ap-northeast-1' } as const;

/**
 * A bucket's name with its placeholders filled in.
 *
 * @throws never; what is no placeholder stays, and `bucket` refuses it
 */
export function fillBucket(pattern: string, values: { readonly account: string; readonly region: string }): string {
  return pattern.replaceAll('{account}', values.account).replaceAll('{region}', values.region);
}

export const bucket = z
  .string()
  .refine((name) => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(fillBucket(name, longest)), {
    error:
      'expected the name of a bucket: 3 to 63 small letters, digits, `.` and `-`, with `{account}` and `{region}` as its only placeholders',
  });
