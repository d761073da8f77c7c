import fc from 'fast-check';
import { att, either, type Plain, param, pseudo, ref, sub, toValue, unknown } from '../../test/support/estate.js';
import { identityOf, mayBeEqual, sameMeaning } from './identity.js';

describe('the same meaning', () => {
  test.each<[Plain, Plain]>([
    [1, '1'],
    [true, 'true'],
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [sub('a-', pseudo('AWS::Region')), sub('a-', pseudo('AWS::Region'))],
    [unknown('a plugin decides'), unknown('a plugin decides')],
    [either('Prod', 1, 2), either('Prod', 1, 2)],
  ])('%#', (a, b) => {
    expect(sameMeaning(toValue(a), toValue(b))).toBe(true);
    expect(identityOf(toValue(a))).toBe(identityOf(toValue(b)));
  });

  test.each<[Plain, Plain]>([
    [1, 2],
    [null, 'null'],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [['a,b'], ['a', 'b']],
    [{ a: 1 }, { a: 1, b: 2 }],
    [ref('A'), att('A', 'Arn')],
    [ref('A'), '${A}'],
    [sub('a', ref('B')), sub(ref('B'), 'a')],
    [either('Prod', 1, 2), either('Prod', 2, 1)],
    [unknown('one reason'), unknown('another')],
  ])('is not %#', (a, b) => {
    expect(sameMeaning(toValue(a), toValue(b))).toBe(false);
    expect(identityOf(toValue(a))).not.toBe(identityOf(toValue(b)));
  });

  test('is what the identity says, for any two values', () => {
    const { tree } = fc.letrec<{ tree: Plain }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<Plain>(1, '1', 'a', null, true, ref('A'), sub('a', ref('A'))),
        fc.array(tie('tree'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom('a', 'b'), tie('tree'), { maxKeys: 2 }),
      ),
    }));
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        const [first, second] = [toValue(a), toValue(b)];
        expect(sameMeaning(first, second)).toBe(identityOf(first) === identityOf(second));
        expect(sameMeaning(first, toValue(a))).toBe(true);
      }),
    );
  });
});

describe('values that differ may turn out equal', () => {
  test.each<[Plain, Plain, boolean]>([
    ['a', 'b', false],
    ['orders-dev', sub('orders-', param('Stage')), true],
    ['orders-dev', sub('payments-', param('Stage')), false],
    [sub(param('Stage'), '-orders'), sub(param('Stage'), '-payments'), false],
    [sub('a-', param('X')), sub('a-b-', param('Y')), true],
    [param('Stage'), ['any', 'shape'], true],
    [ref('A'), ref('B'), false],
    [att('A', 'Arn'), att('B', 'Arn'), false],
    [ref('A'), att('A', 'Arn'), true],
    [either('Prod', 'a', 'b'), 'b', true],
    [either('Prod', 'a', 'b'), 'c', false],
    [{ a: 1 }, sub('x', param('Y')), false],
    [['a', 'topic'], ['a', param('Topic')], true],
    [['a', 'topic'], ['b', param('Topic')], false],
    [['topic'], [param('Topic'), 'more'], false],
    [[['topic']], [[param('Topic')]], true],
    [{ a: 1, b: ['topic'] }, { b: [param('Topic')], a: 1 }, true],
    [{ a: 1 }, { b: 1 }, false],
    [{ a: param('X') }, { a: param('X'), b: 1 }, false],
  ])('%#', (a, b, expected) => {
    expect(mayBeEqual(toValue(a), toValue(b))).toBe(expected);
    expect(mayBeEqual(toValue(b), toValue(a))).toBe(expected);
  });
});
