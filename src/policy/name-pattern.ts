import { compileGlob, escapeGlob, type Matcher } from '../config/bounded-glob.js';

/** A naming pattern for one service and stage: `{service}` and `{stage}` stand for the names themselves. */
export function namePattern(pattern: string, names: { readonly service: string; readonly stage: string }): Matcher {
  const filled = pattern.replace(/\{(service|stage)\}/g, (_, key: string) =>
    escapeGlob(key === 'service' ? names.service : names.stage),
  );
  return compileGlob(filled, 'name');
}
