import type { Value } from '../../model/value.js';
import { get, itemsOf, stringOf } from '../../model/walk.js';
import type { Report } from '../cloudformation/problem.js';
import type { ReadContext } from '../reader.js';
import { insideFolder } from './inside.js';
import type { StackArtifact } from './stack-artifact.js';

/** One note of the CDK about a construct: a message, a logical id, where it was made. */
export interface MetadataEntry {
  /** The construct's path, without the slash before it. */
  readonly path: string;
  readonly type: string;
  readonly data: Value | undefined;
  /** The call stack in which it was noted, innermost first. */
  readonly trace: readonly string[];
  readonly at: Value;
}

export interface StackMetadata {
  readonly entries: readonly MetadataEntry[];
  readonly inputs: readonly string[];
}

/** What the manifest notes about a stack's constructs, and the file beside it where newer versions keep that. */
export function metadataOf(
  stack: StackArtifact,
  { files, parse }: Pick<ReadContext, 'files' | 'parse'>,
  report: Report,
) {
  const entries = [...entriesIn(get(stack.at, 'metadata'))];
  const file = insideFolder(stringOf(get(stack.at, 'additionalMetadataFile')), stack.manifest.file);
  const found: StackMetadata = { entries, inputs: [] };
  if (file === undefined || !files.has(file)) return found;
  const document = parse(file);
  document.diagnostics.forEach(report);
  return { entries: [...entries, ...entriesIn(document.value)], inputs: [file] };
}

function* entriesIn(metadata: Value | undefined): Generator<MetadataEntry> {
  if (metadata?.kind !== 'dict') return;
  for (const [written, { value }] of metadata.entries) {
    const path = written.replace(/^\//, '');
    for (const at of itemsOf(value)) {
      const type = stringOf(get(at, 'type'));
      if (type === undefined) continue;
      yield { path, type, data: get(at, 'data'), trace: linesOf(get(at, 'trace')), at };
    }
  }
}

/** The lines of a call stack, as text. */
export function linesOf(value: Value | undefined): readonly string[] {
  return [...itemsOf(value)].flatMap((item) => stringOf(item) ?? []);
}
