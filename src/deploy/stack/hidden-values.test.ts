import {
  freely,
  listening,
  newWorld,
  planOf,
  type TestEstate,
  toolsOf,
  topicTemplate,
} from '../../../test/support/deploy-world.js';
import { startRun } from '../run.js';

const value = 'hunter2-sentinel';
const template = { ...topicTemplate('a', '1'), Parameters: { Password: { Type: 'String', NoEcho: true } } };
const estate: TestEstate = { a: { template, noEcho: ['Password'] } };
const said = `1 validation error: Value '${value}' at 'masterUserPassword' failed, ${value}`;

test.each([
  ['the reason of an event', { match: { logicalId: 'Topic' }, effect: { kind: 'resource-fails', reason: said } }],
  [
    'a refused call',
    { match: { action: 'CreateChangeSet' }, effect: { kind: 'error', code: 'ValidationError', message: said } },
  ],
  [
    'a call that finds no answer',
    { match: { action: 'DescribeStackEvents' }, effect: { kind: 'error', code: 'AccessDenied', message: said } },
  ],
] as const)('a NoEcho value in %s is told nowhere', async (_, fault) => {
  const world = newWorld();
  const plan = await planOf(world, estate);
  world.faults.push(fault);
  const { progress, heard } = listening();
  const tools = toolsOf(world, { progress, secret: () => value });
  const report = await startRun(tools, { run: 'r1', plan, options: freely });
  const told = JSON.stringify([report, heard, await world.stores.journals.read('r1')]);
  expect(told).toContain("Value '****' at 'masterUserPassword' failed, ****");
  expect(told).not.toContain(value);
});

test('what is too short for a secret leaves words as they are', async () => {
  const world = newWorld();
  const plan = await planOf(world, estate);
  world.faults.push({ match: { logicalId: 'Topic' }, effect: { kind: 'resource-fails', reason: 'Value is on' } });
  const report = await startRun(toolsOf(world, { secret: () => 'on' }), { run: 'r1', plan, options: freely });
  expect(JSON.stringify(report)).toContain('Value is on');
});
