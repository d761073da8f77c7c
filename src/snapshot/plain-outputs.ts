import type { Output, Stack } from '../model/service.js';
import type { Symbolic } from '../model/value.js';
import { visitSymbols } from '../model/walk.js';

/** Names by which people call what nobody else may know. */
const telling = /secret|passw|passphrase|token|credential|private.?key|api.?key|access.?key/i;

/**
 * The outputs of a stack as CloudFormation has them, without those that tell a secret: made from a NoEcho parameter, from Secrets
 * Manager or a SecureString, from an attribute that is a secret, or called like one. Unlike parameters, CloudFormation
 * masks no output.
 *
 * @param root the stack as it was read; of one that was not read no output is known to be harmless
 * @param outputs by the output's name, or by the name of its export
 */
export function plainOutputs(
  root: Stack | undefined,
  outputs: Readonly<Record<string, string>>,
  nameOf: (output: Output) => string | undefined,
): Readonly<Record<string, string>> {
  if (root === undefined) return {};
  const harmless = new Set(root.outputs.filter((output) => !isSecret(output, root)).map(nameOf));
  return Object.fromEntries(Object.entries(outputs).filter(([name]) => harmless.has(name)));
}

function isSecret({ name, value }: Output, { parameters }: Stack): boolean {
  let found = telling.test(name);
  const isTelling = (symbol: Symbolic): boolean => {
    if (symbol.kind === 'secret' || symbol.kind === 'unknown' || symbol.kind === 'environment') return true;
    if (symbol.kind === 'parameter') return parameters.get(symbol.name)?.noEcho !== false || telling.test(symbol.name);
    return symbol.kind === 'attribute' && telling.test(symbol.attribute);
  };
  visitSymbols(value, (symbol) => {
    found ||= isTelling(symbol);
  });
  return found;
}
