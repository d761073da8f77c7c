import type { Severity } from '../model/diagnostic.js';
import type { Location } from '../model/location.js';
import type { StageName } from '../model/names.js';

/**
 * stackgate.yml as typed values, read from the base commit when it is known. Everything has a
 * default, so a repository without the file has `defaultSettings()`.
 */
export interface Settings {
  readonly stages: readonly StageSettings[];
  /** Globs of definitions to read besides those found, and to leave out. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly services: readonly ServiceEntry[];
  /** Owner by service glob; the last match wins. From `owners:` here, else from CODEOWNERS. */
  readonly owners: readonly OwnerRule[];
  readonly externals: readonly External[];
  readonly policy: PolicySettings;
  /** Environment variables whose values `${env:…}` may take, and that verification commands are given. */
  readonly environment: readonly string[];
}

export interface StageSettings {
  readonly name: StageName;
  readonly region?: string;
  readonly account?: string;
  /** Stages whose data may be lost: exempt from the `state/*` rules. */
  readonly ephemeral: boolean;
  /** Template parameters by name for every service at this stage. */
  readonly parameters: ReadonlyMap<string, string>;
  /** ARNs of IAM roles to assume: for deploying, and for looking. Of the stage's own account. */
  readonly role?: string;
  readonly readRole?: string;
  /** ARN of the role that CloudFormation acts with, and of SNS topics that hear of every event. */
  readonly executionRole?: string;
  readonly notificationTopics?: readonly string[];
  /** Bucket of artefacts, journals and records; `fillBucket` puts account and region in. */
  readonly bucket?: string;
  /** The stage that a service must have passed before this one takes it; absent where any may be deployed. */
  readonly after?: StageName;
  /** How it is deployed; `defaultDeploy` when absent. */
  readonly deploy?: DeploySettings;
}

/** How a stage is deployed: which alarms count, and what is asked before the commit point. */
export interface DeploySettings {
  /** Alarms that roll a stack back: of its own template, or of its callers' as well. */
  readonly rollbackAlarms: 'none' | 'own' | 'callers';
  /** How long after an update CloudFormation still listens to them; 0 to 180. */
  readonly alarmMinutes: number;
  /** How long verifications are asked again before the commit point. */
  readonly bakeMinutes: number;
  readonly verify: readonly Verification[];
}

/** A question that has to be answered well before a run is accepted: once for each changed service that matches. */
export type Verification = {
  /** Glob over service names. */
  readonly services: string;
  /** Of one attempt. */
  readonly timeoutMinutes: number;
  /** Further attempts after a failed one, and the seconds between two. */
  readonly retries: number;
  readonly retrySeconds: number;
  readonly location: Location;
} & (
  | { readonly kind: 'command'; readonly command: readonly string[] }
  /** `{output:Name}` in it stands for an output of the service's stacks. */
  | { readonly kind: 'url'; readonly url: string; readonly expect: readonly number[] }
);

/** What stackgate.yml says of the services whose definition matches `match`. */
export interface ServiceEntry {
  readonly match: string;
  readonly name?: string;
  /** May hold `{stage}` and `{service}`. */
  readonly stackName?: string;
  readonly owner?: string;
  readonly region?: string;
  readonly account?: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly location: Location;
}

export interface OwnerRule {
  /** A service name glob (`owners:` in stackgate.yml) or a path glob (CODEOWNERS). */
  readonly match: string;
  readonly by: 'service' | 'path';
  readonly owner: string;
}

/** Something that lives elsewhere: references to it are neither dangling nor unknown. */
export interface External {
  readonly name: string;
  /** Globs over ARNs, export names, stack names, SSM paths, and bare names. */
  readonly match: readonly string[];
  readonly location: Location;
}

export interface PolicySettings {
  /** The built-in pack that is the starting point: `default`, `strict` or `report`. */
  readonly extends: string;
  /** Severity by rule id or glob of ids, in order, the last match wins; `off` turns a rule off. */
  readonly rules: readonly RuleSetting[];
  readonly failOn: 'new' | 'all';
  readonly reportOnly: boolean;
  /** Cross-owner calls that the organisation allows without the callee's own consent. */
  readonly allow: readonly AllowedEdge[];
  readonly naming: readonly NamePattern[];
  readonly waivers: readonly Waiver[];
}

export interface RuleSetting {
  readonly rule: string;
  readonly severity: Severity | 'off';
  /** Only for services that match; all when absent. */
  readonly services?: readonly string[];
}

export interface AllowedEdge {
  readonly from: string;
  readonly to: string;
}

export interface NamePattern {
  /** A kind (`service`, `stack`, `function`, `export`) or a CloudFormation type. */
  readonly of: string;
  /** A glob over the name; `{service}` and `{stage}` are filled in. */
  readonly pattern: string;
}

export interface Waiver {
  readonly rule: string;
  /** Glob over `service:subject`. */
  readonly subject: string;
  readonly owner: string;
  readonly reason: string;
  /** ISO date; the day after it the waiver no longer counts. */
  readonly expires?: string;
  readonly location: Location;
}
