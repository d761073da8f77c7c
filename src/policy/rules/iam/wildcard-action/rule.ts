import { actionsOnData } from '../../../../iam/actions.js';
import type { Statement } from '../../../../model/grant.js';
import { printValue } from '../../../../model/walk.js';
import { defineRule, type Report } from '../../../rule.js';
import { describeHolder, eachStatement, type Held, listValues } from '../holders.js';
import { formsOf, placeOfHeld, printStatement } from '../statement-text.js';

type Message = 'everything' | 'everythingHere' | 'service' | 'allBut';

export const wildcardAction = defineRule({
  id: 'iam/wildcard-action',
  meta: {
    title: 'IAM statements name their actions',
    severity: 'error',
    messages: {
      everything:
        'The {{holder}} allows every action of every AWS service on {{resources}}. Whoever gets hold of it, by a leaked credential or a flaw in the code, may take over the account.',
      everythingHere:
        'The {{holder}} allows every action on {{resources}}, also those that delete it, share it and change its permissions.',
      service:
        'The {{holder}} allows {{action}} on {{resources}}: every action of {{prefix}}, also those that delete, share and change permissions, and those that AWS adds later.',
      allBut:
        'The {{holder}} allows every action except {{actions}} on {{resources}}: all other services too, and whatever AWS adds later.',
    },
  },
  check: eachStatement(reportsOf),
});

function* reportsOf(held: Held): Generator<Report<Message>> {
  if (held.statement.effect !== 'Allow' || isKeyAdministration(held)) return;
  const { statement, name } = held;
  const data = { holder: describeHolder(held), resources: resourcesOf(statement) };
  const common = { service: statement.service, at: statement.location };
  if (statement.notAction) {
    yield {
      ...common,
      message: 'allBut',
      data: { ...data, actions: listValues(statement.actions) },
      subject: `${name} all but ${statement.actions.map(printValue).sort().join(' ')}`,
      advice: 'List what it may do in Action. To forbid the rest as well, add a Deny of its own.',
    };
    return;
  }
  for (const action of statement.actions.map(printValue)) {
    const prefix = wholeService(action);
    if (prefix === undefined) continue;
    const fix = prefix === '*' ? undefined : fixFor(held, prefix);
    yield {
      ...common,
      message: messageOf(prefix, statement),
      data: { ...data, action, prefix },
      subject: `${name} ${action}`,
      advice: 'List the actions that the code calls, and no others; a prefix such as Get* is taken as a list.',
      ...(fix === undefined ? {} : { fix }),
    };
  }
}

function messageOf(prefix: string, { resources, notResource, side }: Statement): Message {
  if (prefix !== '*') return 'service';
  const everywhere = side === 'identity' && (notResource || resources.some((resource) => printValue(resource) === '*'));
  return everywhere ? 'everything' : 'everythingHere';
}

/** The prefix of `dynamodb:*`, or `*` for every service; undefined for anything narrower. */
function wholeService(action: string): string | undefined {
  if (/^\*+$/.test(action)) return '*';
  const [, prefix] = /^([^:]*):\*+$/.exec(action) ?? [];
  if (prefix === undefined) return undefined;
  return /^\*+$/.test(prefix) ? '*' : prefix;
}

/**
 * Every key needs an administrator and AWS's own default policy makes the account that one, with
 * `kms:*`; the key is the only resource that it can mean.
 */
function isKeyAdministration({ statement, holder }: Held): boolean {
  if (holder.type !== 'AWS::KMS::Key' && holder.type !== 'AWS::KMS::ReplicaKey') return false;
  return statement.principals.length > 0 && statement.principals.every(({ kind }) => kind === 'aws');
}

function resourcesOf({ resources, notResource }: Statement): string {
  if (resources.length === 0) return 'what it is attached to';
  return notResource ? `everything but ${listValues(resources)}` : listValues(resources);
}

function fixFor(held: Held, prefix: string): string | undefined {
  const { statement } = held;
  const actions = actionsOnData(prefix);
  if (actions.length === 0 || statement.side !== 'identity' || statement.notResource) return undefined;
  const place = placeOfHeld(held);
  return printStatement({ actions, resources: formsOf(statement.resources, place) }, place);
}
