import { joinParts, type Parts, partsOf } from '../../iam/parts.js';
import type { Resource } from '../../model/service.js';
import type { Symbolic, Text, Value } from '../../model/value.js';
import { get, loneSymbol, text } from '../../model/walk.js';
import type { OutputsIndex } from './outputs-index.js';
import type { ExportEntry, Found } from './resolver.js';

/**
 * Follows symbols to what defines them: an import to the output that is exported, an SSM parameter
 * to the resource that sets it, a stack's output to its value. What the estate does not define stays.
 */
export class Expander {
  readonly #index: OutputsIndex;
  readonly #memo = new WeakMap<Symbolic, Value | 'open'>();

  constructor(index: OutputsIndex) {
    this.#index = index;
  }

  expand(value: Value): Value {
    if (value.kind === 'choice')
      return { ...value, whenTrue: this.expand(value.whenTrue), whenFalse: this.expand(value.whenFalse) };
    if (value.kind !== 'text') return value;
    const lone = loneSymbol(value);
    return lone === undefined ? this.#splice(value) : (this.follow(lone) ?? value);
  }

  /** The same for the pieces of one text; a piece that leads to no text stays. */
  expandParts(parts: Parts): Parts {
    return joinParts(...parts.map((part) => this.#piece(part)));
  }

  #splice(value: Text): Value {
    return text(this.expandParts(value.parts), value);
  }

  #piece(part: string | Symbolic): Parts {
    const followed = typeof part === 'string' ? undefined : this.follow(part);
    return partsOf(followed) ?? [part];
  }

  /** The value a symbol stands for; undefined when it stands for itself or lies on a cycle. */
  follow(symbol: Symbolic): Value | undefined {
    const known = this.#memo.get(symbol);
    if (known !== undefined) return known === 'open' ? undefined : known;
    const definition = this.#definition(symbol) ?? symbol.otherwise;
    if (definition === undefined) return undefined;
    this.#memo.set(symbol, 'open');
    const value = this.expand(definition);
    this.#memo.set(symbol, value);
    return value;
  }

  #definition(symbol: Symbolic): Value | undefined {
    switch (symbol.kind) {
      case 'import':
        return outputValue(this.#index.exportNamed(this.expand(symbol.exportName)));
      case 'stack-output':
        return outputValue(this.#index.outputOfStack(this.expand(symbol.stackName), symbol.output));
      case 'compose-output':
        return outputValue(this.#index.outputOfService(symbol.service, symbol.output));
      case 'ssm-parameter':
        return ssmValue(this.#index.ssmParameter(this.expand(symbol.name)));
      case 'attribute':
        return this.#nestedOutput(symbol);
      default:
        return undefined;
    }
  }

  #nestedOutput(symbol: Extract<Symbolic, { kind: 'attribute' }>): Value | undefined {
    if (!symbol.attribute.startsWith('Outputs.')) return undefined;
    const stack = this.#index.nestedStack(symbol.stack, symbol.logicalId);
    return stack?.outputs.find((output) => `Outputs.${output.name}` === symbol.attribute)?.value;
  }
}

function outputValue(found: Found<ExportEntry>): Value | undefined {
  return typeof found === 'object' && 'found' in found ? found.found.output.value : undefined;
}

function ssmValue(found: Found<Resource>): Value | undefined {
  return typeof found === 'object' && 'found' in found ? get(found.found.properties, 'Value') : undefined;
}
