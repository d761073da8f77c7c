import { isList, isObject, type Json, type JsonObject, member } from '../template/json.js';

export type PolicyAction = 'Update:Modify' | 'Update:Replace' | 'Update:Delete';

/** Whether a stack policy lets an update touch the resource. Without a policy it does; with one only what is allowed. */
export function policyAllows(
  policy: string | undefined,
  action: PolicyAction,
  logicalId: string,
  type: string,
): boolean {
  if (policy === undefined) return true;
  const statements = listOf(member(parsePolicy(policy), 'Statement')).filter(isObject);
  const matching = statements.filter(
    (statement) =>
      coversAction(statement, action) && coversResource(statement, logicalId) && coversType(statement, type),
  );
  const effects = matching.map((statement) => member(statement, 'Effect'));
  return effects.includes('Allow') && !effects.includes('Deny');
}

/** Undefined for a text that is no policy. */
export function parsePolicy(text: string): Json | undefined {
  try {
    const parsed: Json = JSON.parse(text);
    return isList(member(parsed, 'Statement')) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function coversAction(statement: JsonObject, action: PolicyAction): boolean {
  const not = member(statement, 'NotAction');
  if (not !== undefined) return !texts(not).some((pattern) => matches(pattern, action));
  return texts(member(statement, 'Action')).some((pattern) => matches(pattern, action));
}

function coversResource(statement: JsonObject, logicalId: string): boolean {
  const name = `LogicalResourceId/${logicalId}`;
  const not = member(statement, 'NotResource');
  if (not !== undefined) return !texts(not).some((pattern) => matches(pattern, name));
  return texts(member(statement, 'Resource')).some((pattern) => matches(pattern, name));
}

function coversType(statement: JsonObject, type: string): boolean {
  const condition = member(statement, 'Condition');
  if (!isObject(condition)) return true;
  return Object.values(condition).every((test) =>
    texts(member(test, 'ResourceType')).some((pattern) => matches(pattern, type)),
  );
}

function texts(value: Json | undefined): readonly string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

/** `*` and `?`, in time linear in the text for each star. */
function matches(pattern: string, text: string): boolean {
  let [at, place, star, mark] = [0, 0, -1, 0];
  while (place < text.length) {
    if (pattern[at] === '*') [star, mark] = [at++, place];
    else if (pattern[at] === '?' || pattern[at] === text[place]) [at, place] = [at + 1, place + 1];
    else if (star >= 0) [at, place] = [star + 1, ++mark];
    else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
