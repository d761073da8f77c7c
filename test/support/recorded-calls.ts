import { cloudFormationOver } from '../../src/cloud/adapter/cloudformation-over.js';
import { uploadTo } from '../../src/cloud/aws/template-upload.js';
import { callAt } from '../../src/cloud/local/local-port.js';
import type { ObjectBucket } from '../../src/cloud/objects.js';
import type { Send } from '../../src/cloud/send.js';
import { bucketStores } from '../../src/deploy/stores/bucket-stores.js';
import type { ArtefactStore } from '../../src/deploy/stores.js';
import { newWorld, type World } from './deploy-world.js';
import type { MakeWorld } from './faults/make-world.js';
import { mapBucket } from './map-bucket.js';
import { target } from './plan.js';

/** A call and the ARNs of what it was about; none where it named nothing. */
export interface RecordedCall {
  readonly call: string;
  readonly on: readonly string[];
}

export interface Recorder {
  readonly calls: RecordedCall[];
  /** `ACTION ARN` of each role that a call handed over. */
  readonly passed: string[];
  send(send: Send): Send;
  bucket(bucket: ObjectBucket): ObjectBucket;
  /** What calls are made with in place of what was said; may be set at any time. */
  rewrite: (action: string, input: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** Worlds whose every call is recorded: CloudFormation behind its API, what runs keep in a bucket. */
  readonly make: MakeWorld;
}

/** The bucket as `init --roles` names it. */
export const bucketName = `stackgate-dev-${target.account}-${target.region}`;

export function recorder(): Recorder {
  const calls: RecordedCall[] = [];
  const passed: string[] = [];
  const note = (call: string, ...on: readonly string[]) => void calls.push({ call, on });
  const send =
    (below: Send): Send =>
    (action, input) => {
      passed.push(...rolesOf(input).map((role) => `${action} ${role}`));
      // What scenarios let somebody else do is no call of ours.
      if (!String(input.ChangeSetName).startsWith('by-others'))
        note(`cloudformation ${action}`, ...stacksOf(input), ...transformsOf(input), ...rolesOf(input));
      return below(action, input);
    };
  const bucket = (below: ObjectBucket): ObjectBucket => {
    const object = (key: string, name = below.name) => `arn:aws:s3:::${name}/${key}`;
    return {
      name: below.name,
      get(key) {
        note('s3 get', object(key));
        return below.get(key);
      },
      head(key) {
        note('s3 head', object(key));
        return below.head(key);
      },
      put(key, ...rest) {
        note('s3 put', object(key));
        return below.put(key, ...rest);
      },
      list(prefix) {
        note('s3 list', `arn:aws:s3:::${below.name}`);
        return below.list(prefix);
      },
      delete(key) {
        note('s3 delete', object(key));
        return below.delete(key);
      },
      copy(from, to) {
        note('s3 copy', object(from.key, from.bucket), object(to));
        return below.copy(from, to);
      },
    };
  };
  const make: MakeWorld = async (options, from) => {
    const world = newWorld(options, from);
    const kept = bucket(mapBucket(bucketName));
    const call = callAt(world.core, world.clock);
    const here = cloudFormationOver(
      send((action, input) => call(target, action, own.rewrite(action, input))),
      { upload: uploadTo(kept, (key) => `https://${bucketName}.s3.amazonaws.com/${key}`) },
    );
    const stores = bucketStores(kept, world.clock);
    return {
      ...world,
      here,
      cloud: { clock: world.clock, at: () => here },
      stores: { ...stores, artefacts: from?.stores.artefacts ?? withoutHas(stores.artefacts) },
    } satisfies World;
  };
  const own: Recorder = { calls, passed, send, bucket, make, rewrite: (_, input) => input };
  return own;
}

function stacksOf({ StackName }: Readonly<Record<string, unknown>>): readonly string[] {
  if (typeof StackName !== 'string') return [];
  if (StackName.startsWith('arn:')) return [StackName];
  return [`arn:aws:cloudformation:${target.region}:${target.account}:stack/${StackName}/0a1b`];
}

function transformsOf({ TemplateBody }: Readonly<Record<string, unknown>>): readonly string[] {
  const found = typeof TemplateBody === 'string' ? /"Transform":"AWS::([A-Za-z0-9-]+)"/.exec(TemplateBody) : null;
  return found === null ? [] : [`arn:aws:cloudformation:${target.region}:aws:transform/${found[1]}`];
}

function rolesOf({ RoleARN }: Readonly<Record<string, unknown>>): readonly string[] {
  return typeof RoleARN === 'string' ? [RoleARN] : [];
}

/** Scenarios take artefacts away by answering `get`. */
function withoutHas({ put, get }: ArtefactStore): ArtefactStore {
  return { put, get };
}
