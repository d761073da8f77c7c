import { readSam } from '../../../test/support/sam.js';

const fn = (more: string) => `{ Type: AWS::Serverless::Function, Properties: { Handler: a.b${more} } }`;

describe('Globals', () => {
  it('merges maps, puts lists one after the other, and lets the resource win', () => {
    const read = readSam(`Globals:
  Function:
    Runtime: nodejs22.x
    Timeout: 3
    Layers: [global]
    Architectures: [x86_64]
    Environment: { Variables: { A: global, B: global } }
Resources:
  F: ${fn(', Timeout: 9, Layers: [own], Architectures: [arm64], Environment: { Variables: { B: own } }')}
`);
    expect(read.codes).toEqual([]);
    expect(read.print('F', 'Timeout')).toBe('9');
    expect(read.print('F', 'Layers')).toBe('[global,own]');
    expect(read.print('F', 'Architectures')).toBe('[arm64]');
    expect(read.print('F', 'Environment', 'Variables')).toBe('{A:global,B:own}');
  });

  it('can be ignored', () => {
    const read = readSam(`Globals: { Function: { Runtime: nodejs22.x, Timeout: 3 } }
Resources:
  F: { Type: AWS::Serverless::Function, IgnoreGlobals: [Timeout], Properties: { Handler: a.b } }
`);
    expect(read.print('F', 'Timeout')).toBeUndefined();
    expect(read.print('F', 'Runtime')).toBe('nodejs22.x');
  });

  it('reaches the implicit API', () => {
    const read = readSam(`Globals: { Api: { TracingEnabled: true }, Function: { Runtime: nodejs22.x } }
Resources:
  F: ${fn(', Events: { E: { Type: Api, Properties: { Path: /, Method: get } } }')}
`);
    expect(read.print('ServerlessRestApiProdStage', 'TracingEnabled')).toBe('true');
  });

  it.each([
    ['Globals: []'],
    ['Globals: { Funktion: {} }'],
    ['Globals: { Function: { Events: {} } }'],
    ['Globals: { Function: 1 }'],
    ['Globals: { Function: {} }\nX: 1'],
  ])('%s is an error unless it may stand', (text) => {
    const read = readSam(`${text}\nResources:\n  F: ${fn(', Runtime: nodejs22.x')}\n`);
    expect(read.codes).toEqual(text.endsWith('X: 1') ? [] : ['sam/globals']);
    expect(read.ids).toContain('F AWS::Lambda::Function');
  });
});
