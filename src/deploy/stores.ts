/** Lines that are only ever added to; one per run. A folder for the embedded cloud, a bucket for AWS. */
export interface JournalStore {
  /**
   * Adds whole lines to a journal of `after` bytes; 0 makes it. Durable when it returns.
   * @throws LeaseLost where the journal has other bytes by now: somebody else went on with the run
   */
  append(run: string, lines: string, after: number): Promise<void>;
  /** All bytes of the run's journal, as text; undefined where there is no such run. */
  read(run: string): Promise<string | undefined>;
  /** Cuts a half-written last line off; called by the one who holds the lease alone. */
  truncate(run: string, bytes: number): Promise<void>;
  /** Newest first. */
  runs(): Promise<readonly string[]>;
  /**
   * Makes a run that is over cheap to read, where lines are kept apart; changes nothing of what is read.
   * @param text all bytes of its journal, each of them durable
   */
  bringTogether?(run: string, text: string): Promise<void>;
}

/** Bytes by their SHA-256: templates and code. What is there is never changed. */
export interface ArtefactStore {
  put(bytes: Uint8Array): Promise<string>;
  /** Undefined where there is none, or where its bytes no longer have that digest. */
  get(digest: string): Promise<Uint8Array | undefined>;
  /** Whether it is there, without reading it; who has no cheaper way than `get` leaves it out. */
  has?(digest: string): Promise<boolean>;
}

/** One run at a time per stage. Epochs only rise; they stand in change-set names and tokens. */
export interface LeaseStore {
  /** Takes the lease when it is free, expired at `now`, or held by `holder` already; each taking has a higher epoch. */
  acquire(
    stage: string,
    holder: string,
    now: number,
    milliseconds: number,
  ): Promise<Lease | { readonly heldBy: string; readonly until: number }>;
  /** Undefined when it was taken over: the holder must stop writing at once. */
  renew(lease: Lease, now: number, milliseconds: number): Promise<Lease | undefined>;
  release(lease: Lease): Promise<void>;
  /** Who holds it, without taking it. */
  look(stage: string): Promise<Lease | undefined>;
}

export interface Lease {
  readonly stage: string;
  readonly holder: string;
  readonly epoch: number;
  /** Milliseconds of the run's clock. */
  readonly until: number;
}

/** Another process has the stage or the run by now; whoever gets this must not write any more. */
export class LeaseLost extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'LeaseLost';
  }
}
