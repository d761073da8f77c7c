/**
 * The first line of our comment, by which the next run finds it. Hidden, and unique per key, so
 * that two jobs (two stages, two folders) each keep a comment of their own.
 *
 * @param key any text; it cannot end the HTML comment it stands in
 */
export function markerOf(key: string): string {
  // Half a surrogate pair has no encoding.
  const whole = key.replace(/\p{Cs}/gu, '?');
  return `<!-- stackgate:check ${encodeURIComponent(whole).replaceAll('--', '%2D%2D')} -->`;
}

export function withMarker(marker: string, body: string): string {
  return `${marker}\n${body}`;
}

/** Only a whole first line counts: the rest of a comment may quote anything. */
export function hasMarker(marker: string, body: string): boolean {
  return body === marker || body.startsWith(`${marker}\n`) || body.startsWith(`${marker}\r\n`);
}
