import type { Estate } from '../model/service.js';
import type { Scalar } from '../model/value.js';
import { get, textOf } from '../model/walk.js';
import type { ReadingTexts } from './snapshot.js';

const hidden = '****';

/**
 * The texts of definitions without the defaults of NoEcho parameters: whoever may fetch the snapshot must not find in it what
 * nobody may read in CloudFormation. Reading gives the same without them.
 */
export function withoutSecretDefaults(texts: ReadingTexts, estate: Estate): ReadingTexts {
  const cleaned = new Map(texts);
  const defaults = [...secretDefaults(estate)];
  // From the end, so that what stands before stays where it is.
  for (const value of defaults.toSorted((a, b) => b.offset - a.offset)) {
    const { path } = value.source;
    const text = cleaned.get(path);
    const without = text === undefined || text.length === 0 ? undefined : hideAt(text, value);
    if (without !== undefined) cleaned.set(path, without);
    else hideEverywhere(cleaned, String(value.raw ?? value.value));
  }
  return cleaned;
}

function* secretDefaults({ services }: Estate): Generator<Scalar> {
  const seen = new Set<string>();
  for (const { template } of services.flatMap(({ stacks }) => stacks)) {
    for (const definition of template?.parameters.values() ?? []) {
      if (textOf(get(definition, 'NoEcho'))?.toLowerCase() !== 'true') continue;
      const value = get(definition, 'Default');
      if (value?.kind !== 'scalar' || value.value === null || value.value === '') continue;
      const place = `${value.source.path}\n${value.offset}`;
      if (!seen.has(place)) yield value;
      seen.add(place);
    }
  }
}

/** Undefined where the text there is not the value: a variable gave it, or it is written over several lines. */
function hideAt(text: string, { offset, value, raw }: Scalar): string | undefined {
  const written = raw ?? String(value);
  const rest = text.slice(offset, offset + 4 * written.length + 2);
  const quote = rest[0] === '"' || rest[0] === "'" ? rest[0] : '';
  const inside = rest.slice(quote.length);
  const isSimple = quote !== '"' || !/["\\\n]/.test(written);
  if (!isSimple || !inside.startsWith(written)) return undefined;
  if (!inside.slice(written.length).startsWith(quote)) return undefined;
  const end = offset + written.length + 2 * quote.length;
  const mark = quote === '' ? "'" : quote;
  return `${text.slice(0, offset)}${mark}${hidden}${mark}${text.slice(end)}`;
}

/** Wherever it stands. What that breaks shows when the snapshot is read before it is kept. */
function hideEverywhere(texts: Map<string, string>, secret: string): void {
  const spellings = [secret, JSON.stringify(secret).slice(1, -1)];
  for (const [path, text] of texts) {
    const without = spellings.reduce((left, one) => (one === '' ? left : left.replaceAll(one, hidden)), text);
    if (without !== text) texts.set(path, without);
  }
}

/** Whether any of the values stands in a text; short ones stand in every text and say nothing. */
export function holdsSecret(text: string, secrets: Iterable<string>): boolean {
  for (const secret of secrets) if (secret.length >= 6 && text.includes(secret)) return true;
  return false;
}
