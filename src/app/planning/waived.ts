import { compileGlob } from '../../config/bounded-glob.js';
import type { Waiver } from '../../config/settings.js';
import type { PlanInput } from '../../plan/plan-input.js';

/**
 * Waivers as planning asks for them: the same globs over `service:subject`, and the same last day, as
 * `applyWaivers` has for findings.
 *
 * @param today ISO date
 */
export function waivedIn(waivers: readonly Waiver[], today: string): PlanInput['waived'] {
  const inForce = waivers
    .filter(({ expires }) => expires === undefined || expires >= today)
    .map(({ rule, subject }) => ({ rule: compileGlob(rule, 'name'), subject: compileGlob(subject, 'name') }));
  return (service, logicalId, rule) =>
    inForce.some((waiver) => waiver.rule(rule) && waiver.subject(`${service}:${logicalId}`));
}
