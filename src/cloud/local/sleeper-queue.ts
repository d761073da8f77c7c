export interface Sleeper {
  wake(): void;
  fail(error: unknown): void;
}

interface Entry extends Sleeper {
  readonly until: number;
}

/** Who sleeps until when, in the order of waking; at the same time the one who came first. */
export class SleeperQueue {
  /** Latest first, so that taking is from the end. */
  private readonly entries: Entry[] = [];

  /** Settled by whoever takes the sleeper out. */
  add(until: number): Promise<void> {
    return new Promise((wake, fail) => {
      this.entries.splice(this.placeOf(until), 0, { until, wake, fail });
    });
  }

  earliest(): number | undefined {
    return this.entries.at(-1)?.until;
  }

  takeUntil(time: number): readonly Sleeper[] {
    const taken: Sleeper[] = [];
    for (let last = this.entries.at(-1); last && last.until <= time; last = this.entries.at(-1)) {
      taken.push(last);
      this.entries.pop();
    }
    return taken;
  }

  /** Before all that wake at `until` or earlier. */
  private placeOf(until: number): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.entries[middle]?.until ?? 0) > until) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
