import fc from 'fast-check';
import { packageFiles } from '../../test/support/packaged.js';
import { legalName, stackNamePattern } from './stack-names.js';

const template = 'Resources: { Q: { Type: AWS::SQS::Queue } }';

test('whatever a stack is called, CloudFormation takes its name; one that it takes stays', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (wanted) => {
      const name = legalName(wanted);
      expect(name).toMatch(stackNamePattern);
      if (stackNamePattern.test(wanted)) expect(name).toBe(wanted);
      expect(legalName(name)).toBe(name);
    }),
  );
});

test('a stack that nothing names is called after service and stage, and a name that had to change is told', () => {
  const packaged = packageFiles({ 'my_queue/template.yaml': template });
  expect(packaged.stacks[0]?.stackName).toBe('my-queue-dev');
  expect(packaged.diagnostics).toEqual([expect.objectContaining({ severity: 'warning', code: 'package/stack-name' })]);
});

test('two stacks of one name in one place are an error, and no error in two regions', () => {
  const definition = (service: string, region: string) =>
    `service: ${service}\nprovider: { name: aws, stackName: same, region: ${region} }\n`;
  const codes = (region: string) =>
    packageFiles({
      'a/serverless.yml': definition('a', 'eu-west-1'),
      'b/serverless.yml': definition('b', region),
    }).diagnostics.map(({ code }) => code);
  expect(codes('eu-west-1')).toEqual(['package/same-stack-name']);
  expect(codes('eu-west-2')).toEqual([]);
});

test('account and region are the definition, else the settings, else those of the embedded cloud', () => {
  const files = { 'q/template.yaml': template };
  expect(packageFiles(files).stacks[0]?.target).toEqual({ account: '000000000000', region: 'us-east-1' });
  const target = { account: '111111111111', region: 'eu-north-1' };
  expect(packageFiles(files, { target }).stacks[0]?.target).toEqual(target);
});
