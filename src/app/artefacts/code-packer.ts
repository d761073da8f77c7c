import type { ArtefactSink } from '../../artefacts/artefact-folder.js';
import { type Disk, openDisk } from '../../artefacts/disk.js';
import type { ManifestArtefact, ManifestImage } from '../../artefacts/manifest.js';
import { type CodeSource, type PackedSource, Packer } from '../../artefacts/packer.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Service, Stack } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import type { CodeRequest, PackedAnswer, PackedCode, StackAssets } from '../../package/code-request.js';
import { artefactKey } from '../../package/packaged.js';
import { builtProblem, sizeProblem } from './built-check.js';
import { type CdkAssets, cdkAssetsOf, type FileAsset } from './cdk-assets.js';
import { sourceOf } from './code-source.js';
import { type Images, imageOf, namesOf } from './image-of.js';
import { staleBuild } from './sam-build.js';

export interface CodePackerOptions {
  /** The repository, or the folder of it that is deployed. */
  readonly root: string;
  readonly sink: ArtefactSink;
  readonly images: Images;
  /** A document of the repository. */
  readonly parse: (path: string) => Value | undefined;
  /** Real paths of folders that are packed nowhere, such as the one that artefacts go to. */
  readonly skip?: ReadonlySet<string>;
}

type Packed = Extract<PackedSource, { kind: 'packed' }>;

/** Packs code as it is asked for, and keeps account of it for the manifest. */
export class CodePacker implements PackedCode {
  readonly diagnostics: Diagnostic[] = [];
  readonly #packer: Packer;
  readonly #disk: Disk;
  readonly #options: CodePackerOptions;
  readonly #answers = new Map<string, PackedAnswer>();
  readonly #artefacts: ManifestArtefact[] = [];
  readonly #images: ManifestImage[] = [];
  readonly #imageNames = new Set<string>();
  readonly #told = new Set<string>();
  readonly #assets = new Map<Service, CdkAssets>();

  constructor(options: CodePackerOptions) {
    this.#options = options;
    this.#disk = openDisk(options.root);
    this.#packer = new Packer(options.root, options.sink, options.skip);
  }

