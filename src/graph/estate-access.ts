import { actionMatches } from '../iam/actions.js';
import { managedPolicyStatements } from '../iam/managed-policies.js';
import type { Answer } from '../model/edge.js';
import type { Statement } from '../model/grant.js';
import type { Resource } from '../model/service.js';
import type { Value } from '../model/value.js';
import { get, itemsOf, printValue } from '../model/walk.js';
import type { Access, AccessAnswer } from './access.js';
import { coversResource } from './covers-resource.js';
import { namesAction } from './names-action.js';
import type { Resolver } from './resolve/resolver.js';
import { conditionsAllowSource } from './source-condition.js';
import { StatementsByResource } from './statements-by-resource.js';

const ROLE = 'AWS::IAM::Role';

/** Answers from the statements of one estate; what they cannot decide is `unknown`. */
export class EstateAccess implements Access {
  readonly #resolver: Resolver;
  readonly #byRole = new Map<Resource, Statement[]>();
  readonly #resourceSide: StatementsByResource;
  readonly #roles = new Map<Resource, Resource | undefined>();

  constructor(resolver: Resolver, statements: readonly Statement[]) {
    this.#resolver = resolver;
    this.#resourceSide = new StatementsByResource(resolver);
    for (const statement of statements)
      if (statement.side === 'identity') this.#file(statement);
      else if (statement.side === 'resource') this.#resourceSide.add(statement);
  }

  statementsOf(actor: Resource): readonly Statement[] | undefined {
    const role = this.#roleOf(actor);
    return role === undefined ? undefined : (this.#byRole.get(role) ?? []);
  }

  hasDenials(actor: Resource): boolean {
    return this.statementsOf(actor)?.some(({ effect }) => effect === 'Deny') ?? false;
  }

  mayDo(actor: Resource, action: string, on: Resource): AccessAnswer {
    const role = this.#roleOf(actor);
    if (role === undefined) return { answer: 'unknown', note: `the role of ${actor.id} is not defined in this estate` };
    return this.#mayByRole(role, action, on);
  }

  roleMay(value: Value, action: string, on: Resource): AccessAnswer {
    const role = this.#roleCalled(value);
    if (role === undefined)
      return { answer: 'unknown', note: `role ${printValue(value)} is not defined in this estate` };
    return this.#mayByRole(role, action, on);
  }

  #mayByRole(role: Resource, action: string, on: Resource): AccessAnswer {
    const statements = this.#byRole.get(role) ?? [];
    const denied = this.#decide(statements, 'Deny', action, on);
    if (denied?.answer === 'yes')
      return { answer: 'no', note: `role ${role.logicalId} denies ${action}`, location: denied.location };
    const allowed = this.#decide(statements, 'Allow', action, on);
    if (allowed?.answer === 'yes' && denied === undefined)
      return { answer: 'yes', note: `role ${role.logicalId} allows ${action}`, location: allowed.location };
    if (allowed !== undefined)
      return {
        answer: 'unknown',
        note: `whether role ${role.logicalId} allows ${action} depends on what is not known`,
        location: allowed.location,
      };
    return this.#byManagedPolicies(role, action);
  }

  serviceMay(service: string, action: string, on: Resource, sources: readonly Resource[]): AccessAnswer {
    const named = this.#resourceSide.about(on).filter((statement) => allowsService(statement, service));
    const decided = this.#decide(named, 'Allow', action, on, sources);
    if (decided === undefined) return { answer: 'no', note: `nothing lets ${service} do ${action} on ${on.logicalId}` };
    const note = decided.answer === 'yes' ? `lets ${service} do ${action}` : `may let ${service} do ${action}`;
    return { answer: decided.answer, note, location: decided.location };
  }

  /** The strongest answer of any statement with the effect: yes, then unknown; undefined when none applies. */
  #decide(
    statements: readonly Statement[],
    effect: Statement['effect'],
    action: string,
    on: Resource,
    sources?: readonly Resource[],
  ): { readonly answer: 'yes' | 'unknown'; readonly location: Statement['location'] } | undefined {
    let maybe: Statement | undefined;
    for (const statement of statements) {
      if (statement.effect !== effect) continue;
      const answer = this.#applies(statement, action, on, sources);
      if (answer === 'yes') return { answer, location: statement.location };
      if (answer === 'unknown') maybe ??= statement;
    }
    return maybe === undefined ? undefined : { answer: 'unknown', location: maybe.location };
  }

  /** The cheap question first: most statements are about other actions. */
  #applies(statement: Statement, action: string, on: Resource, sources: readonly Resource[] | undefined): Answer {
    const named = namesAction(statement, action);
    if (named === 'no') return 'no';
    const covered = coversResource(statement, on, this.#resolver);
    if (covered === 'no') return 'no';
    const allowed = this.#conditionsAllow(statement, sources);
    if (allowed === 'no') return 'no';
    return named === 'yes' && covered === 'yes' && allowed === 'yes' ? 'yes' : 'unknown';
  }

  #conditionsAllow(statement: Statement, sources: readonly Resource[] | undefined): Answer {
    if (sources !== undefined) return conditionsAllowSource(statement, sources, this.#resolver);
    const mayNotDeny =
      statement.side === 'identity' && statement.effect === 'Deny' && statement.conditions !== undefined;
    return mayNotDeny ? 'unknown' : 'yes';
  }

  #byManagedPolicies(role: Resource, action: string): AccessAnswer {
    let unknown: string | undefined;
    for (const arn of itemsOf(get(role.properties, 'ManagedPolicyArns'))) {
      if (this.#resolver.target(arn, 'AWS::IAM::ManagedPolicy').kind === 'resource') continue;
      const name = printValue(arn);
      const known = managedPolicyStatements(name);
      if (known === undefined) unknown ??= name;
      else if (known.some((statement) => statement.actions.some((pattern) => actionMatches(pattern, action))))
        return { answer: 'yes', note: `managed policy ${name} allows ${action}`, location: role.location };
    }
    if (unknown !== undefined)
      return { answer: 'unknown', note: `what ${unknown} allows is not known here`, location: role.location };
    return { answer: 'no', note: `role ${role.logicalId} does not allow ${action}`, location: role.location };
  }

  #file(statement: Statement): void {
    for (const principal of statement.principals) {
      const role = this.#resolver.target(principal.value, ROLE);
      if (role.kind !== 'resource') continue;
      const there = this.#byRole.get(role.resource);
      if (there === undefined) this.#byRole.set(role.resource, [statement]);
      else there.push(statement);
    }
  }

  #roleOf(actor: Resource): Resource | undefined {
    if (!this.#roles.has(actor)) this.#roles.set(actor, this.#resolveRole(actor));
    return this.#roles.get(actor);
  }

  #resolveRole(actor: Resource): Resource | undefined {
    const value = get(actor.properties, 'Role') ?? get(actor.properties, 'RoleArn');
    return value === undefined ? undefined : this.#roleCalled(value);
  }

  #roleCalled(value: Value): Resource | undefined {
    const target = this.#resolver.target(value, ROLE);
    return target.kind === 'resource' && target.resource.type === ROLE ? target.resource : undefined;
  }
}

/** `logs.eu-west-1.amazonaws.com` is `logs.amazonaws.com` of one region. */
function allowsService(statement: Statement, service: string): boolean {
  if (statement.notPrincipal) return false;
  const [name] = service.split('.');
  return statement.principals.some((principal) => {
    if (principal.kind === 'any') return true;
    const text = printValue(principal.value);
    return text === service || (text.startsWith(`${name}.`) && text.includes('amazonaws.com')) || text === '*';
  });
}
