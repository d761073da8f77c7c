import { get, printValue } from '../../src/model/walk.js';
import { att, either, estateOf, pseudo, ref, resourceOf, stackOf, sub, toValue } from './estate.js';

describe('the estate builder', () => {
  const stack = stackOf('payments', {
    Topic: { type: 'AWS::SNS::Topic', properties: { TopicName: 'paid' } },
    Policy: {
      type: 'AWS::SNS::TopicPolicy',
      properties: {
        Topics: [ref('Topic')],
        Source: sub('arn:aws:sns:', pseudo('AWS::Region'), ':1:', att('Q', 'Name')),
      },
    },
  });

  it('turns plain objects into values with symbols of the stack', () => {
    const { properties } = resourceOf(stack, 'Policy');
    expect(printValue(properties)).toBe('{Topics:[${Topic}],Source:arn:aws:sns:${AWS::Region}:1:${Q.Name}}');
    expect(get(properties, 'Source')).toMatchObject({
      parts: ['arn:aws:sns:', { kind: 'pseudo' }, ':1:', { kind: 'attribute', stack: 'payments/main' }],
    });
  });

  it('gives every resource a line of its own', () => {
    const lines = [...stack.resources.values()].map(({ location }) => location.line);
    expect(new Set(lines).size).toBe(2);
  });

  it('keeps both branches of a choice', () => {
    expect(toValue(either('IsProd', 'a', 'b'))).toMatchObject({ kind: 'choice', whenFalse: { value: 'b' } });
  });

  it('makes an estate of services by name', () => {
    const estate = estateOf({ a: { T: { type: 'AWS::SNS::Topic' } }, b: {} });
    expect(estate.services.map(({ name, stacks }) => [name, stacks[0]?.resources.size])).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
  });
});
