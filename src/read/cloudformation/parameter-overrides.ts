/**
 * `parameter_overrides` of samconfig.toml as name and value, in each of its forms: a text of
 * `Name=value Name="a b"` or of `ParameterKey=Name,ParameterValue=value`, a list of such texts, or a table.
 */
export function parseOverrides(value: unknown): ReadonlyMap<string, string> {
  const overrides = new Map<string, string>();
  for (const [name, text] of pairsIn(value)) overrides.set(name, text);
  return overrides;
}

function* pairsIn(value: unknown): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield* pairsOfText(value);
  else if (Array.isArray(value)) for (const item of value) yield* pairsIn(item);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') yield [name, String(item)];
    }
  }
}

const quoted = String.raw`"(?:[^"\\]|\\.)*"|'[^']*'`;
const plainPair = new RegExp(String.raw`([A-Za-z0-9]+)=(${quoted}|[^\s"']*)`, 'gy');
const keyedPair = new RegExp(String.raw`ParameterKey=(${quoted}|[^\s,]+),ParameterValue=(${quoted}|[^\s]*)`, 'gy');
/** What is no pair is passed over as a whole: trying again at each of its letters would take quadratic time. */
const word = /\s+|\S+/gy;

function* pairsOfText(text: string): Generator<readonly [string, string]> {
  for (let at = 0; at < text.length; ) {
    const pair = matchAt(keyedPair, text, at) ?? matchAt(plainPair, text, at);
    if (pair) yield [unquote(pair[1] ?? ''), unquote(pair[2] ?? '')];
    at += (pair ?? matchAt(word, text, at))?.[0].length || 1;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function unquote(text: string): string {
  if (text.startsWith('"') && text.endsWith('"') && text.length > 1) return text.slice(1, -1).replace(/\\(.)/g, '$1');
  return text.startsWith("'") && text.endsWith("'") && text.length > 1 ? text.slice(1, -1) : text;
}