  /** What was packed so far. */
  get packed(): { readonly artefacts: readonly ManifestArtefact[]; readonly images: readonly ManifestImage[] } {
    return { artefacts: this.#artefacts, images: this.#images };
  }

  answer(request: CodeRequest): PackedAnswer {
    const { service, stack, resource, property } = request;
    const key = JSON.stringify([service.name, stack.id, resource.logicalId, property]);
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = this.#answer(request);
    // What this stage does not deploy may be missing.
    const isDeployed = stack.resources.has(resource.logicalId);
    const told: PackedAnswer = answer.kind === 'problem' && !isDeployed ? { kind: 'none' } : answer;
    this.#answers.set(key, told);
    return told;
  }

  #answer(request: CodeRequest): PackedAnswer {
    if (request.kind === 'image') return this.#image(request);
    this.#warnOfStale(request);
    const source = sourceOf(request, this.#disk);
    if (source.kind === 'elsewhere' || source.kind === 'problem') return source;
    const packed = this.#packer.pack(source);
    const { logicalId, id = logicalId } = request.resource;
    if (packed.kind === 'failed') {
      const message = `The code of ${id} cannot be packed: ${packed.reason}.`;
      return { kind: 'problem', code: 'not-packed', message };
    }
    return this.#checked(request, source, packed) ?? this.#noted(request, packed);
  }

  /** Once for each template: all its functions are as old. */
  #warnOfStale(request: CodeRequest): void {
    const { service, stack, resource, kind } = request;
    const isBuilt = service.format === 'sam' && kind === 'code' && stack.resources.has(resource.logicalId);
    const message = isBuilt ? staleBuild(request, this.#disk) : undefined;
    if (message === undefined || this.#told.has(message)) return;
    this.#told.add(message);
    this.diagnostics.push({ severity: 'warning', code: 'package/sam-build-old', message, location: resource.location });
  }

  /** What `--image` names and no function has, once everything was packaged: mistyped, or the function is gone. */
  unusedImages(): readonly string[] {
    return [...this.#options.images.keys()].filter((name) => !this.#imageNames.has(name));
  }

  #image(request: CodeRequest): PackedAnswer {
    for (const name of namesOf(request.service, request.resource)) this.#imageNames.add(name);
    const answer = imageOf(request, this.#options.images);
    const { service, stack, resource } = request;
    if (answer.kind === 'image')
      this.#images.push({ service: service.name, stack: stack.id, resource: resource.logicalId, uri: answer.uri });
    return answer;
  }

  /** A problem that keeps it from being deployed; a warning is noted. */
  #checked(
    { service, stack, resource, kind }: CodeRequest,
    source: CodeSource,
    packed: Packed,
  ): PackedAnswer | undefined {
    const { logicalId, id = logicalId } = resource;
    const warn = (code: string, message: string): void => {
      this.diagnostics.push({ severity: 'warning', code: `package/${code}`, message, location: resource.location });
    };
    const size = sizeProblem(packed.unpacked ?? 0, id);
    if (size !== undefined) warn('too-large', size);
    const evaluated = stack.resources.get(logicalId);
    const isFunction = kind === 'code' && evaluated?.type === 'AWS::Lambda::Function' && source.kind !== 'file';
    if (!isFunction || packed.names === undefined) return undefined;
    const problem = builtProblem(packed.names, evaluated.properties, id, service);
    if (problem?.severity === 'error') return { kind: 'problem', code: problem.code, message: problem.message };
    if (problem !== undefined) warn(problem.code, problem.message);
    return undefined;
  }

  #noted({ service, stack, resource, property }: CodeRequest, packed: Packed): PackedAnswer {
    const of = { service: service.name, stack: stack.id, resource: resource.logicalId, property };
    this.#artefacts.push({ ...of, key: artefactKey(packed.digest), ...entryOf(packed) });
    return { kind: 'object', digest: packed.digest, path: packed.from.join(', ') };
  }

  assets(service: Service, stack: Stack, isNamed: (key: string) => boolean): StackAssets {
    const known = this.#assets.get(service) ?? cdkAssetsOf(service, this.#options.parse);
    this.#assets.set(service, known);
    const found: { -readonly [Key in keyof StackAssets]: StackAssets[Key] } = {
      artefacts: [],
      buckets: known.buckets,
      problems: [],
    };
    for (const asset of known.files.filter(({ key }) => isNamed(key))) {
      const packed = this.#asset(asset);
      if (packed.kind === 'failed') {
        const message = `The asset ${asset.key} cannot be packed: ${packed.reason}.`;
        found.problems = [...found.problems, { code: 'not-packed', message }];
        continue;
      }
      const of = { service: service.name, stack: stack.id, resource: '', property: '' };
      this.#artefacts.push({ ...of, key: asset.key, ...entryOf(packed) });
      const artefact = { key: asset.key, digest: packed.digest, path: packed.from.join(', ') };
      found.artefacts = [...found.artefacts, artefact];
    }
    return found;
  }

  #asset({ path, packaging, isCommand }: FileAsset): PackedSource {
    if (isCommand) return { kind: 'failed', reason: 'a command of the app would make it' };
    if (path === undefined) return { kind: 'failed', reason: 'it lies outside of the repository' };
    const kind = this.#disk.kindOf(path);
    if (kind === 'none') return { kind: 'failed', reason: `${path} is not there; run \`cdk synth\` first` };
    if (packaging === 'zip' && kind === 'folder') return this.#packer.pack({ kind: 'folder', folder: path });
    return kind === 'folder'
      ? { kind: 'failed', reason: `${path} is a folder` }
      : this.#packer.pack({ kind: packaging === 'zip' ? 'archived-file' : 'file', file: path });
  }
}

function entryOf({
  digest,
  size,
  unpacked,
  from,
}: Packed): Pick<ManifestArtefact, 'digest' | 'size' | 'from' | 'unpacked'> {
  return { from: [...from], digest, size, ...(unpacked !== undefined && { unpacked }) };
}
