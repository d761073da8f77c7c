import { jest } from '@jest/globals';
import { awsAccess } from './aws-access.js';

const variable = 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED';
const before = process.env[variable];

afterEach(() => {
  if (before === undefined) delete process.env[variable];
  else process.env[variable] = before;
});

/** Says something on Node 20 only, which the tests run on as well. */
test('whoever deploys is told nothing of what the SDK will need in 2027', () => {
  delete process.env[variable];
  const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const environment = { AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' };
  const clock = { now: () => 0, sleep: async () => {} };
  const access = awsAccess({ environment, clock, run: 'r' });
  access.send({ account: '123456789012', region: 'eu-west-1' });
  access.close();
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

test('whoever asked for the word keeps it', () => {
  process.env[variable] = 'false';
  awsAccess({ environment: {}, clock: { now: () => 0, sleep: async () => {} }, run: 'r' }).close();
  expect(process.env[variable]).toBe('false');
});
