import type { Change } from '../model/change.js';
import type { Principal, Statement } from '../model/grant.js';
import type { Value } from '../model/value.js';
import { printValue } from '../model/walk.js';
import { type DiffExtra, plainChange } from './context.js';
import { identityOf, sameMeaning } from './identity.js';
import { listWords } from './resource-words.js';

/**
 * IAM statements by what they say, within the resource that holds them. One that goes and one that
 * comes in the same holder are told as one change when their Sid, resources or actions agree, or when
 * they are the only two.
 */
export function diffStatements({ deployedStatements, proposedStatements }: DiffExtra): readonly Change[] {
  const before = byHolder(deployedStatements);
  const after = byHolder(proposedStatements);
  const holders = new Set([...before.keys(), ...after.keys()]);
  return [...holders].flatMap((holder) => diffHolder(before.get(holder) ?? [], after.get(holder) ?? []));
}

function byHolder(statements: readonly Statement[]): ReadonlyMap<string, Statement[]> {
  const holders = new Map<string, Statement[]>();
  for (const statement of statements) {
    const known = holders.get(statement.holder);
    if (known === undefined) holders.set(statement.holder, [statement]);
    else known.push(statement);
  }
  return holders;
}

function diffHolder(before: readonly Statement[], after: readonly Statement[]): readonly Change[] {
  if (before.length === after.length && before.every((statement, at) => sayTheSame(statement, after[at]))) return [];
  const gone = without(before, after);
  const come = without(after, before);
  const onlyPair = gone.length === 1 && come.length === 1;
  const changes: Change[] = [];
  for (const old of gone) {
    const at = bestMatch(old, come, onlyPair);
    const now = at === undefined ? undefined : come.splice(at, 1)[0];
    changes.push(now === undefined ? change(old, 'removed', []) : change(now, 'changed', differing(old, now)));
  }
  return [...changes, ...come.map((statement) => change(statement, 'added', []))];
}

/** Word for word and in one order, as nearly all are: asked first, since identities cost more. */
function sayTheSame(a: Statement, b: Statement | undefined): boolean {
  if (a === b) return true;
  if (b === undefined || a.side !== b.side || a.effect !== b.effect) return false;
  const negated = a.notAction === b.notAction && a.notResource === b.notResource && a.notPrincipal === b.notPrincipal;
  return (
    negated &&
    sameMeaning(a.conditions, b.conditions) &&
    sameValues(a.actions, b.actions) &&
    sameValues(a.resources, b.resources) &&
    samePrincipals(a.principals, b.principals)
  );
}

function sameValues(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, at) => sameMeaning(value, b[at]));
}

function samePrincipals(a: readonly Principal[], b: readonly Principal[]): boolean {
  const sameKinds = a.length === b.length && a.every(({ kind }, at) => kind === b[at]?.kind);
  return sameKinds && a.every(({ value }, at) => sameMeaning(value, b[at]?.value));
}

function without(statements: readonly Statement[], others: readonly Statement[]): Statement[] {
  const known = new Set(others.map(statementIdentity));
  const left = new Map(statements.map((statement) => [statementIdentity(statement), statement]));
  return [...left].filter(([identity]) => !known.has(identity)).map(([, statement]) => statement);
}

const PARTS: readonly (readonly [name: string, of: (statement: Statement) => string])[] = [
  ['Effect', ({ effect }) => effect],
  ['Principal', ({ principals, notPrincipal }) => `${notPrincipal}${set(principals.map(principalIdentity))}`],
  ['Action', ({ actions, notAction }) => `${notAction}${set(actions.map(identityOf))}`],
  ['Resource', ({ resources, notResource }) => `${notResource}${set(resources.map(identityOf))}`],
  ['Condition', ({ conditions }) => (conditions === undefined ? '' : identityOf(conditions))],
];

/** Sid and place say nothing about what is allowed. */
function statementIdentity(statement: Statement): string {
  return [statement.side, ...PARTS.map(([, of]) => of(statement))].join('|');
}

function principalIdentity({ kind, value }: Principal): string {
  return `${kind} ${identityOf(value)}`;
}

/** IAM's lists have no order. */
function set(parts: readonly string[]): string {
  return [...new Set(parts)].sort().join(',');
}

function bestMatch(old: Statement, come: readonly Statement[], onlyPair: boolean): number | undefined {
  const same = (of: (statement: Statement) => string) =>
    come.findIndex((now) => now.effect === old.effect && now.side === old.side && of(now) === of(old));
  const bySid = old.sid === undefined ? -1 : come.findIndex((now) => now.sid === old.sid);
  const [byResource, byAction] = [same(partOf('Resource')), same(partOf('Action'))];
  const bySide = onlyPair ? same(({ side }) => side) : -1;
  return [bySid, byResource, byAction, bySide].find((at) => at >= 0);
}

function partOf(name: string): (statement: Statement) => string {
  return PARTS.find(([part]) => part === name)?.[1] ?? (() => '');
}

function differing(old: Statement, now: Statement): readonly string[] {
  return PARTS.filter(([, of]) => of(old) !== of(now)).map(([name]) => name);
}

function change(statement: Statement, action: Change['action'], properties: readonly string[]): Change {
  const subject = statement.holder.split('/').at(-1) ?? statement.holder;
  const what = { added: 'newly', removed: 'no longer', changed: 'now', replaced: 'now' }[action];
  return plainChange({
    kind: 'statement',
    action,
    service: statement.service,
    subject,
    properties,
    summary: `${subject} ${what} ${statementWords(statement)}`,
    location: statement.location,
  });
}

/** `allows s3:GetObject on Bucket`. */
function statementWords(statement: Statement): string {
  const { effect, actions, notAction, resources, notResource, side, conditions } = statement;
  const verb = effect === 'Allow' ? 'allows' : 'denies';
  const what = `${notAction ? 'all but ' : ''}${listWords(actions.map(printValue))}`;
  const on =
    resources.length === 0 ? '' : ` on ${notResource ? 'all but ' : ''}${listWords(resources.map(printValue))}`;
  const who = side === 'identity' ? '' : ` to ${listWords(statement.principals.map(principalWords))}`;
  return `${verb} ${what}${on}${who}${conditions === undefined ? '' : ', under conditions'}`;
}

function principalWords({ kind, value }: Principal): string {
  return kind === 'any' ? 'everyone' : printValue(value);
}
