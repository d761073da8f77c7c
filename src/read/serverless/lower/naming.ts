import type { Value } from '../../../model/value.js';
import { printValue } from '../../../model/walk.js';

/**
 * The framework's logical ids. Where a name is not known (`${cf:…}`), its print stands in: the id is
 * then stable between two readings, but not the one that is deployed.
 */
export function normalize(name: string): string {
  return upperFirst(name.replace(/-/g, 'Dash').replace(/_/g, 'Underscore'));
}

/** Letters and digits only, the first in upper case. */
export function alphanumeric(name: string): string {
  return upperFirst(name.replace(/[^0-9A-Za-z]/g, ''));
}

export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `users/{id}/cart-items` → `UsersIdVarCartDashitems`. */
export function normalizePath(path: string): string {
  return path.split('/').map(normalizePathPart).join('');
}

function normalizePathPart(part: string): string {
  const words = part
    .toLowerCase()
    .replace(/-/g, 'Dash')
    .replace(/\{(.*)\}/g, '$1Var');
  return upperFirst(words.replace(/[^0-9A-Za-z]/g, ''));
}

/** Words as the framework splits them, each with an upper first letter, joined. */
export function startCase(name: string): string {
  return wordsOf(name).map(upperFirst).join('');
}

export function wordsOf(name: string): readonly string[] {
  return name.match(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g) ?? [];
}

/** The text of a value for use in a name. */
export function nameOf(value: Value | undefined): string {
  return value === undefined ? '' : printValue(value);
}

export const lambdaId = (functionKey: string): string => `${normalize(functionKey)}LambdaFunction`;
export const logGroupId = (functionKey: string): string => `${normalize(functionKey)}LogGroup`;
/** The framework appends a hash of code and configuration; this id stands for whatever version is newest. */
export const versionId = (functionKey: string): string => `${normalize(functionKey)}LambdaVersion`;
export const defaultRoleId = 'IamRoleLambdaExecution';
