import type { Service } from '../model/service.js';
import type { Template } from '../model/template.js';

/** What a template defines, for one that a plugin may have added to: what is missing gets a stub. */
export interface DefinedNames {
  readonly isDefined: (name: string) => boolean;
  readonly isCondition: (name: string) => boolean;
}

/**
 * Undefined for a format whose templates are complete: there an undefined name is a mistake, and stays one.
 * Plugins of the Serverless Framework add resources and conditions that no file of the repository holds.
 */
export function definedNames(template: Template, { format }: Pick<Service, 'format'>): DefinedNames | undefined {
  if (format !== 'serverless') return undefined;
  const { resources, parameters, conditions } = template;
  return {
    isDefined: (name) => name.startsWith('AWS::') || resources.has(name) || parameters.has(name),
    isCondition: (name) => conditions.has(name),
  };
}
