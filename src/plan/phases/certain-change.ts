import { canonicalJson } from '../fingerprint.js';
import type { StackPair } from '../pair-stacks.js';
import type { Leaf, TemplatePair } from './stack-template.js';

export interface ImportedValues {
  /** Whether the value that one export has certainly is another than the one that a second will have. */
  readonly areOthers: (before: string, after: string) => boolean;
  /** Whether the value that an export has certainly is not this text. */
  readonly isOther: (before: string, text: string) => boolean;
}

/**
 * Whether CloudFormation certainly sees a change between what is deployed and what shall be. A template that imports
 * the same value under another name is none to it: the update is refused as one without changes, and the old import
 * stays in force.
 *
 * @param values of exports
 */
export function changesForCertain(
  { proposed, deployed }: StackPair,
  templates: TemplatePair,
  values: ImportedValues,
): boolean {
  if (proposed === undefined || deployed === undefined) return true;
  // A parameter that nothing uses is no change, and one that is used shows where it is.
  if (canonicalJson(proposed.tags) !== canonicalJson(deployed.tags)) return true;
  if (templates.deployed === undefined || templates.proposed === undefined) return true;
  const [before, after] = [templates.deployed.leaves(), templates.proposed.leaves()];
  const [was, willBe] = [reading(before), reading(after)];
  return [...new Set([...before.keys(), ...after.keys()])].some((at) => differs(was(at), willBe(at), values));
}

/** What only CloudFormation knows as a whole, as `Fn::Split` of an import, may be the same as any parts. */
function reading(leaves: ReadonlyMap<string, Leaf>): (at: string) => Leaf | undefined {
  const wholes = new Set([...leaves.keys()].flatMap(wholesOf));
  return (at) => {
    const isUnknown = wholes.has(at) || wholesOf(at).some((whole) => leaves.get(whole)?.isKnown === false);
    return leaves.get(at) ?? (isUnknown ? { text: '', isKnown: false } : undefined);
  };
}

/** Paths to the lists and objects that a leaf is in. What a resource or an output is, is no whole of parts. */
function wholesOf(at: string): readonly string[] {
  const path = JSON.parse(at) as readonly string[];
  return path.slice(3).map((_, more) => JSON.stringify(path.slice(0, more + 3)));
}

/** What only the deployed stack knows may be the same under both spellings. */
function differs(before: Leaf | undefined, after: Leaf | undefined, { areOthers, isOther }: ImportedValues): boolean {
  if (before === undefined || after === undefined) return true;
  const [old, now] = [importOf(before), importOf(after)];
  if (old !== undefined && now !== undefined) return areOthers(old, now);
  if (old !== undefined && after.isKnown) return isOther(old, after.text);
  return before.isKnown && after.isKnown && canonicalJson(before.text) !== canonicalJson(after.text);
}

/** The export's name, where a text is nothing but its value. */
function importOf({ text }: Leaf): string | undefined {
  return /^\$\{export:([^{}]*)\}$/.exec(text)?.[1];
}
