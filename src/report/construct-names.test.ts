import { inWords } from './construct-names.js';

const named = (label: string) => ({ path: `Prod/Api/${label}/Resource`, label });
const names = new Map([
  [
    'Api',
    new Map([
      ['Fn9270CBC0', named('Fn')],
      ['Inner745E041B', named('Inner')],
      ['Inner745E041B/G3CEB7584', named('Inner/G')],
      ['Topic', named('Other')],
    ]),
  ],
  ['Shared', new Map([['OrdersA9B65338', named('Orders')]])],
]);

describe('inWords', () => {
  test.each([
    ['Fn9270CBC0 may do anything.', 'Fn may do anything.'],
    ['`Api:Fn9270CBC0` publishes to Shared:OrdersA9B65338.', '`Api:Fn` publishes to Shared:Orders.'],
    ['from ${Fn9270CBC0.Arn} to Api:Inner745E041B/G3CEB7584', 'from ${Fn.Arn} to Api:Inner/G'],
    ['Api:Topic, but not the word Topic', 'Api:Other, but not the word Topic'],
    ['OrdersA9B65338 of nobody, XFn9270CBC0, __proto__', 'OrdersA9B65338 of nobody, XFn9270CBC0, __proto__'],
  ])('%j becomes %j', (text, expected) => {
    expect(inWords(text, 'Api', names)).toBe(expected);
  });

  test.each(['a:', 'A/', '_', 'A_'])('a long text of %j takes no time', (piece) => {
    const long = piece.repeat(100_000);
    expect(inWords(long, 'Api', names)).toBe(long);
  });
});
