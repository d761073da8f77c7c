import type { CloudFormationClientConfig } from '@aws-sdk/client-cloudformation';

/** Names of services as `AWS_ENDPOINT_URL_…` spells them. */
export type AwsService = 'CLOUDFORMATION' | 'S3' | 'STS';

/** The environment of the process: nothing that a repository says goes into how AWS is reached. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What clients of every service have in common. */
export interface Connection {
  readonly maxAttempts: 1;
  readonly endpoint?: string;
  readonly requestHandler: Extract<CloudFormationClientConfig['requestHandler'], { readonly requestTimeout?: number }>;
}

/** Milliseconds. An answer that takes longer than any of AWS's does is one that will not come. */
const timeouts = { CLOUDFORMATION: 60_000, STS: 20_000, S3: 300_000 } as const satisfies Record<AwsService, number>;

/**
 * How a service is reached: connections are used again, a call ends in bounded time, and nothing is tried again below,
 * since whoever calls has patience, counts calls and knows which of them may be repeated.
 */
export function connectionTo(service: AwsService, environment: Environment): Connection {
  const endpoint = endpointOf(service, environment);
  const requestTimeout = timeouts[service];
  return {
    maxAttempts: 1,
    ...(endpoint !== undefined && { endpoint }),
    requestHandler: {
      connectionTimeout: 5_000,
      requestTimeout,
      throwOnRequestTimeout: true,
      socketTimeout: requestTimeout,
      httpAgent: { keepAlive: true, maxSockets: 50 },
      httpsAgent: { keepAlive: true, maxSockets: 50 },
    },
  };
}

/** `AWS_ENDPOINT_URL_S3` before `AWS_ENDPOINT_URL`, as AWS's tools take them; undefined leaves it to the SDK. */
export function endpointOf(service: AwsService, environment: Environment): string | undefined {
  if (environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return undefined;
  return environment[`AWS_ENDPOINT_URL_${service}`] || environment.AWS_ENDPOINT_URL || undefined;
}
