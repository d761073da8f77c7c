import type { StepChange } from '../model/plan.js';

const actions: Readonly<Record<StepChange['action'], string | undefined>> = {
  added: undefined,
  changed: 'Update:Modify',
  replaced: 'Update:Replace',
  removed: 'Update:Delete',
};

/**
 * Changes that a stack policy does not let an update make, in their order: with a policy only what it allows, and nothing that it denies. What
 * is added needs no permission. (User Guide, "Prevent updates to stack resources")
 *
 * @param policy JSON text; one that is none denies everything, as nobody can tell
 */
export function deniedChanges(policy: string, changes: readonly StepChange[]): readonly StepChange[] {
  const statements = statementsOf(policy);
  return changes.filter(({ action, logicalId, type }) => {
    const update = actions[action];
    if (update === undefined) return false;
    const matching = statements.filter((one) => covers(one, update, logicalId, type));
    const effects = matching.map(({ Effect }) => Effect);
    return !effects.includes('Allow') || effects.includes('Deny');
  });
}

type Statement = { readonly [member: string]: unknown };

function statementsOf(policy: string): readonly Statement[] {
  const list = listOf(parsed(policy)?.Statement);
  return list.filter((item): item is Statement => typeof item === 'object' && item !== null && !Array.isArray(item));
}

function parsed(text: string): Statement | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Statement) : undefined;
  } catch {
    return undefined;
  }
}

function covers(statement: Statement, action: string, logicalId: string, type: string): boolean {
  return (
    named(statement, 'Action', action) &&
    named(statement, 'Resource', `LogicalResourceId/${logicalId}`) &&
    isOfType(statement.Condition, type)
  );
}

function named(statement: Statement, member: 'Action' | 'Resource', text: string): boolean {
  const not = statement[`Not${member}`];
  if (not !== undefined) return !textsOf(not).some((pattern) => matches(pattern, text));
  return textsOf(statement[member]).some((pattern) => matches(pattern, text));
}

/** The one key of conditions here is `ResourceType`. */
function isOfType(condition: unknown, type: string): boolean {
  if (typeof condition !== 'object' || condition === null) return true;
  return Object.values(condition).every((test: unknown) => {
    const wanted = typeof test === 'object' && test !== null ? (test as Statement).ResourceType : undefined;
    return textsOf(wanted).some((pattern) => matches(pattern, type));
  });
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly unknown[]) : [value];

const textsOf = (value: unknown): readonly string[] => listOf(value).filter((item) => typeof item === 'string');

/** `*` and `?`, in time linear in the text for each star. */
function matches(pattern: string, text: string): boolean {
  let [at, place, star, mark] = [0, 0, -1, 0];
  while (place < text.length) {
    if (pattern[at] === '*') {
      star = at;
      mark = place;
      at += 1;
    } else if (pattern[at] === '?' || pattern[at] === text[place]) {
      at += 1;
      place += 1;
    } else if (star >= 0) {
      mark += 1;
      at = star + 1;
      place = mark;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
