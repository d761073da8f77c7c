import { changesForCertain } from './certain-change.js';
import type { Leaf, StackTemplate } from './stack-template.js';

const known = (text: string): Leaf => ({ text, isKnown: true });
const open = (text: string): Leaf => ({ text, isKnown: false });

function isCertain(before: Readonly<Record<string, Leaf>>, after: Readonly<Record<string, Leaf>>): boolean {
  const of = (leaves: Readonly<Record<string, Leaf>>) => {
    const paths = Object.entries(leaves).map(([path, leaf]) => [JSON.stringify(path.split('/')), leaf] as const);
    return { leaves: () => new Map(paths) } as unknown as StackTemplate;
  };
  const stack = { tags: { 'stackgate:stage': 'dev' }, parameters: {} };
  const pair = { proposed: stack, deployed: { ...stack, parameters: { Unused: '1' } } } as never;
  return changesForCertain(
    pair,
    { deployed: of(before), proposed: of(after) },
    {
      areOthers: (old, now) => now === `other-${old}`,
      isOther: (_, text) => text === 'subnet-2',
    },
  );
}

const subnets = 'Resources/F/Subnets';

test.each<[string, Readonly<Record<string, Leaf>>, Readonly<Record<string, Leaf>>, boolean]>([
  ['nothing', { 'Resources/F': known('T') }, { 'Resources/F': known('T') }, false],
  ['a text', { 'Resources/F/A': known('1') }, { 'Resources/F/A': known('2') }, true],
  ['a resource more', {}, { 'Resources/F': known('T') }, true],
  ['a property that is imported goes', { [subnets]: open('${export:a}') }, {}, true],
  ['an import by another name', { [subnets]: open('${export:a}') }, { [subnets]: open('${export:b}') }, false],
  ['an import of another value', { [subnets]: open('${export:a}') }, { [subnets]: open('${export:other-a}') }, true],
  ['an import by its value', { [subnets]: open('${export:a}') }, { [subnets]: known('subnet-1') }, false],
  ['an import by another one', { [subnets]: open('${export:a}') }, { [subnets]: known('subnet-2') }, true],
  ['a list by its parts', { [subnets]: open('${?}') }, { [`${subnets}/0`]: open('${export:a}') }, false],
  ['parts by their list', { [`${subnets}/0`]: known('subnet-1') }, { [subnets]: open('${?}') }, false],
  [
    'an output that is exported',
    { 'Outputs/A': open('${F}') },
    { 'Outputs/A': open('${F}'), 'Outputs/A/Export': known('n') },
    true,
  ],
])('%s', (_, before, after, expected) => {
  expect(isCertain(before, after)).toBe(expected);
});
