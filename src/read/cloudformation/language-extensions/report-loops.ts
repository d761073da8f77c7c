import type { Dict, Entry, Value } from '../../../model/value.js';
import { problem, type Report } from '../problem.js';
import { isLoop } from './loop-key.js';

/**
 * Loops where none may stand: in all sections but those given, and everywhere where none are given
 * because the template does not ask for the extensions.
 */
export function reportLoops(document: Dict, allowed: readonly string[], report: Report): void {
  // Most templates have no loop; to look for the word is far cheaper than to look at each key.
  if (!document.source.text.includes('Fn::ForEach')) return;
  for (const [section, entry] of document.entries) {
    if (allowed.includes(section)) continue;
    for (const { key, at } of loopsIn(entry.value)) report(misplaced(key, section, allowed, at));
  }
}

function misplaced(key: string, section: string, allowed: readonly string[], at: Entry) {
  const place = { source: at.keySource ?? at.value.source, offset: at.keyOffset };
  if (allowed.length > 0) {
    const message = `${key} cannot stand in ${section}; loops are for ${allowed.join(', ')}.`;
    return problem('error', 'cloudformation/foreach-misplaced', message, place);
  }
  const message = `${key} needs the transform AWS::LanguageExtensions: add it to the template's Transform.`;
  return problem('error', 'cloudformation/foreach-without-transform', message, place);
}

function* loopsIn(value: Value): Generator<{ readonly key: string; readonly at: Entry }> {
  if (value.kind === 'list') for (const item of value.items) yield* loopsIn(item);
  if (value.kind !== 'dict') return;
  for (const [key, entry] of value.entries) {
    if (isLoop(key)) yield { key, at: entry };
    yield* loopsIn(entry.value);
  }
}
