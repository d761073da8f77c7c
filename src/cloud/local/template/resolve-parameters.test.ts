import { templateOf } from '../../../../test/support/local-template.js';
import { type Json, resolveParameters } from './index.js';

function resolve(
  declaration: { readonly [key: string]: Json },
  value: string | null | undefined,
  { previous, ssm = {} }: { previous?: Record<string, string>; ssm?: Record<string, string> } = {},
) {
  const template = templateOf({ Parameters: { P: { Type: 'String', ...declaration } } });
  const given = new Map(value === undefined ? [] : [['P', value] as const]);
  const before = previous && new Map(Object.entries(previous));
  return resolveParameters(template, given, before, (name) => (Object.hasOwn(ssm, name) ? ssm[name] : undefined));
}

test('T32 given, default, previous', () => {
  expect(resolve({}, 'x').values.get('P')).toBe('x');
  expect(resolve({ Default: 'd' }, undefined).shown.get('P')).toBe('d');
  expect(resolve({ Default: 'd' }, null, { previous: { P: 'old' } }).values.get('P')).toBe('old');
});

test('T34 what is left out at an update takes its default, not its previous value', () => {
  expect(resolve({ Default: 'd' }, undefined, { previous: { P: 'old' } }).values.get('P')).toBe('d');
  expect(() => resolve({}, undefined, { previous: { P: 'old' } })).toThrow('Parameters: [P] must have values');
});

test('T32 all that are missing or unknown are named', () => {
  const template = templateOf({ Parameters: { B: { Type: 'String' }, A: { Type: 'String' } } });
  const none = () => undefined;
  expect(() => resolveParameters(template, new Map(), undefined, none)).toThrow('Parameters: [A, B] must have values');
  const given = new Map([
    ['A', 'x'],
    ['Y', 'x'],
    ['__proto__', null],
  ]);
  expect(() => resolveParameters(template, given, undefined, none)).toThrow(
    'Parameters: [Y, __proto__] do not exist in the template',
  );
});

test('T35 a previous value that is none is refused', () => {
  const message = 'Invalid input for parameter key P. Cannot specify usePreviousValue as true';
  expect(() => resolve({ Default: 'd' }, null)).toThrow(message);
  expect(() => resolve({ Default: 'd' }, null, { previous: { Q: 'old' } })).toThrow(message);
});

test.each<readonly [string, { readonly [key: string]: Json }, string, string]>([
  ['T36', { AllowedValues: ['a', 'b'] }, 'c', "Parameter 'P' must be one of AllowedValues [a, b]"],
  ['T33', { AllowedPattern: '[a-z]+' }, 'abc1', "Parameter 'P' must match pattern [a-z]+"],
  ['T33', { AllowedPattern: 'a|b' }, 'ab', "Parameter 'P' must match pattern a|b"],
  ['T37', { MinLength: 2 }, 'a', "Parameter 'P' must contain at least 2 characters"],
  ['T37', { MaxLength: 2 }, 'abc', "Parameter 'P' must contain at most 2 characters"],
  ['T37', { Type: 'Number' }, 'abc', "Parameter 'P' must be a number"],
  ['T37', { Type: 'Number' }, '', "Parameter 'P' must be a number"],
  ['T37', { Type: 'Number', MinValue: 3 }, '2', "Parameter 'P' must be a number not less than 3"],
  ['T37', { Type: 'Number', MaxValue: 3 }, '3.5', "Parameter 'P' must be a number not greater than 3"],
  ['T40', { Type: 'List<Number>' }, '1,x', "Parameter 'P' must be a number"],
  [
    'T36',
    { Type: 'CommaDelimitedList', AllowedValues: ['a', 'b'] },
    'a,c',
    "Parameter 'P' must be one of AllowedValues [a, b]",
  ],
  [
    'T38',
    { MaxLength: 1, ConstraintDescription: 'be short' },
    'abc',
    'Parameter P failed to satisfy constraint: be short',
  ],
  ['T5', {}, 'é'.repeat(2049), "Parameter 'P' must not be longer than 4096 bytes"],
])('%s %j refuses %j', (_rule, declaration, value, message) => {
  expect(() => resolve(declaration, value)).toThrow(expect.objectContaining({ code: 'ValidationError' }));
  expect(() => resolve(declaration, value)).toThrow(message);
});

test.each<readonly [string, { readonly [key: string]: Json }, string, string | string[]]>([
  ['T37', { Type: 'Number', MinValue: 1, MaxValue: 3 }, '3', '3'],
  ['T37', { Type: 'Number' }, '-1.5e3', '-1.5e3'],
  ['T33', { AllowedPattern: '[a-z]+' }, 'abc', 'abc'],
  ['T33', { AllowedPattern: '(?i)abc' }, 'ABC', 'ABC'],
  ['T33', { AllowedPattern: 'possessive*+' }, 'not for us to say', 'not for us to say'],
  ['T37', { MinLength: 1, MaxLength: 3 }, 'abc', 'abc'],
  ['T5', {}, 'é'.repeat(2048), 'é'.repeat(2048)],
  ['T40', { Type: 'CommaDelimitedList' }, 'a, b ,c', ['a', 'b', 'c']],
  ['T40', { Type: 'List<Number>' }, '1,2', ['1', '2']],
  ['T40', { Type: 'List<AWS::EC2::Subnet::Id>' }, 'subnet-1,subnet-2', ['subnet-1', 'subnet-2']],
  ['T37', { Type: 'AWS::EC2::VPC::Id' }, 'vpc-1', 'vpc-1'],
])('%s %j takes %j', (_rule, declaration, value, expected) => {
  expect(resolve(declaration, value).values.get('P')).toEqual(expected);
});

describe('Parameter Store', () => {
  const ssm = { '/a': '1', '/list': 'x, y' };

  test('T41 the name is shown and its value is used', () => {
    const { values, shown, resolved } = resolve({ Type: 'AWS::SSM::Parameter::Value<String>' }, '/a', { ssm });
    expect([values.get('P'), shown.get('P'), resolved.get('P')]).toEqual(['1', '/a', '1']);
  });

  test.each(['AWS::SSM::Parameter::Value<List<String>>', 'AWS::SSM::Parameter::Value<CommaDelimitedList>'])(
    '%s',
    (Type) => {
      expect(resolve({ Type }, '/list', { ssm }).values.get('P')).toEqual(['x', 'y']);
    },
  );

  test('T41 a name is only a name', () => {
    const { values, resolved } = resolve({ Type: 'AWS::SSM::Parameter::Name' }, '/a', { ssm });
    expect([values.get('P'), resolved.size]).toEqual(['/a', 0]);
  });

  test('T41 a parameter that is not there', () => {
    const act = () => resolve({ Type: 'AWS::SSM::Parameter::Value<String>' }, '/gone', { ssm });
    expect(act).toThrow('Unable to fetch parameters [/gone] from parameter store for this account.');
  });
});
