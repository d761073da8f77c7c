import * as fc from 'fast-check';
import { pseudo, resourceView, scopeOf, templateOf } from '../../../../test/support/local-template.js';
import { evaluate, type Json, type Scope } from './index.js';

const template = templateOf({
  Mappings: { M: { dev: { size: 1, zones: ['a', 'b'] } } },
});
const extended = templateOf({ Transform: 'AWS::LanguageExtensions', Mappings: { M: { dev: { size: 1 } } } });

const known: Partial<Scope> = {
  parameters: new Map<string, string | string[]>([
    ['Stage', 'dev'],
    ['Zones', ['x', 'y']],
    ['Ssm', '{{resolve:ssm:/a}}'],
  ]),
  conditions: new Map([
    ['Yes', true],
    ['No', false],
  ]),
  resource: (id) =>
    id === 'Queue' ? resourceView('https://sqs/q', { Arn: 'arn:q', 'Outputs.A': 'nested', Ids: ['1'] }) : undefined,
  importValue: (name) => `<${name}>`,
  stackOutput: (stack, output, region = 'here') => [stack, output, region].join('/'),
  ssm: (name) => (name === '/a' ? 'from store' : undefined),
  secret: (reference) => `secret of ${reference}`,
};

function valueOfIt(value: Json, of = template): Json {
  return evaluate(value, of, scopeOf(known));
}

