import type { Dict, Placed, Value } from '../../../model/value.js';
import { get } from '../../../model/walk.js';
import { given } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isBlank, partsOf, type Tell, teller } from './expect.js';
import { graphqlTrees } from './graphql-trees.js';
import { checkTree } from './tree.js';

/** `AWS::Serverless::GraphQLApi`: unknown names are let pass outermost, and nowhere below. */
export function checkGraphQlApi(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const tell = teller(lowering, 'sam/graphql');
  for (const [key, tree] of Object.entries(graphqlTrees)) {
    const value = given(properties, key);
    if (value !== undefined) checkTree(lowering, tell, value, tree, `${key} of ${logicalId}`);
  }
  checkAuth(tell, logicalId, given(properties, 'Auth'));
  for (const [name, value] of partsOf(given(properties, 'Functions'))) {
    if (value.kind === 'dict') checkFunction(tell, value, `The function ${name} of ${logicalId}`);
  }
  for (const [, ofType] of partsOf(given(properties, 'Resolvers')))
    for (const [name, resolver] of partsOf(ofType)) {
      if (resolver.kind === 'dict') checkResolver(tell, resolver, `The resolver ${name} of ${logicalId}`);
    }
}

/** Each kind of authorization has settings of its own. */
function checkAuth(tell: Tell, logicalId: string, auth: Value | undefined): void {
  const additional = get(auth, 'Additional');
  const all = [auth, ...(additional?.kind === 'list' ? additional.items : [])];
  for (const one of all) {
    if (one?.kind !== 'dict') continue;
    const settings = ['LambdaAuthorizer', 'OpenIDConnect', 'UserPool'].filter((key) => given(one, key) !== undefined);
    const uri = get(one, 'LambdaAuthorizer', 'AuthorizerUri');
    if (uri !== undefined && isBlank(uri)) tell(`AuthorizerUri of ${logicalId} is empty.`, uri);
    if (settings.length > 1) tell(`An authorization of ${logicalId} has the settings of one kind only.`, one);
  }
}

function checkFunction(tell: Tell, of: Dict, what: string): void {
  const stated = [...of.entries.keys()].filter((key) => given(of, key) !== undefined);
  if (given(of, 'Id') !== undefined) {
    if (stated.length > 1) tell(`${what} has an Id, so it is defined elsewhere: nothing else can stand beside it.`, of);
    return;
  }
  checkCode(tell, of, what, of);
  if (isBlank(given(of, 'InlineCode')) && isBlank(given(of, 'CodeUri')))
    tell(`${what} needs InlineCode or CodeUri.`, of);
  if (isBlank(given(of, 'Runtime'))) tell(`${what} needs a Runtime.`, of);
}

/** A resolver without code of its own passes on what its functions answer. */
function checkResolver(tell: Tell, of: Dict, what: string): void {
  checkCode(tell, of, what, of);
  const hasCode = !isBlank(given(of, 'InlineCode')) || !isBlank(given(of, 'CodeUri'));
  if (hasCode && isBlank(given(of, 'Runtime'))) tell(`${what} needs a Runtime.`, of);
}

function checkCode(tell: Tell, of: Dict, what: string, at: Placed): void {
  if (!isBlank(given(of, 'InlineCode')) && !isBlank(given(of, 'CodeUri')))
    tell(`${what} has InlineCode and CodeUri: only one of them can be.`, at);
}
