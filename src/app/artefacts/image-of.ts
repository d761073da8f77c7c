import type { Service } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import { get, printValue, stringOf } from '../../model/walk.js';
import type { CodeRequest, PackedAnswer } from '../../package/code-request.js';

/** `SERVICE/FUNCTION` to `REPOSITORY@sha256:…`. */
export type Images = ReadonlyMap<string, string>;

/** By the digest: a tag can be moved to another image after it was approved. */
const byDigest = /@sha256:[0-9a-f]{64}$/;

/** The image of a function: what was given for it, else what the definition says where that is a digest. */
export function imageOf({ service, stack, resource }: CodeRequest, images: Images): PackedAnswer {
  const { logicalId, id = logicalId } = resource;
  const given = namesOf(service, resource).find((name) => images.has(name));
  if (given !== undefined) return { kind: 'image', uri: images.get(given) ?? '' };
  const evaluated = stack.resources.get(logicalId);
  if (evaluated === undefined) return { kind: 'none' };
  const written = get(evaluated.properties, 'Code', 'ImageUri');
  const text = written === undefined ? undefined : endOf(written);
  if (text !== undefined && byDigest.test(text)) return { kind: 'stays' };
  const help = `give it: \`stackgate package --image ${service.name}/${id}=REPOSITORY@sha256:DIGEST\``;
  if (isBuilt(service, text, resource.code)) {
    const message = `The image of ${id} is not built: ${commands[service.format]} in the build job, push it, and ${help}, then \`deploy --artefacts\`.`;
    return { kind: 'problem', code: 'not-built', message };
  }
  const shown = written === undefined ? 'nothing' : printValue(written).slice(0, 200);
  const message = `The image of ${id} is ${shown}, which may be another one tomorrow: name it by its digest, or ${help}, then \`deploy --artefacts\`.`;
  return { kind: 'problem', code: 'image-tag', message };
}

/** What `--image` may call a function: as its definition does, or by its logical id. */
export function namesOf(
  { name }: Pick<Service, 'name'>,
  { logicalId, id = logicalId }: CodeRequest['resource'],
): readonly string[] {
  return [`${name}/${id}`, `${name}/${logicalId}`];
}

/** What the address ends in: an account or a region before it may be known only when it is deployed. */
function endOf(value: Value): string | undefined {
  if (value.kind === 'text') {
    const last = value.parts.at(-1);
    return typeof last === 'string' ? last : undefined;
  }
  return stringOf(value);
}

function isBuilt({ format }: Service, text: string | undefined, code: readonly string[] = []): boolean {
  return code.length > 0 || text === undefined || text === 'image' || (format === 'cdk' && /:[0-9a-f]{64}$/.test(text));
}

const commands: Readonly<Record<Service['format'], string>> = {
  serverless: 'run `docker build`',
  sam: 'run `sam build`',
  cloudformation: 'run `docker build`',
  cdk: 'run `cdk-assets publish`, or `docker build`,',
};
