import { type EvaluationContext, evaluatedText, type Intrinsic } from './evaluation-context.js';
import { invalid } from './fault.js';
import { isList, type Json, member } from './json.js';
import { languageExtensions } from './parse-template.js';

const needs =
  'Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value';

/** `[map, top key, second key]`, and with the language extensions `{ DefaultValue: … }` as a fourth. */
export const findInMap: Intrinsic = (argument, context) => {
  if (!isList(argument)) throw invalid(needs);
  const fallback = defaultOf(argument, context);
  if (argument.length !== (fallback === undefined ? 3 : 4)) throw invalid(needs);
  const [map = '', top = '', second = ''] = argument.slice(0, 3).map((key) => evaluatedText(key, context, needs));
  const found = context.template.mappings.get(map)?.get(top)?.get(second);
  if (found !== undefined) return found;
  if (fallback !== undefined) return context.evaluate(fallback);
  if (context.template.mappings.has(map)) {
    throw invalid(`Template error: Unable to get mapping for ${map}::${top}::${second}`);
  }
  throw invalid(`Template error: Mapping named '${map}' is not present in the 'Mappings' section of template.`);
};

function defaultOf(argument: readonly Json[], { template }: EvaluationContext): Json | undefined {
  return template.transforms.includes(languageExtensions) ? member(argument[3], 'DefaultValue') : undefined;
}
