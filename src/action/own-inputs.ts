import type { Environment } from '../github/run-context.js';

/** Settings may allow definitions to read variables by name; the token and the runner's own must not be among them. */
export function withoutOwnInputs(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|ACTIONS)_/.test(name)));
}
