import type { ObjectAction, ObjectFaultRule } from '../../src/cloud/local/objects/object-faults.js';
import { readJournal } from '../../src/deploy/journal/read-journal.js';
import { startRun } from '../../src/deploy/run.js';
import { freely, lineOf, operationsOn, planOf, statuses, toolsOf } from '../support/deploy-world.js';
import { withDeployed } from '../support/faults/deploying.js';
import { overHttp } from '../support/faults/make-world.js';

const make = overHttp();

const effects: Readonly<Record<string, ObjectFaultRule['effect']>> = {
  lost: { kind: 'lost-answer' },
  unreachable: { kind: 'unreachable' },
  throttled: { kind: 'error', code: 'SlowDown', status: 503 },
  'in conflict': { kind: 'error', code: 'ConditionalRequestConflict', status: 409 },
};

const places: readonly (readonly [ObjectAction, string])[] = [
  ['PutObject', 'journal/'],
  ['PutObject', 'leases/'],
  ['GetObject', ''],
  ['HeadObject', ''],
  ['ListObjectsV2', ''],
];

const cases = Object.keys(effects).flatMap((name) =>
  places
    .filter(([action]) => name !== 'in conflict' || action === 'PutObject')
    .map((place) => [name, ...place] as const),
);

test.each(cases)(
  'S3: every other answer is %s to %s of %s*: the same end, and the journal is whole',
  async (name, action, prefix) => {
    const world = await withDeployed(await make(), lineOf(['a', 'b']));
    const plan = await planOf(world, lineOf(['a', 'b'], '2'));
    for (let nth = 1; nth < 60; nth += 2) {
      const effect = effects[name];
      if (effect !== undefined) world.objectFaults.push({ match: { action, prefix, nth }, effect });
    }
    const { outcome } = await startRun(toolsOf(world), { run: 'r1', plan, options: freely });
    world.objectFaults.length = 0;
    expect(outcome).toEqual({ kind: 'deployed', remains: [] });
    expect(readJournal((await world.stores.journals.read('r1')) ?? '')).toMatchObject({ kind: 'whole', torn: false });
    expect(await statuses(world)).toEqual({ 'a-dev': 'UPDATE_COMPLETE', 'b-dev': 'UPDATE_COMPLETE' });
    for (const stack of ['a-dev', 'b-dev']) expect(await operationsOn(world, stack)).toBe(2);
  },
);
