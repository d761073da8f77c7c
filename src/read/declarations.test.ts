import { SourceText } from '../model/location.js';
import { Problems } from './cloudformation/problem.js';
import { readMetadataDeclarations } from './declarations.js';
import { parseDocument } from './document/parse-document.js';

function read(yaml: string) {
  const { value } = parseDocument(new SourceText('t.yaml', yaml));
  const problems = new Problems();
  const declarations = readMetadataDeclarations(value, 'orders', problems.report);
  return { declarations, problems: problems.all() };
}

describe('readMetadataDeclarations', () => {
  test('reads all five keys, each with its place', () => {
    const { declarations, problems } = read(`Stackgate:
  Calling:
    - payments:charge
    - helper
  Subscribable: true
  Callers: [checkout, '@shop']
  Uses:
    - Publish: orders:Events
    - write: Table
  SubscribesTo:
    - { Service: payments, Name: charge, Type: failed }
    - payments:Topic
`);
    expect(problems).toEqual([]);
    expect(declarations?.calling).toEqual([
      { service: 'payments', id: 'charge', location: { file: 't.yaml', line: 3, column: 7 } },
      { service: 'orders', id: 'helper', location: { file: 't.yaml', line: 4, column: 7 } },
    ]);
    expect(declarations?.uses).toMatchObject([
      { verb: 'publish', service: 'orders', id: 'Events' },
      { verb: 'write', service: 'orders', id: 'Table' },
    ]);
    expect(declarations?.subscribesTo).toMatchObject([
      { service: 'payments', id: 'charge', outcome: 'failed' },
      { service: 'payments', id: 'Topic' },
    ]);
    expect(declarations?.subscribable?.value).toBe(true);
    expect(declarations?.callers.map(({ name }) => name)).toEqual(['checkout', '@shop']);
  });

  test('what says nothing is undefined, not empty', () => {
    expect(read('Other: 1\n').declarations).toBeUndefined();
  });

  test.each([
    ['Calling: payments:charge', 2],
    ['Calling: [a:b:c]', 2],
    ["Calling: ['']", 2],
    ["Calling: [':charge']", 2],
    ['Calling: [7]', 2],
    ['Uses: [publish]', 2],
    ['Uses: [{ send: a:b }]', 2],
    ['Subscribable: maybe', 2],
    ['SubscribesTo: [{ Service: a, Type: success }]', 2],
    ['SubscribesTo: [{ Service: a, Name: b, Type: sometimes }]', 2],
    ['Callers: [{ a: b }]', 2],
  ])('%s is an error at its place', (line, expected) => {
    const { declarations, problems } = read(`Stackgate:\n  ${line}\n`);
    expect(problems.map(({ code, location }) => [code, location.line])).toEqual([['declaration/invalid', expected]]);
    expect(declarations).toBeDefined();
  });
});
