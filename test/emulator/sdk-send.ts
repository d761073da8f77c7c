import * as sdk from '@aws-sdk/client-cloudformation';
import { type Send, ServiceFault } from '../../src/cloud/send.js';

const commands = sdk as unknown as Readonly<
  Record<string, new (input: unknown) => Parameters<sdk.CloudFormationClient['send']>[0]>
>;

/**
 * Each call by its command. What the service refuses is a `ServiceFault` in its own words, what does not reach it one
 * with status 0; an answer that the SDK cannot read goes through as it is, so that nobody takes it for a lost one.
 */
export function sendOver(client: sdk.CloudFormationClient): Send {
  return async (action, input) => {
    const Command = commands[`${action}Command`];
    if (!Command) throw new Error(`The SDK does not know ${action}.`);
    try {
      return (await client.send(new Command(input))) as unknown as Readonly<Record<string, unknown>>;
    } catch (error) {
      if (error instanceof sdk.CloudFormationServiceException) throw faultOf(error);
      if (isOfNetwork(error)) throw new ServiceFault('NetworkingError', String(error), 0);
      throw error;
    }
  };
}

/** On the wire some codes are shorter than the names of the SDK's classes: `ChangeSetNotFound`. */
function faultOf(error: sdk.CloudFormationServiceException): ServiceFault {
  const { Code: code } = error as { readonly Code?: string };
  return new ServiceFault(code ?? error.name, error.message, error.$metadata.httpStatusCode);
}

function isOfNetwork(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return error.name === 'TimeoutError' || /^E[A-Z]+$/.test(code ?? '');
}
