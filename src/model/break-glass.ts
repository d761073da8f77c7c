/** A deploy that went past checks on a person's word. It stands in the journal, in the store under `audit/`, and in every report. */
export interface BreakGlass {
  /** Who: the account of GitHub's event, or what `--by` said. */
  readonly by: string;
  /** In that person's words, as they were given. */
  readonly reason: string;
  /** What would have been refused; empty where nothing stood against it. */
  readonly skipped: readonly SkippedCheck[];
}

export interface SkippedCheck {
  /** `promotion`: it had not passed the stage before; else the code of the plan's refusal. */
  readonly check: 'promotion' | 'stateful-removal' | 'stateful-replacement';
  /** Service, stack or `service:LogicalId`. */
  readonly subject: string;
  /** What was refused, in words. */
  readonly message: string;
}

/** One break-glass deploy as the store keeps it, written before the run begins; also of one that was then refused. */
export interface AuditRecord extends BreakGlass {
  readonly schemaVersion: 1;
  readonly run: string;
  readonly stage: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly commit?: string;
  readonly planFingerprint: string;
  /** SHA-256, hex, over the canonical JSON of everything above. */
  readonly digest: string;
}
