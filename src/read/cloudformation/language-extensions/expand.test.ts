import fc from 'fast-check';
import { contextOf } from '../../../../test/support/read-context.js';
import { SourceText } from '../../../model/location.js';
import type { Value } from '../../../model/value.js';
import { get, printValue, scalar } from '../../../model/walk.js';
import { parseDocument } from '../../document/parse-document.js';
import { readEstate } from '../../read-estate.js';
import { cloudFormationReader } from '../cloudformation-reader.js';
import type { StackIdentity } from '../lowered.js';
import { expandLanguageExtensions } from './expand.js';

function expand(yaml: string, parameters: Record<string, string> = {}) {
  const source = new SourceText('t.yaml', yaml);
  const { value, diagnostics } = parseDocument(source);
  if (!value) throw new Error(diagnostics[0]?.message);
  const at = { source, offset: 0 };
  const identity: StackIdentity = {
    service: 'orders',
    stack: 'orders/main',
    stackId: 'main',
    stackName: scalar('orders', at),
    region: 'eu-west-1',
    parameters: new Map(Object.entries(parameters).map(([name, text]) => [name, scalar(text, at)])),
    dependsOn: [],
  };
  const expanded = expandLanguageExtensions(value, 't.yaml', identity);
  const codes = expanded.diagnostics.map(({ code, location }) => `${code} ${location.line}`);
  return { document: expanded.document, codes, print: (...path: string[]) => printAt(expanded.document, path) };
}

function printAt(document: Value, path: readonly string[]): string | undefined {
  const value = get(document, ...path);
  return value && printValue(value);
}

const transform = 'Transform: AWS::LanguageExtensions\n';

describe('Fn::ForEach', () => {
  test('writes an entry for each item, in place and in order', () => {
    const { document, print, codes } = expand(`${transform}Resources:
  First: { Type: A::B }
  Fn::ForEach::Topics:
    - Name
    - [a, b]
    - Topic\${Name}: { Type: 'AWS::SNS::Topic', Properties: { TopicName: !Ref Name, DisplayName: 'x-\${Name}' } }
  Last: { Type: A::B }
`);
    const resources = get(document, 'Resources');
    expect(resources?.kind === 'dict' && [...resources.entries.keys()]).toEqual(['First', 'Topica', 'Topicb', 'Last']);
    expect(print('Resources', 'Topicb', 'Properties')).toBe('{TopicName:b,DisplayName:x-b}');
    expect(codes).toEqual([]);
  });

  test('loops nest, the inner one sees the identifier of the outer', () => {
    const { print, codes } = expand(`${transform}Parameters: { Kinds: { Type: CommaDelimitedList, Default: 'x, y' } }
Outputs:
  Fn::ForEach::Outer:
    - A
    - [p, q]
    - Fn::ForEach::Inner:
        - B
        - !Ref Kinds
        - '\${A}\${B}': { Value: !Sub '\${A}-\${B}-\${AWS::Region}' }
Resources: {}
`);
    expect(print('Outputs')).toBe(
      '{px:{Value:{Fn::Sub:p-x-${AWS::Region}}},py:{Value:{Fn::Sub:p-y-${AWS::Region}}},qx:{Value:{Fn::Sub:q-x-${AWS::Region}}},qy:{Value:{Fn::Sub:q-y-${AWS::Region}}}}',
    );
    expect(codes).toEqual([]);
  });

  test('&{Name} keeps letters and digits, ${Name} the item as it stands', () => {
    const { print } = expand(`${transform}Resources:
  Fn::ForEach::Rules:
    - Cidr
    - [10.0.0.0/8, 10.1.0.0/16]
    - 'In&{Cidr}': { Type: A::B, Properties: { Cidr: !Ref Cidr, Text: '\${Cidr}', Kept: '\${!Cidr} \${Other}' } }
`);
    expect(print('Resources', 'In1010016', 'Properties')).toBe(
      '{Cidr:10.1.0.0/16,Text:10.1.0.0/16,Kept:${!Cidr} ${Other}}',
    );
  });

  test('properties, conditions and a computed name in GetAtt are expanded too', () => {
    const { print, codes } = expand(`${transform}Conditions:
  Fn::ForEach::C: [X, [a, b], { 'Is\${X}': !Equals [!Ref 'AWS::Region', '\${X}'] }]
Resources:
  R:
    Type: A::B
    Properties:
      Fn::ForEach::P: [X, [a, b], { 'Key\${X}': !GetAtt [!Sub 'T\${X}', Arn] }]
      Other: 1
`);
    expect(print('Conditions', 'Isb')).toBe('{Fn::Equals:[{Ref:AWS::Region},b]}');
    expect(print('Resources', 'R', 'Properties')).toBe(
      '{Keya:{Fn::GetAtt:[Ta,Arn]},Keyb:{Fn::GetAtt:[Tb,Arn]},Other:1}',
    );
    expect(codes).toEqual([]);
  });

  test.each([
    ['!Ref Given', 'Tp,Tq'],
    ['!FindInMap [M, !Ref AWS::Region, items]', 'Tm,Tn'],
    ['!FindInMap [M, nowhere, items, { DefaultValue: [d] }]', 'Td'],
    ["!Split ['-', 'x-y']", 'Tx,Ty'],
    ['[1, true]', 'T1,Ttrue'],
    ['[!Ref One, z]', 'To,Tz'],
    ['[]', ''],
  ])('the collection may be %s', (collection, made) => {
    const { document, codes } = expand(
      `${transform}Parameters: { Given: { Type: CommaDelimitedList }, One: { Type: String, Default: o } }
Mappings: { M: { eu-west-1: { items: [m, n] } } }
Resources: { 'Fn::ForEach::L': [N, ${collection}, { 'T\${N}': { Type: A::B } }] }
`,
      { Given: 'p,q' },
    );
    const resources = get(document, 'Resources');
    expect(resources?.kind === 'dict' && [...resources.entries.keys()].join(',')).toBe(made);
    expect(codes).toEqual([]);
  });

  test('a collection that is not known is said, and the loop stays', () => {
    const { document, codes } = expand(`${transform}Parameters: { P: { Type: CommaDelimitedList } }
Resources:
  Fn::ForEach::L: [N, !Ref P, { 'T\${N}': { Type: A::B } }]
`);
    expect(codes).toEqual(['cloudformation/not-expanded 4']);
    const resources = get(document, 'Resources');
    expect(resources?.kind === 'dict' && [...resources.entries.keys()]).toEqual(['Fn::ForEach::L']);
  });

  test.each([
    ['[N, [a]]', 'bad-arguments 3'],
    ['{ a: b }', 'bad-arguments 3'],
    ['[N, text, { A: b }]', 'foreach-collection 3'],
    ['[N, [{ a: b }], { A: b }]', 'foreach-collection 3'],
    ['[N, [a, b], { Same: { Type: A::B } }]', 'foreach-duplicate 3'],
  ])('%s is an error', (loop, code) => {
    expect(expand(`${transform}Resources:\n  Fn::ForEach::L: ${loop}\n`).codes).toEqual([`cloudformation/${code}`]);
  });

  test('without the transform each loop is an error, and none is run', () => {
    const { codes } = expand('Resources:\n  Fn::ForEach::L:\n    - N\n    - [a]\n    - Fn::ForEach::M: [O, [b], {}]\n');
    expect(codes).toEqual(['cloudformation/foreach-without-transform 2', 'cloudformation/foreach-without-transform 5']);
  });

  test('a loop outside of Conditions, Resources and Outputs is an error', () => {
    const { codes } = expand(`${transform}Mappings:\n  Fn::ForEach::L: [N, [a], { '\${N}': {} }]\nResources: {}\n`);
    expect(codes).toEqual(['cloudformation/foreach-misplaced 3']);
  });

  test('loops that multiply end', () => {
    const items = `[${Array.from({ length: 60 }, (_, index) => index).join(', ')}]`;
    const { codes } = expand(`${transform}Resources:
  Fn::ForEach::A:
    - A
    - ${items}
    - Fn::ForEach::B:
        - B
        - ${items}
        - Fn::ForEach::C: [C, ${items}, { 'R\${A}x\${B}x\${C}': { Type: A::B } }]
`);
    expect(codes).toEqual(['cloudformation/foreach-too-large 9']);
  });
});

