import type { Hide } from './service-fault-of.js';

/** Secrets of this process that no error may hold. */
export interface HiddenSecrets {
  /** Adds one; short texts are nobody's secret and would blacken every message. */
  add(secret: string | undefined): void;
  readonly hide: Hide;
}

/** A session of some hours has a handful of credentials; beyond that the oldest are long expired. */
const most = 60;

export function hiddenSecrets(): HiddenSecrets {
  const known = new Set<string>();
  return {
    add(secret) {
      if (secret === undefined || secret.length < 8) return;
      known.add(secret);
      const [oldest] = known;
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
    hide(text) {
      let hidden = text;
      for (const secret of known) hidden = hidden.replaceAll(secret, '***');
      return hidden.replace(tokens, '***');
    },
  };
}

/** Access keys of sessions, JSON web tokens, and signatures, by which a request may be sent again for minutes; whoever they belong to. */
const tokens = /\bASIA[A-Z0-9]{12,}\b|\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?|\bSignature=[0-9a-f]{64}\b/g;
