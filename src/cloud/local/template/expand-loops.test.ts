import type { Json } from './index.js';
import { parseTemplate } from './index.js';

function expandedWith(sections: { readonly [key: string]: Json }, given?: ReadonlyMap<string, string>) {
  return parseTemplate(JSON.stringify({ Transform: 'AWS::LanguageExtensions', ...sections }), given);
}

const queues = (collection: Json) => ({
  Resources: {
    'Fn::ForEach::Queues': [
      'Name',
      collection,
      {
        'Queue${Name}': {
          Type: 'AWS::SQS::Queue',
          Properties: { QueueName: { 'Fn::Sub': '${AWS::StackName}-${Name}' }, Tag: { Ref: 'Name' } },
        },
      },
    ],
  },
});

test('T56 a loop is written out', () => {
  const { resources } = expandedWith(queues(['A', 'B']));
  expect([...resources.keys()]).toEqual(['QueueA', 'QueueB']);
  expect(resources.get('QueueB')?.properties).toEqual({ QueueName: { 'Fn::Sub': '${AWS::StackName}-B' }, Tag: 'B' });
});

test('T56 loops nest, in properties and outputs too, and & takes letters and digits alone', () => {
  const { resources, outputs } = expandedWith({
    Resources: {
      'Fn::ForEach::Outer': [
        'O',
        ['x.1', 'y'],
        {
          'Fn::ForEach::Inner': [
            'I',
            [1, 2],
            {
              'T&{O}${I}': { Type: 'A::B::C', Properties: { 'Fn::ForEach::P': ['K', ['k'], { '${K}${O}': '${I}' }] } },
            },
          ],
        },
      ],
    },
    Outputs: { 'Fn::ForEach::Out': ['O', ['y'], { 'Out${O}': { Value: { Ref: 'T${O}1' } } }] },
  });
  expect([...resources.keys()]).toEqual(['Tx11', 'Tx12', 'Ty1', 'Ty2']);
  expect(resources.get('Tx12')?.properties).toEqual({ 'kx.1': '2' });
  expect(outputs.get('Outy')?.value).toEqual({ Ref: 'Ty1' });
});

test('T56 a collection may be a parameter, by what is given or its default, or stand in a mapping', () => {
  const Parameters = { Names: { Type: 'CommaDelimitedList', Default: 'A, B' } };
  const byReference = { Parameters, ...queues({ Ref: 'Names' }) };
  expect([...expandedWith(byReference).resources.keys()]).toEqual(['QueueA', 'QueueB']);
  expect([...expandedWith(byReference, new Map([['Names', 'C']])).resources.keys()]).toEqual(['QueueC']);
  const Mappings = { M: { a: { b: ['X', 'Y'] } } };
  const byMapping = { Mappings, ...queues({ 'Fn::FindInMap': ['M', 'a', 'b'] }) };
  expect([...expandedWith(byMapping).resources.keys()]).toEqual(['QueueX', 'QueueY']);
});

test.each([
  [queues({ Ref: 'Missing' }), 'must be a list of strings known before the deployment'],
  [queues([{ 'Fn::GetAtt': ['A', 'B'] }]), 'must be a list of strings known before the deployment'],
  [{ Resources: { 'Fn::ForEach::A': ['x', []] } }, 'requires an identifier, a collection and an object'],
])('T56 %j is refused', (sections, message) => {
  expect(() => expandedWith(sections)).toThrow(message);
});

test('T67 a few loops cannot stand for millions', () => {
  const ten = Array.from({ length: 10 }, (_, at) => String(at));
  const nested = Array.from({ length: 8 }).reduce<Json>(
    (body, _, at) => ({ [`Fn::ForEach::L${at}`]: [`V${at}`, ten, body as { [key: string]: Json }] }),
    { 'R${V0}${V1}${V2}${V3}${V4}${V5}${V6}${V7}': { Type: 'A::B::C' } },
  );
  expect(() => expandedWith({ Resources: nested })).toThrow('the loops have more than 100000 turns');
});

test('T67 nor a large body in a loop', () => {
  const items = Array.from({ length: 2000 }, (_, at) => String(at));
  const large = { 'R${V}': { Type: 'A::B::C', Properties: { List: items } } };
  expect(() => expandedWith({ Resources: { 'Fn::ForEach::L': ['V', items, large] } })).toThrow(
    'more than 1000000 values',
  );
});

test('T56 without the transform a loop is a resource with a bad name', () => {
  expect(() => parseTemplate(JSON.stringify(queues(['A'])))).toThrow('[/Resources/Fn::ForEach::Queues]');
});
