import { SourceText as Source, type SourceText } from '../../model/location.js';
import type { Output, Stack } from '../../model/service.js';
import type { Symbolic, Value } from '../../model/value.js';
import { get, printValue, stringOf, textOf, visitSymbols } from '../../model/walk.js';
import { isObject, type Json, jsonObject } from '../../package/json.js';
import { digestInUrl } from '../../package/packaged.js';
import {
  type ImportFact,
  type Leaf,
  type NestedTemplate,
  type OutputFact,
  type StackTemplate,
  type ValueFact,
  weakName,
} from '../../plan/phases/stack-template.js';
import { evaluateValue } from '../../read/cloudformation/evaluate/evaluate-value.js';
import { makeScope } from '../../read/cloudformation/evaluate/make-scope.js';
import { parseDocument } from '../../read/document/parse-document.js';

/**
 * What a plan must know of a template to make others from it, JSON or YAML. Undefined where it cannot be read.
 *
 * @param stacks read from the body: the root first, then those nested in it
 * @param bodyOf a nested template by its digest
 */
export function stackTemplateOf(
  stacks: readonly Stack[],
  body: string,
  bodyOf: (digest: string) => string | undefined,
): StackTemplate | undefined {
  const [root] = stacks;
  return root && templateOf(root, body, { stacks, bodyOf });
}

interface Reading {
  readonly stacks: readonly Stack[];
  readonly bodyOf: (digest: string) => string | undefined;
}

function templateOf(stack: Stack, body: string, reading: Reading): StackTemplate | undefined {
  const source: SourceText = new Source(`${stack.id}.template`, body);
  const document = parseDocument(source).value;
  const json = document && jsonOf(document);
  if (document === undefined || !isObject(json)) return undefined;
  return {
    document: json,
    outputs: new Map(stack.outputs.map((output) => [output.name, outputFact(output, stack)])),
    imports: importsIn(document, stack),
    leaves: () => leavesOf(stack),
    nested: nestedIn(stack, reading),
  };
}

/** Types and properties of resources, outputs and the names of exports. */
function leavesOf({ resources, outputs }: Stack): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const add = (path: readonly string[], value: Value): void => {
    if (value.kind === 'dict') for (const [key, entry] of value.entries) add([...path, key], entry.value);
    else if (value.kind === 'list') for (const [at, item] of value.items.entries()) add([...path, String(at)], item);
    else leaves.set(JSON.stringify(path), { text: printValue(value), isKnown: value.kind === 'scalar' });
  };
  for (const [id, { type, properties }] of resources) {
    leaves.set(JSON.stringify(['Resources', id]), { text: type, isKnown: true });
    add(['Resources', id], properties);
  }
  for (const { name, value, exportName } of outputs) {
    add(['Outputs', name], value);
    if (exportName) add(['Outputs', name, 'Export'], exportName);
  }
  return leaves;
}

function nestedIn(stack: Stack, reading: Reading): ReadonlyMap<string, NestedTemplate> {
  const found = new Map<string, NestedTemplate>();
  for (const inside of reading.stacks) {
    if (inside.parent?.stack !== stack.key) continue;
    const { logicalId } = inside.parent;
    const url = stringOf(get(stack.resources.get(logicalId)?.properties, 'TemplateURL'));
    const digest = url === undefined ? undefined : digestInUrl(url);
    const body = digest === undefined ? undefined : reading.bodyOf(digest);
    const template = body === undefined ? undefined : templateOf(inside, body, reading);
    if (digest !== undefined && template !== undefined) found.set(logicalId, { digest, template });
  }
  return found;
}

/** A number that does not print as it was written keeps its text: an account id keeps its zeros. */
function jsonOf(value: Value): Json {
  switch (value.kind) {
    case 'scalar':
      return typeof value.value === 'number' && value.raw !== undefined ? value.raw : value.value;
    case 'text':
    case 'choice':
      return printValue(value);
    case 'list':
      return value.items.map(jsonOf);
    case 'dict':
      return jsonObject([...value.entries].map(([key, entry]) => [key, jsonOf(entry.value)]));
  }
}

