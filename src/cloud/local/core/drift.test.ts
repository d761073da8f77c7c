import { driver, HERE, refusal, resource, template } from '../../../../test/cloud-local/driver.js';
import { wrongInState } from './state-shape.js';

const two = template({ A: resource({ QueueName: 'a' }), B: resource({ DelaySeconds: 1 }) });
const delay = { how: 'MODIFIED', differences: [{ path: '/DelaySeconds', expected: '1', actual: '9' }] } as const;
const gone = { how: 'DELETED', differences: [] } as const;

function drifted() {
  const d = driver();
  d.create('s', two);
  d.cloud.setDrift(HERE, 's', 'A', gone);
  d.cloud.setDrift(HERE, 's', 'B', delay);
  return d;
}

const detect = (d: ReturnType<typeof driver>) => d.call('DetectStackDrift', { StackName: 's' }).StackDriftDetectionId;
const status = (d: ReturnType<typeof driver>, id: unknown) =>
  d.call('DescribeStackDriftDetectionStatus', { StackDriftDetectionId: id });
const drifts = (d: ReturnType<typeof driver>, more = {}) =>
  d.call('DescribeStackResourceDrifts', { StackName: 's', ...more }).StackResourceDrifts;

test('R79 drift is looked for in the background, and what differs is told by resource', () => {
  const d = drifted();
  const id = detect(d);
  expect(status(d, id)).toMatchObject({ DetectionStatus: 'DETECTION_IN_PROGRESS', StackDriftDetectionId: id });
  expect(status(d, id)).not.toHaveProperty('StackDriftStatus');
  expect(drifts(d)).toEqual([]);
  d.done();
  expect(status(d, id)).toMatchObject({
    DetectionStatus: 'DETECTION_COMPLETE',
    StackDriftStatus: 'DRIFTED',
    DriftedStackResourceCount: 2,
  });
  expect(drifts(d)).toMatchObject([
    {
      LogicalResourceId: 'A',
      StackResourceDriftStatus: 'DELETED',
      ResourceType: 'AWS::SQS::Queue',
      PropertyDifferences: [],
    },
    {
      LogicalResourceId: 'B',
      StackResourceDriftStatus: 'MODIFIED',
      PropertyDifferences: [
        { PropertyPath: '/DelaySeconds', ExpectedValue: '1', ActualValue: '9', DifferenceType: 'NOT_EQUAL' },
      ],
      Timestamp: expect.any(Date),
    },
  ]);
  expect(drifts(d, { StackResourceDriftStatusFilters: ['DELETED'] })).toHaveLength(1);
  expect(refusal(() => status(d, 'none'))).toMatch(/^ValidationError/);
  expect(wrongInState(d.cloud.snapshot())).toBeUndefined();
});

test('R80 what the last detection found stands in the stack’s description; a resource made anew has not drifted', () => {
  const d = drifted();
  expect(d.stack('s').DriftInformation).toEqual({ StackDriftStatus: 'NOT_CHECKED' });
  detect(d);
  d.done();
  expect(d.stack('s').DriftInformation).toEqual({ StackDriftStatus: 'DRIFTED', LastCheckTimestamp: expect.any(Date) });
  const ofResources = () =>
    (d.call('ListStackResources', { StackName: 's' }).StackResourceSummaries as Record<string, unknown>[]).map(
      ({ DriftInformation: drift }) => (drift as Record<string, unknown>).StackResourceDriftStatus,
    );
  expect(ofResources()).toEqual(['DELETED', 'MODIFIED']);
  d.cloud.setDrift(HERE, 's', 'B', undefined);
  d.update('s', template({ A: resource({ QueueName: 'another' }), B: resource({ DelaySeconds: 1 }) }));
  expect(d.stack('s').DriftInformation).toMatchObject({ StackDriftStatus: 'DRIFTED' });
  expect(ofResources()).toEqual(['NOT_CHECKED', 'MODIFIED']);
  detect(d);
  d.done();
  expect(d.stack('s').DriftInformation).toMatchObject({ StackDriftStatus: 'IN_SYNC' });
  expect(drifts(d)).toMatchObject([{ StackResourceDriftStatus: 'IN_SYNC' }, { StackResourceDriftStatus: 'IN_SYNC' }]);
});

test('R81 drift is looked for in stacks at rest alone', () => {
  const d = drifted();
  d.call('UpdateStack', {
    StackName: 's',
    TemplateBody: JSON.stringify(template({ A: resource({ QueueName: 'x' }) })),
  });
  expect(refusal(() => detect(d))).toMatch(/UPDATE_IN_PROGRESS/);
  d.done();
  expect(detect(d)).toEqual(expect.any(String));
  expect(refusal(() => d.call('DetectStackDrift', { StackName: 'none' }))).toMatch(/does not exist/);
});
