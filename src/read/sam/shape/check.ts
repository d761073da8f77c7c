import type { Dict, Value } from '../../../model/value.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given, keyPlace } from '../intrinsic/make.js';
import { ownEntry } from '../intrinsic/own-entry.js';
import type { Lowering } from '../lowering.js';
import { isOpen } from '../validate/expect.js';

/**
 * The properties of a SAM resource or event: kinds joined by `|`, with `!` where one is required and
 * `=` where no intrinsic function may stand. Kinds: `text`, `map`, `map-of-maps`, `list`, `texts` (a list of texts),
 * `maps`, `texts-or-maps`, `flag`, `number`, `any`. As in the published transform, texts may be numbers nowhere and unknown names are errors,
 * unless `*` says of which kind they are.
 */
export type Shape = Readonly<Record<string, string>>;

/**
 * Reports what is missing, unknown or of the wrong kind; true when nothing is.
 *
 * @param elsewhere properties that may be missing, as another part of the template gives them
 */
export function checkShape(
  lowering: Lowering,
  of: Dict,
  shape: Shape,
  what: string,
  elsewhere: readonly string[] = [],
): boolean {
  let sound = true;
  const report = (code: string, message: string, at: Parameters<Lowering['problem']>[2]) => {
    sound = false;
    lowering.problem(code, message, at);
  };
  for (const [key, entry] of of.entries) {
    const kinds = ownEntry(shape, key) ?? ownEntry(shape, '*');
    if (kinds === undefined) {
      report('sam/unknown-property', `${what} has no property ${key}.`, keyPlace(of, key));
    } else if (!fits(lowering, entry.value, kinds)) {
      report('sam/property-type', `${key} of ${what} is to be ${describe(kinds)}.`, entry.value);
    }
  }
  for (const [key, kinds] of Object.entries(shape)) {
    if (kinds.includes('!') && given(of, key) === undefined && !elsewhere.includes(key)) {
      report('sam/missing-property', `${what} needs the property ${key}.`, of);
    }
  }
  return sound;
}

function fits(lowering: Lowering, value: Value, kinds: string): boolean {
  if (value.kind === 'scalar' && value.value === null) return true;
  if (isIntrinsic(value)) return isOpen(lowering, value) || !kinds.includes('=') || kindsOf(kinds).includes('map');
  return kindsOf(kinds).some((kind) => isOfKind(value, kind));
}

function kindsOf(kinds: string): readonly string[] {
  return kinds.replace(/[!=]/g, '').split('|');
}

function isOfKind(value: Value, kind: string): boolean {
  switch (kind) {
    case 'any':
      return true;
    case 'map':
      return value.kind === 'dict';
    case 'list':
      return value.kind === 'list';
    case 'texts':
      return value.kind === 'list' && value.items.every((item) => isIntrinsic(item) || isOfKind(item, 'text'));
    case 'texts-or-maps':
      return value.kind === 'list' && value.items.every((item) => isOfKind(item, 'text') || isOfKind(item, 'map'));
    case 'maps':
      return value.kind === 'list' && value.items.every((item) => isOfKind(item, 'map'));
    case 'map-of-maps':
      // With one entry it could be a function: the transform looks no further.
      if (value.kind !== 'dict' || value.entries.size === 1) return value.kind === 'dict';
      return [...value.entries.values()].every((entry) => isOfKind(entry.value, 'map'));
    case 'flag':
      return value.kind === 'scalar' && typeof value.value === 'boolean';
    case 'number':
      return value.kind === 'scalar' && typeof value.value === 'number';
    default:
      return value.kind === 'scalar' && typeof value.value === 'string';
  }
}

const words: Readonly<Record<string, string>> = {
  text: 'a text',
  map: 'a map',
  list: 'a list',
  texts: 'a list of texts',
  'texts-or-maps': 'a list of texts or maps',
  maps: 'a list of maps',
  'map-of-maps': 'a map that holds nothing but maps',
  flag: 'true or false',
  number: 'a number',
};

function describe(kinds: string): string {
  return kindsOf(kinds)
    .map((kind) => words[kind] ?? kind)
    .join(' or ');
}
