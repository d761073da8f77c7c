import type { Target } from '../../model/plan.js';
import { perform } from './core/api/perform.js';
import { type Drift, driftResource } from './core/drift.js';
import { type Engine, put, regionOf } from './core/engine.js';
import { alarmIs } from './core/monitoring.js';
import type { CloudOptions } from './core/options.js';
import { runUntil } from './core/run.js';
import type { AlarmState, CloudState, NamedValue } from './core/state.js';
import { ChangeTracker } from './core/state-changes.js';

export type { Drift } from './core/drift.js';
export type { CloudOptions as LocalCloudOptions, ResourceTask } from './core/options.js';
export type { AlarmState, CloudState } from './core/state.js';

/** What exists outside of every stack of this cloud. */
export interface ExternalThings {
  readonly exports?: Readonly<Record<string, string>>;
  readonly ssm?: Readonly<Record<string, string>>;
  /** By secret id or ARN: the secret string. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Outputs by stack name, for `Fn::GetStackOutput`. */
  readonly stackOutputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const DEFAULT_START = Date.UTC(2026, 0, 1);

/** CloudFormation for one organisation's accounts and regions, on a clock that its owner moves. */
export class LocalCloud {
  readonly #engine: Engine;
  #tracker: ChangeTracker | undefined;

  /** @param state a snapshot; the cloud goes on from it, given the same options */
  constructor(options: CloudOptions = {}, state?: CloudState) {
    this.#engine = {
      options,
      state: state === undefined ? emptyState(options) : structuredClone(state),
      blueprints: new WeakMap(),
    };
  }

  /**
   * One API call at the clock's present time. Input and output in the SDK's shapes.
   * @throws ServiceFault as the service words it
   */
  call(target: Target, action: string, input: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return perform(this.#engine, target, action, input);
  }

  /** Runs everything due up to and including `time` (milliseconds since the epoch); never goes back. */
  advanceTo(time: number): void {
    runUntil(this.#engine, time);
  }

  /** When the next thing happens by itself; undefined when nothing is in flight. */
  nextEventAt(): number | undefined {
    return this.#engine.state.queue[0]?.at;
  }

  now(): number {
    return this.#engine.state.now;
  }

  /** Plain JSON, complete: a cloud made of it goes on as this one would. */
  snapshot(): CloudState {
    return structuredClone(this.#engine.state);
  }

  /** `snapshot` as JSON, without the copy: half the cost of keeping it. */
  snapshotText(): string {
    return JSON.stringify(this.#engine.state);
  }

  /**
   * JSON of `StateChanges` since it was asked before; undefined where nothing changed. The first time it tells all; a cloud
   * that nobody keeps does not pay for it.
   */
  changesText(): string | undefined {
    this.#tracker ??= new ChangeTracker(this.#engine.state);
    const changes = this.#tracker.changes();
    return changes === undefined ? undefined : JSON.stringify(changes);
  }

  /** Adds to what is there; the same name again replaces its value. */
  addExternal(target: Target, things: ExternalThings): void {
    const { external } = regionOf(this.#engine, target);
    putAll(external.exports, things.exports);
    putAll(external.ssm, things.ssm);
    putAll(external.secrets, things.secrets);
    for (const [stackName, outputs] of Object.entries(things.stackOutputs ?? {})) {
      const known = external.stackOutputs.find((one) => one.stackName === stackName);
      const entry = known ?? { stackName, outputs: [] };
      if (known === undefined) external.stackOutputs.push(entry);
      putAll(entry.outputs, outputs);
    }
  }

  /** An alarm is there, and in this state from now on; going off, it takes back what listens to it. */
  setAlarm(target: Target, arn: string, state: AlarmState): void {
    alarmIs(this.#engine, target, arn, state);
  }

  /**
   * Somebody changed or deleted a resource outside of CloudFormation; undefined for one that is as it should be again.
   * @throws Error where there is no such resource
   */
  setDrift(target: Target, stackName: string, logicalId: string, drift: Drift | undefined): void {
    driftResource(this.#engine, target, stackName, logicalId, drift);
  }

  /** Makes a template available to `TemplateURL`, of calls and of nested stacks. */
  putTemplate(url: string, body: string): void {
    const { templates } = this.#engine.state;
    const place = templates.findIndex((template) => template.url === url);
    if (place < 0) templates.push({ url, body });
    else templates[place] = { url, body };
  }
}

function emptyState({ seed, startAt }: CloudOptions): CloudState {
  return {
    version: 1,
    seed: seed ?? 'stackgate',
    now: startAt ?? DEFAULT_START,
    ids: 0,
    sequence: 0,
    queue: [],
    regions: [],
    templates: [],
    faultMatches: [],
  };
}

function putAll(values: NamedValue[], added: Readonly<Record<string, string>> | undefined): void {
  for (const [name, value] of Object.entries(added ?? {})) put(values, name, value);
}
