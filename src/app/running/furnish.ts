import type { LocalCloud } from '../../cloud/local/local-cloud.js';
import type { RunTools } from '../../deploy/run.js';
import { templateUrl } from '../../package/packaged.js';
import type { PlanOutcome } from '../planning/plan-estate.js';

/** What CloudFormation would find elsewhere: templates of nested stacks, and stand-ins for what is outside of the estate. */
export function furnish(
  embedded: Pick<LocalCloud, 'addExternal' | 'putTemplate'>,
  { packaged, externals, result }: PlanOutcome,
): void {
  for (const { target, things } of externals.things) embedded.addExternal(target, things);
  for (const [url, body] of externals.templates) embedded.putTemplate(url, body);
  if (result?.kind === 'planned')
    for (const [digest, body] of result.bodies ?? []) embedded.putTemplate(templateUrl(digest), body);
  for (const { digest } of packaged.nested.values()) {
    const body = packaged.bodies.get(digest);
    if (body !== undefined) embedded.putTemplate(templateUrl(digest), body);
  }
}

/** In memory only; a plan and a journal hold no secret, so a resumed run reads them again. */
export function secretsOf({ packaged }: PlanOutcome): NonNullable<RunTools['secret']> {
  return (stack, parameter) => packaged.secrets.get(stack)?.get(parameter);
}
