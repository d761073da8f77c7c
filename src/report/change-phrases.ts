import type { Change, ChangeAction, ChangeKind } from '../model/change.js';
import type { ServiceName } from '../model/names.js';
import type { CheckResult } from '../model/result.js';
import { count, listed } from './plural.js';
import { compareText } from './sort-findings.js';

const NOUNS: Readonly<Record<Exclude<ChangeKind, 'service' | 'code' | 'edge'>, string>> = {
  resource: 'resource',
  statement: 'permission',
  export: 'export',
  parameter: 'parameter',
};
const EDGE_NOUNS: Readonly<Record<string, string>> = { subscribe: 'subscription', publish: 'publication' };
const SIGNS: Readonly<Record<ChangeAction, string>> = { added: '+', removed: '−', changed: '', replaced: '' };

/** What changes in one service in a few phrases: `new service`, `replaces Ledger`, `code`, `+1 call`, `−2 exports`. */
export function changePhrases(changes: readonly Change[]): readonly string[] {
  const whole = changes.find(({ kind }) => kind === 'service');
  if (whole?.action === 'added') return ['new service'];
  if (whole?.action === 'removed') return ['service removed'];
  return [...dataPhrases(changes), ...codePhrases(changes), ...countPhrases(changes)];
}

/** The changes of all stages by service; what several stages share is there once. */
export function changesByService(result: Pick<CheckResult, 'stages'>): ReadonlyMap<ServiceName, readonly Change[]> {
  const seen = new Set<string>();
  const byService = new Map<ServiceName, Change[]>();
  for (const change of result.stages.flatMap(({ changes }) => changes)) {
    const key = JSON.stringify([change.kind, change.action, change.service, change.subject, change.summary]);
    if (seen.has(key)) continue;
    seen.add(key);
    const group = byService.get(change.service);
    if (group === undefined) byService.set(change.service, [change]);
    else group.push(change);
  }
  return new Map([...byService].sort(([a], [b]) => compareText(a, b)));
}

function isAboutData(change: Change): boolean {
  return (
    change.kind === 'resource' && (change.action === 'replaced' || (change.stateful && change.action === 'removed'))
  );
}

/** Replacements, and removals of what keeps data, are named: they are what a reviewer must not miss. */
function dataPhrases(changes: readonly Change[]): readonly string[] {
  const name = (action: ChangeAction) => [
    ...new Set(
      changes.filter((change) => isAboutData(change) && change.action === action).map(({ subject }) => subject),
    ),
  ];
  const phrase = (verb: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [
          `${verb} ${listed(
            names.map((one) => `\`${one.replaceAll('`', "'")}\``),
            3,
          )}`,
        ];
  return [...phrase('replaces', name('replaced')), ...phrase('removes', name('removed'))];
}

/** What functions share, and lock files, stand under the service's own name: that is no function more. */
function codePhrases(changes: readonly Change[]): readonly string[] {
  const code = changes.filter(({ kind }) => kind === 'code');
  const functions = new Set(code.filter(({ subject, service }) => subject !== service).map(({ subject }) => subject));
  return code.length === 0 ? [] : [functions.size < 2 ? 'code' : `code of ${functions.size} functions`];
}

function countPhrases(changes: readonly Change[]): readonly string[] {
  const counts = new Map<
    string,
    { readonly noun: string; readonly action: ChangeAction; readonly subjects: Set<string> }
  >();
  for (const change of changes) {
    const noun = nounOf(change);
    if (noun === undefined || isAboutData(change)) continue;
    const key = `${noun} ${change.action}`;
    const entry = counts.get(key) ?? { noun, action: change.action, subjects: new Set<string>() };
    counts.set(key, { ...entry, subjects: entry.subjects.add(change.subject) });
  }
  return [...counts.values()].map(({ noun, action, subjects }) =>
    SIGNS[action] === '' ? `${count(subjects.size, noun)} ${action}` : `${SIGNS[action]}${count(subjects.size, noun)}`,
  );
}

/** An edge's key starts with its kind. */
function nounOf(change: Change): string | undefined {
  if (change.kind === 'service' || change.kind === 'code') return undefined;
  if (change.kind !== 'edge') return NOUNS[change.kind];
  const kind = change.subject.slice(0, change.subject.indexOf(' '));
  return /^[a-z]+$/u.test(kind) ? (EDGE_NOUNS[kind] ?? kind) : 'edge';
}
