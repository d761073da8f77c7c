import type { Dict, Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { lowerConnector } from '../connectors/connector.js';
import { getAtt, given, type Plain, type PlainObject, ref, withoutEntries } from '../intrinsic/make.js';
import { ownEntry } from '../intrinsic/own-entry.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { innerConnector } from './part.js';

/** What SAM and what AppSync call the settings of each kind of authorization. */
const settings: Readonly<Record<string, { readonly key: string; readonly becomes: string }>> = {
  AWS_LAMBDA: { key: 'LambdaAuthorizer', becomes: 'LambdaAuthorizerConfig' },
  OPENID_CONNECT: { key: 'OpenIDConnect', becomes: 'OpenIDConnectConfig' },
  AMAZON_COGNITO_USER_POOLS: { key: 'UserPool', becomes: 'UserPoolConfig' },
};

/** `Auth`: properties of the API, and permissions for its Lambda authorizers. */
export function addAuthorizers(lowering: Lowering, resource: SamResource): PlainObject {
  const auth = given(resource.properties, 'Auth');
  if (auth?.kind !== 'dict') return {};
  const additional = given(auth, 'Additional');
  const others =
    additional?.kind === 'list' ? additional.items.flatMap((item) => (item.kind === 'dict' ? [item] : [])) : [];
  const lambdas = [auth, ...others].flatMap((one) => lambdaOf(one) ?? []);
  for (const [index, arn] of lambdas.entries()) permit(lowering, resource, arn, index + 1);
  return {
    AuthenticationType: given(auth, 'Type'),
    ...configOf(lowering, resource, auth, true),
    AdditionalAuthenticationProviders:
      others.length === 0 ? undefined : others.map((one): Plain => additionalOf(lowering, resource, one)),
  };
}

function additionalOf(lowering: Lowering, resource: SamResource, auth: Dict): PlainObject {
  return { AuthenticationType: given(auth, 'Type'), ...configOf(lowering, resource, auth, false) };
}

function configOf(lowering: Lowering, { logicalId }: SamResource, auth: Dict, primary: boolean): PlainObject {
  const type = stringOf(given(auth, 'Type')) ?? '';
  const setting = ownEntry(settings, type);
  if (setting === undefined) {
    if (type !== 'AWS_IAM' && type !== 'API_KEY') {
      const known = ['AWS_IAM', 'API_KEY', ...Object.keys(settings)].join(', ');
      lowering.problem('sam/graphql', `An authorization of ${logicalId} has a Type of ${known}.`, auth);
    }
    return {};
  }
  const config = given(auth, setting.key);
  if (config?.kind !== 'dict') {
    lowering.problem('sam/graphql', `${type} of ${logicalId} needs ${setting.key}.`, auth);
    return {};
  }
  // A default action exists only for the API's first authorization.
  return { [setting.becomes]: primary ? config : withoutEntries(config, ['DefaultAction']) };
}

function lambdaOf(auth: Dict): Value | undefined {
  const config = stringOf(given(auth, 'Type')) === 'AWS_LAMBDA' ? given(auth, 'LambdaAuthorizer') : undefined;
  return config?.kind === 'dict' ? given(config, 'AuthorizerUri') : undefined;
}

function permit(lowering: Lowering, resource: SamResource, functionArn: Value, number: number): void {
  const { logicalId } = resource;
  const source = { Type: 'AWS::AppSync::GraphQLApi', Arn: ref(logicalId), ResourceId: getAtt(logicalId, 'ApiId') };
  const connector = innerConnector(resource, `ToLambdaAuthConnector${number}`, functionArn, {
    Source: source,
    Destination: { Type: 'AWS::Lambda::Function', Arn: functionArn },
    Permissions: ['Write'],
  });
  lowerConnector(lowering, connector);
}
