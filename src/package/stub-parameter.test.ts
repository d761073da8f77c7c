import { jsonObject } from './json.js';
import { stubText } from './needs.js';
import { stubParameter } from './stub-parameter.js';

function stub(definition: Record<string, string | number | string[]>): string {
  return stubParameter('Name', jsonObject(Object.entries(definition)));
}

test.each([
  [{ Type: 'String' }, 'stub-Name'],
  [{ Type: 'String', AllowedValues: ['b', 'a'] }, 'b'],
  [{ Type: 'Number' }, '1'],
  [{ Type: 'Number', MinValue: 7 }, '7'],
  [{ Type: 'List<Number>' }, '1'],
  [{ Type: 'CommaDelimitedList' }, 'stub-Name'],
  [{ Type: 'List<AWS::EC2::Subnet::Id>' }, 'subnet-0123456789abcdef0'],
  [{ Type: 'AWS::EC2::VPC::Id' }, 'vpc-0123456789abcdef0'],
  [{ Type: 'AWS::SSM::Parameter::Value<String>' }, '/stub/Name'],
  [{ Type: 'String', MaxLength: 4 }, 'stub'],
  [{ Type: 'String', MinLength: 12 }, 'stub-Namexxx'],
  [{ Type: 'String', AllowedPattern: '[0-9./]+' }, '1'],
  [{ Type: 'String', AllowedPattern: '[^@]+@[^@]+' }, 'stub@example.com'],
])('%j is given %s', (definition, value) => {
  expect(stub(definition as Record<string, string>)).toBe(value);
});

test('a pattern that may not end is not run, and one that is none does no harm', () => {
  expect(stub({ Type: 'String', AllowedPattern: '^((a+)+)+$' })).toBe('stub-Name');
  expect(stub({ Type: 'String', AllowedPattern: '(' })).toBe('stub-Name');
});

test('two names never have one stub, and what is called an ARN looks like one', () => {
  const names = ['a', 'A', 'a/b', 'a-b', 'a b', 'a_b', 'x'.repeat(50), 'x'.repeat(51), '', '-'];
  expect(new Set(names.map(stubText)).size).toBe(names.length);
  expect(stubText('QueueArn').split(':')).toHaveLength(7);
});
