// Texts at random, whole variables broken in a few places, as both parsers take them apart.
import '../ts-loader.mjs';
import { parseVariables as parseTheirs } from './osls-resolver.mjs';
import { randomFrom } from './random.mjs';

const { parseVariables } = await import('../../src/read/serverless/variables/parse-variables.ts');

const seeds = [
  '${self:a.b, opt:stage, "x"}',
  'a-${opt:stage, "dev"}-b',
  '${file(./a.${sls:stage}.yml):x.y, null}',
  '${ssm(eu-west-1, raw):/path/${self:x}}',
  '${strToBool(${env:X, "false"})}',
  '\\\\${self:a}b',
  '\\${self:a}',
  '${AWS::Region}/${self:a}',
  '${Foo${self:a}}',
  "${opt:a, 'it''s'}",
  '${opt:a, 12}',
  '${self:}',
  '${aws::region}',
  '${self:"quoted.${x}"}',
  '${a.b-c(1,2, "x" ,${self:y} , z):"q"}',
  '${opt:a, ${self:b}}',
  '${opt:a, cf.us-east-1:x.y}',
  "${opt:a, 'x', self:b}",
  '${self:\na }',
  '${strToBool(0)}${strToBool(false, \n)}',
];
const characters = '${}()$:, "\\\'ab10.-';
/**
 * osls takes a later `type::` for the start of CloudFormation's, and then loses count of what it has read; after
 * a line break it looks for a variable inside a variable one character too far.
 */
const fault = /, *[a-z][a-zA-Z0-9]*::|\n[^}]*\$/;
const refused = 'refused';

/** @param tell takes each text with `equal`, `legacy` (only older versions read it, and we say so) or `different` */
export function compareSyntax({ seed, count }, tell) {
  const random = randomFrom(seed);
  for (let at = 0; at < count; at++) {
    const text = brokenText(random);
    if (fault.test(text)) continue;
    const theirs = outlineOfTheirs(text);
    const parsed = parseVariables(text);
    const ours = parsed.kind === 'malformed' ? refused : JSON.stringify(joined(parsed.pieces.map(ourPiece)));
    if (theirs === ours) tell(text, 'equal');
    else tell(text, theirs === refused && parsed.legacy !== undefined ? 'legacy' : 'different', theirs, ours);
  }
}

function brokenText(random) {
  let text = random.pick(seeds) + (random.chance(0.3) ? random.pick(seeds) : '');
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = random.below(text.length + 1);
    const cut = random.chance(0.35) ? 1 : 0;
    const more = cut > 0 ? '' : random.chance(0.7) ? random.pick([...characters]) : random.pick(seeds);
    text = text.slice(0, at) + more + text.slice(at + cut);
  }
  return text;
}

function outlineOfTheirs(text) {
  try {
    return JSON.stringify(theirPieces(text, parseTheirs(text)));
  } catch (error) {
    if (error.constructor.name !== 'ServerlessError') throw error;
    return refused;
  }
}

function theirPieces(text, variables) {
  if (!variables) return joined([text]);
  if (variables.length === 1 && variables[0].end === undefined) return [theirVariable(variables[0])];
  const pieces = [];
  let at = 0;
  for (const variable of variables) {
    pieces.push(text.slice(at, variable.start), theirVariable(variable));
    at = variable.end;
  }
  return joined([...pieces, text.slice(at)]);
}

function theirVariable({ sources, value }) {
  if (!sources) return value;
  return sources.map(({ type, params = [], address, value: literal }) =>
    type === undefined
      ? { literal }
      : { type, params: params.map(theirOperand), address: address && theirOperand(address) },
  );
}

/** An empty text is nothing to both. */
function theirOperand({ value, variables }) {
  return variables ? theirPieces(value, variables) : value === '' ? null : typeof value === 'string' ? [value] : value;
}

function ourPiece(piece) {
  if (typeof piece === 'string') return piece;
  return piece.sources.map((source) => {
    if (source.kind === 'literal') return { literal: source.value };
    if (source.kind === 'nested') return { nested: joined(source.pieces.map(ourPiece)) };
    const { type, parameters, address } = source;
    return { type, params: parameters.map(ourOperand), address: address && ourOperand(address) };
  });
}

function ourOperand(operand) {
  if (operand.kind === 'nested') return joined(operand.pieces.map(ourPiece));
  const { value } = operand;
  return value === '' ? null : typeof value === 'string' ? [value] : value;
}

function joined(pieces) {
  const result = [];
  for (const piece of pieces) {
    if (piece === '') continue;
    if (typeof piece === 'string' && typeof result.at(-1) === 'string') result[result.length - 1] += piece;
    else result.push(piece);
  }
  return result;
}
