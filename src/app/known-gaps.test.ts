import { memoryFiles } from '../read/files/memory-files.js';
import { checkSources } from './check.js';

const shop = (more = '') => `
service: shop
provider: { name: aws, environment: { KEY: "\${file(secret.json):key}"${more} } }
functions: { work: { handler: index.handler } }
`;

function check(now: Record<string, string>, before: Record<string, string>) {
  const [proposed, deployed] = [memoryFiles(now, 'now'), memoryFiles(before, 'before')];
  return checkSources(
    {
      proposed,
      deployed,
      deployedDescription: 'before',
      policy: deployed,
      policyDescription: 'before',
      diagnostics: [],
    },
    { directory: '.', assemblies: new Map(), environment: {}, today: '2026-01-01', onProgress: () => undefined },
  );
}

test('an include that git ignores, in the base as well, is told and does not stop every pull request', () => {
  const { result, exitCode } = check({ 'serverless.yml': `\n${shop()}` }, { 'serverless.yml': shop() });
  expect(result.diagnostics).toMatchObject([
    { severity: 'warning', code: 'serverless/variable-missing', message: expect.stringContaining('It was so before.') },
  ]);
  expect(exitCode).toBe(0);
});

test('one that the change adds is an error', () => {
  const { result, exitCode } = check(
    { 'serverless.yml': shop(', NEW: "${file(other.json):key}"') },
    { 'serverless.yml': shop() },
  );
  expect(result.diagnostics.map(({ severity }) => severity).sort()).toEqual(['error', 'warning']);
  expect(exitCode).toBe(2);
});

test('a definition that cannot be read stays an error, whatever the base was', () => {
  const broken = { 'serverless.yml': 'service: [unclosed' };
  expect(check(broken, broken).exitCode).toBe(2);
});

test('what CloudFormation would refuse is an error where it is new, and told where the base has it too', () => {
  const template = (delay: string) =>
    `Resources:\n  Q: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: ${delay} } }\n`;
  const sound = { 'template.yaml': template('5') };
  const broken = { 'template.yaml': template('soon') };
  expect(check(broken, sound)).toMatchObject({
    exitCode: 2,
    result: { diagnostics: [{ severity: 'error', code: 'cloudformation/wrong-shape' }] },
  });
  expect(check({ 'template.yaml': `# moved\n${broken['template.yaml']}` }, broken)).toMatchObject({
    exitCode: 0,
    result: { diagnostics: [{ severity: 'warning', message: expect.stringContaining('It was so before.') }] },
  });
});
