import { type MapBucket, mapBucket } from '../../../test/support/map-bucket.js';
import { readPins } from '../../artefacts/bucket/pins.js';
import { memoryArtefacts } from '../../deploy/stores/memory-stores.js';
import type { DeployedStack, Plan, Target } from '../../model/plan.js';
import type { RunOutcome } from '../../model/run.js';
import { templateUrl } from '../../package/packaged.js';
import { digestOf } from '../../plan/fingerprint.js';
import { pinRun, unpinRun } from './pin-run.js';

const target: Target = { account: '1', region: 'eu-west-1' };
const home: Target = { account: '1', region: 'us-east-1' };
const hash = (text: string) => digestOf(text);
const code = (text: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Code: { S3Bucket: 'bucket', S3Key: `artefacts/${hash(text)}` } },
});

/** A stack whose template nests another; only what `pinRun` looks at. */
async function pinned(): Promise<{
  readonly bucket: MapBucket;
  readonly run: Parameters<typeof unpinRun>[1];
  readonly journals: MapBucket;
  readonly artefactsAt: (target: Target) => MapBucket;
}> {
  const bucket = mapBucket('bucket');
  const artefacts = memoryArtefacts();
  const nested = JSON.stringify({ Resources: { F: code('inside') } });
  const nestedDigest = await artefacts.put(Buffer.from(nested));
  const url = templateUrl(nestedDigest, { bucket: 'bucket', region: 'eu-west-1' });
  const N = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: url } };
  const templateDigest = await artefacts.put(Buffer.from(JSON.stringify({ Resources: { F: code('old'), N } })));
  const deployed = [{ stackName: 's', target, templateDigest }] as unknown as readonly DeployedStack[];
  const deploy = {
    templateDigest: hash('new template'),
    artefacts: [{ key: `artefacts/${hash('new')}`, digest: hash('new'), path: 'x' }],
  };
  const plan = { stage: 'dev', steps: [{ target, stackName: 's', deploy }] } as unknown as Plan;
  const journals = mapBucket('journals');
  const artefactsAt = ({ region }: Target) => (region === home.region ? journals : bucket);
  const stores = { artefacts } as unknown as Parameters<typeof pinRun>[0]['stores'];
  const planned = { input: { deployed } } as unknown as Parameters<typeof pinRun>[1]['planned'];
  await pinRun({ artefactsAt, home, stores }, { run: 'run-1', plan, planned, now: 5 });
  const [pin] = await readPins(bucket);
  const templates = [`artefacts/${templateDigest}`, `artefacts/${hash('new template')}`];
  const wanted = ['new', 'old', 'inside'].map((text) => `artefacts/${hash(text)}`);
  expect(pin).toMatchObject({ stage: 'dev', run: 'run-1', at: 5 });
  expect(pin?.keys).toEqual([...wanted, ...templates, `artefacts/${nestedDigest}`].sort());
  // Templates that a restore reads lie beside the journals.
  expect(await readPins(journals)).toEqual([{ ...pin, keys: templates.sort(), journals: 'journals' }]);
  return { bucket, journals, artefactsAt, run: { run: 'run-1', plan, outcome: undefined } };
}

test.each<readonly [RunOutcome['kind'] | 'none', number]>([
  ['deployed', 0],
  ['unchanged', 0],
  ['failed-and-restored', 0],
  ['refused', 0],
  ['interrupted', 1],
  ['restore-incomplete', 1],
  ['none', 1],
])('old and new code is pinned, nested templates too; after a run that is %s %i pins are left', async (kind, left) => {
  const { bucket, journals, artefactsAt, run } = await pinned();
  const outcome = kind === 'none' ? undefined : ({ kind } as unknown as RunOutcome);
  await unpinRun({ artefactsAt, home }, { ...run, outcome });
  expect(await readPins(bucket)).toHaveLength(left);
  expect(await readPins(journals)).toHaveLength(left);
});
