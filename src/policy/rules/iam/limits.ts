import { parseArnPattern } from '../../../iam/arn.js';
import { literalOf, type Parts } from '../../../iam/parts.js';
import type { Statement } from '../../../model/grant.js';
import type { Dict, Value } from '../../../model/value.js';
import { itemsOf, stringOf } from '../../../model/walk.js';

/** Keys that tell whose request it is; all in lower case, as IAM compares them. */
const callerKeys: ReadonlySet<string> = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceip',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:sourceowner',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:userid',
  'aws:vpcsourceip',
  'elasticfilesystem:accessedviamounttarget',
  'kms:calleraccount',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
]);

/** Keys that tell for whom an AWS service acts. */
const sourceKeys: ReadonlySet<string> = new Set([
  'aws:principalorgid',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:sourceowner',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'kms:calleraccount',
  'lambda:eventsourcetoken',
]);

interface Test {
  readonly operator: string;
  readonly key: string;
  readonly value: Value;
}

function* testsIn(conditions: Dict | undefined): Generator<Test> {
  for (const [operator, { value: keys }] of conditions?.entries ?? []) {
    if (keys.kind !== 'dict') continue;
    for (const [key, { value }] of keys.entries) {
      yield { operator: operator.toLowerCase(), key: key.toLowerCase(), value };
    }
  }
}

/** Does a condition keep strangers out of a statement that is for everybody? */
export function limitsCaller(conditions: Dict | undefined): boolean {
  for (const test of testsIn(conditions)) {
    if (callerKeys.has(test.key) && !isNegative(test.operator) && narrows(test)) return true;
  }
  return false;
}

/** Does a condition say for whom the AWS service may act? */
export function limitsSource(conditions: Dict | undefined): boolean {
  for (const test of testsIn(conditions)) {
    const counts = sourceKeys.has(test.key) || test.key.startsWith('kms:encryptioncontext');
    if (counts && !isNegative(test.operator) && narrows(test)) return true;
  }
  return false;
}

/** Does a Deny for everybody but a known caller stand beside it (`StringNotEquals: aws:PrincipalOrgID`)? */
export function deniesStrangers(deny: Statement): boolean {
  if (deny.effect !== 'Deny' || !deny.principals.some(({ kind }) => kind === 'any')) return false;
  for (const test of testsIn(deny.conditions)) {
    if (callerKeys.has(test.key) && isNegative(test.operator) && narrows(test)) return true;
  }
  return false;
}

/** The values of one condition key, whatever its operator. */
export function conditionValues(conditions: Dict | undefined, key: string): readonly Value[] {
  const tests = [...testsIn(conditions)].filter((test) => test.key === key.toLowerCase());
  return tests.flatMap((test) => [...itemsOf(test.value)]);
}

const isNegative = (operator: string) => operator.includes('not') || operator.startsWith('null');

/** Every value has to narrow: one `*` among them opens the statement again. */
function narrows({ key, value }: Test): boolean {
  const values = [...itemsOf(value)];
  return values.length > 0 && values.every((item) => narrowsTo(key, item));
}

function narrowsTo(key: string, value: Value): boolean {
  const text = stringOf(value);
  // What is not known now is somebody's choice and not everybody.
  if (text !== undefined && /^[*?]*$/.test(text)) return false;
  if (key === 'aws:sourceip') return text === undefined || !text.endsWith('/0');
  if (!key.endsWith('arn')) return true;
  const arn = parseArnPattern(value);
  return !arn || !isOpen(arn.account) || !isOpen(arn.resource);
}

/** Nothing but wildcards; an empty account (S3) says nothing, so the bucket's name has to. */
function isOpen(parts: Parts): boolean {
  const literal = literalOf(parts);
  return literal !== undefined && /^[*?/:]*$/.test(literal);
}
