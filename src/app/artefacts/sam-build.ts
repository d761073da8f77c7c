import { posix } from 'node:path';
import type { Disk } from '../../artefacts/disk.js';
import { SourceText } from '../../model/location.js';
import type { Value } from '../../model/value.js';
import { get, stringOf } from '../../model/walk.js';
import type { CodeRequest } from '../../package/code-request.js';
import { parseDocument } from '../../read/document/parse-document.js';

const buildFolder = '.aws-sam/build';

/**
 * The output of `sam build` for a function or layer, where there is some: functions of the same code share a folder, so it
 * is asked of the template that `sam build` wrote beside it. Undefined where nothing was built for it.
 */
export function builtBySam({ service, stack, resource }: CodeRequest, disk: Disk): string | undefined {
  const inside = stack.parent === undefined ? '.' : stack.id;
  const folder = posix.join(service.directory, buildFolder, inside);
  const template = templateIn(folder, disk)?.value;
  const properties = get(template, 'Resources', resource.id ?? resource.logicalId, 'Properties');
  const uri = ['CodeUri', 'ContentUri', 'Code', 'Content'].map((key) => stringOf(get(properties, key)));
  const path = uri.find((text) => text !== undefined);
  if (path === undefined || posix.isAbsolute(path) || path.includes('://')) return undefined;
  return posix.normalize(posix.join(folder, path));
}

/**
 * Whether the output of `sam build` looks older than what it was made from, in words: its template is, or it does not have
 * a function or layer of the template. Undefined where nothing was built.
 */
export function staleBuild(request: CodeRequest, disk: Disk): string | undefined {
  const { service, stack, resource } = request;
  const file = stack.template?.file ?? service.file;
  const built = templateIn(
    posix.join(service.directory, buildFolder, stack.parent === undefined ? '.' : stack.id),
    disk,
  );
  if (built === undefined) return undefined;
  const id = resource.id ?? resource.logicalId;
  if (get(built.value, 'Resources', id) === undefined)
    return `${built.path} has no ${id}, which is packed from its sources: run \`sam build\` again.`;
  const [made = 0, written = 0] = [disk.modified(built.path), disk.modified(file)];
  return written > made ? `${file} was written after ${built.path}: run \`sam build\` again.` : undefined;
}

/** Read once for all functions of a template. */
const parsed = new WeakMap<Disk, Map<string, BuiltTemplate | undefined>>();

interface BuiltTemplate {
  readonly path: string;
  readonly value: Value | undefined;
}

function templateIn(folder: string, disk: Disk): BuiltTemplate | undefined {
  const known = parsed.get(disk) ?? new Map<string, BuiltTemplate | undefined>();
  parsed.set(disk, known);
  if (!known.has(folder)) known.set(folder, readTemplate(folder, disk));
  return known.get(folder);
}

function readTemplate(folder: string, disk: Disk): BuiltTemplate | undefined {
  for (const name of ['template.yaml', 'template.yml', 'template.json']) {
    const path = posix.join(folder, name);
    const text = disk.text(path);
    if (text !== undefined) return { path, value: parseDocument(new SourceText(path, text)).value };
  }
  return undefined;
}
