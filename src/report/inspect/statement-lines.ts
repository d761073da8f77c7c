import type { ServiceItem } from '../json/project-service.js';
import { count, listed } from '../plural.js';
import { place } from '../text/findings.js';
import { type Paint, plain } from '../text/terminal.js';
import { alignRows } from '../text/wrap.js';
import { portions } from './portions.js';

type StatementItem = ServiceItem['statements'][number];

/** What each role may do, with who may take it on; then what others may do to the service's own resources. */
export function statementLines(statements: readonly StatementItem[], paint: Paint): readonly string[] {
  const roles = byPrincipal(statements.filter(({ side }) => side === 'identity'));
  const trusts = statements.filter(({ side }) => side === 'trust');
  const resources = byPrincipal(statements.filter(({ side }) => side === 'resource'));
  return [
    ...part('roles may', roles, paint, (role, holders) => trustedText(trusts, role, holders)),
    ...part('others may', resources, paint, () => ''),
  ];
}

type Groups = ReadonlyMap<string, readonly StatementItem[]>;

function byPrincipal(statements: readonly StatementItem[]): Groups {
  const groups = new Map<string, StatementItem[]>();
  for (const statement of statements) {
    const name = `${statement.notPrincipal === true ? 'all but ' : ''}${short(statement.principal)}`;
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [statement]);
    else known.push(statement);
  }
  return groups;
}

function part(
  title: string,
  groups: Groups,
  paint: Paint,
  remark: (principal: string, holders: ReadonlySet<string>) => string,
): readonly string[] {
  if (groups.size === 0) return [];
  const all = [...groups.values()].flat();
  const rows = alignRows(
    all.map((statement) => statementRow(statement, paint)),
    '      ',
    56,
  );
  const pieces = portions(
    rows,
    [...groups.values()].map(({ length }) => length),
  );
  const lines = [...groups].flatMap(([principal, own], index) => [
    `    ${principal}${paint('dim', remark(principal, new Set(own.map(({ holder }) => holder))))}`,
    ...(pieces[index] ?? []),
  ]);
  return [paint('dim', `  ${title} · ${count(all.length, 'statement')}`), ...lines];
}

function statementRow(statement: StatementItem, paint: Paint): readonly string[] {
  const { effect, actions, resources, conditions, location } = statement;
  const what = `${statement.notAction === true ? 'all but ' : ''}${short(actions)}`;
  const where =
    resources.length === 0 ? '' : `→ ${statement.notResource === true ? 'all but ' : ''}${short(resources)}`;
  return [
    effect === 'Deny' ? `${paint('red', 'never')} ${what}` : what,
    where,
    `${place(location)}${conditions === null ? '' : '  with conditions'}`,
  ];
}

/** Who may take the role on: it holds the statement itself, or is named by the policy that does. */
function trustedText(trusts: readonly StatementItem[], role: string, holders: ReadonlySet<string>): string {
  const own = trusts.filter(({ holder }) => holders.has(holder) || holder.endsWith(`/${role}`));
  return own.length === 0 ? '' : `  for ${short([...new Set(own.flatMap(({ principal }) => principal))])}`;
}

/** `${ChargeRole}` is a reference to what stands beside it: its name says as much. Inside of a longer text it stays. */
function bare(text: string): string {
  return text.replace(/^\$\{([\w.]+)\}$/u, '$1');
}

function short(values: readonly string[]): string {
  return listed(
    values.map((value) => bare(plain(value, 100))),
    3,
  );
}
