import type { Stub } from '../model/plan.js';
import type { Symbolic, Value } from '../model/value.js';
import { printSymbol } from '../model/walk.js';
import { type Json, jsonObject } from './json.js';
import { literalOf, pseudoValue } from './literal.js';
import { stubText } from './needs.js';
import { renamed, type WriteContext } from './write-context.js';

type Write = (value: Value, context: WriteContext) => Json;

/** A symbol as CloudFormation resolves it: an intrinsic function, a parameter that the deployer fills, or a stub. */
export function writeSymbol(symbol: Symbolic, context: WriteContext, write: Write): Json {
  const { needs, stack } = context;
  switch (symbol.kind) {
    case 'ref':
      return symbol.stack === stack.key ? call('Ref', renamed(symbol.logicalId, context)) : standIn(symbol, context);
    case 'attribute':
      return symbol.stack === stack.key
        ? call('Fn::GetAtt', [renamed(symbol.logicalId, context), symbol.attribute])
        : standIn(symbol, context);
    case 'parameter':
      return symbol.stack === stack.key ? call('Ref', symbol.name) : standIn(symbol, context);
    case 'pseudo':
      return pseudo(symbol.name, context) ?? standIn(symbol, context);
    case 'import':
      return call('Fn::ImportValue', write(symbol.exportName, context));
    case 'stack-output':
      return call('Ref', needs.output(literalText(symbol.stackName, context), symbol.output, symbol.region));
    case 'compose-output':
      return composeOutput(symbol, context);
    case 'ssm-parameter':
      return ssmParameter(symbol, context, write);
    case 'secret':
      return secretReference(literalText(symbol.name, context));
    case 'environment':
    case 'unknown':
      return symbol.otherwise ? write(symbol.otherwise, context) : standIn(symbol, context);
  }
}

function call(name: string, argument: Json): Json {
  return jsonObject([[name, argument]]);
}

/** Only regions and the like; `AWS::StackName(key)` is what a stack without a stated name is called. */
function pseudo(name: string, context: WriteContext): Json | undefined {
  const ofStack = /^AWS::StackName\((.*)\)$/s.exec(name)?.[1];
  if (ofStack === undefined) return /^AWS::[A-Za-z]+$/.test(name) ? call('Ref', name) : undefined;
  return ofStack === context.stack.key ? call('Ref', 'AWS::StackName') : context.nameOf(ofStack);
}

function composeOutput(symbol: Symbolic & { readonly kind: 'compose-output' }, context: WriteContext): Json {
  const main = context.mainOf(symbol.service);
  if (main === undefined) return standIn(symbol, context);
  const region = main.target.region === context.target.region ? undefined : main.target.region;
  return call('Ref', context.needs.output(main.stackName, symbol.output, region));
}

/** Where the stack makes the parameter itself, what the tool falls back on is what holds on the first deploy. */
function ssmParameter(
  symbol: Symbolic & { readonly kind: 'ssm-parameter' },
  context: WriteContext,
  write: Write,
): Json {
  const name = literalText(symbol.name, context);
  const isOwn = context.setsParameters.has(name);
  return isOwn && symbol.otherwise ? write(symbol.otherwise, context) : call('Ref', context.needs.ssm(name));
}

const byReference = '/aws/reference/secretsmanager/';

/** CloudFormation fetches it; its value is in no template. */
export function secretReference(name: string): string {
  const id = name.startsWith(byReference) ? name.slice(byReference.length) : name;
  return `{{resolve:secretsmanager:${id}}}`;
}

/**
 * A text where no function may stand (a default, a description, the name in Parameter Store): what is
 * not known stands in for itself.
 */
export function literalText(value: Value, context: WriteContext): string {
  const { parts } = literalOf(value, context);
  return parts.map((part) => (typeof part === 'string' ? part : literalSymbol(part, context))).join('');
}

function literalSymbol(symbol: Symbolic, context: WriteContext): string {
  if (symbol.kind === 'secret') return secretReference(literalText(symbol.name, context));
  if (symbol.kind !== 'pseudo') return standIn(symbol, context);
  const ofStack = /^AWS::StackName\((.*)\)$/s.exec(symbol.name)?.[1];
  const known = ofStack === undefined ? pseudoValue(symbol.name, context) : context.nameOf(ofStack);
  return known ?? standIn(symbol, context);
}

function standIn(symbol: Symbolic, { needs }: WriteContext): string {
  const [kind, name] = stubOf(symbol);
  return needs.stub(kind, name, stubText(name));
}

function stubOf(symbol: Symbolic): readonly [Stub['kind'], string] {
  switch (symbol.kind) {
    case 'import':
    case 'secret':
      return [symbol.kind, printSymbol(symbol)];
    case 'stack-output':
    case 'compose-output':
      return ['stack-output', printSymbol(symbol).slice(2, -1)];
    case 'ssm-parameter':
      return ['ssm-parameter', printSymbol(symbol).slice(2, -1)];
    case 'parameter':
      return ['parameter', symbol.name];
    case 'environment':
      return ['environment', symbol.name];
    case 'unknown':
      return ['unknown', symbol.reason];
    case 'ref':
    case 'attribute':
    case 'pseudo':
      return ['unknown', printSymbol(symbol).slice(2, -1)];
  }
}
