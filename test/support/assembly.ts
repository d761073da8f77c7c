/** Cloud assemblies written in tests: the files that a CDK app is synthesised to, by path. */
export type PlainObject = { readonly [key: string]: unknown };

export interface PlainStack {
  /** Resources of the template; a topic where absent. */
  readonly resources?: PlainObject;
  readonly outputs?: PlainObject;
  readonly properties?: PlainObject;
  /** Beside `type` and `properties` of the artifact. */
  readonly artifact?: PlainObject;
  /** By construct path, with the slash before it. */
  readonly metadata?: PlainObject;
  /** `files` and `dockerImages` of the asset manifest; without one where absent. */
  readonly assets?: PlainObject;
}

export interface PlainAssembly {
  readonly version?: string;
  readonly stacks?: { readonly [id: string]: PlainStack };
  /** Nested assemblies by artifact id. */
  readonly stages?: { readonly [id: string]: PlainAssembly & { readonly displayName?: string } };
  /** Artifacts as they are. */
  readonly artifacts?: PlainObject;
  /** Beside `version` and `artifacts`. */
  readonly manifest?: PlainObject;
}

/** @param folder of the output, `cdk.out` unless given */
export function assembly(plain: PlainAssembly, folder = 'cdk.out'): Record<string, string> {
  const { version = '48.0.0', stacks = {}, stages = {}, artifacts = {}, manifest = {} } = plain;
  // A Map, since an artifact may be called `__proto__`.
  const all = new Map<string, unknown>(Object.entries(artifacts));
  const files: Record<string, string> = {};
  for (const [id, stage] of Object.entries(stages)) {
    const { displayName } = stage;
    const properties = { directoryName: id, ...(displayName === undefined ? {} : { displayName }) };
    all.set(id, { type: 'cdk:cloud-assembly', properties });
    Object.assign(files, assembly(stage, `${folder}/${id}`));
  }
  for (const [id, stack] of Object.entries(stacks)) addStack(id, stack, { all, files, folder });
  files[`${folder}/manifest.json`] = JSON.stringify(
    { version, artifacts: Object.fromEntries(all), ...manifest },
    null,
    1,
  );
  return files;
}

interface Around {
  readonly all: Map<string, unknown>;
  readonly files: Record<string, string>;
  readonly folder: string;
}

function addStack(id: string, stack: PlainStack, { all, files, folder }: Around): void {
  const { resources = { T: { Type: 'AWS::SNS::Topic' } }, outputs, assets, metadata, artifact = {} } = stack;
  const template = { Resources: resources, ...(outputs && { Outputs: outputs }) };
  files[`${folder}/${id}.template.json`] = JSON.stringify(template, null, 1);
  if (assets !== undefined) {
    all.set(`${id}.assets`, { type: 'cdk:asset-manifest', properties: { file: `${id}.assets.json` } });
    files[`${folder}/${id}.assets.json`] = JSON.stringify({ version: '48.0.0', ...assets });
  }
  const { dependencies = [], ...more } = artifact;
  all.set(id, {
    type: 'aws:cloudformation:stack',
    environment: 'aws://unknown-account/unknown-region',
    properties: { templateFile: `${id}.template.json`, ...stack.properties },
    dependencies: [...(dependencies as readonly string[]), ...(assets === undefined ? [] : [`${id}.assets`])],
    ...(metadata && { metadata }),
    ...more,
  });
}

/** A file asset in an asset manifest, under the key by which a template refers to it. */
export function fileAsset(path: string, objectKey: string): PlainObject {
  return { source: { path, packaging: 'zip' }, destinations: { here: { bucketName: 'assets', objectKey } } };
}
