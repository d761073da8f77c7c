const timing = 'it depends on the moment: nothing that is quick to make can be caught in the middle';
const broken = 'it needs a resource that cannot be rolled back or deleted, which only damage from outside gives';
const bucket = 'it needs templates or code in a bucket, and only topics and parameters are made here';
const others = 'it needs more than topics and parameters';
const behind = 'it would leave a resource behind';
const outside = 'it needs an alarm or a resource that is changed outside of CloudFormation';
const own = "the embedded cloud's own";

/** Rules without a probe, and why. */
export const untestable: ReadonlyMap<string, string> = new Map([
  ['R5', timing],
  ['R11', others],
  ['R16', broken],
  ['R17', broken],
  ['R18', broken],
  ['R20', bucket],
  ['R22', behind],
  ['R23', broken],
  ['R24', others],
  ['R27', bucket],
  ['R30', broken],
  ['R31', broken],
  ['R33', timing],
  ['R60', bucket],
  ['R61', bucket],
  ['R62', bucket],
  ['R63', bucket],
  ['R64', bucket],
  ['R65', own],
  ['R66', own],
  ['R67', own],
  ['R68', own],
  ['R69', own],
  ['R71', own],
  ['R72', bucket],
  ['R73', outside],
  ['R74', outside],
  ['R75', outside],
  ['R76', outside],
  ['R77', outside],
  ['R78', 'topics that other accounts may not have would have to be named'],
  ['R79', outside],
  ['R80', outside],
  ['R81', timing],
  ['T4', bucket],
  ['T12', own],
  ['T13', behind],
  ['T25', others],
  ['T31', 'an output with a secret would show it'],
  ['T43', others],
  ['T52', 'its zones are its own'],
  ['T59', timing],
  ['T62', others],
  ['T63', own],
  ['T65', own],
  ['T66', others],
  ['T67', own],
  ['T68', own],
]);
