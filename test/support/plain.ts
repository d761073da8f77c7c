import { SourceText } from '../../src/model/location.js';
import type { StackKey } from '../../src/model/names.js';
import type { Dict, Symbolic, Value } from '../../src/model/value.js';
import { text } from '../../src/model/walk.js';

/** What tests write instead of `Value` trees: plain JavaScript with the helpers below inside. */
export type Plain = string | number | boolean | null | readonly Plain[] | Marker | { readonly [key: string]: Plain };

/** A part of a plain tree that only a stack gives its meaning to. */
export class Marker {
  readonly kind: 'text' | 'choice';
  readonly parts: readonly (string | ((stack: StackKey) => Symbolic))[];
  readonly choice: { readonly condition: string; readonly whenTrue: Plain; readonly whenFalse: Plain } | undefined;

  constructor(parts: Marker['parts'], choice?: Marker['choice']) {
    this.kind = choice ? 'choice' : 'text';
    this.parts = parts;
    this.choice = choice;
  }
}

const symbol = (make: (stack: StackKey) => Symbolic) => new Marker([make]);

/** `Ref` of a resource, of the stack that is being built unless `stack` names another. */
export const ref = (logicalId: string, stack?: StackKey) =>
  symbol((own) => ({ kind: 'ref', stack: stack ?? own, logicalId }));

/** `Fn::GetAtt`. */
export const att = (logicalId: string, attribute: string, stack?: StackKey) =>
  symbol((own) => ({ kind: 'attribute', stack: stack ?? own, logicalId, attribute }));

/** `AWS::Region` and the like, not decided. */
export const pseudo = (name: string) => symbol(() => ({ kind: 'pseudo', name }));
export const param = (name: string) => symbol((stack) => ({ kind: 'parameter', stack, name }));
export const importOf = (exportName: string) =>
  symbol((stack) => ({ kind: 'import', exportName: toValue(exportName, stack) }));
export const stackOutput = (stackName: string, output: string, region?: string) =>
  symbol((stack) => ({
    kind: 'stack-output',
    stackName: toValue(stackName, stack),
    output,
    ...(region && { region }),
  }));
export const ssm = (name: string, region?: string) =>
  symbol((stack) => ({ kind: 'ssm-parameter', name: toValue(name, stack), ...(region && { region }) }));
export const unknown = (reason: string) => symbol(() => ({ kind: 'unknown', reason }));

/** Literal pieces and symbols joined, as `Fn::Sub` leaves them: `sub('arn:aws:sns:', pseudo('AWS::Region'), ':1:t')`. */
export const sub = (...pieces: readonly (string | Marker)[]) =>
  new Marker(pieces.flatMap((piece) => (typeof piece === 'string' ? [piece] : piece.parts)));

/** Both branches of an undecided `Fn::If`. */
export const either = (condition: string, whenTrue: Plain, whenFalse: Plain) =>
  new Marker([], { condition, whenTrue, whenFalse });

/** One value; it stands in a source of its own, one JSON token a line. */
export function toValue(plain: Plain, stack: StackKey = 'test/main', file = 'test.json'): Value {
  const page = new Page(stack);
  const build = page.write(plain);
  return build(new SourceText(file, page.text));
}

/** Writes plain trees down as text, so that every value made from them has a line of its own. */
export class Page {
  text = '';
  readonly #stack: StackKey;

  constructor(stack: StackKey) {
    this.#stack = stack;
  }

  write(plain: Plain): (source: SourceText) => Value {
    const offset = this.text.length;
    if (plain instanceof Marker) return this.#marker(plain, offset);
    if (plain === null || typeof plain !== 'object') {
      this.text += `${JSON.stringify(plain)}\n`;
      return (source) => ({ kind: 'scalar', value: plain, source, offset });
    }
    if (isList(plain)) {
      this.text += '[\n';
      const items = plain.map((item) => this.write(item));
      return (source) => ({ kind: 'list', items: items.map((build) => build(source)), source, offset });
    }
    return this.dict(plain);
  }

  dict(plain: { readonly [key: string]: Plain }): (source: SourceText) => Dict {
    const offset = this.text.length;
    this.text += '{\n';
    const entries = Object.entries(plain).map(([key, item]) => {
      const keyOffset = this.text.length;
      this.text += `${JSON.stringify(key)}: `;
      return { key, keyOffset, build: this.write(item) };
    });
    return (source) => ({
      kind: 'dict',
      entries: new Map(entries.map(({ key, keyOffset, build }) => [key, { keyOffset, value: build(source) }])),
      source,
      offset,
    });
  }

  #marker(marker: Marker, offset: number): (source: SourceText) => Value {
    if (marker.choice) {
      const { condition } = marker.choice;
      const whenTrue = this.write(marker.choice.whenTrue);
      const whenFalse = this.write(marker.choice.whenFalse);
      return (source) => ({
        kind: 'choice',
        condition,
        whenTrue: whenTrue(source),
        whenFalse: whenFalse(source),
        source,
        offset,
      });
    }
    this.text += '"…"\n';
    const parts = marker.parts.map((part) => (typeof part === 'string' ? part : part(this.#stack)));
    return (source) => text(parts, { source, offset });
  }
}

function isList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain);
}
