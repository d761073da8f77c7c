import { compileGlob, type Matcher } from '../config/bounded-glob.js';
import type { Waiver } from '../config/settings.js';
import type { Finding } from '../model/finding.js';
import type { ServiceName } from '../model/names.js';
import { gateService, type RawFinding } from './run-rules.js';

/** An ISO date, `2026-11-20`. Given by the edge: pure code has no clock. */
export type Day = string;

interface CompiledWaiver {
  readonly waiver: Waiver;
  readonly matches: (finding: Pick<Finding, 'rule' | 'service' | 'subject'>) => boolean;
  readonly expired: boolean;
}

export interface Waived<Item> {
  readonly findings: readonly (Item & Pick<Finding, 'waived'>)[];
  /** Notes about waivers that no longer do anything: expired, or matching nothing. */
  readonly notes: readonly RawFinding[];
}

export interface WaiverOptions {
  readonly today: Day;
  /** Services that the change touches: an old finding whose waiver ended counts in those again. */
  readonly changed: ReadonlySet<ServiceName>;
}

/**
 * Marks the findings that a waiver in force accepts. A waiver counts up to and including its last day; what
 * it accepted was never old, so from then on it is new again wherever its service changes.
 */
export function applyWaivers<Item extends RawFinding & Pick<Finding, 'new'>>(
  findings: readonly Item[],
  waivers: readonly Waiver[],
  { today, changed }: WaiverOptions,
): Waived<Item> {
  const compiled = waivers.map((waiver) => compileWaiver(waiver, today));
  const used = new Set<CompiledWaiver>();
  const marked = findings.map((finding) => {
    const matching = compiled.filter((one) => one.matches(finding));
    for (const one of matching) used.add(one);
    const inForce = matching.find((one) => !one.expired);
    if (inForce !== undefined) return { ...finding, waived: accepted(inForce.waiver) };
    const [ended] = matching;
    return ended !== undefined && changed.has(finding.service) ? countAgain(finding, ended.waiver) : finding;
  });
  return { findings: marked, notes: compiled.flatMap((one) => noteOf(one, used.has(one))) };
}

function countAgain<Item extends RawFinding>(finding: Item, { expires, location }: Waiver): Item & { new: true } {
  return {
    ...finding,
    new: true,
    related: [...finding.related, { message: `its waiver ended on ${expires}`, location }],
  };
}

function compileWaiver(waiver: Waiver, today: Day): CompiledWaiver {
  const rule: Matcher = compileGlob(waiver.rule, 'name');
  const subject: Matcher = compileGlob(waiver.subject, 'name');
  return {
    waiver,
    matches: (finding) => rule(finding.rule) && subject(`${finding.service}:${finding.subject}`),
    expired: waiver.expires !== undefined && waiver.expires < today,
  };
}

function accepted({ owner, reason, expires }: Waiver): NonNullable<Finding['waived']> {
  return { owner, reason, ...(expires !== undefined && { expires }) };
}

function noteOf({ waiver, expired }: CompiledWaiver, used: boolean): readonly RawFinding[] {
  if (used && !expired) return [];
  const what = `The waiver of ${waiver.rule} for ${waiver.subject}, owned by ${waiver.owner},`;
  const note = {
    severity: 'note',
    confidence: 'high',
    service: gateService,
    subject: `${waiver.rule} ${waiver.subject}`,
    location: waiver.location,
    related: [],
  } as const;
  if (!used)
    return [{ ...note, rule: 'gate/waiver-unused', message: `${what} matches no finding.`, advice: 'Remove it.' }];
  const message = `${what} ended on ${waiver.expires}: what it accepted counts again.`;
  return [{ ...note, rule: 'gate/waiver-expired', message, advice: 'Mend the finding, or agree on a new date.' }];
}
