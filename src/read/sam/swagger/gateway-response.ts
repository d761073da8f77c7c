import { hashed, leaf } from '../python/convert.js';
import { pythonStr } from '../python/print.js';
import { isTruthy, type Table } from '../python/tree.js';

const prefixes = [
  ['Headers', 'gatewayresponse.header.'],
  ['Paths', 'gatewayresponse.path.'],
  ['QueryStrings', 'gatewayresponse.querystring.'],
] as const;

/** One of `GatewayResponses` as the definition's extension has it. */
export function gatewayResponse(stated: Table): Table {
  const at = stated.at;
  const parameters = hashed(at);
  for (const [key, prefix] of prefixes)
    for (const [name, value] of stated.table('ResponseParameters')?.table(key)?.entries() ?? [])
      parameters.set({ ...name, text: `${prefix}${name.text}` }, value);
  const templates = stated.get('ResponseTemplates');
  const made = hashed(at, {
    responseParameters: parameters,
    responseTemplates: templates !== undefined && isTruthy(templates) ? templates : hashed(at),
  });
  const status = stated.get('StatusCode');
  if (status !== undefined && isTruthy(status)) made.set('statusCode', leaf(pythonStr(status), at));
  return made;
}
