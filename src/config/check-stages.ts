import { accountOfRole } from './place-schema.js';
import { type StageInOrder, stageBefore } from './promotion-order.js';

export interface StageMistake {
  /** From the list of stages. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

interface StageToCheck extends StageInOrder {
  readonly account?: string | undefined;
  readonly role?: string | undefined;
  readonly readRole?: string | undefined;
  readonly executionRole?: string | undefined;
}

/** What is wrong with stages beside each other: names, order, and the accounts of their roles. */
export function mistakesInStages(list: readonly (string | StageToCheck)[]): readonly StageMistake[] {
  const stages = list.map((one): StageToCheck => (typeof one === 'string' ? { name: one } : one));
  const before = new Set<string>();
  return stages.flatMap((stage, index) => {
    const mistakes = [
      ...(before.has(stage.name) ? [{ path: [index], message: `there are two stages ${stage.name}` }] : []),
      ...orderMistakes(stages, index, before),
      ...accountMistakes(stage, index),
    ];
    before.add(stage.name);
    return mistakes;
  });
}

/** A stage comes after one that stands before it: then no two can wait for each other. */
function orderMistakes(
  stages: readonly StageToCheck[],
  index: number,
  before: ReadonlySet<string>,
): readonly StageMistake[] {
  const { after, protected: isProtected } = stages[index] ?? {};
  if (after !== undefined && after !== 'none' && !before.has(after)) {
    const known = [...before].join(', ') || 'none';
    return [{ path: [index, 'after'], message: `expected \`none\` or a stage that stands before it (${known})` }];
  }
  if (isProtected === true && stageBefore(stages, index) === undefined)
    return [{ path: [index, 'protected'], message: 'there is no stage before it that anything could have passed' }];
  return [];
}

const roles = ['role', 'readRole', 'executionRole'] as const;

function accountMistakes(stage: StageToCheck, index: number): readonly StageMistake[] {
  const { account, role } = stage;
  const stated = account ?? (role === undefined ? undefined : accountOfRole(role));
  if (stated === undefined) return [];
  const whose = account === undefined ? 'account of `role`' : "stage's account";
  return roles.flatMap((name) => {
    const arn = stage[name];
    if (arn === undefined || accountOfRole(arn) === stated) return [];
    return [{ path: [index, name], message: `its account is not the ${whose} (${stated})` }];
  });
}
