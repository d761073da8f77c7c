import fc from 'fast-check';
import { evaluateProperty } from '../../../../test/support/template.js';
import { SourceText } from '../../../model/location.js';
import type { Value } from '../../../model/value.js';
import { dict, list, printValue, scalar, text } from '../../../model/walk.js';
import { evaluateTemplate } from '../evaluate-template.js';
import type { Template } from '../lowered.js';
import { lift } from './lift.js';
import { splitText } from './split-text.js';

const at = { source: new SourceText('t.yaml', ''), offset: 0 };

describe('hostile templates', () => {
  test('texts that double again and again stop growing', () => {
    const mapping = 'x'.repeat(100_000);
    const parts = Array.from({ length: 300 }, () => '!FindInMap [M, a, b]').join(', ');
    const { print, codes } = evaluateProperty(`!Join ['', [${parts}]]`, `Mappings: { M: { a: { b: ${mapping} } } }`);
    expect(print).toBe('${?}');
    expect(codes).toEqual(['cloudformation/too-long']);
  });

  test('a text that depends on many undecided conditions does not multiply', () => {
    const names = Array.from({ length: 30 }, (_, index) => `C${index}`);
    const sections = `Parameters: { E: { Type: String } }\nConditions:\n${names.map((name) => `  ${name}: !Equals [!Ref E, ${name}]`).join('\n')}`;
    const { print = '' } = evaluateProperty(
      `!Join ['', [${names.map((name) => `!If [${name}, a, b]`).join(', ')}]]`,
      sections,
    );
    expect(print.split('${if').length - 1).toBe(15);
  });

  test('values nested too deep are an error, not a crash', () => {
    let deep: Value = scalar('a', at);
    for (let level = 0; level < 1000; level++) deep = list([deep], at);
    const evaluated = evaluateTemplate(templateWith(deep), identity);
    expect(evaluated.diagnostics.map(({ code }) => code)).toEqual(['cloudformation/too-deep']);
  });
});

const location = { file: 't.yaml', line: 1, column: 1 };
const identity = {
  service: 'orders',
  stack: 'orders/main',
  stackId: 'main',
  stackName: scalar('orders', at),
  parameters: new Map(),
  dependsOn: [],
};

function templateWith(value: Value): Template {
  const properties = dict([['P', value]], at);
  const resource = { logicalId: 'R', type: 'Custom::R', properties, dependsOn: [], location };
  const none = new Map();
  return {
    file: 't.yaml',
    location,
    parameters: none,
    mappings: none,
    conditions: none,
    outputs: none,
    resources: new Map([['R', resource]]),
  };
}

describe('algebra', () => {
  const literal = fc.string({ maxLength: 12 });

  test('joining what a split gives is the text again', () => {
    fc.assert(
      fc.property(literal, fc.constantFrom(',', '-', '::'), (whole, delimiter) => {
        const { items, complete } = splitText(scalar(whole, at), delimiter);
        expect(complete).toBe(true);
        expect(items.map(printValue).join(delimiter)).toBe(whole);
      }),
    );
  });

  test('a lifted function gives in each branch what it gives for that branch alone', () => {
    const leaf: fc.Arbitrary<Value> = literal.map((value) => scalar(value, at));
    const choice: fc.Arbitrary<Value> = fc
      .tuple(fc.constantFrom('A', 'B'), leaf, leaf)
      .map(([condition, whenTrue, whenFalse]) => ({ kind: 'choice', condition, whenTrue, whenFalse, ...at }));
    const join = (values: readonly Value[]) => text([values.map(printValue).join('|')], at);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(leaf, choice), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        fc.boolean(),
        (values, a, b) => {
          const pick = (value: Value): Value =>
            value.kind === 'choice'
              ? pick((value.condition === 'A' ? a : b) ? value.whenTrue : value.whenFalse)
              : value;
          const lifted = lift(values, join) ?? list([], at);
          expect(printValue(pick(lifted))).toBe(printValue(join(values.map(pick))));
        },
      ),
    );
  });
});
