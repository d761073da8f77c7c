import { holds } from './conditions.js';
import { resolveDynamicReferences } from './dynamic-references.js';
import { contextOf } from './evaluate.js';
import type { EvaluationContext } from './evaluation-context.js';
import { exportNameOf } from './export-names.js';
import { invalid } from './fault.js';
import { textOf } from './json.js';
import type { EvaluatedOutput, OutputDeclaration, ParsedTemplate, Scope } from './template.js';

/** The outputs whose condition holds, in the template's order. A secret that a value refers to stays a reference. */
export function evaluateOutputs(template: ParsedTemplate, scope: Scope): readonly EvaluatedOutput[] {
  const context = contextOf(template, scope, 'Outputs');
  return [...template.outputs]
    .filter(([, { condition }]) => holds(condition, scope.conditions))
    .map(([name, output]) => evaluatedOutput(name, output, template, context));
}

function evaluatedOutput(
  name: string,
  output: OutputDeclaration,
  template: ParsedTemplate,
  context: EvaluationContext,
): EvaluatedOutput {
  const value = textOf(context.evaluate(output.value));
  if (value === undefined) {
    throw invalid('Template format error: The Value field of every Outputs member must evaluate to a String.');
  }
  const exportName =
    output.exportName === undefined ? undefined : exportNameOf(name, output.exportName, template, context.scope);
  return {
    name,
    value: String(resolveDynamicReferences(value, withoutSecrets(context.scope))),
    ...(exportName === undefined ? {} : { exportName }),
    ...(output.description === undefined ? {} : { description: output.description }),
  };
}

/** An output is shown to everybody who may describe the stack. */
function withoutSecrets(scope: Scope): Pick<Scope, 'ssm' | 'secret'> {
  return { ssm: (name) => scope.ssm(name), secret: (reference) => `{{resolve:${reference}}}` };
}
