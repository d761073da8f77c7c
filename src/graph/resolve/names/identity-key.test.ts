import fc from 'fast-check';
import type { Parts } from '../../../iam/parts.js';
import type { Symbolic } from '../../../model/value.js';
import { isEstates, partsKey, partsMayBeSame } from './identity-key.js';

const region: Symbolic = { kind: 'pseudo', name: 'AWS::Region' };
const stage = (stack: string): Symbolic => ({ kind: 'parameter', stack, name: 'Stage' });
const nobodyKnows: Symbolic = { kind: 'unknown', reason: 'file(x.js) would run code' };

const word = fc.stringMatching(/^[a-z-]{1,6}$/);
const symbol = fc.constantFrom<Symbolic>(region, stage('a/main'), stage('b/main'));
/** Literal and symbol in turns, as a parsed text has them. */
const name = fc
  .tuple(word, fc.array(fc.tuple(symbol, word), { maxLength: 3 }))
  .map(([first, more]): Parts => [first, ...more.flat()]);

test('a name is the same as itself, whatever its symbols stand for', () => {
  fc.assert(fc.property(name, (one) => partsMayBeSame(one, [...one]) && partsKey(one) === partsKey([...one])));
});

test('names with one key may be the same, and whether they may is asked in either order', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(partsMayBeSame(one, other)).toBe(partsMayBeSame(other, one));
      if (partsKey(one) === partsKey(other)) expect(partsMayBeSame(one, other)).toBe(true);
    }),
  );
});

test('what symbols may stand for never rules out a name that they do give', () => {
  const texts = fc.record({ region: word, a: word, b: word });
  fc.assert(
    fc.property(name, texts, (one, given) => {
      const text = one.map((part) => {
        if (typeof part === 'string') return part;
        return part.kind === 'pseudo'
          ? given.region
          : part.kind === 'parameter' && part.stack === 'a/main'
            ? given.a
            : given.b;
      });
      expect(partsMayBeSame(one, [text.join('')])).toBe(true);
    }),
  );
});

test('parameters of two stacks are two symbols', () => {
  expect(partsKey(['orders-', stage('a/main')])).not.toBe(partsKey(['orders-', stage('b/main')]));
});

test('what nobody knows has no key', () => {
  expect(partsKey(['orders-', nobodyKnows])).toBeUndefined();
});

test('region and account are the estate’s, the name of a stack is its own', () => {
  expect(isEstates(region)).toBe(true);
  expect(isEstates({ kind: 'pseudo', name: 'AWS::StackName(ui/main)' })).toBe(false);
  expect(isEstates(stage('a/main'))).toBe(false);
});
