import { canonicalJson } from '../fingerprint.js';
import type { StackPair } from '../pair-stacks.js';
import { stackDifferences } from '../stack-differences.js';
import type { Leaf, TemplatePair } from './stack-template.js';

/**
 * Whether CloudFormation certainly sees a change between what is deployed and what shall be. A template that imports
 * the same value under another name is none to it: the update is refused as one without changes, and the old import
 * stays in force.
 *
 * @param areOthers whether the value that one export has certainly is another than the one that a second will have
 */
export function changesForCertain(
  { proposed, deployed }: StackPair,
  templates: TemplatePair,
  areOthers: (before: string, after: string) => boolean,
): boolean {
  if (proposed === undefined || deployed === undefined) return true;
  const others = { ...proposed, templateDigest: deployed.templateDigest };
  if (stackDifferences(others, deployed).length > 0) return true;
  if (templates.deployed === undefined || templates.proposed === undefined) return true;
  const [before, after] = [templates.deployed.leaves(), templates.proposed.leaves()];
  return [...new Set([...before.keys(), ...after.keys()])].some((at) =>
    differs(before.get(at), after.get(at), areOthers),
  );
}

/** What only the deployed stack knows may be the same under both spellings. */
function differs(
  before: Leaf | undefined,
  after: Leaf | undefined,
  areOthers: (before: string, after: string) => boolean,
): boolean {
  if (before === undefined || after === undefined) return true;
  const [old, now] = [importOf(before), importOf(after)];
  if (old !== undefined && now !== undefined) return areOthers(old, now);
  return before.isKnown && after.isKnown && canonicalJson(before.text) !== canonicalJson(after.text);
}

/** The export's name, where a text is nothing but its value. */
function importOf({ text }: Leaf): string | undefined {
  return /^\$\{export:([^{}]*)\}$/.exec(text)?.[1];
}
