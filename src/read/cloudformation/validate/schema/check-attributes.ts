import type { Value } from '../../../../model/value.js';
import { problem } from '../../problem.js';
import type { Check } from '../check.js';
import { propertiesOf, typeRow } from './property-table.js';

/** Types whose attributes are what their own outputs are called. */
const open =
  /^(?:AWS::CloudFormation::(?:Stack|CustomResource|Macro)|AWS::ServiceCatalog::CloudFormationProvisionedProduct)$/;

/**
 * An attribute that the specification does not give the type. It may be newer than the table, so a
 * warning; CloudFormation also answers for properties of many types.
 */
export function checkAttribute(check: Check, logicalId: string, attribute: string, at: Value): void {
  const type = check.template.resources.get(logicalId)?.type ?? '';
  const row = open.test(type) ? undefined : typeRow(type);
  const [first = ''] = attribute.split('.', 1);
  if (!row || row.attributes.has(attribute) || row.attributes.has(first)) return;
  if (propertiesOf(row.shape).has(first)) return;
  const message = `${type} has no attribute ${attribute} in the specification that Stackgate knows: it is misspelt, or newer.`;
  check.report(problem('warning', 'cloudformation/unknown-attribute', message, at));
}
