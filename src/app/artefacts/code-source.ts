import { posix } from 'node:path';
import type { Disk } from '../../artefacts/disk.js';
import type { CodeSource } from '../../artefacts/packer.js';
import type { TemplateResource } from '../../model/template.js';
import { get, stringOf } from '../../model/walk.js';
import { addressInUrl } from '../../package/code-keys.js';
import type { CodeRequest, PackedAnswer } from '../../package/code-request.js';
import { builtBySam } from './sam-build.js';

/** Where code is, or why it is not there. */
export type SourceAnswer = CodeSource | Extract<PackedAnswer, { kind: 'elsewhere' | 'problem' }>;

/** By each tool's own rules, what a request is packed from. */
export function sourceOf(request: CodeRequest, disk: Disk): SourceAnswer {
  const { service, resource, kind } = request;
  if (kind === 'file') return ofFile(request, disk);
  if (service.format === 'serverless') return ofServerless(request, disk);
  const built = service.format === 'sam' ? builtBySam(request, disk) : undefined;
  if (built !== undefined) return ofPath(built, resource, disk, 'run `sam build`');
  if (service.format === 'sam' && wantsBuild(request))
    return notBuilt(resource, 'it has a BuildMethod: run `sam build`');
  const [path = posix.dirname(service.file)] = request.paths;
  const help = service.format === 'sam' ? 'run `sam build`' : 'run the build that makes it';
  return ofPath(path, resource, disk, help);
}

/** `aws cloudformation package` zips a folder, takes an archive as it is and puts any other file into one. */
function ofPath(path: string, { logicalId }: TemplateResource, disk: Disk, help: string): SourceAnswer {
  const kind = disk.kindOf(path);
  if (kind === 'folder') return { kind: 'folder', folder: path };
  if (kind === 'file') return { kind: isArchive(path) ? 'file' : 'archived-file', file: path };
  const message = `The code of ${logicalId} is to be in ${path}, which is not there: ${help} first.`;
  return { kind: 'problem', code: 'code-missing', message };
}

function isArchive(path: string): boolean {
  return /\.(?:zip|jar|war)$/i.test(path);
}

/** A definition, schema or mapping template: as it is, but for a folder. */
function ofFile({ paths: [path = ''], resource, property }: CodeRequest, disk: Disk): SourceAnswer {
  const kind = disk.kindOf(path);
  if (kind === 'folder') return { kind: 'folder', folder: path };
  if (kind === 'file') return { kind: 'file', file: path };
  const message = `${property} of ${resource.logicalId} is to be the file ${path}, which is not there.`;
  return { kind: 'problem', code: 'code-missing', message };
}

function wantsBuild({ stack, resource: { logicalId } }: CodeRequest): boolean {
  return get(stack.template?.document, 'Resources', logicalId, 'Metadata', 'BuildMethod') !== undefined;
}

function notBuilt({ logicalId }: TemplateResource, why: string): SourceAnswer {
  return { kind: 'problem', code: 'not-built', message: `The code of ${logicalId} is not built: ${why} first.` };
}

/** Plugins that build code when the framework packages, each in its own way. */
const builders = new Set([
  'serverless-bundle',
  'serverless-esbuild',
  'serverless-go-plugin',
  'serverless-jetpack',
  'serverless-plugin-typescript',
  'serverless-python-requirements',
  'serverless-rollup-plugin',
  'serverless-rust',
  'serverless-webpack',
]);

function ofServerless(request: CodeRequest, disk: Disk): SourceAnswer {
  const { service, resource } = request;
  const packaged = packagedArchive(request);
  if (packaged !== undefined) return inServerlessFolder(packaged, request, disk);
  const { packing } = resource;
  if (packing?.artifact !== undefined) return ofArtifact(packing.artifact, packing.root, request, disk);
  if (packing === undefined) return notBuilt(resource, packageFirst(`${service.name} makes it with the framework`));
  const builder = packing.plugins.find((name) => builders.has(name));
  if (builder !== undefined) return notBuilt(resource, packageFirst(`the plugin ${builder} builds it`));
  if (disk.kindOf(packing.folder) !== 'folder')
    return ofPath(packing.folder, resource, disk, 'run the build that makes it');
  return { kind: 'patterns', packing };
}

function packageFirst(why: string): string {
  return `${why}; run \`serverless package\` (or \`osls package\`) and pass --packaged`;
}

/** The name of the archive, where the template is the one that the framework packaged. */
function packagedArchive({ stack, resource, property }: CodeRequest): string | undefined {
  const isPackaged = stack.template?.document?.source.path.includes('.serverless/') === true;
  const key = isPackaged ? stringOf(get(resource.properties, property, 'S3Key')) : undefined;
  return key === undefined ? undefined : posix.basename(key);
}

/** An artefact that the definition names lies where that says; all others in `.serverless`. */
function inServerlessFolder(name: string, request: CodeRequest, disk: Disk): SourceAnswer {
  const { service, resource } = request;
  const { packing } = resource;
  const file = posix.join(service.directory, '.serverless', name);
  if (disk.kindOf(file) === 'file') return { kind: 'file', file };
  if (packing?.artifact !== undefined) return ofArtifact(packing.artifact, packing.root, request, disk);
  return ofPath(file, resource, disk, 'run `serverless package`');
}

function ofArtifact(artifact: string, root: string, { resource }: CodeRequest, disk: Disk): SourceAnswer {
  const uploaded = addressInUrl(artifact);
  if (uploaded !== undefined) return { kind: 'elsewhere', ...uploaded };
  const file = posix.normalize(posix.join(root, artifact));
  if (disk.kindOf(file) === 'file') return { kind: 'file', file };
  const message = `The artifact of ${resource.id ?? resource.logicalId} is to be ${file}, which is not there: run the build that makes it first.`;
  return { kind: 'problem', code: 'code-missing', message };
}
