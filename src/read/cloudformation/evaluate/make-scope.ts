import type { StackIdentity, Template } from '../lowered.js';
import type { Report } from '../problem.js';
import { evaluateValue } from './evaluate-value.js';
import { bindParameters } from './parameters.js';
import type { Scope } from './scope.js';

/** What the evaluation of one template begins with: its parameters bound, nothing decided yet. */
export function makeScope(template: Template, identity: StackIdentity, report: Report): Scope {
  return {
    template,
    identity,
    parameters: bindParameters(template, identity),
    report,
    assumptions: new Map(),
    decisions: new Map(),
    deciding: new Set(),
    modules: new Set(modulesIn(template)),
    work: { depth: 0, characters: 0, decided: 0, undefinedNames: new Map() },
    evaluate: evaluateValue,
  };
}

function* modulesIn({ resources }: Template): Generator<string> {
  for (const [logicalId, { type }] of resources) if (type.endsWith('::MODULE')) yield logicalId;
}
