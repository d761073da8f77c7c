import type { Placed, Symbolic, Value } from '../../../model/value.js';
import { text } from '../../../model/walk.js';

type Part = string | Symbolic;

const opening = '{{resolve:';
const closing = '}}';

/**
 * Replaces `{{resolve:ssm:…}}` by the parameter's symbol and the secret kinds by a secret, which is
 * never printed. A reference may itself hold symbols; one that is not closed stays text.
 */
export function resolveDynamicReferences(value: Value): Value {
  if (value.kind !== 'text' && !(value.kind === 'scalar' && typeof value.value === 'string')) return value;
  const parts = value.kind === 'text' ? value.parts : [String(value.value)];
  if (!parts.some((part) => typeof part === 'string' && part.includes(opening))) return value;
  return text(replaceAll(parts, value), value);
}

function replaceAll(parts: readonly Part[], at: Placed): readonly Part[] {
  const done: Part[] = [];
  let reference: Part[] | undefined;
  for (const part of parts.flatMap(cut)) {
    if (part === opening) {
      done.push(...unclosed(reference));
      reference = [];
    } else if (part === closing && reference) {
      done.push(symbolFor(reference, at));
      reference = undefined;
    } else (reference ?? done).push(part);
  }
  return [...done, ...unclosed(reference)];
}

function unclosed(reference: readonly Part[] | undefined): readonly Part[] {
  return reference ? [opening, ...reference] : [];
}

/** A text part cut at every opening and closing, which stay as parts of their own. */
function cut(part: Part): readonly Part[] {
  return typeof part === 'string' ? part.split(/(\{\{resolve:|\}\})/).filter((piece) => piece !== '') : [part];
}

function symbolFor(reference: readonly Part[], at: Placed): Symbolic {
  const [first = '', ...rest] = reference;
  const kind = typeof first === 'string' ? first.split(':', 1)[0] : undefined;
  const after = typeof first === 'string' && kind !== undefined ? first.slice(kind.length + 1) : '';
  if (kind === 'ssm') return parameterSymbol(withoutVersion([after, ...rest]), after, at);
  if (kind === 'ssm-secure') return { kind: 'secret', name: text(withoutVersion([after, ...rest]), at) };
  if (kind === 'secretsmanager') return { kind: 'secret', name: text(secretId([after, ...rest]), at) };
  return { kind: 'unknown', reason: 'a dynamic reference of an unknown kind', of: text(reference, at) };
}

/** Parameter Store shows secrets under a reserved path; they are secrets all the same. */
function parameterSymbol(name: readonly Part[], start: string, at: Placed): Symbolic {
  const kind = start.startsWith('/aws/reference/secretsmanager/') ? 'secret' : 'ssm-parameter';
  return { kind, name: text(name, at) };
}

function withoutVersion(name: readonly Part[]): readonly Part[] {
  const last = name.at(-1);
  if (typeof last !== 'string') return name;
  return [...name.slice(0, -1), last.replace(/:\d{1,20}$/, '')];
}

/** The secret's name or ARN, without `:SecretString:key:stage:version`. */
function secretId(reference: readonly Part[]): readonly Part[] {
  const id: Part[] = [];
  for (const part of reference) {
    const end = typeof part === 'string' ? part.search(/:Secret(String|Binary)\b/) : -1;
    if (typeof part === 'string' && end >= 0) return [...id, part.slice(0, end)];
    id.push(part);
  }
  return id;
}
