import type { Service } from '../model/service.js';
import { compileGlob, compileGlobs, type Matcher } from './bounded-glob.js';
import { codeownersGlobs } from './codeowners.js';
import type { OwnerRule, Settings } from './settings.js';

type Owned = Pick<Service, 'name' | 'file'>;

/** Says who owns a service; compiles each pattern once. Undefined where nobody is named. */
export function ownerFinder(settings: Settings): (service: Owned) => string | undefined {
  const entries = settings.services.flatMap((entry) =>
    entry.owner === undefined ? [] : [{ owner: entry.owner, matches: compileGlob(entry.match, 'path') }],
  );
  const rules = settings.owners.map((rule) => ({ rule, matches: matcherOf(rule) }));
  return ({ name, file }) => {
    const entry = entries.findLast(({ matches }) => matches(file));
    if (entry !== undefined) return entry.owner;
    const found = rules.findLast(({ rule, matches }) => matches(rule.by === 'service' ? name : file));
    return found === undefined || found.rule.owner === '' ? undefined : found.rule.owner;
  };
}

/** Its entry under `services` first, then the last owner rule that matches. */
export function ownerOf(service: Owned, settings: Settings): string | undefined {
  return ownerFinder(settings)(service);
}

function matcherOf(rule: OwnerRule): Matcher {
  return rule.by === 'service' ? compileGlob(rule.match, 'name') : compileGlobs(codeownersGlobs(rule.match), 'path');
}
