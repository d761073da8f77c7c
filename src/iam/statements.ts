import type { Principal } from '../model/grant.js';
import { resourceKey } from '../model/names.js';
import type { Resource, Stack } from '../model/service.js';
import { eventBusStatements } from './event-bus-policy.js';
import { layerStatement, permissionStatement } from './lambda-permission.js';
import { joinStatements, readDocument, type Statements } from './policy-document.js';
import { policySources } from './policy-sources.js';
import { holdersIn } from './roles.js';

/**
 * Every IAM statement that a stack's resources hold: what roles may do, who may use a resource,
 * who may take a role. Undecided choices give the statements of both branches. What AWS managed
 * policies grant is not among them: see `managedPolicyStatements`.
 */
export function statementsOf(stack: Stack): Statements {
  const holders = holdersIn(stack);
  return joinStatements(
    [...stack.resources.values()].map((resource) =>
      statementsIn(resource, holders.get(resourceKey(resource.stack, resource.logicalId)) ?? []),
    ),
  );
}

function statementsIn(resource: Resource, holders: readonly Principal[]): Statements {
  switch (resource.type) {
    case 'AWS::Lambda::Permission':
      return { statements: [permissionStatement(resource)], diagnostics: [] };
    case 'AWS::Lambda::LayerVersionPermission':
      return { statements: [layerStatement(resource)], diagnostics: [] };
    case 'AWS::Events::EventBusPolicy':
      return eventBusStatements(resource);
    default:
      return fromDocuments(resource, holders);
  }
}

function fromDocuments(resource: Resource, holders: readonly Principal[]): Statements {
  const sources = Object.hasOwn(policySources, resource.type) ? (policySources[resource.type] ?? []) : [];
  return joinStatements(
    sources.flatMap(({ side, documents }) =>
      [...documents(resource.properties)].map((document) =>
        readDocument(document, { holder: resource, side, holders }),
      ),
    ),
  );
}
