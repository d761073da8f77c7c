import type { MappingEvent, SequenceEvent } from 'js-yaml';
import type { SourceText } from '../../model/location.js';
import type { Dict, Entry, Value } from '../../model/value.js';

/** A value with what it costs: values in it and levels below it, aliases expanded. */
export interface Built {
  readonly value: Value;
  readonly size: number;
  readonly height: number;
}

const NO_ITEMS: Value[] = [];
const NO_ENTRIES = new Map<string, Entry>();

/** A list or mapping whose end has not come yet. */
export class Frame {
  readonly isMapping: boolean;
  readonly event: MappingEvent | SequenceEvent;
  readonly items: Value[];
  readonly entries: Map<string, Entry>;
  size = 1;
  height = 1;
  key = '';
  keyOffset = 0;
  awaitsKey: boolean;
  /** The pair that is being read is `<<`. */
  merges = false;
  /** The pair that is being read has a key that is no text. */
  skipsValue = false;
  /** Keys that came by `<<` and that a key of its own replaces without being a duplicate. */
  merged: Set<string> | undefined;

  constructor(isMapping: boolean, event: MappingEvent | SequenceEvent) {
    this.isMapping = isMapping;
    this.event = event;
    this.items = isMapping ? NO_ITEMS : [];
    this.entries = isMapping ? new Map() : NO_ENTRIES;
    this.awaitsKey = isMapping;
  }

  setKey(text: string, offset: number, merges: boolean): void {
    this.key = text;
    this.keyOffset = offset;
    this.merges = merges;
    this.awaitsKey = false;
  }

  skipValue(): void {
    this.skipsValue = true;
    this.merges = false;
    this.awaitsKey = false;
  }

  endPair(): void {
    this.skipsValue = false;
    this.merges = false;
    this.awaitsKey = true;
  }

  grow(child: Built): void {
    this.size += child.size;
    if (child.height >= this.height) this.height = child.height + 1;
  }

  /** Takes the entries of a mapping or of each of a list of them, own keys first; false if it is neither. */
  mergeFrom(value: Value): boolean {
    const sources = value.kind === 'list' ? value.items : [value];
    for (const source of sources) {
      if (source.kind !== 'dict') return false;
      this.#mergeDict(source);
    }
    return true;
  }

  #mergeDict(source: Dict): void {
    this.merged ??= new Set();
    for (const [key, entry] of source.entries) {
      if (this.entries.has(key)) continue;
      this.entries.set(key, entry);
      this.merged.add(key);
    }
  }

  build(source: SourceText): Value {
    const offset = this.event.start;
    if (this.isMapping) return { kind: 'dict', entries: this.entries, source, offset };
    return { kind: 'list', items: this.items, source, offset };
  }
}
