import { SourceText } from '../../src/model/location.js';
import type { Value } from '../../src/model/value.js';
import { get, printValue, scalar } from '../../src/model/walk.js';
import { evaluateTemplate } from '../../src/read/cloudformation/evaluate-template.js';
import type { Evaluated, StackIdentity } from '../../src/read/cloudformation/lowered.js';
import { parseTemplate } from '../../src/read/cloudformation/parse-template.js';
import { parseDocument } from '../../src/read/document/parse-document.js';

/** A template's text, parsed and evaluated as the stack `orders/main`; parameters are given as text. */
export function evaluateText(
  yaml: string,
  options: Partial<Omit<StackIdentity, 'parameters'>> & { readonly parameters?: Record<string, string> } = {},
): Evaluated {
  const { parameters = {}, ...identity } = options;
  const source = new SourceText('template.yaml', yaml);
  const { value, diagnostics } = parseDocument(source);
  if (value === undefined) throw new Error(`test template: ${diagnostics[0]?.message}`);
  const at = { source, offset: 0 };
  const { template, diagnostics: parsing } = parseTemplate(value, 'template.yaml', 'orders');
  const evaluated = evaluateTemplate(template, {
    service: 'orders',
    stack: 'orders/main',
    stackId: 'main',
    stackName: scalar('orders-dev', at),
    dependsOn: [],
    parameters: new Map(Object.entries(parameters).map(([name, text]) => [name, scalar(text, at)])),
    ...identity,
  });
  return { stack: evaluated.stack, diagnostics: [...diagnostics, ...parsing, ...evaluated.diagnostics] };
}

/** One property of the resource `R`, evaluated, with the diagnostics of its template. */
export function evaluateProperty(expression: string, sections = '', options: Parameters<typeof evaluateText>[1] = {}) {
  const yaml = `${sections}\nResources:\n  T: { Type: 'AWS::SNS::Topic' }\n  R:\n    Type: Custom::R\n    Properties:\n      P: ${expression}\n`;
  const { stack, diagnostics } = evaluateText(yaml, options);
  const value: Value | undefined = get(stack.resources.get('R')?.properties, 'P');
  return { value, print: value && printValue(value), codes: diagnostics.map(({ code }) => code), diagnostics, stack };
}
