import type { z } from 'zod';
import type { Statement } from '../../model/grant.js';
import { printValue } from '../../model/walk.js';
import { plainValue } from './plain-value.js';
import type { serviceItem } from './schema.js';

type StatementItem = z.infer<typeof serviceItem>['statements'][number];

export function projectStatement(statement: Statement): StatementItem {
  const { principals, effect, actions, resources, conditions, location, side, holder } = statement;
  return {
    principal: principals.map(({ kind, value }) => (kind === 'any' ? '*' : printValue(value))),
    effect,
    actions: actions.map(printValue),
    resources: resources.map(printValue),
    conditions: conditions === undefined ? null : plainValue(conditions),
    location,
    side,
    holder,
    ...(statement.notPrincipal ? { notPrincipal: true } : {}),
    ...(statement.notAction ? { notAction: true } : {}),
    ...(statement.notResource ? { notResource: true } : {}),
  };
}