describe('policies that are functions', () => {
  test('are decided by parameters', () => {
    const { print } = expand(`${transform}Parameters: { Keep: { Type: String, Default: Retain } }
Resources: { T: { Type: A::B, DeletionPolicy: !Ref Keep, UpdateReplacePolicy: !If [Unknown, Retain, Delete] } }
`);
    expect(print('Resources', 'T', 'DeletionPolicy')).toBe('Retain');
  });
});

describe('a template with loops', () => {
  test('reads as what it expands to, and places stay', () => {
    const { estate, diagnostics } = readEstate(
      contextOf({
        't.yaml': `${transform}Resources:
  Fn::ForEach::Topics:
    - Name
    - [a, b]
    - Topic\${Name}:
        Type: AWS::SNS::Topic
Outputs:
  Fn::ForEach::Arns: [N, [a, b], { 'Out\${N}': { Value: !Ref 'Topic\${N}', Export: { Name: !Sub 'x-\${N}' } } }]
`,
      }),
      [cloudFormationReader],
    );
    const stack = estate.services[0]?.stacks[0];
    expect(diagnostics).toEqual([]);
    expect([...(stack?.resources.values() ?? [])].map((one) => [one.logicalId, one.location.line])).toEqual([
      ['Topica', 6],
      ['Topicb', 6],
    ]);
    expect(stack?.outputs.map((one) => printValue(one.exportName ?? one.value))).toEqual(['x-a', 'x-b']);
  });

  test('is the same as the template written by hand', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,6}$/);
    const items = fc.uniqueArray(name, { maxLength: 5 });
    fc.assert(
      fc.property(items, items, fc.constantFrom('${A}', '&{A}'), (outer, inner, sign) => {
        const looped = expand(`${transform}Resources:
  Fn::ForEach::A:
    - A
    - ${JSON.stringify(outer)}
    - 'X${sign}': { Type: 'A::B', Properties: { 'P': !Ref A, Q: !Sub 'q-\${A}', R: [{ Fn::ForEach::B: [B, ${JSON.stringify(inner)}, { '\${B}K': '\${A}.\${B}' }] }] } }
`);
        const keys = (a: string) => inner.map((b) => `${b}K:${a}.${b}`).join(',');
        const byHand = outer.map((a) => `X${a}:{Type:A::B,Properties:{P:${a},Q:q-${a},R:[{${keys(a)}}]}}`);
        expect(looped.print('Resources')).toBe(`{${byHand.join(',')}}`);
        expect(looped.codes).toEqual([]);
      }),
    );
  });
});
