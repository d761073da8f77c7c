import {
  att,
  either,
  importOf,
  type Plain,
  param,
  pseudo,
  ref,
  resourceOf,
  stackOf,
  sub,
  toValue,
  unknown,
} from '../../test/support/estate.js';
import { arnOfResource, expandIn, parseArnPattern } from './arn.js';
import { arnsFor, decide, statementAllows, statementCovers } from './match.js';
import { statementsOf } from './statements.js';

const stack = stackOf('shop', {
  Orders: { type: 'AWS::DynamoDB::Table', properties: { TableName: 'orders' } },
  Carts: { type: 'AWS::DynamoDB::Table' },
  CartsArchive: { type: 'AWS::DynamoDB::Table' },
  Files: { type: 'AWS::S3::Bucket', properties: { BucketName: sub('ui-src-', param('Stage')) } },
  Fn: { type: 'AWS::Lambda::Function' },
});
const expand = expandIn([stack]);

function statementsFrom(...statements: Record<string, Plain>[]) {
  const Statement = statements.map((more) => ({ Effect: 'Allow', ...more }));
  const holder = stackOf('shop', { P: { type: 'AWS::IAM::Policy', properties: { PolicyDocument: { Statement } } } });
  return statementsOf(holder).statements;
}

const at = (logicalId: string) => arnOfResource(resourceOf(stack, logicalId), stack);

function allows(Resource: Plain, arn = at('Orders'), more: Record<string, Plain> = {}) {
  const [statement] = statementsFrom({ Action: 'dynamodb:GetItem', Resource, ...more });
  return statement && statementAllows(statement, 'dynamodb:GetItem', arn, { expand });
}

