import { jsonObject } from '../../package/json.js';
import { stubText } from '../../package/needs.js';
import { stubParameter } from '../../package/stub-parameter.js';

/**
 * What a parameter in Parameter Store holds where nobody sets it.
 *
 * @param type of the template parameter that reads it, such as `AWS::SSM::Parameter::Value<List<String>>`
 */
export function ssmStub(name: string, type: string | undefined): string {
  const held = /^AWS::SSM::Parameter::Value<(.*)>$/.exec(type ?? '')?.[1];
  return held === undefined || held === 'String' ? stubText(name) : stubParameter(name, jsonObject([['Type', held]]));
}
