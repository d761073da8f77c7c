import type { Binding, Stub } from '../model/plan.js';
import { digestOf } from '../plan/fingerprint.js';
import { type Json, type JsonObject, jsonObject } from './json.js';

/** What one template needs beside what it says itself: gathered while its body is written. */
export class Needs {
  readonly #parameters = new Map<string, JsonObject>();
  readonly #bindings = new Map<string, Binding>();
  readonly #values = new Map<string, string>();
  readonly #stubs = new Map<string, Stub>();
  readonly #conditions = new Set<string>();

  /** Parameters that are added to the template, by name. */
  get parameters(): ReadonlyMap<string, JsonObject> {
    return this.#parameters;
  }

  get bindings(): readonly Binding[] {
    return [...this.#bindings.values()];
  }

  /** Values of added parameters that no binding gives. */
  get values(): ReadonlyMap<string, string> {
    return this.#values;
  }

  get stubs(): readonly Stub[] {
    return [...this.#stubs.values()];
  }

  /** Conditions that are added, and never hold. */
  get conditions(): ReadonlySet<string> {
    return this.#conditions;
  }

  /** Notes that the template asks for a condition that it does not define. */
  condition(name: string): void {
    this.#conditions.add(name);
    this.stub('unknown', `the condition ${name}, which nothing here defines`, 'false');
  }

  /** @returns the added parameter that has the value of another stack's output */
  output(stackName: string, output: string, region?: string): string {
    const parameter = this.#added('Output', `${stackName} ${output}`, [stackName, output, region ?? ''], {
      Type: 'String',
      Description: `Output ${output} of the stack ${stackName}`,
    });
    this.bind({ parameter, stackName, output, ...(region !== undefined && { region }) });
    return parameter;
  }

  bind(binding: Binding): void {
    this.#bindings.set(binding.parameter, binding);
  }

  /** @returns the added parameter that has the value of a parameter in Parameter Store */
  ssm(name: string): string {
    const type = 'AWS::SSM::Parameter::Value<String>';
    const parameter = this.#added('Ssm', name, [name], { Type: type, Default: name });
    this.#values.set(parameter, name);
    return parameter;
  }

  /** Notes that `value` stands in for something, once. @returns the value */
  stub(kind: Stub['kind'], name: string, value: string): string {
    this.#stubs.set(`${kind}\n${name}\n${value}`, { kind, name, value });
    return value;
  }

  /** The same for all that another template of the stack needed. */
  include(stubs: readonly Stub[]): void {
    for (const { kind, name, value } of stubs) this.stub(kind, name, value);
  }

  /** A name of letters and digits alone that tells people what it is of, and a digest that keeps two apart. */
  #added(kind: string, of: string, identity: readonly string[], definition: Readonly<Record<string, Json>>): string {
    const digest = digestOf(JSON.stringify([kind, ...identity])).slice(0, 8);
    const name = `Stackgate${kind}${alphanumeric(of).slice(0, 80)}${digest}`;
    this.#parameters.set(name, jsonObject(Object.entries(definition)));
    return name;
  }
}

function alphanumeric(text: string): string {
  return text
    .slice(0, 512)
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/**
 * What stands in for something of a name: the same for the same name, and told apart from any other. What is
 * called an ARN has the shape of one, as templates take ARNs apart.
 */
export function stubText(name: string): string {
  const word = stubWord(name);
  return /arn$/i.test(name) ? `arn:aws:stub:us-east-1:000000000000:stub:${word}/${word}` : word;
}

function stubWord(name: string): string {
  const words = name
    .slice(0, 512)
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = words.slice(0, 40).replace(/-+$/, '');
  return short === name && short !== '' ? `stub-${short}` : `stub-${short}-${digestOf(name).slice(0, 6)}`;
}
