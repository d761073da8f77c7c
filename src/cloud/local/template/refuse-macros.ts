import { evaluatedParts } from './dependencies.js';
import { invalid } from './fault.js';
import { isList, isObject, type Json } from './json.js';
import { languageExtensions } from './parse-template.js';
import type { ParsedTemplate } from './template.js';

/**
 * A macro is a function in an account, SAM's included: what it makes of a template is not known here, and the template
 * as it stands is not what AWS would deploy.
 *
 * @throws ServiceFault
 */
export function refuseMacros(template: ParsedTemplate): void {
  const declared = template.transforms.filter((name) => name !== languageExtensions);
  const values = [
    ...[...template.resources.values()].flatMap(evaluatedParts),
    ...[...template.outputs.values()].map(({ value }) => value),
  ];
  const macros = [...declared, ...(values.some(callsMacro) ? ['Fn::Transform'] : [])];
  if (macros.length === 0) return;
  throw invalid(
    `Template error: the embedded cloud expands no macros but ${languageExtensions}, and the template needs [${macros.join(', ')}]`,
  );
}

/** It may stand beside properties, where it is no function call. */
function callsMacro(value: Json): boolean {
  if (isList(value)) return value.some(callsMacro);
  return isObject(value) && (Object.hasOwn(value, 'Fn::Transform') || Object.values(value).some(callsMacro));
}
