import type { Parts } from '../../../iam/parts.js';
import type { Resource } from '../../../model/service.js';
import type { Symbolic } from '../../../model/value.js';
import { printSymbol, printValue } from '../../../model/walk.js';

/** Why a symbol could not be followed, in words that say what would help. */
export function reasonFor(symbol: Symbolic): string {
  switch (symbol.kind) {
    case 'parameter':
      return `parameter ${symbol.name} has no value here; give it one under parameters in stackgate.yml`;
    case 'import':
      return `export ${printValue(symbol.exportName)} is not defined in this estate${ELSEWHERE}`;
    case 'stack-output':
      return `output ${symbol.output} of stack ${printValue(symbol.stackName)} is not defined in this estate${ELSEWHERE}`;
    case 'compose-output':
      return `service ${symbol.service} has no output ${symbol.output}`;
    case 'ssm-parameter':
      return `SSM parameter ${printValue(symbol.name)} is not defined in this estate${ELSEWHERE}`;
    case 'secret':
      return 'it is a secret';
    case 'environment':
      return `environment variable ${symbol.name} is not read; allow it under environment in stackgate.yml`;
    case 'unknown':
      return symbol.reason;
    case 'pseudo':
      return pseudoReason(symbol.name);
    case 'ref':
    case 'attribute':
      return `${printSymbol(symbol)} is known only when it is deployed`;
  }
}

/** Added where nothing of the estate provides what is referred to. */
export const ELSEWHERE = '; if it lives elsewhere, list it under externals in stackgate.yml';

function pseudoReason(name: string): string {
  const stack = /^AWS::StackName\((.*)\)$/.exec(name)?.[1];
  if (stack === undefined) return `\${${name}} is known only when it is deployed`;
  return `nothing states the name of stack ${stack}; give its service a stackName in stackgate.yml`;
}

/** A reference that may mean a resource whose own name depends on what is not known. */
export function partlyKnown({ service, logicalId }: Resource, name: Parts): string {
  const symbol = name.find((part) => typeof part === 'object' && !(part.kind === 'pseudo' && !part.name.includes('(')));
  const why = typeof symbol === 'object' ? `: ${reasonFor(symbol)}` : '';
  return `it may be ${service}:${logicalId}, whose name is known only in part${why}`;
}
