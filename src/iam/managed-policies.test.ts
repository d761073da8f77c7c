import { actionFacts, actionsOfService } from './action-catalogue.js';
import { actionsMatching } from './actions.js';
import { managedPolicyStatements } from './managed-policies.js';

describe('managedPolicyStatements', () => {
  it.each([
    'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
    'arn:aws-cn:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
    'arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
    'service-role/AWSLambdaBasicExecutionRole',
    'AWSLambdaBasicExecutionRole',
  ])('knows %s', (name) => {
    expect(managedPolicyStatements(name)?.[0]?.actions).toContain('logs:PutLogEvents');
  });

  it.each(['arn:aws:iam::123456789012:policy/AdministratorAccess', 'AWSNewPolicy', 'constructor', '', '${Policy}'])(
    'does not know %j',
    (name) => {
      expect(managedPolicyStatements(name)).toBeUndefined();
    },
  );

  it('leaves IAM out of what a power user may do', () => {
    expect(managedPolicyStatements('PowerUserAccess')?.[0]).toMatchObject({
      actions: ['*'],
      except: expect.arrayContaining(['iam:*']),
    });
  });

  it.each(['AmazonDynamoDBFullAccess', 'AWSLambda_FullAccess', 'AmazonCognitoReadOnly', 'AWSLambdaMSKExecutionRole'])(
    'names only actions that AWS has in %s',
    (name) => {
      const actions = managedPolicyStatements(name)?.flatMap((statement) => statement.actions) ?? [];
      const known = (action: string) =>
        action.includes('*') ? (actionsMatching(action)?.length ?? 0) > 0 : actionFacts(action) !== undefined;
      const gone = (action: string) => actionsOfService(action.split(':')[0] ?? '') === undefined;
      expect(actions.filter((action) => !known(action) && !gone(action))).toEqual([]);
    },
  );
});
