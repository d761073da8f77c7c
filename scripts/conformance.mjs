// Holds docs/cloudformation-behaviour.md, rule by rule, against a CloudFormation, and reports each rule as same, different or
// not testable. It makes topics and string parameters whose names begin with `sgconf-`, and deletes them again.
//
//   node scripts/conformance.mjs --account 123456789012 --region eu-west-1   AWS, with the credentials of the environment
//   node scripts/conformance.mjs --endpoint http://127.0.0.1:4566            any endpoint
//   node scripts/conformance.mjs --emulator [--check|--write]                an emulator that it installs and starts itself;
//                                                                            against docs/conformance.md, or writing it
// With --rules R36,R37 only these; --at-once N probes at the same time (1; 4 for AWS). Ends with 1 where --check finds other
// verdicts than the page has, and with 0 else: what differs from AWS is for people to read.
import './ts-loader.mjs';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { withEmulator } from './emulator-server.mjs';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
const page = resolve(import.meta.dirname, '../docs/conformance.md');
const { runProbes } = await import('../test/conformance/run-probes.ts');
const { sdkSend } = await import('../src/cloud/aws/sdk-send.ts');

const { values } = parseArgs({
  options: {
    account: { type: 'string' },
    region: { type: 'string', default: 'us-east-1' },
    endpoint: { type: 'string' },
    emulator: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    rules: { type: 'string', default: '' },
    'at-once': { type: 'string' },
  },
});
const rules = values.rules.split(',').filter(Boolean);
const ways = ['account', 'endpoint', 'emulator'].filter((way) => values[way]);
if (ways.length !== 1) {
  console.error('Give one of --account ID, --endpoint URL and --emulator.');
  process.exit(2);
}

if (values.emulator) process.exitCode = await withEmulator((endpoint) => tryEmulator(endpoint));
else print(await tryAt(values.endpoint === undefined ? await ofAccount() : ofEndpoint(values.endpoint), pause(1)));

/** An emulator in memory ends its operations within milliseconds. */
async function tryEmulator(endpoint) {
  const verdicts = await tryAt(ofEndpoint(endpoint), pause(0.02));
  print(verdicts);
  const text = pageOf(verdicts);
  if (values.write) writeFileSync(page, text);
  if (!values.check || readFileSync(page, 'utf8') === text) return 0;
  console.error(
    'docs/conformance.md says something else; see what changed: node scripts/conformance.mjs --emulator --write',
  );
  return 1;
}

async function tryAt(client, sleep) {
  const prefix = `sgconf-${randomBytes(3).toString('hex')}-`;
  const atOnce = Number(values['at-once'] ?? (values.account ? 4 : 1));
  try {
    return await runProbes(
      { send: sdkSend(client, (text) => text), sleep, prefix },
      rules,
      atOnce,
      ({ rule, verdict }) => process.stderr.write(`${rule} ${verdict}\n`),
    );
  } finally {
    client.destroy();
  }
}

function pause(scale) {
  return (milliseconds) => new Promise((done) => setTimeout(done, milliseconds * scale));
}

/** Keys of the environment where there are any; emulators take a key of twelve digits for the account. */
function ofEndpoint(endpoint) {
  const credentials = process.env.AWS_ACCESS_KEY_ID
    ? {}
    : { credentials: { accessKeyId: '000000000000', secretAccessKey: 'none' } };
  return new CloudFormationClient({ endpoint, region: values.region, maxAttempts: 1, ...credentials });
}

/** Nothing is made in an account that was not named. */
async function ofAccount() {
  const { Account } = await new STSClient({ region: values.region }).send(new GetCallerIdentityCommand({}));
  if (Account !== values.account) {
    console.error(`The credentials are of account ${Account}, not of ${values.account}; nothing was done.`);
    process.exit(2);
  }
  return new CloudFormationClient({ region: values.region, maxAttempts: 10, retryMode: 'adaptive' });
}

function print(verdicts) {
  for (const { rule, verdict, detail } of verdicts)
    if (verdict !== 'same') console.log(`${rule.padEnd(4)} ${verdict}: ${detail}`);
  console.log(countsOf(verdicts));
}

function countsOf(verdicts) {
  const count = (wanted) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  return `${count('same')} same, ${count('different')} different, ${count('not testable')} not testable`;
}

function pageOf(verdicts) {
  const version = /^ministack==(\S+)/m.exec(
    readFileSync(resolve(import.meta.dirname, '../test/emulator/requirements.txt'), 'utf8'),
  )?.[1];
  const row = ({ rule, verdict, detail = '' }) => `| ${rule} | ${verdict} | ${cell(detail)} |`;
  return `# Conformance

<!-- Written by node scripts/conformance.mjs --emulator --write -->

[scripts/conformance.mjs](../scripts/conformance.mjs) holds each rule of [CloudFormation's behaviour](cloudformation-behaviour.md) against a real account, or any endpoint, and says
whether it is the same there. On the embedded CloudFormation every probe is the same, over the wire; \`npm test\` sees to that.

\`\`\`sh
node scripts/conformance.mjs --account 123456789012 --region eu-west-1
\`\`\`

**It has not run on AWS yet.** What a rule rests on until then is its source. The account has to be named, and nothing is made in another one; what is made are topics and string parameters
whose names begin with \`sgconf-\`, and they are deleted again.

## An emulator: ministack ${version}

${countsOf(verdicts)}. A difference here is the emulator's or ours; only AWS can tell.

| rule | | what differs, or why it cannot be tried |
|---|---|---|
${verdicts
  .filter(({ verdict }) => verdict !== 'same')
  .map(row)
  .join('\n')}
`;
}

/** Names, ids and moments differ from run to run. */
function cell(text) {
  return text
    .replace(/sgconf-[0-9a-f]{6}-/g, 'sgconf-')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;');
}
