import { get, stringOf, textOf } from '../../../../model/walk.js';
import { given, keyPlace } from '../../intrinsic/make.js';
import type { Lowering } from '../../lowering.js';
import type { SamResource } from '../../sam-resource.js';
import { isBlank, isOpen, partsOf, teller } from '../expect.js';
import { isManaged } from './definition.js';

const planKeys = ['CreateUsagePlan', 'Description', 'Quota', 'Tags', 'Throttle', 'UsagePlanName'];

/** Settings of a REST API that stand alone. */
export function checkRestSettings(lowering: Lowering, resource: SamResource): void {
  const { properties, logicalId } = resource;
  const tell = teller(lowering, 'sam/api');
  const version = given(properties, 'OpenApiVersion');
  if (version !== undefined && !isBlank(version) && !isOpen(lowering, version)) {
    const text = textOf(version);
    // A number is taken for the version 3 that it looks like only where SAM writes the definition.
    const isText = stringOf(version) !== undefined;
    const fits = text !== undefined && /^[23](\.\d)(\.\d)?$/.test(text);
    if (!isText && !(isManaged(resource) && fits && text.startsWith('3')))
      tell(`OpenApiVersion of ${logicalId} is to be a text: write it in quotes.`, version);
    else if (!fits) tell(`OpenApiVersion of ${logicalId} is of the form '3.0.1'.`, version);
  }
  const endpoint = given(properties, 'EndpointConfiguration');
  if (endpoint?.kind === 'dict' && endpoint.entries.has('VPCEndpointIds') && endpoint.entries.has('VpcEndpointIds'))
    tell(
      `VPCEndpointIds and VpcEndpointIds of ${logicalId} are the same setting.`,
      keyPlace(endpoint, 'VPCEndpointIds'),
    );
  const plan = get(given(properties, 'Auth'), 'UsagePlan');
  for (const [key] of partsOf(plan)) {
    if (plan?.kind === 'dict' && !planKeys.includes(key))
      lowering.problem('sam/usage-plan', `UsagePlan of ${logicalId} has no property ${key}.`, keyPlace(plan, key));
  }
}
