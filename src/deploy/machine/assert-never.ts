import { AppError } from '../../model/app-error.js';

/** Closes a switch over a union: a new member is a type error here. */
export function assertNever(value: never): never {
  throw new AppError('internal', `Not a known kind: ${JSON.stringify(value)}`);
}
