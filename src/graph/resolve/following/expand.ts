import { joinParts, type Parts, partsOf } from '../../../iam/parts.js';
import type { Home } from '../../../iam/place.js';
import type { Resource } from '../../../model/service.js';
import type { Symbolic, Text, Value } from '../../../model/value.js';
import { get, loneSymbol, text } from '../../../model/walk.js';
import type { ExportEntry, Found } from '../resolver.js';
import { homeOfOutput } from './home-of-output.js';
import type { OutputsIndex } from './outputs-index.js';
import { pieceOf } from './piece.js';
import { reasonFor } from './unresolved.js';

/** What defines a symbol, and the stack in which that stands. */
interface Definition {
  readonly value: Value;
  readonly home: Home;
}

/** The expanders of one estate: one for each region and account that its stacks state. */
export class Expanders {
  readonly #index: OutputsIndex;
  /** The text of a reference to a resource, as far as definitions tell it. */
  readonly #ownText: (symbol: Symbolic) => Parts | undefined;
  readonly #byPlace = new Map<string, Expander>();

  constructor(index: OutputsIndex, ownText: (symbol: Symbolic) => Parts | undefined) {
    this.#index = index;
    this.#ownText = ownText;
  }

  at({ region, account }: Home): Expander {
    const key = `${region} ${account}`;
    const there = this.#byPlace.get(key) ?? new Expander({ region, account }, this, this.#index, this.#ownText);
    this.#byPlace.set(key, there);
    return there;
  }
}

/**
 * Follows symbols to what defines them: an import to the output that is exported, an SSM parameter
 * to the resource that sets it, a stack's output to its value. What the estate does not define stays.
 */
export class Expander {
  readonly #home: Home;
  readonly #all: Expanders;
  readonly #index: OutputsIndex;
  readonly #ownText: (symbol: Symbolic) => Parts | undefined;
  readonly #memo = new WeakMap<Symbolic, Value | 'open'>();

  constructor(
    home: { readonly region: string | undefined; readonly account: string | undefined },
    all: Expanders,
    index: OutputsIndex,
    ownText: (symbol: Symbolic) => Parts | undefined,
  ) {
    const { region, account } = home;
    this.#home = { ...(region === undefined ? {} : { region }), ...(account === undefined ? {} : { account }) };
    this.#all = all;
    this.#index = index;
    this.#ownText = ownText;
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
    const definition = this.#definition(symbol) ?? this.#here(symbol.otherwise);
    if (definition === undefined) return this.#pieceOf(symbol);
    this.#memo.set(symbol, 'open');
    const value = this.#all.at(definition.home).expand(definition.value);
    this.#memo.set(symbol, value);
    return value;
  }

  /** `Fn::Select` out of `Fn::Split` of what only other stacks say. */
  #pieceOf(symbol: Symbolic): Value | undefined {
    if (symbol.kind !== 'unknown' || symbol.of?.kind !== 'text') return undefined;
    const { of, splitAt, item } = symbol;
    if (splitAt === undefined || item === undefined) return undefined;
    this.#memo.set(symbol, 'open');
    const whole = partsOf(this.expand(of));
    const piece = whole && pieceOf(whole, { delimiter: splitAt, index: Number(item) }, this.#ownText);
    if (piece === undefined) {
      this.#memo.delete(symbol);
      return undefined;
    }
    const value = text(piece, of);
    this.#memo.set(symbol, value);
    return value;
  }

  /** Why a symbol is not followed, in words: more is known than that nothing defines it where several may. */
  reasonFor(symbol: Symbolic): string {
    const found = symbol.kind === 'ssm-parameter' ? this.#parameter(symbol) : this.#output(symbol);
    return typeof found === 'object' && 'unknown' in found ? found.unknown : reasonFor(symbol);
  }

  #definition(symbol: Symbolic): Definition | undefined {
    if (symbol.kind === 'ssm-parameter') return this.#valueOfParameter(symbol);
    if (symbol.kind === 'attribute') return this.#nestedOutput(symbol);
    const found = this.#output(symbol);
    return found && outputOf(found);
  }

  /** The output that a symbol names; undefined where it names none. */
  #output(symbol: Symbolic): Found<ExportEntry> | undefined {
    switch (symbol.kind) {
      case 'import':
        return this.#index.exportNamed(this.expand(symbol.exportName), this.#home);
      case 'stack-output': {
        const there = homeOfOutput(symbol, this.#home);
        return this.#index.outputOfStack(this.expand(symbol.stackName), symbol.output, there);
      }
      case 'compose-output':
        return this.#index.outputOfService(symbol.service, symbol.output);
      default:
        return undefined;
    }
  }

  #parameter(symbol: Extract<Symbolic, { kind: 'ssm-parameter' }>): Found<Resource> {
    return this.#index.ssmParameter(this.expand(symbol.name), homeOfOutput(symbol, this.#home));
  }

  #valueOfParameter(symbol: Extract<Symbolic, { kind: 'ssm-parameter' }>): Definition | undefined {
    const found = this.#parameter(symbol);
    if (typeof found !== 'object' || !('found' in found)) return undefined;
    const value = get(found.found.properties, 'Value');
    return value && { value, home: this.#index.homeOf(found.found.stack) };
  }

  #nestedOutput(symbol: Extract<Symbolic, { kind: 'attribute' }>): Definition | undefined {
    if (!symbol.attribute.startsWith('Outputs.')) return undefined;
    const stack = this.#index.nestedStack(symbol.stack, symbol.logicalId);
    const value = stack?.outputs.find((output) => `Outputs.${output.name}` === symbol.attribute)?.value;
    return stack && value && { value, home: stack };
  }

  #here(value: Value | undefined): Definition | undefined {
    return value && { value, home: this.#home };
  }
}

function outputOf(found: Found<ExportEntry>): Definition | undefined {
  if (typeof found !== 'object' || !('found' in found)) return undefined;
  return { value: found.found.output.value, home: found.found.stack };
}
