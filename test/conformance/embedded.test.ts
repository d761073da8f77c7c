import { readFileSync } from 'node:fs';
import * as sdk from '@aws-sdk/client-cloudformation';
import { sdkSend } from '../../src/cloud/aws/sdk-send.js';
import { serveCloudFormation } from '../../src/cloud/local/http/serve.js';
import { LocalCloud } from '../../src/cloud/local/local-cloud.js';
import { callAt } from '../../src/cloud/local/local-port.js';
import { VirtualClock } from '../../src/cloud/local/virtual-clock.js';
import { probes } from './probes/registry.js';
import { runProbes } from './run-probes.js';
import { untestable } from './untestable.js';

process.env.AWS_EC2_METADATA_DISABLED = 'true';
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const rulesOfPage = (): readonly string[] => {
  const page = readFileSync('docs/cloudformation-behaviour.md', 'utf8');
  return [...page.matchAll(/^\| ([RT]\d+) \|/gm)].map(([, rule = '']) => rule);
};

test('every rule of the page has a probe or a reason why it has none, and not both', () => {
  const known = [...probes.keys(), ...untestable.keys()];
  expect(known.toSorted()).toEqual(rulesOfPage().toSorted());
});

test('over the wire, the embedded cloud is as every probe says', async () => {
  const core = new LocalCloud({
    seed: 'conformance',
    faults: [
      {
        match: { logicalId: 'Bad', resourceAction: 'create' },
        effect: { kind: 'resource-fails', reason: 'SecureString is not made' },
      },
    ],
  });
  const clock = new VirtualClock({ startAt: core.now(), onAdvance: (time) => core.advanceTo(time) });
  const server = await serveCloudFormation(callAt(core, clock));
  const client = new sdk.CloudFormationClient({
    endpoint: server.endpoint,
    region: 'eu-west-1',
    maxAttempts: 1,
    credentials: { accessKeyId: '000000000000', secretAccessKey: 'none' },
  });
  try {
    const endpoint = {
      send: sdkSend(client, (text) => text),
      sleep: (ms: number) => clock.sleep(ms),
      prefix: 'conformance-',
    };
    const verdicts = await runProbes(endpoint, [], 1);
    expect(verdicts.filter(({ verdict }) => verdict === 'different')).toEqual([]);
    expect(
      verdicts
        .filter(({ verdict }) => verdict === 'not testable')
        .map(({ rule }) => rule)
        .toSorted(),
    ).toEqual([...untestable.keys()].toSorted());
    expect((await client.send(new sdk.DescribeStacksCommand({}))).Stacks).toEqual([]);
  } finally {
    client.destroy();
    await server.close();
  }
});
