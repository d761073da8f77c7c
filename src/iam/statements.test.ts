import {
  att,
  either,
  type Plain,
  type PlainResources,
  pseudo,
  ref,
  resourceOf,
  stackOf,
  sub,
  unknown,
} from '../../test/support/estate.js';
import type { Statement } from '../model/grant.js';
import { get, printValue } from '../model/walk.js';
import { attachedTo } from './policy-sources.js';
import { rolesOf } from './roles.js';
import { statementsOf } from './statements.js';

const allow = (more: Record<string, Plain> = {}) => ({
  Effect: 'Allow',
  Action: 'sqs:SendMessage',
  Resource: '*',
  ...more,
});
const doc = (...statements: Plain[]) => ({ Version: '2012-10-17', Statement: statements });

function read(resources: PlainResources) {
  const stack = stackOf('shop', resources);
  return { stack, ...statementsOf(stack) };
}

/** One line a statement. */
function show({
  side,
  effect,
  principals,
  notPrincipal,
  actions,
  notAction,
  resources,
  notResource,
}: Statement): string {
  const list = (values: Statement['actions']) => values.map(printValue).join(',');
  const who = principals.map(({ kind, value }) => `${kind}=${printValue(value)}`).join(',');
  const not = (flag: boolean) => (flag ? '!' : '');
  return `${side} ${effect} ${not(notPrincipal)}[${who}] ${not(notAction)}[${list(actions)}] ${not(notResource)}[${list(resources)}]`;
}

describe('identity and trust', () => {
  it('reads a role: who may take it, and what it may do', () => {
    const { statements, diagnostics } = read({
      Role: {
        type: 'AWS::IAM::Role',
        properties: {
          AssumeRolePolicyDocument: doc({
            Effect: 'Allow',
            Principal: { Service: ['lambda.amazonaws.com'] },
            Action: 'sts:AssumeRole',
          }),
          Policies: [{ PolicyName: 'p', PolicyDocument: doc(allow({ Resource: [att('Queue', 'Arn')] })) }],
        },
      },
    });
    expect(diagnostics).toEqual([]);
    expect(statements.map(show)).toEqual([
      'trust Allow [service=lambda.amazonaws.com] [sts:AssumeRole] []',
      'identity Allow [holder=${Role}] [sqs:SendMessage] [${Queue.Arn}]',
    ]);
    expect(statements[1]).toMatchObject({ service: 'shop', holder: 'shop/main/Role' });
  });

  it('gives a policy to every role that it names or that lists it', () => {
    const { stack, statements } = read({
      A: { type: 'AWS::IAM::Role', properties: { ManagedPolicyArns: [ref('Policy'), 'arn:aws:iam::aws:policy/X'] } },
      Policy: { type: 'AWS::IAM::ManagedPolicy', properties: { Roles: [ref('B')], PolicyDocument: doc(allow()) } },
      Other: { type: 'AWS::IAM::RolePolicy', properties: { RoleName: ref('B'), PolicyDocument: doc(allow()) } },
    });
    expect(statements.map(show)).toEqual([
      'identity Allow [holder=${A},holder=${B}] [sqs:SendMessage] [*]',
      'identity Allow [holder=${B}] [sqs:SendMessage] [*]',
    ]);
    expect(rolesOf(resourceOf(stack, 'Other')).map(printValue)).toEqual(['${B}']);
  });

  it('keeps Deny and every Not', () => {
    const { statements } = read({
      P: {
        type: 'AWS::IAM::Policy',
        properties: {
          PolicyDocument: doc({
            Sid: 'S',
            Effect: 'Deny',
            NotAction: ['s3:*'],
            NotResource: 'a',
            Condition: { Bool: {} },
          }),
        },
      },
    });
    expect(statements.map(show)).toEqual(['identity Deny [] ![s3:*] ![a]']);
    expect(statements[0]).toMatchObject({ sid: 'S', conditions: { kind: 'dict' } });
  });
});

