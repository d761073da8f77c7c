import type { Resource, Stack } from '../model/service.js';
import type { Value } from '../model/value.js';
import { loneSymbol } from '../model/walk.js';
import type { Facts } from './claim.js';
import { leadsOn } from './resolve/following/leads-on.js';
import type { Target } from './resolve/resolver.js';

type Ask<T> = (facts: Facts) => T;

interface Question {
  readonly ask: Ask<unknown>;
  readonly answer: unknown;
}

/**
 * Facts of an estate as one stack asks for them, with every question that leads out of the stack
 * remembered. Where another estate gives the same answers to all of them, the same stack makes the
 * same claims there: most stacks of a pull request stand on both sides of the comparison.
 */
export class Questions {
  readonly #facts: Facts;
  readonly #stack: Stack;
  readonly #asked: Question[] = [];

  constructor(facts: Facts, stack: Stack) {
    this.#facts = facts;
    this.#stack = stack;
  }

  /** Does another estate answer all of them as this one did? */
  haveSameAnswersIn(facts: Facts): boolean {
    return this.#asked.every(({ ask, answer }) => isSame(ask(facts), answer));
  }

  /** The same facts; what is asked of them is remembered. */
  remembered(): Facts {
    return {
      named: (service, id) => this.#ask(({ named }) => named(service, id)),
      externals: (id) => this.#ask(({ externals }) => externals(id)),
      resolver: this.#resolver(),
      access: this.#access(),
      outputs: this.#outputs(),
    };
  }

  #resolver(): Facts['resolver'] {
    const here = this.#stack;
    const targets = (value: Value, type?: string): readonly Target[] =>
      leadsToOwnResource(value, here)
        ? this.#facts.resolver.targets(value, type, here)
        : this.#ask(({ resolver }) => resolver.targets(value, type, here));
    return {
      targets,
      target: (value, type) => targets(value, type)[0] ?? { kind: 'none' },
      exportNamed: (name) => this.#ask(({ resolver }) => resolver.exportNamed(name, here)),
      expand: (symbol) => this.#ask(({ resolver }) => resolver.expand(symbol)),
      // A resource and its stack are the same on both sides, or neither is.
      stackOf: (resource) => this.#facts.resolver.stackOf(resource),
      homeOf: (holder) => this.#facts.resolver.homeOf(holder),
    };
  }

  #access(): Facts['access'] {
    return {
      mayDo: (actor, action, on, qualifier) => this.#ask(({ access }) => access.mayDo(actor, action, on, qualifier)),
      roleMay: (role, action, on, qualifier) => this.#ask(({ access }) => access.roleMay(role, action, on, qualifier)),
      serviceMay: (service, action, on, sources, qualifier) =>
        this.#ask(({ access }) => access.serviceMay(service, action, on, sources, qualifier)),
      hasDenials: (actor) => this.#ask(({ access }) => access.hasDenials(actor)),
      statementsOf: (actor) => this.#ask(({ access }) => access.statementsOf(actor)),
    };
  }

  #outputs(): Facts['outputs'] {
    const here = this.#stack;
    return {
      outputOfStack: (name, output, from = here) =>
        this.#ask(({ outputs }) => outputs.outputOfStack(name, output, from)),
      outputOfService: (service, output) => this.#ask(({ outputs }) => outputs.outputOfService(service, output)),
      ssmParameter: (name, from = here) => this.#ask(({ outputs }) => outputs.ssmParameter(name, from)),
      nestedStack: (parent, logicalId) => this.#ask(({ outputs }) => outputs.nestedStack(parent, logicalId)),
    };
  }

  #ask<T>(ask: Ask<T>): T {
    const answer = ask(this.#facts);
    this.#asked.push({ ask, answer });
    return answer;
  }
}

/** A plain reference to a resource of the stack means that resource, whatever else the estate holds. */
function leadsToOwnResource(value: Value, stack: Stack): boolean {
  const symbol = loneSymbol(value);
  if (symbol?.kind !== 'ref' && symbol?.kind !== 'attribute') return false;
  const own: Resource | undefined = symbol.stack === stack.key ? stack.resources.get(symbol.logicalId) : undefined;
  return own !== undefined && !leadsOn(own.type);
}

/** Deeper than any answer; stacks, resources, statements and places are held by identity. */
const DEPTH = 3;

function isSame(a: unknown, b: unknown, depth = DEPTH): boolean {
  if (a === b) return true;
  if (depth === 0 || !isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key], depth - 1));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !(value instanceof Map);
}
