import type { Resource } from '../model/service.js';
import type { Dict, Value } from '../model/value.js';
import { dict, get, itemsOf, stringOf } from '../model/walk.js';
import { frameOf, joinStatements, nothing, readDocument, readStatement, type Statements } from './policy-document.js';
import { principalsOf } from './principals.js';

/** `AWS::Events::EventBusPolicy`: a `Statement`, or the older form of one action and one principal. */
export function eventBusStatements(policy: Resource): Statements {
  const holding = { holder: policy, side: 'resource' } as const;
  const statement = get(policy.properties, 'Statement');
  // Some write the whole document where the statement belongs; EventBridge takes it.
  if (statement && get(statement, 'Statement')) return readDocument(statement, holding);
  if (!statement) return olderForm(policy);
  return joinStatements([...itemsOf(statement)].map((item) => readStatement(item, holding)));
}

function olderForm(policy: Resource): Statements {
  const { properties } = policy;
  const action = get(properties, 'Action');
  const conditions = condition(get(properties, 'Condition'));
  if (!action) return nothing;
  return {
    statements: [
      {
        ...frameOf({ holder: policy, side: 'resource' }),
        effect: 'Allow',
        principals: principalsOf(get(properties, 'Principal')),
        notPrincipal: false,
        actions: [action],
        notAction: false,
        resources: [],
        notResource: false,
        ...(conditions ? { conditions } : {}),
        location: policy.location,
      },
    ],
    diagnostics: [],
  };
}

/** `{Key, Type, Value}` as IAM writes it. */
function condition(given: Value | undefined): Dict | undefined {
  const key = stringOf(get(given, 'Key'));
  const operator = stringOf(get(given, 'Type'));
  const value = get(given, 'Value');
  if (key === undefined || operator === undefined || !value) return undefined;
  return dict([[operator, dict([[key, value]], value)]], value);
}
