import { getAtt, type PlainObject, ref } from '../intrinsic/make.js';

/** What a function's events call: the function, or its alias when one is published automatically. */
export interface FunctionTarget {
  /** For targets, endpoints and notifications. */
  readonly arn: PlainObject;
  /** For permissions and event source mappings. */
  readonly name: PlainObject;
  /** Of the function or alias. */
  readonly logicalId: string;
  /** For `${…}` in an integration's address. */
  readonly shorthand: string;
}

export function targetOf(functionId: string, aliasId: string | undefined): FunctionTarget {
  if (aliasId !== undefined) {
    return { arn: ref(aliasId), name: ref(aliasId), logicalId: aliasId, shorthand: `\${${aliasId}}` };
  }
  return {
    arn: getAtt(functionId, 'Arn'),
    name: ref(functionId),
    logicalId: functionId,
    shorthand: `\${${functionId}.Arn}`,
  };
}
