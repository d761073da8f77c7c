import type { Entry, Value } from '../../../model/value.js';
import { get } from '../../../model/walk.js';
import { withEntry } from './extensions.js';
import { build } from './json.js';
import { dictOf } from './values.js';
import { worded } from './worded.js';

/** Every output without an export of its own is exported as `sls-<service>-<stage>-<output>`. */
export function exportOutputs(document: Value, service: Value, stage: string): Value {
  const outputs = dictOf(get(document, 'Outputs'));
  if (document.kind !== 'dict' || !outputs) return document;
  const entries = new Map<string, Entry>();
  for (const [name, entry] of outputs.entries) {
    const { value } = entry;
    const exported = value.kind === 'dict' && !value.entries.has('Export');
    const named = exported ? withEntry(value, 'Export', build({ Name: worded`sls-${service}-${stage}-${name}` }, value)) : value;
    entries.set(name, { ...entry, value: named });
  }
  return withEntry(document, 'Outputs', { ...outputs, entries });
}
