import { mayBeEqual, sameMeaning } from '../../diff/identity.js';
import type { Dict, Entry, Symbolic, Value } from '../../model/value.js';
import { visitSymbols } from '../../model/walk.js';

/** One value three times: as AWS has it, as the definition would deploy it, and as the definition was read. */
export interface ThreeForms {
  readonly deployed: Value;
  readonly packaged: Value | undefined;
  readonly defined: Value | undefined;
}

/**
 * The deployed value in the terms of the definition: where AWS has what the definition would deploy, it is what the definition
 * says, so that the two sides of a comparison differ in nothing but what differs in AWS.
 */
export function asDefined({ deployed, packaged, defined }: ThreeForms): Value {
  if (defined === undefined) return deployed;
  if (sameMeaning(deployed, packaged) || sameMeaning(deployed, defined)) return defined;
  if (isLeftOpen(defined) && mayBeEqual(deployed, defined)) return defined;
  if (deployed.kind === 'dict' && defined.kind === 'dict') return dictAsDefined(deployed, packaged, defined);
  if (deployed.kind === 'list' && defined.kind === 'list' && deployed.items.length === defined.items.length) {
    const others = packaged?.kind === 'list' ? packaged.items : [];
    const items = deployed.items.map((item, at) =>
      asDefined({ deployed: item, packaged: others[at], defined: defined.items[at] }),
    );
    return { ...deployed, items };
  }
  return deployed;
}

export function dictAsDefined(deployed: Dict, packaged: Value | undefined, defined: Dict): Dict {
  const others = packaged?.kind === 'dict' ? packaged.entries : undefined;
  const entries = new Map<string, Entry>();
  for (const [key, entry] of deployed.entries) {
    const forms = {
      deployed: entry.value,
      packaged: others?.get(key)?.value,
      defined: defined.entries.get(key)?.value,
    };
    entries.set(key, { ...entry, value: asDefined(forms) });
  }
  return { ...deployed, entries };
}

/** Kinds of what only the deployer knows: CloudFormation was given a value in its place. */
const open: ReadonlySet<Symbolic['kind']> = new Set([
  'environment',
  'unknown',
  'secret',
  'stack-output',
  'compose-output',
  'ssm-parameter',
]);

function isLeftOpen(value: Value): boolean {
  if (value.kind !== 'text') return false;
  let found = false;
  visitSymbols(value, ({ kind }) => {
    found ||= open.has(kind);
  });
  return found;
}
