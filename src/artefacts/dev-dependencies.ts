import { posix } from 'node:path';

/** A `package.json` by the path of its folder from the packed one (`.` for that itself); undefined where there is none. */
export type ReadPackage = (folder: string) => PackageJson | undefined;

export interface PackageJson {
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  /** Names of what it puts into `.bin`. */
  readonly bin: readonly string[];
}

/** @returns undefined for text that is no object */
export function parsePackage(text: string, folder: string): PackageJson | undefined {
  const parsed = parseJson(text);
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const { dependencies, optionalDependencies, peerDependencies, devDependencies, bin } = parsed as Readonly<
    Record<string, unknown>
  >;
  return {
    dependencies: [dependencies, optionalDependencies, peerDependencies].flatMap(keysOf),
    devDependencies: keysOf(devDependencies),
    bin: typeof bin === 'string' ? [posix.basename(folder)] : keysOf(bin),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

/**
 * Packages that are installed for development alone, as the framework asks `npm ls` for them: what development
 * dependencies need and nothing else does. Nothing is run: packages are found as Node would find them.
 *
 * @param folders those with a `package.json` outside of `node_modules`, `.` first
 * @returns paths of packages and of their executables
 */
export function developmentOnly(folders: readonly string[], read: ReadPackage): ReadonlySet<string> {
  const needed = new Set<string>();
  const wanted = new Set<string>();
  for (const folder of folders) {
    const own = read(folder);
    if (own === undefined) continue;
    reach(own.dependencies, folder, read, needed);
    reach([...own.dependencies, ...own.devDependencies], folder, read, wanted);
  }
  const only = [...wanted].filter((path) => !needed.has(path));
  return new Set(only.flatMap((path) => [path, ...executablesOf(path, read)]));
}

function reach(names: readonly string[], from: string, read: ReadPackage, found: Set<string>): void {
  const open = names.map((name) => ({ name, from }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const path = resolve(next.name, next.from, read);
    if (path === undefined || found.has(path)) continue;
    found.add(path);
    for (const name of read(path)?.dependencies ?? []) open.push({ name, from: path });
  }
}

/** The nearest `node_modules` that has it, upwards; a name that climbs is none. */
function resolve(name: string, from: string, read: ReadPackage): string | undefined {
  if (name.split('/').some((part) => part === '..' || part === '.' || part === '')) return undefined;
  for (let folder = from; ; folder = posix.dirname(folder)) {
    const path = posix.join(folder, 'node_modules', name);
    if (posix.basename(folder) !== 'node_modules' && read(path) !== undefined) return path;
    if (folder === '.') return undefined;
  }
}

/** Of a package `node_modules/a/b`, those in `node_modules/a/.bin`: the framework looks beside the package. */
function executablesOf(path: string, read: ReadPackage): readonly string[] {
  return (read(path)?.bin ?? []).map((name) => posix.join(posix.dirname(path), '.bin', name));
}
