import type { Symbolic } from '../../model/value.js';
import { printSymbol, printValue } from '../../model/walk.js';

/** Why a symbol could not be followed, in words that say what would help. */
export function reasonFor(symbol: Symbolic): string {
  switch (symbol.kind) {
    case 'parameter':
      return `parameter ${symbol.name} has no value here; give it one under parameters in stackgate.yml`;
    case 'import':
      return `export ${printValue(symbol.exportName)} is not defined in this estate`;
    case 'stack-output':
      return `output ${symbol.output} of stack ${printValue(symbol.stackName)} is not defined in this estate`;
    case 'compose-output':
      return `service ${symbol.service} has no output ${symbol.output}`;
    case 'ssm-parameter':
      return `SSM parameter ${printValue(symbol.name)} is not defined in this estate`;
    case 'secret':
      return 'it is a secret';
    case 'environment':
      return `environment variable ${symbol.name} is not read; allow it under environment in stackgate.yml`;
    case 'unknown':
      return symbol.reason;
    case 'ref':
    case 'attribute':
    case 'pseudo':
      return `${printSymbol(symbol)} is known only when it is deployed`;
  }
}