describe('statementAllows', () => {
  it.each<[string, Plain, string]>([
    ['the table by reference', att('Orders', 'Arn'), 'yes'],
    ['everything', '*', 'yes'],
    [
      'its ARN in another spelling',
      sub('arn:aws:dynamodb:', pseudo('AWS::Region'), ':', pseudo('AWS::AccountId'), ':table/', ref('Orders')),
      'yes',
    ],
    ['a literal account, ours not being known', 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders', 'yes'],
    ['a pattern', 'arn:aws:dynamodb:*:*:table/ord*', 'yes'],
    ['a name that it begins with', 'arn:aws:dynamodb:*:*:table/order', 'no'],
    ['a name that begins with it', 'arn:aws:dynamodb:*:*:table/orders-archive', 'no'],
    ['another table', att('Carts', 'Arn'), 'no'],
    ['its indexes only', sub(att('Orders', 'Arn'), '/index/*'), 'no'],
    ['another service', 'arn:aws:s3:::orders', 'no'],
    ['a parameter', param('TableArn'), 'unknown'],
    ['an import', importOf('orders-arn'), 'unknown'],
    ['a name with a parameter', sub('arn:aws:dynamodb:*:*:table/', param('Name')), 'unknown'],
    ['no ARN at all', 'orders', 'no'],
    ['one branch of a choice', either('X', 'arn:aws:dynamodb:*:*:table/a', att('Orders', 'Arn')), 'yes'],
  ])('on %s', (_, resource, expected) => {
    expect(allows(resource)).toBe(expected);
  });

  it.each<[string, Record<string, Plain>, string]>([
    ['another action', { Action: 'dynamodb:PutItem' }, 'no'],
    ['a prefix, in any case', { Action: 'DynamoDB:get*' }, 'yes'],
    ['an unknown action', { Action: unknown('x') }, 'unknown'],
    ['a condition', { Condition: { Bool: { x: 'true' } } }, 'unknown'],
    ['a Deny', { Effect: 'Deny' }, 'no'],
  ])('with %s', (_, more, expected) => {
    expect(allows('*', at('Orders'), more)).toBe(expected);
  });

  it('reads NotAction and NotResource', () => {
    const arn = at('Orders');
    const ask = (plain: Record<string, Plain>) =>
      statementsFrom(plain).map((s) => statementAllows(s, 'dynamodb:GetItem', arn, { expand }));
    expect(ask({ NotAction: 'iam:*', Resource: '*' })).toEqual(['yes']);
    expect(ask({ NotAction: 'dynamodb:*', Resource: '*' })).toEqual(['no']);
    expect(ask({ Action: '*', NotResource: att('Orders', 'Arn', 'shop/main') })).toEqual(['no']);
    expect(ask({ Action: '*', NotResource: att('Carts', 'Arn', 'shop/main') })).toEqual(['yes']);
  });

  it('tells tables apart that AWS names, though one id begins with the other', () => {
    expect(allows(att('Carts', 'Arn'), at('CartsArchive'))).toBe('no');
    expect(allows(att('Carts', 'Arn'), at('Carts'))).toBe('yes');
    expect(allows('arn:aws:dynamodb:*:*:table/invoices', at('Carts'))).toBe('no');
    expect(allows('arn:aws:dynamodb:*:*:table/shop-dev-Carts-1A2B', at('Carts'))).toBe('unknown');
    expect(allows('arn:aws:dynamodb:*:*:table/shop-*', at('Carts'))).toBe('unknown');
  });

  it('never takes ui for ui-src', () => {
    const arn = parseArnPattern(toValue(sub('arn:aws:s3:::ui-src-', param('Stage'), '/*'), 'shop/main'));
    const resource = sub('arn:aws:s3:::ui-', param('Stage'), '/*');
    const [statement] = statementsFrom({ Action: 's3:GetObject', Resource: resource });
    expect(statement && statementAllows(statement, 's3:GetObject', arn)).toBe('no');
  });

  it('knows regions and accounts that certainly differ', () => {
    const here = arnOfResource(resourceOf(stack, 'Orders'), { region: 'eu-west-1', account: '111111111111' });
    expect(allows('arn:aws:dynamodb:us-east-1:111111111111:table/orders', here)).toBe('no');
    expect(allows('arn:aws:dynamodb:eu-west-1:222222222222:table/orders', here)).toBe('no');
    expect(allows('arn:aws:dynamodb:eu-west-1:111111111111:table/orders', here)).toBe('yes');
  });
});

describe('decide', () => {
  const ask = (action: string, logicalId: string, ...statements: Record<string, Plain>[]) =>
    decide(statementsFrom(...statements), action, arnsFor(resourceOf(stack, logicalId), action), { expand }).answer;

  it('knows what an action on a resource is about', () => {
    const bucket = att('Files', 'Arn');
    const objects = sub(bucket, '/uploads/*');
    expect(ask('s3:GetObject', 'Files', { Action: 's3:*', Resource: bucket })).toBe('no');
    expect(ask('s3:GetObject', 'Files', { Action: 's3:*', Resource: objects })).toBe('yes');
    expect(ask('s3:ListBucket', 'Files', { Action: 's3:*', Resource: bucket })).toBe('yes');
    expect(ask('dynamodb:Query', 'Orders', { Action: '*', Resource: sub(att('Orders', 'Arn'), '/index/*') })).toBe(
      'yes',
    );
    expect(ask('lambda:InvokeFunction', 'Fn', { Action: '*', Resource: sub(att('Fn', 'Arn'), ':live') })).toBe('yes');
    expect(ask('lambda:InvokeFunction', 'Fn', { Action: '*', Resource: ref('Fn') })).toBe('yes');
  });

  it('lets a Deny win where it is about all of it, and says so where it may be', () => {
    const all = { Action: 'dynamodb:*', Resource: '*' };
    const name = 'dynamodb:GetItem';
    expect(ask(name, 'Orders', all)).toBe('yes');
    expect(ask(name, 'Orders', all, { Effect: 'Deny', Action: name, Resource: '*' })).toBe('no');
    expect(ask(name, 'Orders', all, { Effect: 'Deny', Action: name, Resource: '*', Condition: {} })).toBe('unknown');
    expect(
      ask(
        's3:GetObject',
        'Files',
        { Action: 's3:*', Resource: '*' },
        { Effect: 'Deny', Action: 's3:*', Resource: sub(att('Files', 'Arn'), '/private/*') },
      ),
    ).toBe('yes');
    expect(ask(name, 'Orders')).toBe('no');
  });

  it('asks for everything where the resource is not known', () => {
    const [statement] = statementsFrom({ Action: 'sqs:*', Resource: 'arn:aws:sqs:*:*:a' });
    expect(statement && statementCovers(statement, 'sqs:SendMessage', undefined, 'some')).toBe('unknown');
  });
});