function outputFact({ value, exportName }: Output, stack: Stack): OutputFact {
  const name = textOf(exportName);
  return { ...(name !== undefined && { exportName: name }), value: valueFact(value, stack) };
}

function weakSymbol(symbol: Extract<Symbolic, { readonly kind: 'stack-output' }>, stack: Stack): string | undefined {
  const [stackName, region = stack.region] = [textOf(symbol.stackName), symbol.region];
  const isHere = symbol.account === undefined || symbol.account === stack.account;
  if (stackName === undefined || region === undefined || stack.account === undefined || !isHere) return undefined;
  return weakName({ account: stack.account, region }, stackName, symbol.output);
}

function valueFact(value: Value, stack: Stack): ValueFact {
  const { parameters } = stack;
  const refs: ValueFact['refs'][number][] = [];
  const [imports, unresolved] = [new Set<string>(), new Set<string>()];
  let isSecret = false;
  visitSymbols(value, (symbol) => {
    if (symbol.kind === 'ref') refs.push({ logicalId: symbol.logicalId });
    else if (symbol.kind === 'attribute') refs.push({ logicalId: symbol.logicalId, attribute: symbol.attribute });
    else if (symbol.kind === 'import') imports.add(textOf(symbol.exportName) ?? '');
    else if (symbol.kind === 'stack-output') imports.add(weakSymbol(symbol, stack) ?? '');
    else if (symbol.kind === 'secret') isSecret = true;
    else if (symbol.kind === 'parameter') {
      unresolved.add(symbol.name);
      isSecret ||= parameters.get(symbol.name)?.noEcho === true;
    }
  });
  return { text: printValue(value), refs, imports: [...imports], parameters: [...unresolved], isSecret };
}

/** Every import of a template as it stands, whatever its conditions, with the name that it has by then. */
function importsIn(document: Value, stack: Stack): readonly ImportFact[] {
  const found: ImportFact[] = [];
  const nameOf = nameReader(stack);
  const visit = (value: Value, path: readonly (string | number)[]): void => {
    if (value.kind === 'list') for (const [at, item] of value.items.entries()) visit(item, [...path, at]);
    if (value.kind !== 'dict') return;
    const weak =
      value.entries.size === 1 ? weakNameIn(value.entries.get('Fn::GetStackOutput')?.value, stack, nameOf) : undefined;
    const argument = value.entries.get('Fn::ImportValue')?.value;
    if (weak !== undefined) found.push({ path, name: weak });
    if (argument !== undefined && value.entries.size === 1) {
      const name = nameOf(argument);
      found.push({ path, ...(name !== undefined && { name }) });
    } else for (const [key, entry] of value.entries) visit(entry.value, [...path, key]);
  };
  visit(document, []);
  return found;
}

/** Undefined where it is read by a role, perhaps of another account, and where its name is not known. */
function weakNameIn(
  argument: Value | undefined,
  { account, region }: Stack,
  nameOf: (argument: Value) => string | undefined,
): string | undefined {
  const text = (key: string) => {
    const value = get(argument, key);
    return value && nameOf(value);
  };
  const [stackName, output, other = region] = [text('StackName'), text('OutputName'), text('Region')];
  if (stackName === undefined || output === undefined || account === undefined || other === undefined) return undefined;
  return get(argument, 'RoleArn') === undefined ? weakName({ account, region: other }, stackName, output) : undefined;
}

function nameReader({ template, ...stack }: Stack): (argument: Value) => string | undefined {
  if (template === undefined) return (argument) => stringOf(argument);
  const parameters = new Map(
    [...stack.parameters].flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value] as const])),
  );
  const identity = { ...stack, stack: stack.key, stackId: stack.id, stackName: stack.name, parameters };
  const scope = makeScope(template, identity, () => {});
  return (argument) => textOf(evaluateValue(argument, scope));
}