test.each<readonly [string, Json, Json]>([
  ['T42', 'text', 'text'],
  ['T42', 5, 5],
  ['T42', true, true],
  ['T42', { Ref: 'Stage' }, 'dev'],
  ['T42', { Ref: 'Zones' }, ['x', 'y']],
  ['T42', { Ref: 'Queue' }, 'https://sqs/q'],
  ['T42', { Ref: 'AWS::Region' }, 'eu-west-1'],
  ['T42', { Ref: 'AWS::AccountId' }, '111111111111'],
  ['T42', { Ref: 'AWS::StackName' }, 'shop'],
  ['T42', { Ref: 'AWS::StackId' }, pseudo.stackId],
  ['T42', { Ref: 'AWS::Partition' }, 'aws'],
  ['T42', { Ref: 'AWS::URLSuffix' }, 'amazonaws.com'],
  ['T42', { Ref: 'AWS::NotificationARNs' }, [...pseudo.notificationArns]],
  ['T44', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:q'],
  ['T44', { 'Fn::GetAtt': 'Queue.Arn' }, 'arn:q'],
  ['T44', { 'Fn::GetAtt': 'Queue.Outputs.A' }, 'nested'],
  ['T45', { 'Fn::Sub': '${Stage}-${Queue.Arn}-${Queue}-${AWS::Region}' }, 'dev-arn:q-https://sqs/q-eu-west-1'],
  ['T45', { 'Fn::Sub': '${!Stage} $Stage ${!Other.x}' }, '${Stage} $Stage ${Other.x}'],
  ['T45', { 'Fn::Sub': ['${A}/${Stage}', { A: { 'Fn::GetAtt': ['Queue', 'Arn'] }, Stage: 1 }] }, 'arn:q/1'],
  ['T46', { 'Fn::Join': ['-', ['a', 1, true, { Ref: 'Stage' }]] }, 'a-1-true-dev'],
  ['T46', { 'Fn::Join': [',', { Ref: 'Zones' }] }, 'x,y'],
  ['T43', { 'Fn::Join': ['', ['a', { Ref: 'AWS::NoValue' }, 'b']] }, 'ab'],
  ['T47', { 'Fn::Split': ['|', 'a||b'] }, ['a', '', 'b']],
  ['T48', { 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
  ['T48', { 'Fn::Select': ['0', ['a', 'b']] }, 'a'],
  ['T49', { 'Fn::Select': [{ 'Fn::FindInMap': ['M', 'dev', 'size'] }, ['a', 'b']] }, 'b'],
  ['T23', { 'Fn::If': ['Yes', 'a', { Ref: 'Gone' }] }, 'a'],
  ['T23', { 'Fn::If': ['No', { 'Fn::GetAtt': ['Gone', 'Arn'] }, ['b']] }, ['b']],
  ['T49', { 'Fn::FindInMap': ['M', { Ref: 'Stage' }, 'zones'] }, ['a', 'b']],
  ['T29', { 'Fn::ImportValue': { 'Fn::Sub': '${Stage}-x' } }, '<dev-x>'],
  ['T51', { 'Fn::Base64': 'héllo' }, 'aMOpbGxv'],
  ['T52', { 'Fn::GetAZs': '' }, ['eu-west-1a', 'eu-west-1b', 'eu-west-1c']],
  ['T52', { 'Fn::GetAZs': { Ref: 'AWS::Region' } }, ['eu-west-1a', 'eu-west-1b', 'eu-west-1c']],
  ['T52', { 'Fn::GetAZs': 'us-east-1' }, ['us-east-1a', 'us-east-1b', 'us-east-1c']],
  ['T53', { 'Fn::GetStackOutput': { StackName: 'a', OutputName: { Ref: 'Stage' } } }, 'a/dev/here'],
  ['T53', { 'Fn::GetStackOutput': { StackName: 'a', OutputName: 'b', Region: 'us-east-1' } }, 'a/b/us-east-1'],
  ['T50', { 'Fn::Cidr': ['10.0.0.0/16', 3] }, ['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24']],
  ['T50', { 'Fn::Cidr': ['10.0.3.7/24', 2, 4] }, ['10.0.3.0/28', '10.0.3.16/28']],
  ['T50', { 'Fn::Cidr': ['2001:db8::/56', 2, 64] }, ['2001:db8::/64', '2001:db8:0:1::/64']],
  // Two keys, or one in a policy's statement: no function.
  ['T42', { Ref: 'Stage', Other: 1 }, { Ref: 'Stage', Other: 1 }],
  ['T25', { Condition: 'Yes' }, { Condition: 'Yes' }],
])('%s %j is %j', (_rule, value, expected) => {
  expect(valueOfIt(value)).toEqual(expected);
});

test.each<readonly [Json, Json]>([
  [{ 'Fn::Length': ['a', 'b'] }, 2],
  [{ 'Fn::Length': { Ref: 'Zones' } }, 2],
  [{ 'Fn::ToJsonString': { a: { Ref: 'Stage' }, b: { Ref: 'AWS::NoValue' } } }, '{"a":"dev"}'],
  [{ 'Fn::FindInMap': ['M', 'gone', 'size', { DefaultValue: { Ref: 'Stage' } }] }, 'dev'],
  [{ 'Fn::FindInMap': ['Gone', 'gone', 'size', { DefaultValue: 7 }] }, 7],
  [{ 'Fn::FindInMap': ['M', 'dev', 'size', { DefaultValue: 7 }] }, 1],
  [{ 'Fn::GetAtt': [{ 'Fn::Sub': 'Queue' }, 'Arn'] }, 'arn:q'],
])('T55 with the language extensions %j is %j', (value, expected) => {
  expect(valueOfIt(value, extended)).toEqual(expected);
  if (!('Fn::GetAtt' in (value as object))) expect(() => valueOfIt(value)).toThrow('Template error: ');
});

test.each<readonly [string, Json, string]>([
  ['T42', { Ref: 'Gone' }, 'Unresolved resource dependencies [Gone] in the Resources block of the template'],
  ['T42', { Ref: ['Stage'] }, 'Unresolved resource dependencies [["Stage"]]'],
  ['T46', { 'Fn::Join': 'text' }, 'every Fn::Join object requires two parameters'],
  ['T48', { 'Fn::Select': [0] }, 'every Fn::Select object requires two parameters'],
  ['T45', { 'Fn::Sub': '${Gone}' }, 'Unresolved resource dependencies [Gone]'],
  ['T44', { 'Fn::GetAtt': ['Queue', 'Gone'] }, 'resource Queue does not support attribute type Gone in Fn::GetAtt'],
  ['T44', { 'Fn::GetAtt': ['Queue'] }, 'every Fn::GetAtt object requires two non-empty parameters'],
  ['T44', { 'Fn::GetAtt': 'Queue' }, 'every Fn::GetAtt object requires two non-empty parameters'],
  ['T45', { 'Fn::Sub': '${Zones}' }, 'variable Zones in Fn::Sub expression does not resolve to a string'],
  ['T45', { 'Fn::Sub': '${Queue.Ids}' }, 'variable Queue.Ids in Fn::Sub expression does not resolve to a string'],
  ['T45', { 'Fn::Sub': '${}' }, 'variable names in Fn::Sub syntax'],
  ['T45', { 'Fn::Sub': [] }, "don't specify expected arguments"],
  ['T46', { 'Fn::Join': ['-', 'text'] }, 'every Fn::Join object requires two parameters'],
  ['T46', { 'Fn::Join': ['-', [['a']]] }, 'every Fn::Join object requires two parameters'],
  ['T46', { 'Fn::Join': ['-'] }, 'every Fn::Join object requires two parameters'],
  ['T46', { 'Fn::Join': [{ Ref: 'Stage' }, []] }, 'every Fn::Join object requires two parameters'],
  ['T47', { 'Fn::Split': ['', 'abc'] }, 'every Fn::Split object requires two parameters'],
  ['T47', { 'Fn::Split': [',', ['abc']] }, 'every Fn::Split object requires two parameters'],
  ['T48', { 'Fn::Select': [2, ['a', 'b']] }, 'Fn::Select cannot select nonexistent value at index 2'],
  ['T48', { 'Fn::Select': ['-1', ['a']] }, 'every Fn::Select object requires two parameters'],
  ['T48', { 'Fn::Select': [0, 'a'] }, 'every Fn::Select object requires two parameters'],
  ['T23', { 'Fn::If': ['Gone', 'a', 'b'] }, 'Unresolved condition dependency Gone'],
  ['T23', { 'Fn::If': ['Yes', 'a'] }, 'Fn::If requires a list argument with three elements'],
  ['T49', { 'Fn::FindInMap': ['M', 'gone', 'size'] }, 'Unable to get mapping for M::gone::size'],
  [
    'T49',
    { 'Fn::FindInMap': ['M', '__proto__', 'constructor'] },
    'Unable to get mapping for M::__proto__::constructor',
  ],
  ['T49', { 'Fn::FindInMap': ['Gone', 'a', 'b'] }, "Mapping named 'Gone' is not present in the 'Mappings' section"],
  ['T49', { 'Fn::FindInMap': ['M', 'a'] }, 'every Fn::FindInMap object requires three parameters'],
  ['T29', { 'Fn::ImportValue': { Ref: 'Queue' } }, 'Fn::ImportValue must not depend on any resources'],
  ['T29', { 'Fn::ImportValue': { 'Fn::ImportValue': 'x' } }, 'Fn::ImportValue must not depend on any resources'],
  ['T29', { 'Fn::ImportValue': ['x'] }, 'Fn::ImportValue must not depend on any resources'],
  ['T51', { 'Fn::Base64': ['x'] }, 'every Fn::Base64 object must have a String-typed value'],
  ['T53', { 'Fn::GetStackOutput': { StackName: 'a' } }, 'Fn::GetStackOutput object requires StackName and OutputName'],
  ['T50', { 'Fn::Cidr': ['10.0.0.0/24', 5, 8] }, 'cannot cut 5 blocks of 8 bits out of 10.0.0.0/24'],
  ['T50', { 'Fn::Cidr': ['10.0.0/24', 1] }, 'every Fn::Cidr object requires'],
  ['T50', { 'Fn::Cidr': ['10.0.0.0/16', 257] }, 'every Fn::Cidr object requires'],
  ['T54', { 'Fn::Equals': ['a', 'a'] }, 'Encountered unsupported function: Fn::Equals'],
  ['T54', { 'Fn::Nonsense': [] }, 'Encountered unsupported function: Fn::Nonsense'],
  ['T54', { 'Fn::constructor': [] }, 'Encountered unsupported function: Fn::constructor'],
])('%s %j is refused', (_rule, value, message) => {
  expect(() => valueOfIt(value)).toThrow(expect.objectContaining({ code: 'ValidationError' }));
  expect(() => valueOfIt(value)).toThrow(message);
});

test('T67 a megabyte of openings is read in one go', () => {
  const text = '${'.repeat(400_000);
  expect(valueOfIt({ 'Fn::Sub': text })).toBe(text);
  const references = '{{resolve:ssm:'.repeat(60_000);
  expect(valueOfIt(references)).toBe(references);
});

test('T55 ToJsonString is for objects and lists', () => {
  expect(() => valueOfIt({ 'Fn::ToJsonString': 'text' }, extended)).toThrow(
    'Fn::ToJsonString requires an object or a list',
  );
});

test('T43 AWS::NoValue takes away what holds it', () => {
  const none = { Ref: 'AWS::NoValue' };
  expect(valueOfIt({ a: none, b: [none, 'x'], c: { 'Fn::If': ['Yes', none, 'y'] }, d: { e: none } })).toEqual({
    b: ['x'],
    d: {},
  });
  expect(valueOfIt(none)).toBeNull();
});

describe('dynamic references', () => {
  test.each<readonly [Json, Json]>([
    ['{{resolve:ssm:/a}}', 'from store'],
    ['x-{{resolve:ssm:/a:3}}-y', 'x-from store-y'],
    ['{{resolve:secretsmanager:db:SecretString:password}}', 'secret of secretsmanager:db:SecretString:password'],
    ['{{resolve:ssm-secure:/p:1}}', 'secret of ssm-secure:/p:1'],
    [{ 'Fn::Join': ['', ['{{resolve:ssm:', '/a', '}}']] }, 'from store'],
    [{ 'Fn::Sub': '{{resolve:secretsmanager:${Stage}-db}}' }, 'secret of secretsmanager:dev-db'],
    [{ Ref: 'Ssm' }, 'from store'],
    ['{{resolve:other:x}} and {{resolve:ssm:/a', '{{resolve:other:x}} and {{resolve:ssm:/a'],
  ])('T58 %j is %j', (value, expected) => {
    expect(valueOfIt(value)).toEqual(expected);
    expect(valueOfIt({ a: [value] })).toEqual({ a: [expected] });
  });

  test('T58 a parameter that is not there', () => {
    expect(() => valueOfIt('{{resolve:ssm:/gone:1}}')).toThrow(
      'Unable to fetch parameters [/gone] from parameter store',
    );
  });
});

describe('for any input', () => {
  const json = fc
    .jsonValue({ maxDepth: 4, noUnicodeString: false })
    .map((value) => JSON.parse(JSON.stringify(value)) as Json);

  test('T68 what holds no function is itself, whatever its keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        fc.pre(!/"(?:Ref|Fn::[^"]*)":|\{\{resolve/.test(JSON.stringify(value)));
        expect(JSON.stringify(valueOfIt(value))).toBe(JSON.stringify(value));
      }),
    );
  });

  test('Split takes apart what Join put together', () => {
    const mark = fc.constantFrom(',', '|', '::', 'ab');
    fc.assert(
      fc.property(
        mark,
        fc.array(fc.string({ unit: fc.constantFrom('x', 'y', ' ', '$', '{', '}') }), { minLength: 1 }),
        (delimiter, items) => {
          const joined = { 'Fn::Join': [delimiter, items] };
          expect(valueOfIt({ 'Fn::Split': [delimiter, joined] })).toEqual(items);
          expect(valueOfIt(joined)).toBe(items.join(delimiter));
        },
      ),
    );
  });

  test('Sub is the Join of its parts', () => {
    const part = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '-', '$', '/', ' ') }).map((text) => [text, text] as const),
      fc.constantFrom(
        ['${Stage}', 'dev'] as const,
        ['${Queue.Arn}', 'arn:q'] as const,
        ['${!Stage}', '${Stage}'] as const,
      ),
      fc.constantFrom(['${V}', '5'] as const, ['${AWS::Region}', 'eu-west-1'] as const),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.map(([written]) => written).join('');
        fc.pre(!text.includes('$${'));
        const expected = parts.map(([, meant]) => meant).join('');
        expect(valueOfIt({ 'Fn::Sub': [text, { V: 5 }] })).toBe(expected);
      }),
    );
  });

  test('T45 a value that Sub puts in is not read again', () => {
    fc.assert(
      fc.property(fc.string(), (inserted) => {
        fc.pre(!inserted.includes('{{resolve'));
        expect(valueOfIt({ 'Fn::Sub': ['<${V}>', { V: inserted }] })).toBe(`<${inserted}>`);
      }),
    );
    expect(valueOfIt({ 'Fn::Sub': ['${V}', { V: '${Stage}' }] })).toBe('${Stage}');
  });

  test('nothing but a ServiceFault is ever thrown', () => {
    const names = fc.constantFrom(
      'Ref',
      'Fn::Sub',
      'Fn::Join',
      'Fn::GetAtt',
      'Fn::Select',
      'Fn::Split',
      'Fn::If',
      'Fn::FindInMap',
      'Fn::Cidr',
      'Fn::Base64',
      'Fn::ImportValue',
      'Fn::GetAZs',
      'Fn::GetStackOutput',
      'Fn::Nope',
    );
    const { call } = fc.letrec<{ call: Json; argument: Json }>((tie) => ({
      argument: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<Json>('Stage', 'Queue', 'a.b', '', 0, 1, null, '${Stage}', '10.0.0.0/8', 'Yes', '__proto__'),
        fc.array(tie('argument'), { maxLength: 4 }),
        tie('call'),
      ),
      call: fc.tuple(names, tie('argument')).map(([name, argument]) => ({ [name]: argument }) as Json),
    }));
    fc.assert(
      fc.property(call, (value) => {
        try {
          valueOfIt(value);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ServiceFault', code: 'ValidationError' });
        }
      }),
      { numRuns: 500 },
    );
  });
});