describe('resource policies', () => {
  it('makes a statement of a Lambda permission, with its source as conditions', () => {
    const { stack, statements } = read({
      Permission: {
        type: 'AWS::Lambda::Permission',
        properties: {
          FunctionName: ref('Fn'),
          Action: 'lambda:InvokeFunction',
          Principal: 's3.amazonaws.com',
          SourceArn: 'arn:aws:s3:::b',
          SourceAccount: pseudo('AWS::AccountId'),
        },
      },
    });
    expect(statements.map(show)).toEqual(['resource Allow [service=s3.amazonaws.com] [lambda:InvokeFunction] [${Fn}]']);
    expect(printValue(get(statements[0]?.conditions, 'ArnLike') ?? raise())).toBe('{AWS:SourceArn:arn:aws:s3:::b}');
    expect(get(statements[0]?.conditions, 'StringEquals', 'AWS:SourceAccount')).toBeDefined();
    expect(attachedTo(resourceOf(stack, 'Permission')).map(printValue)).toEqual(['${Fn}']);
  });

  it.each<[string, Record<string, Plain>]>([
    ['AWS::SQS::QueuePolicy', { PolicyDocument: doc(allow({ Principal: '*' })) }],
    ['AWS::SNS::TopicInlinePolicy', { PolicyDocument: doc(allow({ Principal: { AWS: '*' } })) }],
    ['AWS::KMS::Key', { KeyPolicy: doc(allow({ Principal: { AWS: ['*'] } })) }],
    ['AWS::SecretsManager::ResourcePolicy', { ResourcePolicy: doc(allow({ Principal: '*' })) }],
    ['AWS::DynamoDB::Table', { ResourcePolicy: { PolicyDocument: doc(allow({ Principal: '*' })) } }],
    ['AWS::Events::EventBusPolicy', { StatementId: 's', Statement: allow({ Principal: '*' }) }],
    ['AWS::Logs::ResourcePolicy', { PolicyDocument: JSON.stringify(doc(allow({ Principal: '*' }))) }],
  ])('reads %s', (type, properties) => {
    const { statements, diagnostics } = read({ It: { type, properties } });
    expect(diagnostics).toEqual([]);
    expect(statements.map(show)).toEqual(['resource Allow [any=*] [sqs:SendMessage] [*]']);
  });

  it('reads the older form of an event bus policy', () => {
    const { statements } = read({
      It: {
        type: 'AWS::Events::EventBusPolicy',
        properties: {
          Action: 'events:PutEvents',
          Principal: '*',
          Condition: { Key: 'aws:PrincipalOrgID', Type: 'StringEquals', Value: 'o-1' },
        },
      },
    });
    expect(statements.map(show)).toEqual(['resource Allow [any=*] [events:PutEvents] []']);
    expect(get(statements[0]?.conditions, 'StringEquals', 'aws:PrincipalOrgID')).toMatchObject({ value: 'o-1' });
  });

  it('keeps symbols inside a JSON string', () => {
    const json =
      '{"Statement":{"Effect":"Allow","Principal":{"Service":"es.amazonaws.com"},"Action":"logs:*","Resource":"';
    const { statements } = read({
      It: { type: 'AWS::Logs::ResourcePolicy', properties: { PolicyDocument: sub(json, att('Logs', 'Arn'), ':x"}}') } },
    });
    expect(statements.map(show)).toEqual(['resource Allow [service=es.amazonaws.com] [logs:*] [${Logs.Arn}:x]']);
  });
});

describe('what is not certain', () => {
  const policy = (PolicyDocument: Plain) => read({ P: { type: 'AWS::IAM::Policy', properties: { PolicyDocument } } });

  it('keeps the statements of both branches of a choice', () => {
    const { statements } = policy(
      doc(either('IsProd', allow({ Action: 'a:b' }), allow({ Action: either('X', 'c:d', 'e:f') }))),
    );
    expect(statements.map((statement) => statement.actions.map(printValue))).toEqual([['a:b'], ['c:d', 'e:f']]);
  });

  it('reads an empty text as no policy', () => {
    expect(read({ Api: { type: 'AWS::ApiGateway::RestApi', properties: { Policy: '' } } })).toMatchObject({
      statements: [],
      diagnostics: [],
    });
  });

  it('takes an unknown document for one that may allow anything', () => {
    const { statements, diagnostics } = policy(unknown('made by a macro'));
    expect(statements.map(show)).toEqual(['identity Allow [] [${?}] [${?}]']);
    expect(diagnostics).toEqual([]);
  });

  it.each<[string, Plain, RegExp]>([
    ['a list', ['x'], /neither an object nor a JSON string/],
    ['broken JSON', '{"Statement":', /neither an object nor a JSON string/],
    ['no statement', { Version: '2012-10-17' }, /has no Statement/],
    ['a text for a statement', doc('x'), /not an object/],
    ['a misspelt effect', doc(allow({ Effect: 'allow' })), /Effect: Allow or Deny/],
    ['no action', doc({ Effect: 'Allow', Resource: '*' }), /without Action/],
    ['an action and its opposite', doc(allow({ NotAction: 'a:b' })), /both Action and NotAction/],
    ['no resource', doc({ Effect: 'Allow', Action: 'a:b' }), /without Resource/],
  ])('reports %s where it stands', (_, document, problem) => {
    const { stack, statements, diagnostics } = policy(document);
    expect(statements).toEqual([]);
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'iam/invalid-document', severity: 'warning' })]);
    expect(diagnostics[0]?.message).toMatch(problem);
    expect(diagnostics[0]?.location.line).toBeGreaterThan(resourceOf(stack, 'P').location.line);
  });

  it('reads what can be read beside what cannot', () => {
    const { statements, diagnostics } = policy(doc('x', allow()));
    expect([statements.length, diagnostics.length]).toEqual([1, 1]);
  });

  it('gives every statement a line of its own', () => {
    const { statements } = policy(doc(allow(), allow()));
    expect(new Set(statements.map(({ location }) => location.line)).size).toBe(2);
  });

  it('is not led astray by odd names or depths', () => {
    const deep = `{"Statement":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    expect(() => policy(deep)).not.toThrow();
    expect(read({ It: { type: 'constructor', properties: {} } }).statements).toEqual([]);
    expect(policy(doc(allow({ Principal: { __proto__: 'x', toString: '*' } }))).statements).toHaveLength(1);
  });
});

function raise(): never {
  throw new Error('the statement has no such condition');
}
