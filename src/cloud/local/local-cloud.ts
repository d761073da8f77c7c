import type { Target } from '../../model/plan.js';
import type { CloudOptions } from './core/options.js';
import type { CloudState } from './core/state.js';

export type { CloudOptions as LocalCloudOptions, ResourceTask } from './core/options.js';
export type { CloudState } from './core/state.js';

/** What exists outside of every stack of this cloud. */
export interface ExternalThings {
  readonly exports?: Readonly<Record<string, string>>;
  readonly ssm?: Readonly<Record<string, string>>;
  /** By secret id or ARN: the secret string. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Outputs by stack name, for `Fn::GetStackOutput`. */
  readonly stackOutputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** CloudFormation for one organisation's accounts and regions, on a clock that its owner moves. */
export class LocalCloud {
  constructor(_options: CloudOptions = {}, _state?: CloudState) {}

  /**
   * One API call at the clock's present time. Input and output in the SDK's shapes.
   * @throws ServiceFault as the service words it
   */
  call(_target: Target, _action: string, _input: Readonly<Record<string, unknown>>): Record<string, unknown> {
    throw new Error('engine follows');
  }

  /** Runs everything due up to and including `time` (milliseconds since the epoch); never goes back. */
  advanceTo(_time: number): void {}

  /** When the next thing happens by itself; undefined when nothing is in flight. */
  nextEventAt(): number | undefined {
    return undefined;
  }

  now(): number {
    return 0;
  }

  /** Plain JSON, complete: a cloud made of it goes on as this one would. */
  snapshot(): CloudState {
    throw new Error('engine follows');
  }

  addExternal(_target: Target, _things: ExternalThings): void {}

  /** Makes a template available to `TemplateURL`, of calls and of nested stacks. */
  putTemplate(_url: string, _body: string): void {}
}
