import { posix } from 'node:path';
import type { Change } from '../model/change.js';
import type { Resource, Service } from '../model/service.js';
import { type DiffExtra, plainChange, type ServicePair } from './context.js';
import { lockFilesOf } from './lock-files.js';
import { pairResources } from './resource-pairs.js';
import { listWords } from './resource-words.js';

type Digests = DiffExtra['codeDigests'];

/**
 * Code by content: a folder that moved and holds the same is no change. One change per set of paths,
 * since the functions of a service often share a folder, and one per lock file.
 */
export function diffCode(pairs: readonly ServicePair[], codeDigests: Digests): readonly Change[] {
  const digests = { deployed: remembered(codeDigests.deployed), proposed: remembered(codeDigests.proposed) };
  return pairs.flatMap((pair) => {
    const { deployed, proposed } = pair;
    if (deployed === undefined || proposed === undefined) return [];
    return [...declaredCode(pair, proposed, digests), ...lockFiles(deployed, proposed, digests)];
  });
}

/** Services share the folders above them, and functions their code. */
function remembered(digest: Digests['deployed']): Digests['deployed'] {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, digest(path));
    return known.get(path);
  };
}

interface ChangedCode {
  readonly paths: readonly string[];
  readonly resources: Resource[];
}

function declaredCode(pair: ServicePair, proposed: Service, digests: Digests): readonly Change[] {
  const changed = new Map<string, ChangedCode>();
  for (const { before, after } of pairResources(pair)) {
    if (before?.code === undefined || after?.code === undefined) continue;
    const paths = changedPaths(before.code, after.code, pair, digests);
    if (paths.length === 0) continue;
    const key = paths.join('\n');
    const known = changed.get(key);
    if (known === undefined) changed.set(key, { paths, resources: [after] });
    else known.resources.push(after);
  }
  return [...changed.values()].map((code) => codeChange(code, proposed));
}

/** The proposed paths whose content no deployed path had, and the deployed ones that went away. */
function changedPaths(
  before: readonly string[],
  after: readonly string[],
  { deployed, proposed }: ServicePair,
  digests: Digests,
): readonly string[] {
  const isThere = (path: string, digest: Digests['deployed']) => digest(path) !== undefined;
  const byDigest = [
    ...before.map((path) => isThere(path, digests.deployed)),
    ...after.map((path) => isThere(path, digests.proposed)),
  ];
  const byAsset = byDigest.includes(false);
  const identity = (path: string, digest: Digests['deployed'], service: Service | undefined) =>
    (byAsset ? assetIn(path) : undefined) ?? digest(path) ?? missing(path, service);
  const old = new Map(before.map((path) => [identity(path, digests.deployed, deployed), path]));
  const now = new Map(after.map((path) => [identity(path, digests.proposed, proposed), path]));
  const come = [...now].filter(([content]) => !old.has(content)).map(([, path]) => path);
  const gone = [...old].filter(([content]) => !now.has(content)).map(([, path]) => path);
  return [...new Set([...come, ...gone])].sort();
}

/**
 * An asset of the CDK is named by a hash of what is in it, which counts where its files are not here: a build
 * job's output is in no commit, and may lie in another folder on either side.
 */
function assetIn(path: string): string | undefined {
  return /(?:^|\/)(asset\.[0-9a-f]{32,}(?:\.[^/]*)?)$/.exec(path)?.[1];
}

/** What is built before it is deployed is in no commit; seen from its service it stays where it was. */
function missing(path: string, service: Service | undefined): string {
  return `missing ${posix.relative(service?.directory ?? '.', path)}`;
}

function codeChange({ paths, resources }: ChangedCode, service: Service): Change {
  const [first] = resources;
  const single = resources.length === 1 && first !== undefined ? first : undefined;
  const whose = single === undefined ? `of ${resources.length} functions or layers` : `of ${single.id}`;
  return plainChange({
    kind: 'code',
    action: 'changed',
    service: service.name,
    subject: single?.logicalId ?? service.name,
    ...(single === undefined ? {} : { type: single.type }),
    properties: paths,
    summary: `the code ${whose} changes in ${listWords(paths)}`,
    location: single?.location ?? service.location,
  });
}

/** By name, not by path: a service that moved is built with the lock file of its new place. */
function lockFiles(deployed: Service, proposed: Service, digests: Digests): readonly Change[] {
  const before = byName(lockFilesOf(deployed, (path) => digests.deployed(path) !== undefined));
  const after = byName(lockFilesOf(proposed, (path) => digests.proposed(path) !== undefined));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    if (old !== undefined && now !== undefined && digests.deployed(old) === digests.proposed(now)) return [];
    return [lockChange(proposed, old, now)];
  });
}

function lockChange(service: Service, old: string | undefined, now: string | undefined): Change {
  const path = now ?? old ?? '';
  const action = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
  const location = now === undefined ? service.location : { file: now, line: 1, column: 1 };
  const summary = `the versions that ${service.name} is built with change: ${path} is ${action}`;
  return plainChange({
    kind: 'code',
    action,
    service: service.name,
    subject: service.name,
    properties: [path],
    summary,
    location,
  });
}

function byName(paths: readonly string[]): ReadonlyMap<string, string> {
  return new Map(paths.map((path) => [posix.basename(path), path]));
}
