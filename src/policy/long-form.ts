import type { StackKey } from '../model/names.js';
import type { Format } from '../model/service.js';
import type { Symbolic, Text, Value } from '../model/value.js';
import { loneSymbol, printValue, stringOf } from '../model/walk.js';

/** A value as a template writes it in full: intrinsic functions in long form, no tags. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Where a text is to be pasted: what may be referred to there, and how. */
export interface Place {
  readonly format: Format;
  readonly stack: StackKey;
  /** The definition: one in JSON takes JSON. */
  readonly file: string;
}

/**
 * Turns an evaluated value back into what the definition would say. What it cannot say, as it is not
 * known or belongs to another stack, stands in angle brackets for people to fill in.
 */
export function longForm(value: Value, place: Place): Plain {
  switch (value.kind) {
    case 'scalar':
      return value.raw !== undefined && typeof value.value === 'string' ? value.raw : value.value;
    case 'list':
      return value.items.map((item) => longForm(item, place));
    case 'dict':
      return fromEntries([...value.entries].map(([key, entry]) => [key, longForm(entry.value, place)]));
    case 'choice':
      return {
        'Fn::If': [value.condition, longForm(value.whenTrue, place), longForm(value.whenFalse, place)],
      };
    case 'text': {
      const symbol = loneSymbol(value);
      return symbol === undefined ? joined(value, place) : symbolForm(symbol, place);
    }
  }
}

/** Own keys only, also one that is called `__proto__`. */
function fromEntries(entries: readonly (readonly [string, Plain])[]): Plain {
  return Object.fromEntries(entries);
}

function symbolForm(symbol: Symbolic, place: Place): Plain {
  switch (symbol.kind) {
    case 'ref':
      return symbol.stack === place.stack ? { Ref: symbol.logicalId } : `<${symbol.logicalId} of ${symbol.stack}>`;
    case 'attribute': {
      const { stack, logicalId, attribute } = symbol;
      return stack === place.stack
        ? { 'Fn::GetAtt': [logicalId, attribute] }
        : `<${logicalId}.${attribute} of ${stack}>`;
    }
    case 'parameter':
      return symbol.stack === place.stack ? { Ref: symbol.name } : `<the parameter ${symbol.name} of ${symbol.stack}>`;
    case 'pseudo': {
      const name = pseudoHere(symbol.name, place);
      return name === undefined ? `<${symbol.name}>` : { Ref: name };
    }
    case 'import':
      return { 'Fn::ImportValue': longForm(symbol.exportName, place) };
    default:
      return variableText(symbol, place);
  }
}

/** `AWS::StackName(payments/main)` is `AWS::StackName` in that stack and nameless in every other. */
function pseudoHere(name: string, { stack }: Place): string | undefined {
  const at = name.indexOf('(');
  if (at === -1) return name;
  return name.slice(at) === `(${stack})` ? name.slice(0, at) : undefined;
}

/** What is text in a definition: variables of serverless.yml, and dynamic references. */
function variableText(symbol: Symbolic, { format }: Place): string {
  const isServerless = format === 'serverless';
  switch (symbol.kind) {
    case 'ssm-parameter': {
      const name = printValue(symbol.name);
      return isServerless ? `\${ssm:${name}${otherwiseOf(symbol)}}` : `{{resolve:ssm:${name}}}`;
    }
    case 'stack-output': {
      const region = symbol.region === undefined ? '' : `(${symbol.region})`;
      const output = `${printValue(symbol.stackName)}.${symbol.output}`;
      return isServerless ? `\${cf${region}:${output}${otherwiseOf(symbol)}}` : `<the output ${output}>`;
    }
    case 'environment':
      return isServerless ? `\${env:${symbol.name}${otherwiseOf(symbol)}}` : `<the variable ${symbol.name}>`;
    case 'compose-output':
      return `<the output ${symbol.output} of ${symbol.service}>`;
    case 'secret':
      return '<the secret>';
    default:
      return '<as it is now>';
  }
}

function otherwiseOf({ otherwise }: Symbolic): string {
  const text = stringOf(otherwise);
  return text === undefined ? '' : `, '${text}'`;
}

/**
 * A text of several parts as `Fn::Sub`; imports, which it cannot name, in its second argument. Text
 * alone stays text where no part needs a function.
 */
function joined({ parts }: Text, place: Place): Plain {
  const variables: Record<string, Plain> = {};
  let isSub = false;
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part.replaceAll('${', '${!');
    const form = symbolForm(part, place);
    if (typeof form === 'string') return form;
    isSub = true;
    const own = nameInSub(form);
    if (own !== undefined) return `\${${own}}`;
    const name = `Import${Object.keys(variables).length + 1}`;
    variables[name] = form;
    return `\${${name}}`;
  });
  const text = texts.join('');
  if (!isSub) return text.replaceAll('${!', '${');
  return { 'Fn::Sub': Object.keys(variables).length === 0 ? text : [text, variables] };
}

function nameInSub(form: Plain): string | undefined {
  if (typeof form !== 'object' || form === null || Array.isArray(form)) return undefined;
  const { Ref, 'Fn::GetAtt': att } = Object.fromEntries(Object.entries(form));
  if (typeof Ref === 'string') return Ref;
  return Array.isArray(att) ? att.join('.') : undefined;
}
