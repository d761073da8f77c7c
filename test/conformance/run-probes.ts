import { ServiceFault } from '../../src/cloud/send.js';
import { Different, type Endpoint, NotTestable, openLab } from './lab.js';
import type { Probe } from './probe.js';
import { probes } from './probes/registry.js';
import { untestable } from './untestable.js';

export interface Verdict {
  readonly rule: string;
  readonly verdict: 'same' | 'different' | 'not testable';
  /** What differs, or why nothing can be said. */
  readonly detail?: string;
}

/** Codes by which an endpoint says that it does not have a call at all. */
const unknownCall = /^(?:InvalidAction|UnknownOperation|UnknownOperationException|NotImplemented|UnsupportedOperation)/;

/** @param rules all when empty @param atOnce probes that run at the same time */
export async function runProbes(
  endpoint: Endpoint,
  rules: readonly string[],
  atOnce: number,
  onVerdict: (verdict: Verdict) => void = () => {},
): Promise<readonly Verdict[]> {
  const all = [...probes].filter(([rule]) => rules.length === 0 || rules.includes(rule));
  const verdicts: Verdict[] = [...untestable]
    .filter(([rule]) => rules.length === 0 || rules.includes(rule))
    .map(([rule, detail]) => ({ rule, verdict: 'not testable' as const, detail }));
  const open = all.values();
  const work = async (): Promise<void> => {
    for (const [rule, probe] of open) {
      const verdict = await tryRule(endpoint, rule, probe);
      onVerdict(verdict);
      verdicts.push(verdict);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return verdicts.sort((a, b) => order(a.rule) - order(b.rule));
}

const order = (rule: string): number => (rule.startsWith('R') ? 0 : 1_000) + Number(rule.slice(1));

async function tryRule(endpoint: Endpoint, rule: string, probe: Probe): Promise<Verdict> {
  const { lab, close } = openLab(endpoint, rule);
  try {
    await probe(lab);
    return { rule, verdict: 'same' };
  } catch (error) {
    return { rule, ...whatOf(error) };
  } finally {
    await close();
  }
}

function whatOf(error: unknown): Omit<Verdict, 'rule'> {
  if (error instanceof Different) return { verdict: 'different', detail: error.message };
  if (error instanceof NotTestable) return { verdict: 'not testable', detail: error.message };
  // An answer that the SDK cannot read, most likely: on the embedded cloud every rule is the same, so no mistake of ours hides here.
  if (!(error instanceof ServiceFault)) return { verdict: 'different', detail: String(error).slice(0, 200) };
  if (unknownCall.test(error.code))
    return { verdict: 'not testable', detail: `it does not have the call (${error.code})` };
  return { verdict: 'different', detail: `${error.code}: ${error.message.slice(0, 200)}` };
}
