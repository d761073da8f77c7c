import type { Value } from '../../model/value.js';
import { get, itemsOf, stringOf, textOf } from '../../model/walk.js';
import { problem, type Report } from '../cloudformation/problem.js';
import { insideFolder } from './inside.js';
import type { Manifest } from './manifest.js';

/** One stack of a CDK app as the manifest describes it. */
export interface StackArtifact {
  /** Unique in the app: the artifact id, behind the folders of nested assemblies. */
  readonly part: string;
  /** Its id in its own manifest. */
  readonly id: string;
  readonly manifest: Manifest;
  /** Its place in the tree of constructs, which is also what people call it: `Prod/Api`; else the artifact id. */
  readonly displayName: string;
  /** The nested assemblies around it, outermost first. */
  readonly around: readonly Holder[];
  readonly stackName: string;
  /** Relative to the repository root. */
  readonly templateFile: string;
  readonly account?: string;
  readonly region?: string;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly tags: ReadonlyMap<string, Value>;
  readonly at: Value;
}

/** A nested assembly as the manifest around it names it: a `Stage` of the CDK. */
export interface Holder {
  readonly manifest: Manifest;
  readonly id: string;
  /** Its place in the tree of constructs: `Prod`, `Pipeline/Prod`. */
  readonly name: string;
}

/** Where an artifact stands: its manifest, and the nested assemblies around that. */
export interface Place {
  readonly manifest: Manifest;
  readonly around: readonly Holder[];
}

/** An artifact of type `aws:cloudformation:stack`; undefined, and reported, where it has no template. */
export function stackArtifact(id: string, at: Value, place: Place, report: Report): StackArtifact | undefined {
  const properties = get(at, 'properties');
  const templateFile = insideFolder(stringOf(get(properties, 'templateFile')), place.manifest.file);
  if (templateFile === undefined) {
    report(problem('error', 'cdk/manifest', `The stack ${id} has no templateFile in its folder.`, at));
    return undefined;
  }
  const part = [...place.around.map((holder) => holder.id), id].join('/');
  return {
    part,
    id,
    manifest: place.manifest,
    displayName: stringOf(get(at, 'displayName')) || part,
    around: place.around,
    stackName: stringOf(get(properties, 'stackName')) || id,
    templateFile,
    ...environmentOf(id, at, report),
    parameters: entriesOf(get(properties, 'parameters')),
    tags: tagsOf(at),
    at,
  };
}

function entriesOf(value: Value | undefined): ReadonlyMap<string, Value> {
  return new Map(value?.kind === 'dict' ? [...value.entries].map(([name, entry]) => [name, entry.value]) : []);
}

/** Those of the properties; apps from before version 6 of the schema keep them in the stack's metadata. */
function tagsOf(artifact: Value): ReadonlyMap<string, Value> {
  const stated = get(artifact, 'properties', 'tags');
  if (stated !== undefined) return entriesOf(stated);
  const tags = new Map<string, Value>();
  const metadata = get(artifact, 'metadata');
  for (const { value: entries } of metadata?.kind === 'dict' ? metadata.entries.values() : [])
    for (const entry of itemsOf(entries)) {
      if (stringOf(get(entry, 'type')) !== 'aws:cdk:stack-tags') continue;
      for (const tag of itemsOf(get(entry, 'data'))) {
        const key = stringOf(get(tag, 'key') ?? get(tag, 'Key'));
        const value = get(tag, 'value') ?? get(tag, 'Value');
        if (key !== undefined && value !== undefined) tags.set(key, value);
      }
    }
  return tags;
}

/** `aws://account/region`, where each may be `unknown-account` and `unknown-region`: then it is deployed wherever one likes. */
function environmentOf(id: string, artifact: Value, report: Report): Pick<StackArtifact, 'account' | 'region'> {
  const written = get(artifact, 'environment');
  const [, account, region] = /^aws:\/\/([\w.@-]+)\/([a-z\d-]+)$/.exec(textOf(written) ?? '') ?? [];
  if (account === undefined && written !== undefined) {
    const message = `The environment of the stack ${id} is not aws://account/region: the tools of the CDK refuse it.`;
    report(problem('error', 'cdk/environment', message, written));
  }
  return {
    ...(account !== undefined && account !== 'unknown-account' && { account }),
    ...(region !== undefined && region !== 'unknown-region' && { region }),
  };
}
