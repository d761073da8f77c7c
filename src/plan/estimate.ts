/** Seconds for a stack of which nothing is known; a small stack's update takes about as long. */
const usual = 60;

/** @param seconds as somebody measured or guessed; anything that is no duration counts as unknown */
export function estimateOf(seconds: number | undefined): number {
  return seconds !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds : usual;
}
