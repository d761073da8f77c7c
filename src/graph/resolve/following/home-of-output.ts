import type { Home } from '../../../iam/place.js';
import type { Symbolic } from '../../../model/value.js';

/** Where the stack or SSM parameter is that a reference names: where the reference stands, unless it says otherwise. */
export function homeOfOutput(symbol: Extract<Symbolic, { kind: 'stack-output' | 'ssm-parameter' }>, here: Home): Home {
  const region = symbol.region ?? here.region;
  const account = symbol.kind === 'stack-output' ? (symbol.account ?? here.account) : here.account;
  return { ...(region === undefined ? {} : { region }), ...(account === undefined ? {} : { account }) };
}
