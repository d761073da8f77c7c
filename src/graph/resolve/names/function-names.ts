import type { ArnPattern } from '../../../iam/arn.js';
import { joinParts, literalOf, type Parts, splitParts } from '../../../iam/parts.js';
import type { Resource } from '../../../model/service.js';
import { get, printValue } from '../../../model/walk.js';

export const FUNCTION = 'AWS::Lambda::Function';

/** The alias or version that a resource stands for. */
export function qualifierBy({ type, properties }: Resource): { readonly qualifier?: string } {
  if (type === 'AWS::Lambda::Version') return { qualifier: '$version' };
  const name = type === 'AWS::Lambda::Alias' ? get(properties, 'Name') : get(properties, 'Qualifier');
  return name === undefined ? {} : { qualifier: printValue(name) };
}

/** The Lambda API takes `ACCOUNT:function:NAME` for a function in the caller's region. */
export function partialFunctionArn(parts: Parts): ArnPattern | undefined {
  const [account, after] = splitParts(parts, ':function:', 2);
  if (account === undefined || after === undefined) return undefined;
  const here = (name: string): Parts => [{ kind: 'pseudo', name }];
  const resource = joinParts(['function:'], after);
  return { partition: here('AWS::Partition'), service: ['lambda'], region: here('AWS::Region'), account, resource };
}

/** API Gateway and AppSync name a function inside an ARN of their own. */
export function invokedFunction(arn: ArnPattern): Parts | undefined {
  if (literalOf(arn.service) !== 'apigateway') return undefined;
  const [, after] = splitParts(arn.resource, '/functions/', 2);
  return after === undefined ? undefined : splitParts(after, '/invocations', 2)[0];
}
