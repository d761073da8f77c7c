import { ServiceFault } from '../../send.js';
import { decodeForm } from './form.js';
import { inputOf } from './query-input.js';

function decoded(body: string): unknown {
  // As JSON, which knows no prototypes.
  return JSON.parse(JSON.stringify(inputOf(decodeForm(body))));
}

function codeOf(body: string): string {
  try {
    inputOf(decodeForm(body));
    return 'none';
  } catch (error) {
    return error instanceof ServiceFault ? error.code : 'bug';
  }
}

it('reads texts, also empty ones and ones beyond ASCII', () => {
  expect(decoded('StackName=a%20b+c&Description=&TemplateBody=%C3%A9%F0%9F%8D%A3')).toEqual({
    StackName: 'a b c',
    Description: '',
    TemplateBody: 'é🍣',
  });
});

it('reads lists of structures by number, with gaps and in any order', () => {
  expect(
    decoded(
      'Tags.member.10.Key=c&Tags.member.2.Key=b&Tags.member.2.Value=2&Tags.member.1.Key=a&Capabilities.member.1=CAPABILITY_IAM',
    ),
  ).toEqual({ Tags: [{ Key: 'a' }, { Key: 'b', Value: '2' }, { Key: 'c' }], Capabilities: ['CAPABILITY_IAM'] });
});

it('reads structures in structures', () => {
  expect(
    decoded(
      'RollbackConfiguration.RollbackTriggers.member.1.Arn=x&RollbackConfiguration.MonitoringTimeInMinutes=15&Filters.FailedEvents=true',
    ),
  ).toEqual({
    RollbackConfiguration: { RollbackTriggers: [{ Arn: 'x' }], MonitoringTimeInMinutes: 15 },
    Filters: { FailedEvents: true },
  });
});

it('reads dictionaries, whatever their keys', () => {
  const input = inputOf(
    decodeForm(
      'ResourcesToImport.member.1.ResourceIdentifier.entry.1.key=__proto__&ResourcesToImport.member.1.ResourceIdentifier.entry.1.value=x',
    ),
  );
  const [resource] = input.ResourcesToImport as readonly { readonly ResourceIdentifier: object }[];
  expect(Object.entries(resource?.ResourceIdentifier ?? {})).toEqual([['__proto__', 'x']]);
  expect(Object.getPrototypeOf(resource?.ResourceIdentifier)).toBeNull();
});

it('reads flags, numbers and empty lists where the API has them, and texts elsewhere', () => {
  expect(
    decoded(
      'Parameters.member.1.ParameterKey=true&Parameters.member.1.UsePreviousValue=true&DisableRollback=false&TimeoutInMinutes=30&Tags=&StackName=30',
    ),
  ).toEqual({
    Parameters: [{ ParameterKey: 'true', UsePreviousValue: true }],
    DisableRollback: false,
    TimeoutInMinutes: 30,
    Tags: [],
    StackName: '30',
  });
});

it.each([
  ['half a percent', 'StackName=%', 'MalformedQueryString'],
  ['bytes that are no UTF-8', 'StackName=%FF%FE', 'MalformedQueryString'],
  ['no name', '=x', 'MalformedQueryString'],
  ['one name twice', 'StackName=a&StackName=b', 'MalformedQueryString'],
  ['value and structure', 'Tags.member.1=x&Tags.member.1.Key=a', 'MalformedQueryString'],
  ['structure and value', 'Tags.member.1.Key=a&Tags.member.1=x', 'MalformedQueryString'],
  ['an entry without a number', 'Tags.member.x.Key=a', 'MalformedQueryString'],
  ['a number too high', 'Tags.member.1000000000.Key=a', 'MalformedQueryString'],
  ['a list of nothing', 'Tags.member=a', 'MalformedQueryString'],
  ['a name of a prototype', '__proto__.x=a', 'MalformedQueryString'],
  ['a small name', 'stackName=a', 'MalformedQueryString'],
  ['an empty step', 'Tags..Key=a', 'MalformedInput'],
  ['a deep name', `${'A.'.repeat(500)}A=x`, 'MalformedQueryString'],
  ['a dictionary without a value', 'ResourceIdentifier.entry.1.key=a', 'MalformedQueryString'],
  ['a flag that is none', 'DisableRollback=yes', 'MalformedInput'],
  ['a number that is none', 'TimeoutInMinutes=1e9', 'MalformedInput'],
  ['a list that is none', 'Tags=x', 'MalformedInput'],
  ['a list as structure', 'Tags.Key=x', 'MalformedInput'],
  ['too many values', Array.from({ length: 5_001 }, (_, n) => `A${n}=`).join('&'), 'MalformedQueryString'],
])('refuses %s', (_, body, code) => {
  expect(codeOf(body)).toBe(code);
});

it('takes a hundred thousand bytes of anything quickly', () => {
  const before = process.cpuUsage().user;
  for (const body of ['.'.repeat(100_000), '&'.repeat(100_000), 'A.'.repeat(50_000), '%2E'.repeat(33_000)])
    expect(codeOf(body)).toBe('MalformedQueryString');
  expect(process.cpuUsage().user - before).toBeLessThan(500_000);
});
