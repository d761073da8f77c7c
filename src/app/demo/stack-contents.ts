import type { Cloud } from '../../cloud/port.js';
import type { ArtefactStore } from '../../deploy/stores.js';
import type { StackKey } from '../../model/names.js';
import type { Target } from '../../model/plan.js';
import { canonicalJson, digestOf } from '../../plan/fingerprint.js';

/** The four things that "as it was" means, as digests; each is asked of the cloud and the store, nothing of the run. */
export interface StackContents {
  readonly stack: StackKey;
  readonly template: string;
  readonly parameters: string;
  readonly tags: string;
  /** Digest over what the template names, each with whether its bytes are still there. */
  readonly artefacts: string;
}

export async function contentsOf(
  cloud: Cloud,
  artefacts: ArtefactStore,
  stacks: readonly { readonly stack: StackKey; readonly stackName: string; readonly target: Target }[],
): Promise<readonly StackContents[]> {
  const found: StackContents[] = [];
  for (const { stack, stackName, target } of stacks) {
    const at = cloud.at(target);
    const { parameters, tags } = (await at.describeStack(stackName)) ?? { parameters: {}, tags: {} };
    const body = (await at.originalTemplate(stackName)) ?? '';
    const named = await Promise.all(
      artefactsIn(body).map(async (digest) => [digest, (await artefacts.get(digest)) !== undefined]),
    );
    found.push({
      stack,
      template: digestOf(body),
      parameters: digestOf(canonicalJson(parameters)),
      tags: digestOf(canonicalJson(tags)),
      artefacts: digestOf(canonicalJson(named)),
    });
  }
  return found;
}

/** Nested templates by their address and code by its object key: both hold the digest of what they name. */
function artefactsIn(body: string): readonly string[] {
  const code = [...body.matchAll(/artefacts\/([0-9a-f]{64})/g)].map(([, digest = '']) => digest);
  return [...new Set(code)].sort();
}
