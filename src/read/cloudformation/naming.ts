import { posix } from 'node:path';
import type { ServiceName } from '../../model/names.js';
import type { Value } from '../../model/value.js';
import { get, stringOf } from '../../model/walk.js';
import { folderOf } from '../discover.js';
import { type Candidate, candidateKey, type ReadContext } from '../reader.js';
import { samConfigFor } from './samconfig.js';

/** Files that say nothing by their own name: the folder does. */
const generic = /^(template|cloudformation|main|index|stack|serverless)\.[^.]+$/;

/** What a template's service is called: as the template or stackgate.yml state it, by samconfig.toml, by its path. */
export function proposeName(
  file: string,
  document: Value | undefined,
  context: ReadContext,
): Pick<Candidate, 'name' | 'nameStated'> {
  const inTemplate = stringOf(get(document, 'Metadata', 'Stackgate', 'Service'));
  const stated = inTemplate ?? context.settings.services.get(file)?.name;
  if (stated !== undefined && stated !== '') return { name: stated, nameStated: true };
  return { name: samConfigFor(file, context)?.serviceName ?? nameFromPath(file), nameStated: false };
}

/** `orders` for `services/orders/template.yaml` and for `stacks/orders.yml`. */
export function nameFromPath(file: string): ServiceName {
  const base = posix.basename(file);
  const folder = posix.basename(folderOf(file));
  if (generic.test(base) && folder !== '.' && folder !== '') return safeName(folder);
  return safeName(base.replace(/(\.template)?\.[^.]+$/, '') || base);
}

/** `:` and `/` join a service's name to other names. */
function safeName(name: string): ServiceName {
  return name.replace(/[:/\s]+/g, '-');
}

/**
 * One unique name per candidate, by `candidateKey`. Of candidates that want the same name, a single
 * one that states it keeps it; the others, or all, are qualified by their parent folders, as many as it takes.
 */
export function planNames(candidates: readonly Candidate[]): ReadonlyMap<string, ServiceName> {
  const wanted = new Map<string, Candidate[]>();
  for (const candidate of candidates.toSorted(byKey)) {
    const name = candidate.name ?? nameFromPath(candidate.file);
    wanted.set(name, [...(wanted.get(name) ?? []), candidate]);
  }
  const names = new Map<string, ServiceName>();
  const taken = new Set(wanted.keys());
  for (const [name, group] of wanted) {
    const stated = group.filter((candidate) => candidate.nameStated);
    const keeper = group.length === 1 ? group[0] : stated.length === 1 ? stated[0] : undefined;
    if (keeper) names.set(candidateKey(keeper), name);
    qualify(
      name,
      group.filter((candidate) => candidate !== keeper),
      taken,
      names,
    );
  }
  return names;
}

/** The order in which clashes are settled does not depend on the order in which readers find things. */
function byKey(a: Candidate, b: Candidate): number {
  return candidateKey(a) < candidateKey(b) ? -1 : 1;
}

/** Candidates that state the same name: no one can tell which of them is meant. */
export function statedTwice(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const byName = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (!candidate.nameStated || candidate.name === undefined) continue;
    byName.set(candidate.name, [...(byName.get(candidate.name) ?? []), candidate]);
  }
  return new Map([...byName].filter(([, group]) => group.length > 1));
}

function qualify(name: string, group: readonly Candidate[], taken: Set<string>, names: Map<string, ServiceName>): void {
  const depth = Math.max(0, ...group.map((candidate) => foldersOf(candidate, name).length));
  for (let level = 1; level <= depth; level++) {
    const qualified = group.map((candidate) => withFolders(candidate, name, level));
    if (new Set(qualified).size < group.length || qualified.some((other) => taken.has(other))) continue;
    for (const [index, candidate] of group.entries()) settle(candidate, qualified[index] ?? name, taken, names);
    return;
  }
  for (const candidate of group) settle(candidate, unusedSlug(candidate, taken), taken, names);
}

function settle(candidate: Candidate, name: string, taken: Set<string>, names: Map<string, ServiceName>): void {
  taken.add(name);
  names.set(candidateKey(candidate), name);
}

function withFolders(candidate: Candidate, name: string, level: number): string {
  return [...foldersOf(candidate, name).slice(-level), name].join('-');
}

/** Parent folders, without the one that the name was taken from. */
function foldersOf(candidate: Candidate, name: string): readonly string[] {
  const folders = folderOf(candidate.file)
    .split('/')
    .filter((folder) => folder !== '.' && !isOutput(folder))
    .map(safeName);
  return folders.at(-1) === name ? folders.slice(0, -1) : folders;
}

/** Folders that the CDK names, not the team. */
function isOutput(folder: string): boolean {
  return folder === 'cdk.out' || folder.endsWith('.snapshot');
}

function unusedSlug(candidate: Candidate, taken: ReadonlySet<string>): string {
  const slug = candidateKey(candidate)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  for (let count = 1; ; count++) {
    const name = count === 1 ? slug : `${slug}-${count}`;
    if (!taken.has(name)) return name;
  }
}
