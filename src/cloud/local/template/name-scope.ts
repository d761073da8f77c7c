import { contextOf } from './evaluate.js';
import type { EvaluationContext } from './evaluation-context.js';
import { invalid } from './fault.js';
import type { NameScope, ParsedTemplate } from './template.js';

/** Evaluation before anything is deployed: whatever needs a resource or another stack is refused with `message`. */
export function contextWithoutResources(
  template: ParsedTemplate,
  scope: NameScope,
  block: EvaluationContext['block'],
  message: (name: string) => string,
): EvaluationContext {
  const refuse = (name: string): never => {
    throw invalid(message(name));
  };
  const whole = {
    parameters: scope.parameters,
    pseudo: scope.pseudo,
    conditions: scope.conditions,
    resource: refuse,
    importValue: refuse,
    stackOutput: refuse,
    ssm: refuse,
    secret: refuse,
  };
  return contextOf(template, whole, block);
}
