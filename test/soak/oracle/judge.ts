import type { KnownRun } from '../../../src/deploy/run.js';
import type { Facts } from '../facts.js';
import type { Case } from './case.js';
import { judgeEnding } from './judge-ending.js';
import { judgeOrder } from './judge-order.js';
import { judgeRecords } from './judge-records.js';
import { judgeWrites } from './judge-writes.js';
import { operationsIn } from './operations.js';

/** Everything that is wrong with a run, by rules that share no code with what made it. */
export function judge(one: Case, status: readonly KnownRun[], sentinel: string): readonly string[] {
  const operations = operationsIn(one);
  return [
    ...judgeEnding(one),
    ...judgeOrder(one, operations),
    ...judgeWrites(one, operations),
    ...judgeRecords(one, status, sentinel),
    ...judgeExports(one.after),
  ];
}

/** No import without its export, and every name once. */
export function* judgeExports({ stacks }: Facts): Generator<string> {
  const owners = new Map<string, string>();
  for (const { name, exports } of stacks.values())
    for (const exported of Object.keys(exports)) {
      if (owners.has(exported)) yield `${exported} is exported by ${owners.get(exported)} and ${name}`;
      owners.set(exported, name);
    }
  for (const { name, imports } of stacks.values())
    for (const imported of imports)
      if (!owners.has(imported)) yield `${name} imports ${imported}, which nobody exports`;
}
