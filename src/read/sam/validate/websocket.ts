import { get, stringOf } from '../../../model/walk.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import { given } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isBlank, teller } from './expect.js';

/** Settings of a WebSocket API that stand alone. */
export function checkWebSocketApi(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const tell = teller(lowering, 'sam/websocket');
  const addresses = given(properties, 'IpAddressType');
  const sound = addresses === undefined || isIntrinsic(addresses);
  if (!sound && !['ipv4', 'dualstack'].includes(stringOf(addresses) ?? ''))
    tell(`IpAddressType of ${logicalId} is ipv4 or dualstack.`, addresses);
  const auth = given(properties, 'Auth');
  const isCustom = stringOf(get(auth, 'AuthType')) === 'CUSTOM';
  const authorizer = get(auth, 'AuthArn');
  if (isCustom && authorizer !== undefined && isBlank(authorizer))
    tell(`AuthArn of ${logicalId} is empty.`, authorizer);
  const stage = given(properties, 'StageName');
  if (stage !== undefined && stringOf(stage) === '$default')
    tell(`StageName of ${logicalId} cannot be $default: WebSocket APIs have no such stage.`, stage);
}
