import { canonicalJson } from '../fingerprint.js';
import type { StackPair } from '../pair-stacks.js';
import { stackDifferences } from '../stack-differences.js';
import type { Leaf, TemplatePair } from './stack-template.js';

/**
 * Whether CloudFormation certainly sees a change between what is deployed and what shall be. A template that imports
 * the same value under another name is none to it: the update is refused as one without changes, and the old import
 * stays in force.
 */
export function changesForCertain({ proposed, deployed }: StackPair, templates: TemplatePair): boolean {
  if (proposed === undefined || deployed === undefined) return true;
  const others = { ...proposed, templateDigest: deployed.templateDigest };
  if (stackDifferences(others, deployed).length > 0) return true;
  if (templates.deployed === undefined || templates.proposed === undefined) return true;
  const [before, after] = [templates.deployed.leaves(), templates.proposed.leaves()];
  return [...new Set([...before.keys(), ...after.keys()])].some((at) => differs(before.get(at), after.get(at)));
}

/** What only the deployed stack knows may be the same under both spellings. */
function differs(before: Leaf | undefined, after: Leaf | undefined): boolean {
  if (before === undefined || after === undefined) return true;
  return before.isKnown && after.isKnown && canonicalJson(before.text) !== canonicalJson(after.text);
}
