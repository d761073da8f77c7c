import { managedPolicyStatements } from '../../iam/managed-policies.js';
import { arnsFor, decide } from '../../iam/match.js';
import type { Answer } from '../../model/edge.js';
import type { Statement } from '../../model/grant.js';
import type { Resource } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import { get, itemsOf, printValue } from '../../model/walk.js';
import type { Resolver } from '../resolve/resolver.js';
import type { Access, AccessAnswer } from './access.js';
import { coversResource, type Qualified } from './covers-resource.js';
import { managedAllows } from './managed-access.js';
import { namesAction } from './names-action.js';
import { conditionsAllowSource } from './source-condition.js';
import { StatementsByResource } from './statements-by-resource.js';

const ROLE = 'AWS::IAM::Role';

/** Answers from the statements of one estate; what they cannot decide is `unknown`. */
export class EstateAccess implements Access {
  readonly #resolver: Resolver;
  readonly #byRole = new Map<Resource, Statement[]>();
  /** Roles with a Deny among them; few have one, and every edge asks. */
  readonly #denied = new Set<Resource>();
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
    const role = this.#roleOf(actor);
    return role !== undefined && this.#denied.has(role);
  }

  mayDo(actor: Resource, action: string, on: Resource, qualifier?: string): AccessAnswer {
    const role = this.#roleOf(actor);
    if (role === undefined) return { answer: 'unknown', note: `the role of ${actor.id} is not defined in this estate` };
    return this.#mayByRole(role, action, { resource: on, qualifier });
  }

  roleMay(value: Value, action: string, on: Resource, qualifier?: string): AccessAnswer {
    const role = this.#roleCalled(value);
    if (role === undefined)
      return { answer: 'unknown', note: `role ${printValue(value)} is not defined in this estate` };
    return this.#mayByRole(role, action, { resource: on, qualifier });
  }

  #mayByRole(role: Resource, action: string, qualified: Qualified): AccessAnswer {
    const on = qualified.resource;
    const statements = this.#byRole.get(role) ?? [];
    const denied = this.#denied.has(role) ? this.#deniedBy(statements, action, on) : undefined;
    if (denied?.answer === 'no')
      return { answer: 'no', note: `role ${role.logicalId} denies ${action}`, location: denied.by.location };
    const allowed = this.#allowedBy(statements, action, qualified);
    if (allowed?.answer === 'yes' && denied === undefined)
      return { answer: 'yes', note: `role ${role.logicalId} allows ${action}`, location: allowed.location };
    if (allowed !== undefined)
      return {
        answer: 'unknown',
        note: `whether role ${role.logicalId} allows ${action} depends on what is not known`,
        location: allowed.location,
      };
    const elsewhere = this.#byManagedPolicies(role, action, on);
    return elsewhere.answer === 'yes' || denied !== undefined
      ? elsewhere
      : (this.#letIn(role, action, qualified) ?? elsewhere);
  }

  /** Within an account, a policy of the resource that names the role is enough. */
  #letIn(role: Resource, action: string, qualified: Qualified): AccessAnswer | undefined {
    const on = qualified.resource;
    const named = this.#resourceSide.about(on).filter((statement) => this.#namesRole(statement, role));
    const allowed = this.#allowedBy(named, action, qualified);
    if (allowed === undefined) return undefined;
    const { answer, location } = allowed;
    return { answer, note: `a policy of ${on.logicalId} lets ${role.logicalId} do ${action}`, location };
  }

  #namesRole({ principals, notPrincipal }: Statement, role: Resource): boolean {
    return !notPrincipal && principals.some(({ kind, value }) => kind === 'aws' && this.#roleCalled(value) === role);
  }

  /**
   * A Deny of a part leaves the rest allowed. Conditions of an Allow are taken as fulfilled, those of a
   * Deny leave it open. Undefined where no Deny takes anything of what is asked.
   */
  #deniedBy(statements: readonly Statement[], action: string, on: Resource) {
    const arns = arnsFor(on, action, this.#resolver.stackOf(on));
    const plain = statements.map((statement) => (isDeny(statement) ? statement : unconditional(statement)));
    const targets = arns.length === 0 ? [undefined] : arns;
    const { answer, by } = decide(plain, action, targets, { expand: this.#resolver.expand });
    const isDenied = answer === 'no' && by !== undefined && isDeny(by);
    return isDenied || answer === 'unknown' ? { answer, by: by ?? on } : undefined;
  }

  serviceMay(
    service: string,
    action: string,
    on: Resource,
    sources: readonly Resource[],
    qualifier?: string,
  ): AccessAnswer {
    const named = this.#resourceSide.about(on).filter((statement) => allowsService(statement, service));
    const decided = this.#allowedBy(named, action, { resource: on, qualifier }, sources);
    if (decided === undefined) return { answer: 'no', note: `nothing lets ${service} do ${action} on ${on.logicalId}` };
    const note = decided.answer === 'yes' ? `lets ${service} do ${action}` : `may let ${service} do ${action}`;
    return { answer: decided.answer, note, location: decided.location };
  }

  /** The strongest answer of any Allow: yes, then unknown; undefined when none applies. */
  #allowedBy(
    statements: readonly Statement[],
    action: string,
    on: Qualified,
    sources?: readonly Resource[],
  ): { readonly answer: 'yes' | 'unknown'; readonly location: Statement['location'] } | undefined {
    let maybe: Statement | undefined;
    for (const statement of statements) {
      if (isDeny(statement)) continue;
      const answer = this.#applies(statement, action, on, sources);
      if (answer === 'yes') return { answer, location: statement.location };
      if (answer === 'unknown') maybe ??= statement;
    }
    return maybe === undefined ? undefined : { answer: 'unknown', location: maybe.location };
  }

  /** The cheap question first: most statements are about other actions. */
  #applies(statement: Statement, action: string, on: Qualified, sources: readonly Resource[] | undefined): Answer {
    const named = namesAction(statement, action);
    if (named === 'no') return 'no';
    const covered = coversResource(statement, action, on, this.#resolver);
    if (covered === 'no') return 'no';
    const allowed = sources === undefined ? 'yes' : conditionsAllowSource(statement, sources, this.#resolver);
    if (allowed === 'no') return 'no';
    return named === 'yes' && covered === 'yes' && allowed === 'yes' ? 'yes' : 'unknown';
  }

  #byManagedPolicies(role: Resource, action: string, on: Resource): AccessAnswer {
    let unknown: string | undefined;
    for (const arn of itemsOf(get(role.properties, 'ManagedPolicyArns'))) {
      if (this.#resolver.target(arn, 'AWS::IAM::ManagedPolicy', this.#resolver.stackOf(role)).kind === 'resource')
        continue;
      const name = printValue(arn);
      const known = managedPolicyStatements(name);
      const answers = known?.map((statement) => managedAllows(statement, role, action, on, this.#resolver)) ?? [
        'unknown',
      ];
      if (answers.includes('yes'))
        return { answer: 'yes', note: `managed policy ${name} allows ${action}`, location: role.location };
      if (answers.includes('unknown')) unknown ??= name;
    }
    if (unknown !== undefined)
      return { answer: 'unknown', note: `what ${unknown} allows is not known here`, location: role.location };
    return { answer: 'no', note: `role ${role.logicalId} does not allow ${action}`, location: role.location };
  }

  #file(statement: Statement): void {
    for (const principal of statement.principals) {
      const role = this.#resolver.target(principal.value, ROLE, this.#resolver.homeOf(statement.holder));
      if (role.kind !== 'resource') continue;
      if (isDeny(statement)) this.#denied.add(role.resource);
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

function isDeny({ effect }: Statement): boolean {
  return effect === 'Deny';
}

function unconditional({ conditions: _, ...statement }: Statement): Statement {
  return statement;
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
