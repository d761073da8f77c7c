import type { LocalCloud } from '../../cloud/local/local-cloud.js';
import type { RunTools } from '../../deploy/run.js';
import type { ArtefactStore } from '../../deploy/stores.js';
import type { DeployedStack } from '../../model/plan.js';
import { addressesInBody, templateUrl } from '../../package/packaged.js';
import type { PlanOutcome } from '../planning/plan-estate.js';

/** What CloudFormation would find elsewhere: templates of nested stacks, and stand-ins for what is outside of the estate. */
export function furnish(
  embedded: Pick<LocalCloud, 'addExternal' | 'putTemplate'>,
  { packaged, externals, result }: PlanOutcome,
): void {
  for (const { target, things } of externals.things) embedded.addExternal(target, things);
  for (const [url, body] of externals.templates) embedded.putTemplate(url, body);
  const made = result?.kind === 'planned' ? (result.bodies ?? new Map<string, string>()) : new Map<string, string>();
  for (const [digest, body] of made) embedded.putTemplate(templateUrl(digest), body);
  for (const { digest } of packaged.nested.values()) {
    const body = packaged.bodies.get(digest);
    if (body !== undefined) embedded.putTemplate(templateUrl(digest), body);
  }
  // A rehearsal of AWS has the addresses of its buckets.
  for (const outer of [...packaged.bodies.values(), ...made.values()])
    for (const [url, digest] of addressesInBody(outer)) {
      const body = made.get(digest) ?? packaged.bodies.get(digest);
      if (body !== undefined) embedded.putTemplate(url, body);
    }
}

/** What stacks that are deployed elsewhere nest, by the addresses in their templates, as far as this program put it there. */
export async function furnishDeployed(
  embedded: Pick<LocalCloud, 'putTemplate'>,
  deployed: readonly Pick<DeployedStack, 'templateDigest'>[],
  artefacts: ArtefactStore,
): Promise<void> {
  const seen = new Set<string>();
  const open = deployed.map(({ templateDigest }) => templateDigest);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const outer = seen.has(next) ? undefined : await artefacts.get(next);
    seen.add(next);
    if (outer === undefined) continue;
    for (const [url, digest] of addressesInBody(Buffer.from(outer).toString('utf8'))) {
      const body = await artefacts.get(digest);
      if (body !== undefined) embedded.putTemplate(url, Buffer.from(body).toString('utf8'));
      open.push(digest);
    }
  }
}

/** In memory only; a plan and a journal hold no secret, so a resumed run reads them again. */
export function secretsOf({ packaged }: PlanOutcome): NonNullable<RunTools['secret']> {
  return (stack, parameter) => packaged.secrets.get(stack)?.get(parameter);
}
