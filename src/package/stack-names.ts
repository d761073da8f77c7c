import type { Diagnostic } from '../model/diagnostic.js';
import type { StackKey, StageName } from '../model/names.js';
import type { Target } from '../model/plan.js';
import type { Estate, Service, Stack } from '../model/service.js';
import { textOf } from '../model/walk.js';
import { digestOf } from '../plan/fingerprint.js';
import { literalOf } from './literal.js';
import { defaultTarget } from './packaged.js';

/** A root stack with the name and place that it is deployed under. */
export interface NamedStack {
  readonly service: Service;
  readonly stack: Stack;
  readonly stackName: string;
  readonly target: Target;
}

export interface NamedStacks {
  readonly roots: readonly NamedStack[];
  readonly byKey: ReadonlyMap<StackKey, NamedStack>;
  /** By service, its first root stack: what a Compose output is of. */
  readonly mainOf: ReadonlyMap<string, NamedStack>;
  readonly diagnostics: readonly Diagnostic[];
}

/** CloudFormation's own rule. */
export const stackNamePattern = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;

/** Names every root stack; two of one name in one place are told, and stay. */
export function nameStacks({ services, stage }: Estate, target: Partial<Target> = {}): NamedStacks {
  const diagnostics: Diagnostic[] = [];
  const roots: NamedStack[] = [];
  const taken = new Map<string, NamedStack>();
  for (const service of services) {
    for (const stack of service.stacks) {
      if (stack.parent !== undefined) continue;
      const place = targetOf(stack, target);
      const stackName = nameOf(stack, stage, place, diagnostics);
      const named = { service, stack, stackName, target: place };
      const at = [place.account, place.region, stackName].join('\n');
      const other = taken.get(at);
      if (other !== undefined) diagnostics.push(sameName(named, other));
      taken.set(at, other ?? named);
      roots.push(named);
    }
  }
  return {
    roots,
    byKey: new Map(roots.map((root) => [root.stack.key, root])),
    mainOf: new Map(roots.toReversed().map((root) => [root.service.name, root])),
    diagnostics,
  };
}

function targetOf({ account, region }: Stack, target: Partial<Target>): Target {
  return {
    account: account ?? target.account ?? defaultTarget.account,
    region: region ?? target.region ?? defaultTarget.region,
  };
}

function nameOf(stack: Stack, stage: StageName, target: Target, diagnostics: Diagnostic[]): string {
  const stated = textOf(stack.name) ?? literalOf(stack.name, { target, stage }).whole;
  const wanted =
    stated ?? (stack.id === 'main' ? `${stack.service}-${stage}` : `${stack.service}-${stack.id}-${stage}`);
  const name = legalName(wanted);
  if (name !== wanted) diagnostics.push(renamed(stack, wanted, name));
  return name;
}

/** The nearest name that CloudFormation takes; a cut one ends in a digest, so that two stay two. */
export function legalName(wanted: string): string {
  if (stackNamePattern.test(wanted)) return wanted;
  const letters = wanted
    .slice(0, 1024)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .replace(/-+$/, '');
  const name = letters === '' ? `stack-${digestOf(wanted).slice(0, 8)}` : letters;
  return name.length <= 128 ? name : `${name.slice(0, 119)}-${digestOf(wanted).slice(0, 8)}`;
}

function renamed({ location }: Stack, wanted: string, name: string): Diagnostic {
  const message = `${JSON.stringify(wanted.slice(0, 200))} can be no stack's name; the stack is named ${name}.`;
  return { severity: 'warning', code: 'package/stack-name', message, location };
}

function sameName({ service, stack, stackName, target }: NamedStack, other: NamedStack): Diagnostic {
  const place = `${target.account}/${target.region}`;
  const message = `${service.name} and ${other.service.name} both have the stack ${stackName} in ${place}: give one another name or place in stackgate.yml.`;
  return { severity: 'error', code: 'package/same-stack-name', message, location: stack.location };
}
