import type { Value } from '../../../../../model/value.js';
import { get, itemsOf, printValue, stringOf } from '../../../../../model/walk.js';
import { getAttOf } from '../../template/values.js';

/**
 * The part of an event source that its logical id is made from, as the framework takes it: the
 * resource of a `GetAtt` or `Ref`, the name of an import, the last part of a `Join`, else of the ARN.
 */
export function sourceName(arn: Value, last: (arn: string) => string | undefined): string {
  const attribute = getAttOf(arn);
  if (attribute) return attribute.logicalId;
  const imported = get(arn, 'Fn::ImportValue');
  if (imported) return printValue(imported);
  const reference = stringOf(get(arn, 'Ref'));
  if (reference !== undefined) return reference;
  const joined = get(arn, 'Fn::Join');
  const parts = joined?.kind === 'list' ? [...itemsOf(joined.items[1])] : [];
  const final = parts.at(-1);
  if (final) return printValue(final).split('/').at(-1) ?? '';
  const text = printValue(arn);
  return last(text) ?? text;
}
