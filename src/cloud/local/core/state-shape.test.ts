import { driver, exported, resource, template } from '../../../../test/cloud-local/driver.js';
import { wrongInState } from './state-shape.js';

type Node = null | boolean | number | string | Node[] | { [key: string]: Node };

const CHILD = 'https://b.s3.amazonaws.com/child.json';

/** Stacks at rest and in the middle of an update, one in another; a change set, tokens and things from outside. */
function busyState(): Node {
  const faults = [{ match: { logicalId: 'B', nth: 9 }, effect: { kind: 'resource-fails', reason: 'no' } }] as const;
  const { cloud, call, create, changeSet, wait } = driver({ faults });
  const parameters = { Parameters: { P: { Type: 'String', Default: 'x', NoEcho: true } } };
  const body = (delay: number) =>
    template(
      {
        A: resource({ DelaySeconds: delay, QueueName: `a-${delay}` }),
        B: resource({ DelaySeconds: delay }, { DependsOn: 'A' }),
        N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: CHILD } },
      },
      { O: exported('x', { Ref: 'A' }) },
      parameters,
    );
  cloud.putTemplate(CHILD, JSON.stringify(template({ Q: resource() })));
  create('one', body(1), { ClientRequestToken: 't', Tags: [{ Key: 'k', Value: 'v' }] });
  changeSet('one', 'next', body(2));
  changeSet('two', 'first', body(3), { ChangeSetType: 'CREATE' });
  call('UpdateStack', { StackName: 'one', TemplateBody: JSON.stringify(body(4)) });
  wait(1_500);
  cloud.addExternal({ account: '1', region: 'r' }, { secrets: { s: 'v' }, stackOutputs: { other: { O: 'v' } } });
  return JSON.parse(cloud.snapshotText());
}

/** Every place in it but those that hold anybody's JSON. */
function* places(node: Node, path: readonly string[] = []): Generator<readonly string[]> {
  if (path.length > 0) yield path;
  if (typeof node !== 'object' || node === null || ['properties', 'answer'].includes(path.at(-1) ?? '')) return;
  for (const [key, child] of Object.entries(node)) yield* places(child, [...path, key]);
}

function damaged(state: Node, path: readonly string[], value: Node): Node {
  const copy = structuredClone(state);
  let at = copy as { [key: string]: Node };
  for (const key of path.slice(0, -1)) at = at[key] as typeof at;
  at[path.at(-1) ?? ''] = value;
  return copy;
}

test('a state in the middle of everything is whole; null in any place of it is found, and where', () => {
  const state = busyState();
  expect(wrongInState(state)).toBeUndefined();
  const all = [...places(state)];
  expect(all.length).toBeGreaterThan(300);
  for (const path of all) expect(wrongInState(damaged(state, path, null))).toBe(path.join('.'));
});

test.each<[readonly string[], Node, string]>([
  [['regions'], {}, 'regions'],
  [['regions', '0', 'stacks', '0', 'operation', 'phase'], 'elsewhere', 'regions.0.stacks.0.operation.phase'],
  [['regions', '0', 'stacks', '0', 'resources'], [], 'regions.0.stacks.0.resources'],
  [['queue', '0', 'kind'], 'constructor', 'queue.0.kind'],
  [['now'], '5', 'now'],
  [['version'], 0, 'version'],
])('%p as %p is no state', (path, value, where) => {
  expect(wrongInState(damaged(busyState(), path, value))).toBe(where);
});

test.each([null, [], 'x', 1, undefined])('%p is no state', (value) => {
  expect(wrongInState(value)).toBeDefined();
});