const later = '(later)';
const foreseen = scopeOf({
  ...known,
  unknown: later,
  resource: (id) => (id === 'New' ? { physicalId: later, attribute: () => later } : undefined),
});
const newArn = { 'Fn::GetAtt': ['New', 'Arn'] };

test.each<readonly [Json, Json]>([
  [{ 'Fn::Select': [6, { 'Fn::Split': [':', newArn] }] }, later],
  [{ 'Fn::Split': ['/', { 'Fn::Sub': 'a/${New}/b' }] }, later],
  [{ 'Fn::Select': [1, { 'Fn::GetAtt': ['New', 'DnsEntries'] }] }, later],
  [{ 'Fn::Select': [0, ['a', newArn]] }, 'a'],
  [{ 'Fn::Join': [',', { 'Fn::GetAtt': ['New', 'NameServers'] }] }, later],
  [{ 'Fn::Join': ['-', ['a', newArn]] }, 'a-(later)'],
  [{ 'Fn::Base64': { 'Fn::Sub': 'echo ${New.Arn}' } }, later],
  [{ 'Fn::Select': [2, { 'Fn::Cidr': [{ 'Fn::GetAtt': ['New', 'CidrBlock'] }, 4, 8] }] }, later],
  [{ 'Fn::Length': newArn }, later],
])('T59 before an update %j is not known yet: %j', (value, expected) => {
  expect(evaluate(value, extended, foreseen)).toEqual(expected);
});

test('where everything is known, a list is not made up', () => {
  expect(() => evaluate({ 'Fn::Select': [1, { 'Fn::Split': [':', later] }] }, extended, scopeOf(known))).toThrow(
    'cannot select nonexistent value at index 1',
  );
});
