import { lowerCloudFormation } from './cloudformation/cloudformation-reader.js';
import { needsSam } from './cloudformation/looks-like-template.js';
import type { Lower } from './cloudformation/stack-tree.js';
import { lowerSam } from './sam/lower-sam.js';

/** A template as plain CloudFormation, whatever its parent is: a nested one may need SAM although its parent does not. */
export const lowerTemplate: Lower = (document, ...rest) =>
  needsSam(document) ? lowerSam(document, ...rest) : lowerCloudFormation(document, ...rest);
