import type { StackKey } from '../../model/names.js';
import type { Target } from '../../model/plan.js';
import type { Resource, Stack } from '../../model/service.js';
import type { Symbolic, Value } from '../../model/value.js';
import { get, stringOf, textOf, visitSymbols } from '../../model/walk.js';

/** What the templates of one root stack name in its account and region, as far as it is text. */
export interface KnownNames {
  readonly exports: readonly string[];
  readonly imports: readonly string[];
  readonly ssmRead: readonly string[];
  readonly ssmWritten: readonly string[];
  readonly secrets: readonly string[];
  /** `Fn::GetStackOutput`. */
  readonly stackOutputs: readonly { readonly stackName: string; readonly output: string }[];
}

export interface NamedRoot {
  readonly key: StackKey;
  readonly target: Target;
  readonly names: KnownNames;
}

/** @param stacks a root stack and those nested in it, read from their bodies */
export function namesIn(stacks: readonly Stack[]): KnownNames {
  const symbols = stacks.flatMap(symbolsOf);
  const resources = stacks.flatMap((stack) => [...stack.resources.values()]);
  return {
    exports: known(stacks.flatMap(({ outputs }) => outputs.map(({ exportName }) => exportName))),
    imports: known(symbols.map((symbol) => (symbol.kind === 'import' ? symbol.exportName : undefined))),
    ssmRead: known(symbols.map((symbol) => (symbol.kind === 'ssm-parameter' ? symbol.name : undefined))),
    ssmWritten: known(resources.filter(({ type }) => type === 'AWS::SSM::Parameter').map(nameOf)),
    secrets: known(symbols.map((symbol) => (symbol.kind === 'secret' ? symbol.name : undefined))),
    stackOutputs: symbols.flatMap((symbol) => {
      const stackName = symbol.kind === 'stack-output' ? textOf(symbol.stackName) : undefined;
      return symbol.kind === 'stack-output' && stackName !== undefined ? [{ stackName, output: symbol.output }] : [];
    }),
  };
}

function nameOf({ properties }: Resource): Value | undefined {
  return get(properties, 'Name');
}

function known(values: readonly (Value | undefined)[]): readonly string[] {
  return [...new Set(values.map(textOf).filter((text) => text !== undefined && text !== ''))].sort() as string[];
}

function symbolsOf(stack: Stack): readonly Symbolic[] {
  const found: Symbolic[] = [];
  const visit = (value: Value) => visitSymbols(value, (symbol) => found.push(symbol));
  for (const { properties } of stack.resources.values()) visit(properties);
  for (const { value, exportName } of stack.outputs) {
    visit(value);
    if (exportName) visit(exportName);
  }
  for (const { value } of stack.parameters.values()) if (value) visit(value);
  return found;
}

/** Addresses of nested templates, with what the parent gives them and asks of them. */
export function* nestedAddresses(stack: Stack): Generator<{ readonly url: string; readonly resource: Resource }> {
  for (const resource of stack.resources.values()) {
    const url = stringOf(get(resource.properties, 'TemplateURL'));
    if (resource.type === 'AWS::CloudFormation::Stack' && url !== undefined) yield { url, resource };
  }
}
