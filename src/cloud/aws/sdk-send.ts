import * as sdk from '@aws-sdk/client-cloudformation';
import type { Send } from '../send.js';
import { type Hide, serviceFaultOf } from './service-fault-of.js';

type Command = Parameters<sdk.CloudFormationClient['send']>[0];

const commands: ReadonlyMap<string, new (input: unknown) => Command> = new Map(
  Object.entries(sdk).flatMap(([name, value]) =>
    name.endsWith('Command') ? [[name.slice(0, -'Command'.length), value as new (input: unknown) => Command]] : [],
  ),
);

/** Calls of CloudFormation through the SDK, each made once. */
export function sdkSend(client: Pick<sdk.CloudFormationClient, 'send'>, hide: Hide): Send {
  return async (action, input) => {
    const Command = commands.get(action);
    if (Command === undefined) throw new Error(`The SDK does not know ${action}.`);
    try {
      return (await client.send(new Command(input))) as unknown as Readonly<Record<string, unknown>>;
    } catch (error) {
      throw serviceFaultOf(error, hide) ?? error;
    }
  };
}
