import type { Placed } from '../../../model/value.js';
import { problem } from '../problem.js';
import { limits, type Scope } from './scope.js';

/**
 * One diagnostic per undefined name, at its first use; one in all where there are many, because then
 * the file is a fragment of a template, merged with others by a script that is not run here.
 */
export function reportUndefinedNames({ template, work, report }: Scope): void {
  const names = [...work.undefinedNames];
  if (template.addedTo !== undefined) {
    for (const [what, use] of names) report(perhapsAdded(what, template.addedTo, use.first));
    return;
  }
  const [first] = names;
  if (first && names.length > limits.undefinedNames) report(fragment(names, first[1].first));
  else for (const [what, use] of names) report(undefinedReference(what, use));
}

function undefinedReference(what: string, { first, uses }: { readonly first: Placed; readonly uses: number }) {
  const more = uses > 1 ? ` It is used in ${uses} places.` : '';
  const message = `${what} is not defined in this template.${more}`;
  return problem('error', 'cloudformation/undefined-reference', message, first);
}

function perhapsAdded(what: string, by: string, at: Placed) {
  const message = `${what} is not defined in this template; ${by} may add it, and is not run.`;
  return problem('warning', 'cloudformation/undefined-reference', message, at);
}

function fragment(names: readonly (readonly [string, unknown])[], at: Placed) {
  const shown = names.slice(0, limits.undefinedNames).map(([what]) => what);
  const message =
    `${names.length} names are not defined in this template: ${shown.join(', ')} and others. If it is a fragment ` +
    'that is merged before it is deployed, exclude it in stackgate.yml and include what it is merged to.';
  return problem('error', 'cloudformation/fragment', message, at);
}
