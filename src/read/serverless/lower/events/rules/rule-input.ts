import type { Value } from '../../../../../model/value.js';
import { get } from '../../../../../model/walk.js';
import type { JsonObject } from '../../template/json.js';
import { stringify } from '../../template/stringify.js';
import { setIn } from '../../template/values.js';

/** What a rule hands to its target: `input`, `inputPath` or `inputTransformer`. */
export function inputOf(event: Value): JsonObject {
  const input = setIn(event, 'input');
  const transformer = setIn(event, 'inputTransformer');
  return {
    Input: input && (input.kind === 'dict' || input.kind === 'list' ? stringify(input) : input),
    InputPath: setIn(event, 'inputPath'),
    InputTransformer: transformer && {
      InputTemplate: get(transformer, 'inputTemplate') ?? get(transformer, 'InputTemplate'),
      InputPathsMap: setIn(transformer, 'inputPathsMap') ?? setIn(transformer, 'InputPathsMap'),
    },
  };
}
