import { type AliasEvent, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { SourceText } from '../../model/location.js';
import type { Value } from '../../model/value.js';
import { addEntry } from './entries.js';
import { MAX_DEPTH, MAX_EXPANDED_NODES } from './limits.js';
import { type Problems, Unreadable } from './problems.js';
import { longForm, longFormOf } from './short-tags.js';
import { type Built, Frame } from './yaml-frame.js';
import { losesZero, plainScalar } from './yaml-scalar.js';

type CollectionEvent = Extract<Event, { type: typeof EVENT_ID.SEQUENCE | typeof EVENT_ID.MAPPING }>;

const STAR = 42;

/** Tags that say what an untagged value is anyway; the others of `!!` are kept as text. */
const PLAIN_TAGS = new Set(['!!int', '!!float', '!!bool', '!!null', '!!map', '!!seq']);
const TEXT_TAGS = new Set(['!', '!!str', '!!timestamp', '!!binary']);

/**
 * Builds the values of one document out of js-yaml's events, with a stack of its own instead of
 * recursion. Aliases share the value that they name; what they would expand to is counted, so that
 * a few lines that stand for a billion values are refused, and a hundred honest aliases are not.
 */
export class YamlTree {
  readonly #source: SourceText;
  readonly #problems: Problems;
  readonly #frames: Frame[] = [];
  readonly #anchors = new Map<string, Built | 'open'>();
  #top: Frame | undefined;
  #root: Value | undefined;
  #lastOffset = 0;
  #expanded = 0;

  constructor(source: SourceText, problems: Problems) {
    this.#source = source;
    this.#problems = problems;
  }

  /** The document's value; undefined when it is empty. Events of one document, without its own two. */
  get root(): Value | undefined {
    return this.#root;
  }

  take(event: Event): void {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        this.#scalar(event);
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        this.#open(event);
        break;
      case EVENT_ID.ALIAS:
        this.#alias(event);
        break;
      case EVENT_ID.POP:
        this.#close();
        break;
    }
  }

  #scalar(event: ScalarEvent): void {
    const text = getScalarValue(this.#source.text, event);
    const top = this.#top;
    const offset = this.#offsetOf(event);
    this.#lastOffset = offset;
    const plain = event.style === SCALAR_STYLE.PLAIN;
    if (top?.awaitsKey === true && event.anchorStart < 0) {
      const merge = event.tagStart < 0 ? plain && text === '<<' : this.#tag(event) === '!!merge';
      this.#key(top, text, offset, merge, plain);
      return;
    }
    if (top === undefined && event.valueStart < 0 && event.tagStart < 0) return;
    const value =
      event.tagStart < 0 && plain ? this.#plain(text, offset) : this.#taggedScalar(event, text, offset, plain);
    this.#named(event, { value, size: 1, height: 0 });
  }

  #key(top: Frame, text: string, offset: number, merge: boolean, plain: boolean): void {
    if (plain && losesZero(text)) {
      const message = `${text} is a number to most YAML readers, which drop its zero; put it in quotes`;
      this.#problems.add('warning', 'yaml/lost-zero', message, offset);
    }
    top.setKey(text, offset, merge);
  }

  #plain(text: string, offset: number): Value {
    if (losesZero(text)) {
      const message = `${text} loses its leading zero without quotes: write "${text}"`;
      this.#problems.add('error', 'yaml/lost-zero', message, offset);
      return { kind: 'scalar', value: text, source: this.#source, offset };
    }
    return plainScalar(text, this.#source, offset);
  }

  #taggedScalar(event: ScalarEvent, text: string, offset: number, plain: boolean): Value {
    const quoted: Value = { kind: 'scalar', value: text, source: this.#source, offset };
    if (event.tagStart < 0) return quoted;
    const tag = this.#tag(event);
    const name = longFormOf(tag);
    if (name !== undefined) return longForm(name, quoted, this.#source, event.tagStart);
    if (TEXT_TAGS.has(tag)) return quoted;
    if (!PLAIN_TAGS.has(tag)) this.#warnOfTag(tag, event.tagStart);
    return plain || PLAIN_TAGS.has(tag) ? plainScalar(text, this.#source, offset) : quoted;
  }

  #open(event: CollectionEvent): void {
    if (event.anchorStart >= 0) this.#anchors.set(this.#anchor(event), 'open');
    this.#top = new Frame(event.type === EVENT_ID.MAPPING, event);
    this.#frames.push(this.#top);
    this.#lastOffset = event.start;
  }

  #close(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    this.#top = this.#frames.at(-1);
    this.#named(frame.event, { value: this.#tagged(frame), size: frame.size, height: frame.height });
  }

  #tagged(frame: Frame): Value {
    const { event } = frame;
    const value = frame.build(this.#source);
    if (event.tagStart < 0) return value;
    const tag = this.#tag(event);
    const name = longFormOf(tag);
    if (name !== undefined) return longForm(name, value, this.#source, event.tagStart);
    if (!PLAIN_TAGS.has(tag) && tag !== '!') this.#warnOfTag(tag, event.tagStart);
    return value;
  }

  #warnOfTag(tag: string, offset: number): void {
    this.#problems.add(
      'warning',
      'yaml/unknown-tag',
      `the tag ${tag} is not known; its value is read as it stands`,
      offset,
    );
  }

  #alias(event: AliasEvent): void {
    const name = this.#anchor(event);
    const offset = event.anchorStart - 1;
    this.#lastOffset = offset;
    const anchored = this.#anchors.get(name);
    if (anchored === undefined || anchored === 'open') {
      this.#add({ value: this.#brokenAlias(name, anchored, offset), size: 1, height: 0 });
    } else {
      this.#refuseBomb(anchored, offset);
      this.#add(anchored);
    }
  }

  /** Reads on with the text as it stands: `Resource: *.example.com` is what people write. */
  #brokenAlias(name: string, anchored: 'open' | undefined, offset: number): Value {
    const [code, why] =
      anchored === 'open'
        ? ['yaml/recursive-alias', 'stands inside what it names']
        : ['yaml/unknown-alias', 'names nothing before it; a text that starts with * needs quotes'];
    this.#problems.add('error', code, `the alias *${name} ${why}`, offset);
    return { kind: 'scalar', value: `*${name}`, source: this.#source, offset };
  }

  #refuseBomb(anchored: Built, offset: number): void {
    this.#expanded += anchored.size;
    if (this.#expanded > MAX_EXPANDED_NODES) {
      throw new Unreadable('yaml/alias-limit', `the aliases stand for more than ${MAX_EXPANDED_NODES} values`, offset);
    }
    if (this.#frames.length + anchored.height > MAX_DEPTH) {
      throw new Unreadable('yaml/too-deep', `the aliases nest deeper than ${MAX_DEPTH} levels`, offset);
    }
  }

  #named(event: ScalarEvent | CollectionEvent, built: Built): void {
    if (event.anchorStart >= 0) this.#anchors.set(this.#anchor(event), built);
    this.#add(built);
  }

  #add(built: Built): void {
    const top = this.#top;
    if (top === undefined) this.#root = built.value;
    else if (top.awaitsKey) this.#complexKey(top, built.value);
    else if (top.merges) this.#merge(top, built);
    else this.#place(top, built);
  }

  #place(top: Frame, built: Built): void {
    top.grow(built);
    if (!top.isMapping) top.items.push(built.value);
    else {
      if (top.merged?.delete(top.key)) top.entries.delete(top.key);
      if (!top.skipsValue) addEntry(top.entries, top.key, top.keyOffset, built.value, this.#problems, 'yaml');
      top.endPair();
    }
  }

  #complexKey(top: Frame, value: Value): void {
    if (value.kind === 'scalar') top.setKey(value.raw ?? String(value.value), this.#lastOffset, false);
    else {
      this.#problems.add(
        'error',
        'yaml/complex-key',
        'a key must be a text; the entry is ignored',
        this.#keyOffset(value),
      );
      top.skipValue();
    }
  }

  /** Where the key stands; an aliased one stands at its alias, not where the value was written. */
  #keyOffset(value: Value): number {
    return this.#source.text.charCodeAt(this.#lastOffset) === STAR ? this.#lastOffset : value.offset;
  }

  #merge(top: Frame, built: Built): void {
    const { keyOffset } = top;
    top.grow(built);
    top.endPair();
    if (!top.mergeFrom(built.value)) {
      this.#problems.add('error', 'yaml/merge', '<< takes a mapping or a list of mappings; it is ignored', keyOffset);
    }
    this.#expanded += built.size;
    if (this.#expanded > MAX_EXPANDED_NODES) {
      throw new Unreadable(
        'yaml/alias-limit',
        `the merges stand for more than ${MAX_EXPANDED_NODES} values`,
        keyOffset,
      );
    }
  }

  /** An empty value has no place of its own: it stands where its key or the last value does. */
  #offsetOf(event: ScalarEvent): number {
    if (event.valueStart < 0) return event.tagStart < 0 ? this.#lastOffset : event.tagStart;
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    return quoted ? event.valueStart - 1 : event.valueStart;
  }

  #anchor(event: { readonly anchorStart: number; readonly anchorEnd: number }): string {
    return this.#source.text.slice(event.anchorStart, event.anchorEnd);
  }

  /** As written; `%TAG` is not followed, so no directive can change what `!Ref` means. */
  #tag(event: { readonly tagStart: number; readonly tagEnd: number }): string {
    const tag = this.#source.text.slice(event.tagStart, event.tagEnd);
    return tag.startsWith('!<tag:yaml.org,2002:') ? `!!${tag.slice(20, -1)}` : tag;
  }
}
